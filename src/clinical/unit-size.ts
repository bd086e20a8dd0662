/**
 * How large a unit is: `mantissa` × 10^`exponent` of the base units of its dimension, counted from
 * `zero`. The power of ten is kept apart, so that a conversion by tens only moves the point.
 */
export type UnitSize = {
  /** What is measured; only units of one dimension can be converted. */
  readonly dimension: string;
  /** The same without the base unit of amount, where that is grams, moles or equivalents. */
  readonly amount: { readonly base: 'g' | 'mol' | 'eq'; readonly per: string } | undefined;
  readonly mantissa: number;
  readonly exponent: number;
  /** Where the scale begins, in this unit: 32 of [degF] is 0 of Cel. */
  readonly zero: number;
};

/** `to = (from − zero) × mantissa × 10^exponent + base`. The factor is above 0. */
export type Conversion = {
  readonly zero: number;
  readonly mantissa: number;
  readonly exponent: number;
  readonly base: number;
  /** A result below it is no measurement. */
  readonly least: number;
};

type Atom = {
  readonly base: string;
  readonly power: number;
  readonly mantissa: number;
  readonly exponent: number;
};

const atom = (base: string, power: number, mantissa: number, exponent: number): Atom => ({
  base,
  power,
  mantissa,
  exponent,
});

/** UCUM's metric atoms (UCUM 2.1, tables 1 to 5): they take a prefix. */
const metric = new Map<string, Atom>([
  ['g', atom('g', 1, 1, 0)],
  ['mol', atom('mol', 1, 1, 0)],
  ['eq', atom('eq', 1, 1, 0)],
  ['m', atom('m', 1, 1, 0)],
  ['L', atom('m', 3, 1, -3)],
  ['s', atom('s', 1, 1, 0)],
  ['Pa', atom('Pa', 1, 1, 0)],
  // UCUM's figure; NIST's 133.322387415 differs in the seventh digit.
  ['m[Hg]', atom('Pa', 1, 133_322, 0)],
  ['m[H2O]', atom('Pa', 1, 980_665, -2)],
  // 1 U turns over 1 µmol in a minute, 1 kat 1 mol in a second.
  ['U', atom('U', 1, 1, 0)],
  ['kat', atom('U', 1, 6, 7)],
]);

/** Atoms without a prefix. */
const plain = new Map<string, Atom>([
  ['min', atom('s', 1, 6, 1)],
  ['h', atom('s', 1, 36, 2)],
  ['d', atom('s', 1, 864, 2)],
  ['wk', atom('s', 1, 6048, 2)],
  ['[in_i]', atom('m', 1, 254, -4)],
  ['[ft_i]', atom('m', 1, 3048, -4)],
  ['[lb_av]', atom('g', 1, 45_359_237, -5)],
  ['[oz_av]', atom('g', 1, 28_349_523_125, -9)],
]);

const prefixes = new Map<string, number>([
  ['k', 3],
  ['h', 2],
  ['d', -1],
  ['c', -2],
  ['m', -3],
  ['u', -6],
  ['n', -9],
  ['p', -12],
  ['f', -15],
]);

const temperature = (mantissa: number, zero: number): UnitSize => ({
  dimension: 'temperature',
  amount: undefined,
  mantissa,
  exponent: 0,
  zero,
});

/**
 * Units whose number is a place on a scale or a bare fraction. L/L is %, since only a fraction of
 * a volume has it; mmol/mol and mg/g are not: for HbA1c they are another scale than %.
 */
const whole = new Map<string, UnitSize>([
  ['Cel', temperature(1, 0)],
  ['[degF]', temperature(5 / 9, 32)],
  ['%', { dimension: 'fraction', amount: undefined, mantissa: 1, exponent: -2, zero: 0 }],
  ['L/L', { dimension: 'fraction', amount: undefined, mantissa: 1, exponent: 0, zero: 0 }],
]);

const sizes = new Map<string, UnitSize | undefined>();

/** The size of a unit in the form of unitKey; undefined where any part of it is unknown. */
export function unitSize(key: string): UnitSize | undefined {
  if (sizes.has(key)) return sizes.get(key);
  const size = whole.get(key) ?? measure(key);
  if (sizes.size < 1000) sizes.set(key, size);
  return size;
}

/** True where a number means the same in both units. */
export function isSameSize(a: UnitSize, b: UnitSize): boolean {
  return (
    a.dimension === b.dimension &&
    a.mantissa === b.mantissa &&
    a.exponent === b.exponent &&
    a.zero === b.zero
  );
}

const power = /^10[*^](\d{1,2})(?:\{[^{}]*\})?$/u;

function measure(key: string): UnitSize | undefined {
  const [first = '', ...below] = key.split('/');
  const per: Term[] = [];
  for (const text of below) {
    const term = termOf(text);
    if (term === undefined) return undefined;
    per.push(term);
  }
  const count = first === '' ? '0' : power.exec(first)?.[1];
  // A count needs something that it is counted in: a bare power of ten is a number, not a unit.
  if (count !== undefined) {
    return per.length === 0 ? undefined : sizeOf(undefined, Number(count), per);
  }
  const top = termOf(first);
  return top === undefined || top.atom === undefined ? undefined : sizeOf(top, 0, per);
}

function sizeOf(top: Term | undefined, tens: number, per: readonly Term[]): UnitSize {
  let mantissa = top?.atom?.mantissa ?? 1;
  let exponent = tens + (top?.atom?.exponent ?? 0);
  for (const { atom: unit } of per) {
    mantissa /= unit?.mantissa ?? 1;
    exponent -= unit?.exponent ?? 0;
  }
  const under = per
    .map(({ name }) => name)
    .toSorted()
    .join('/');
  const base = top?.name ?? '1';
  const isAmount = base === 'g' || base === 'mol' || base === 'eq';
  return {
    dimension: `${base}/${under}`,
    amount: isAmount && under !== '' ? { base, per: under } : undefined,
    mantissa,
    exponent,
    zero: 0,
  };
}

/** One part of a unit: its dimension with its annotation, and its size; an annotation has none. */
type Term = { readonly name: string; readonly atom: Atom | undefined };

const form = /^([^{}]*?)([23]?)(\{[^{}]*\})?$/u;

function termOf(text: string): Term | undefined {
  const [, code = '', raised = '', annotation = ''] = form.exec(text) ?? [];
  if (code === '') {
    return raised === '' && annotation !== '' ? { name: annotation, atom: undefined } : undefined;
  }
  const found = atomOf(code);
  if (found === undefined) return undefined;
  const times = raised === '' ? 1 : Number(raised);
  const { base, mantissa, exponent } = found;
  const power = found.power * times;
  return {
    name: `${base}${power === 1 ? '' : power}${annotation}`,
    atom: { base, power, mantissa: mantissa ** times, exponent: exponent * times },
  };
}

function atomOf(code: string): Atom | undefined {
  const found = plain.get(code) ?? metric.get(code);
  if (found !== undefined) return found;
  const [letter = ''] = code;
  const prefix = prefixes.get(letter);
  const prefixed = metric.get(code.slice(1));
  if (prefix === undefined || prefixed === undefined) return undefined;
  return { ...prefixed, exponent: prefixed.exponent + prefix };
}
