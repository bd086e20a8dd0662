const printed = new Map<string, string>([
  ['mm[Hg]', 'mmHg'],
  ['cm[H2O]', 'cmH₂O'],
  ['Cel', '°C'],
  ['[degF]', '°F'],
  ['[in_i]', 'in'],
  ['[in_us]', 'in'],
  ['[ft_i]', 'ft'],
  ['[lb_av]', 'lb'],
  ['[oz_av]', 'oz'],
  ['[pH]', 'pH'],
  ['[iU]', 'international units'],
  ['[IU]', 'international units'],
  ['kg/m2', 'kg/m²'],
  ['m2', 'm²'],
  ['1', ''],
]);

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const power = /10[*^](\d+)/gu;
const annotation = /\{([^{}]*)\}/gu;
const micro = /(^|[/.])u(g|L|mol|kat)\b/gu;
const raised = /(\b[a-z]{0,2}m)([23])(?!\d)/gu;
const international = /(^|[/.])([kmu]?)\[i?U\]/giu;
const prefixes = new Map([
  ['k', 'kilo-'],
  ['m', 'milli-'],
  ['u', 'micro-'],
]);

const known = new Map<string, string>();

/**
 * A UCUM code as people write it, for where no printable unit was sent. It avoids the forms that
 * are misread: micro is spelt mcg, international units are words.
 */
export function printUcum(code: string): string {
  const found = printed.get(code) ?? known.get(code);
  if (found !== undefined) return found;
  const text = code
    .replaceAll(annotation, (_, name: string) => ` ${name.replaceAll('_', ' ')} `)
    .replaceAll(power, (_, digits: string) =>
      ['10', ...digits.split('').map((digit) => superscripts[Number(digit)] ?? digit)].join(''),
    )
    .replaceAll(micro, (_, before: string, unit: string) =>
      unit === 'g' ? `${before}mcg` : `${before}micro${unit}`,
    )
    .replaceAll(
      international,
      (_, before: string, prefix: string) =>
        `${before}${prefixes.get(prefix) ?? ''}international units`,
    )
    .replaceAll('mm[Hg]', 'mmHg')
    .replaceAll('(24.h)', '24 h')
    .replaceAll("[arb'U]", 'arbitrary units')
    // What UCUM puts in brackets is a word: [CFU], [HPF], [diop].
    .replaceAll(/\[([^[\]]+)\]/gu, '$1')
    .replaceAll(raised, (_, unit: string, digit: string) => `${unit}${digit === '2' ? '²' : '³'}`)
    // Half an annotation ("{beat}/min}") has been seen.
    .replaceAll(/[{}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?\/ ?/gu, '/')
    .trim();
  if (known.size < 1000) known.set(code, text);
  return text;
}
