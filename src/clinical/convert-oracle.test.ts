import ucum from '@lhncbc/ucum-lhc';
import { describe, expect, test } from 'vitest';
import { convertQuantity } from './convert.ts';
import { chargeOf, molarMass } from './molar-mass.ts';

/**
 * Our closed table of units against the National Library of Medicine's UCUM library, which shares
 * nothing with it: not its unit definitions and not its way of calculating.
 */

const oracle = ucum.UcumLhcUtils.getInstance();

function byOracle(value: number, from: string, to: string, loinc?: string): number | undefined {
  const charge = chargeOf(loinc);
  const mass = molarMass(loinc);
  const { status, toVal } = oracle.convertUnitTo(from, value, to, {
    ...(charge === undefined ? {} : { charge }),
    ...(mass === undefined ? {} : { molecularWeight: mass }),
  });
  return status === 'succeeded' && toVal !== null ? toVal : undefined;
}

const system = 'http://unitsofmeasure.org';

function byUs(value: number, from: string, to: string, loinc?: string): number | undefined {
  return convertQuantity(
    { number: String(value), value, comparator: undefined, unit: from, system, code: from },
    { unit: to, system, code: to },
    loinc,
  )?.quantity.value;
}

/** Both ways, by numbers that no rounding of the result touches. */
function checkBothWays(a: string, b: string, loinc?: string): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const value of [1, 37.5, 1234]) {
      const ours = byUs(value, from, to, loinc);
      const theirs = byOracle(value, from, to, loinc);
      expect(ours, `${value} ${from} in ${to}`).toBeTypeOf('number');
      expect(theirs, `${value} ${from} in ${to}`).toBeTypeOf('number');
      const error = Math.abs((ours ?? Number.NaN) / (theirs ?? Number.NaN) - 1);
      expect(error, `${value} ${from} in ${to}: ${ours} and ${theirs}`).toBeLessThan(1e-12);
    }
  }
}

/** Units of one dimension: every unit of the table, and every prefix, is in one of them. */
const families: readonly (readonly [string, readonly string[]])[] = [
  ['mass', ['kg', 'hg', 'g', 'dg', 'cg', 'mg', 'ug', 'ng', '[lb_av]', '[oz_av]']],
  ['small mass', ['mg', 'ug', 'ng', 'pg', 'fg']],
  ['amount', ['mol', 'mmol', 'umol', 'nmol', 'pmol', 'fmol']],
  ['charge', ['eq', 'meq', 'ueq']],
  ['length', ['km', 'm', 'dm', 'cm', 'mm', 'um', 'nm', '[in_i]', '[ft_i]']],
  ['area', ['m2', 'cm2', 'mm2', '[in_i]2', '[ft_i]2']],
  ['volume', ['m3', 'L', 'dL', 'cL', 'mL', 'uL', 'nL', 'pL', 'fL', 'cm3', 'mm3', 'dm3']],
  ['time', ['s', 'ms', 'min', 'h', 'd', 'wk']],
  ['pressure', ['Pa', 'kPa', 'hPa', 'mm[Hg]', 'cm[Hg]', 'm[Hg]', 'cm[H2O]', 'mm[H2O]', 'm[H2O]']],
  ['temperature', ['Cel', '[degF]']],
  ['enzyme', ['U', 'mU', 'kU', 'kat', 'ukat', 'nkat', 'mkat']],
  ['enzyme in volume', ['U/L', 'U/mL', 'mU/mL', 'kU/L', 'ukat/L', 'nkat/L', 'nkat/mL']],
  ['mass in volume', ['g/L', 'g/dL', 'mg/dL', 'mg/L', 'ug/dL', 'ug/mL', 'ng/mL', 'pg/mL', 'kg/m3']],
  ['amount in volume', ['mol/L', 'mmol/L', 'umol/L', 'nmol/L', 'pmol/L', 'mmol/dL', 'nmol/mL']],
  ['count in volume', ['10*9/L', '10*3/uL', '10*6/uL', '10*12/L', '/uL', '/mm3', '10*3/mL', '/L']],
  ['flow', ['L/min', 'mL/min', 'mL/h', 'L/h', 'mL/s', 'L/d', 'mL/d']],
  ['rate', ['/min', '/s', '/h', '/d']],
  ['dose', ['mg/d', 'g/d', 'mg/h', 'ug/min']],
  ['dose by weight', ['mg/kg/d', 'ug/kg/min', 'mg/kg/h']],
  ['dose by area', ['g/m2', 'mg/m2', 'mg/cm2']],
  ['index', ['kg/m2', 'g/cm2', '[lb_av]/[in_i]2']],
  ['speed', ['m/s', 'cm/s', 'mm/h']],
  ['fraction', ['%', 'L/L']],
];

describe('units of one dimension (ucum-lhc)', () => {
  const pairs = families.flatMap(([name, units]) =>
    units.flatMap((a, at) => units.slice(at + 1).map((b) => [name, a, b] as const)),
  );
  test.each(pairs)('%s: %s and %s', (_, a, b) => {
    checkBothWays(a, b);
  });
});

/** What laboratories report in both ways; one code for each row of the table of molar masses. */
const analytes: readonly (readonly [string, string, string, string])[] = [
  ['glucose', '2345-7', 'mg/dL', 'mmol/L'],
  ['creatinine', '2160-0', 'mg/dL', 'umol/L'],
  ['urea nitrogen', '3094-0', 'mg/dL', 'mmol/L'],
  ['urea', '3091-6', 'mg/dL', 'mmol/L'],
  ['cholesterol', '2093-3', 'mg/dL', 'mmol/L'],
  ['HDL cholesterol', '2085-9', 'mg/dL', 'mmol/L'],
  ['LDL cholesterol', '13457-7', 'mg/dL', 'mmol/L'],
  ['triglycerides', '2571-8', 'mg/dL', 'mmol/L'],
  ['calcium', '17861-6', 'mg/dL', 'mmol/L'],
  ['magnesium', '19123-9', 'mg/dL', 'mmol/L'],
  ['phosphate', '2777-1', 'mg/dL', 'mmol/L'],
  ['total bilirubin', '1975-2', 'mg/dL', 'umol/L'],
  ['direct bilirubin', '1968-7', 'mg/dL', 'umol/L'],
  ['urate', '3084-1', 'mg/dL', 'umol/L'],
  ['iron', '2498-4', 'ug/dL', 'umol/L'],
  ['iron binding capacity', '2500-7', 'ug/dL', 'umol/L'],
  ['25-hydroxyvitamin D', '1989-3', 'ng/mL', 'nmol/L'],
  ['vitamin B12', '2132-9', 'pg/mL', 'pmol/L'],
  ['folate', '2284-8', 'ng/mL', 'nmol/L'],
  ['thyroxine', '3026-2', 'ug/dL', 'nmol/L'],
  ['free thyroxine', '3024-7', 'ng/dL', 'pmol/L'],
  ['triiodothyronine', '3053-6', 'ng/dL', 'nmol/L'],
  ['free triiodothyronine', '3051-0', 'pg/mL', 'pmol/L'],
  ['cortisol', '2143-6', 'ug/dL', 'nmol/L'],
  ['testosterone', '2986-8', 'ng/dL', 'nmol/L'],
  ['estradiol', '2243-4', 'pg/mL', 'pmol/L'],
  ['progesterone', '2839-9', 'ng/mL', 'nmol/L'],
  ['DHEA sulfate', '2191-5', 'ug/dL', 'umol/L'],
  ['aldosterone', '1763-2', 'ng/dL', 'pmol/L'],
  ['ammonia', '16362-6', 'ug/dL', 'umol/L'],
  ['lactate', '2524-7', 'mg/dL', 'mmol/L'],
  ['zinc', '5763-8', 'ug/dL', 'umol/L'],
  ['copper', '5631-7', 'ug/dL', 'umol/L'],
  ['lead', '5671-3', 'ug/dL', 'umol/L'],
  ['lithium', '14334-7', 'mg/dL', 'mmol/L'],
  ['digoxin', '10535-3', 'ng/mL', 'nmol/L'],
  ['phenytoin', '3968-5', 'ug/mL', 'umol/L'],
  ['carbamazepine', '3432-2', 'ug/mL', 'umol/L'],
  ['phenobarbital', '3948-7', 'ug/mL', 'umol/L'],
  ['theophylline', '4049-3', 'ug/mL', 'umol/L'],
  ['paracetamol', '3298-7', 'ug/mL', 'umol/L'],
  ['salicylate', '4024-6', 'mg/dL', 'mmol/L'],
  // By charge.
  ['sodium', '2951-2', 'meq/L', 'mmol/L'],
  ['potassium', '2823-3', 'meq/L', 'mmol/L'],
  ['chloride', '2075-0', 'meq/L', 'mmol/L'],
  ['bicarbonate', '1963-8', 'meq/L', 'mmol/L'],
  ['calcium', '17861-6', 'meq/L', 'mmol/L'],
  ['magnesium', '19123-9', 'meq/L', 'mmol/L'],
  ['lithium', '14334-7', 'meq/L', 'mmol/L'],
  // By charge and mass.
  ['calcium', '17861-6', 'meq/L', 'mg/dL'],
  ['magnesium', '19123-9', 'meq/L', 'mg/dL'],
  // In a day's urine.
  ['glucose', '2345-7', 'g/d', 'mmol/d'],
];

describe('analytes between mass, moles and equivalents (ucum-lhc)', () => {
  test.each(analytes)('%s (%s): %s and %s', (_, loinc, a, b) => {
    checkBothWays(a, b, loinc);
  });
});

describe('what is of another dimension is refused by both', () => {
  test.each([
    ['mg/dL', 'Cel', '2345-7'],
    ['mg/dL', 'mmol/d', '2345-7'],
    ['mg/dL', 'mmol', '2345-7'],
    ['mg/dL', 'mg', '2345-7'],
    ['mmol/L', 'mm[Hg]', '2345-7'],
    ['U/L', 'g/L', '1742-6'],
    ['10*9/L', 'g/L', '6690-2'],
    ['kg', 'cm', undefined],
    ['kg/m2', 'kg', undefined],
    ['/min', 'mm[Hg]', undefined],
    ['%', 'Cel', undefined],
    ['mL/min', 'mL', undefined],
    ['s', 'm', undefined],
    ['m2', 'm3', undefined],
    // A molar mass that nobody knows.
    ['g/dL', 'mmol/L', '718-7'],
    ['mg/dL', 'mmol/L', undefined],
    ['mg/g{creat}', 'mg/mmol{creat}', '9318-7'],
    // Arbitrary units are bound to their assay.
    ['[IU]/L', 'ug/L', '2345-7'],
    ['[IU]/L', 'U/L', '1742-6'],
  ])('%s and %s (%s)', (a, b, loinc) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(byUs(5, from, to, loinc)).toBeUndefined();
      expect(byOracle(5, from, to, loinc)).toBeUndefined();
    }
  });
});
