import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount } from './clinical.fixtures.ts';
import { convertQuantity } from './convert.ts';
import { chargeOf, molarMass } from './molar-mass.ts';
import { readQuantity } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { sizeOfUnit, unitKey } from './unit.ts';

const ucum = 'http://unitsofmeasure.org';
const unitOf = (code: string) => ({ unit: code, system: ucum, code });
const quantityOf = (number: string, code: string, own: object = {}): Quantity => ({
  number,
  value: Number(number),
  comparator: undefined,
  ...unitOf(code),
  ...own,
});
const convert = (number: string, from: string, to: string, loinc?: string) =>
  convertQuantity(quantityOf(number, from), unitOf(to), loinc);
const digits = (number: string, from: string, to: string, loinc?: string) =>
  convert(number, from, to, loinc)?.quantity.number;

/** What one of `from` is in `to`, by a large number that no rounding touches. */
const factor = (from: string, to: string, loinc: string) =>
  (convert('100000', from, to, loinc)?.quantity.value ?? Number.NaN) / 100_000;

describe('a molar mass is that of the published factor', () => {
  test.each([
    // Table "Systeme Internationale Units" (ecoursesonline.iasri.res.in, 2011).
    ['IASRI', 'bilirubin', '1975-2', 'mg/dL', 'umol/L', 17.1],
    ['IASRI', 'calcium', '17861-6', 'mg/dL', 'mmol/L', 0.2495],
    ['IASRI', 'cholesterol', '2093-3', 'mg/dL', 'mmol/L', 0.02586],
    ['IASRI', 'creatinine', '2160-0', 'mg/dL', 'umol/L', 88.4],
    ['IASRI', 'glucose', '2345-7', 'mg/dL', 'mmol/L', 0.05551],
    ['IASRI', 'phosphorus', '2777-1', 'mg/dL', 'mmol/L', 0.3229],
    ['IASRI', 'triglycerides', '2571-8', 'mg/dL', 'mmol/L', 0.01129],
    ['IASRI', 'urea', '3091-6', 'mg/dL', 'mmol/L', 0.1665],
    ['IASRI', 'urea nitrogen', '3094-0', 'mg/dL', 'mmol/L', 0.357],
    ['IASRI', 'uric acid', '3084-1', 'mg/dL', 'umol/L', 59.48],
    // Conversion table of w3.csmu.edu.tw/~chr/Int_unit_conversion.htm.
    ['CSMU', 'aldosterone', '1763-2', 'ng/dL', 'nmol/L', 0.02774],
    ['CSMU', 'ammonia (as NH3)', '22763-7', 'ug/dL', 'umol/L', 0.587],
    ['CSMU', 'cortisol', '2143-6', 'ug/dL', 'nmol/L', 27.59],
    ['CSMU', 'digoxin', '10535-3', 'ng/mL', 'nmol/L', 1.281],
    ['CSMU', 'estradiol', '2243-4', 'pg/mL', 'pmol/L', 3.671],
    ['CSMU', 'calcium ion', '1995-0', 'meq/L', 'mmol/L', 0.5],
    ['CSMU', 'bicarbonate', '1963-8', 'meq/L', 'mmol/L', 1],
    ['CSMU', 'chloride', '2075-0', 'meq/L', 'mmol/L', 1],
    // Mikota and Plumb, Elephant Formulary 2006 (elephantcare.org/convers.htm).
    ['Mikota', 'lactate', '2524-7', 'mg/dL', 'mmol/L', 0.111],
    ['Mikota', 'magnesium', '19123-9', 'mg/dL', 'mmol/L', 0.4114],
    // PMC3934467, table 1.
    ['PMC3934467', 'iron', '2498-4', 'ug/dL', 'umol/L', 0.179],
    // ASHP, Therapeutic Ranges of Drugs, appendix A (ISBN 9781585286423).
    ['ASHP', 'acetaminophen', '3298-7', 'mg/dL', 'umol/L', 66.16],
    ['ASHP', 'carbamazepine', '3432-2', 'mg/L', 'umol/L', 4.23],
    ['ASHP', 'lithium', '14334-7', 'meq/L', 'mmol/L', 1],
    ['ASHP', 'phenobarbital', '3948-7', 'mg/L', 'umol/L', 4.306],
    ['ASHP', 'phenytoin', '3968-5', 'mg/L', 'umol/L', 3.964],
    ['ASHP', 'salicylate', '4024-6', 'ug/mL', 'umol/L', 7.24],
    ['ASHP', 'theophylline', '4049-3', 'mg/L', 'umol/L', 5.55],
  ])('%s: %s (%s), %s to %s is × %d', (_, __, loinc, from, to, published) => {
    expect(Math.abs(factor(from, to, loinc) / published - 1)).toBeLessThan(0.003);
    expect(Math.abs(factor(to, from, loinc) * published - 1)).toBeLessThan(0.003);
  });

  // No published factor was at hand: computed from the formula, IUPAC's weights of 2021.
  test.each([
    ['thyroxine C15H11I4NO4', '3026-2', 776.87],
    ['triiodothyronine C15H12I3NO4', '3053-6', 650.97],
    ['vitamin B12 C63H88CoN14O14P', '2132-9', 1355.39],
    ['folate C19H19N7O6', '2284-8', 441.4],
    ['25-hydroxyvitamin D3 C27H44O2', '1989-3', 400.65],
    ['testosterone C19H28O2', '2986-8', 288.43],
    ['progesterone C21H30O2', '2839-9', 314.47],
    ['DHEA sulfate C19H28O5S', '2191-5', 368.49],
    ['zinc', '5763-8', 65.38],
    ['copper', '5631-7', 63.55],
    ['lead', '5671-3', 207.2],
    ['lithium', '3719-2', 6.94],
  ])('%s (%s): %d g/mol', (_, loinc, mass) => {
    expect(molarMass(loinc)).toBeCloseTo(mass, 1);
  });

  test.each([
    ['2345-7', '14749-6'],
    ['2339-0', '15074-8'],
    ['2160-0', '14682-9'],
    ['3094-0', '14937-7'],
    ['3091-6', '22664-7'],
    ['2093-3', '14647-2'],
    ['2085-9', '14646-4'],
    ['13457-7', '39469-2'],
    ['2089-1', '22748-8'],
    ['2571-8', '14927-8'],
    ['17861-6', '2000-8'],
    ['19123-9', '2601-3'],
    ['2777-1', '14879-1'],
    ['1975-2', '14631-6'],
    ['1968-7', '14629-0'],
    ['1971-1', '14630-8'],
    ['3084-1', '14933-6'],
    ['2498-4', '14798-3'],
    ['1989-3', '14635-7'],
    ['2132-9', '14685-2'],
    ['2284-8', '14732-2'],
    ['3026-2', '14921-1'],
    ['3024-7', '14920-3'],
    ['3053-6', '14930-2'],
    ['3051-0', '14928-6'],
    ['2143-6', '14675-3'],
    ['2986-8', '14913-8'],
    ['2243-4', '14715-7'],
    ['2839-9', '14890-8'],
    ['10535-3', '14698-5'],
  ])('LOINC %s by mass and %s by moles measure the same substance', (byMass, byMoles) => {
    expect(molarMass(byMass)).toBeGreaterThan(6);
    expect(molarMass(byMoles)).toBe(molarMass(byMass));
  });

  test('what is in no table has neither mass nor charge', () => {
    // Haemoglobin: of the subunit or of the whole molecule? Albumin, thyrotropin, phosphate's charge.
    for (const loinc of ['718-7', '1751-7', '3016-3', undefined]) {
      expect(molarMass(loinc)).toBeUndefined();
    }
    expect(chargeOf('2777-1')).toBeUndefined();
    expect(chargeOf(undefined)).toBeUndefined();
  });
});

describe('a converted number has the precision of the one that was sent', () => {
  test.each([
    ['98.6', '[degF]', 'Cel', undefined, '37.0'],
    ['100.4', '[degF]', 'Cel', undefined, '38.0'],
    ['32', '[degF]', 'Cel', undefined, '0'],
    ['31.9', '[degF]', 'Cel', undefined, '-0.1'],
    ['31.98', '[degF]', 'Cel', undefined, '-0.01'],
    ['31.999', '[degF]', 'Cel', undefined, '-0.001'],
    ['-40', 'Cel', '[degF]', undefined, '-40'],
    ['38.0', 'Cel', '[degF]', undefined, '100.4'],
    ['38', 'Cel', '[degF]', undefined, '100'],
    ['0.0', 'Cel', '[degF]', undefined, '32.0'],
    // The thresholds of diabetes in both units (American Diabetes Association, Standards of Care).
    ['100', 'mg/dL', 'mmol/L', '2345-7', '5.6'],
    ['126', 'mg/dL', 'mmol/L', '2345-7', '7.0'],
    ['140', 'mg/dL', 'mmol/L', '2345-7', '7.8'],
    ['200', 'mg/dL', 'mmol/L', '2345-7', '11.1'],
    ['7.0', 'mmol/L', 'mg/dL', '2345-7', '126'],
    ['11.1', 'mmol/L', 'mg/dL', '2345-7', '200'],
    ['1.0', 'mg/dL', 'umol/L', '2160-0', '88'],
    ['1.02', 'mg/dL', 'umol/L', '2160-0', '90'],
    ['3', 'mg/dL', 'umol/L', '2160-0', '270'],
    ['0', 'mg/dL', 'mmol/L', '2345-7', '0.0'],
    ['120', 'mm[Hg]', 'kPa', undefined, '16.0'],
    ['16.0', 'kPa', 'mm[Hg]', undefined, '120'],
    ['10', 'cm[H2O]', 'mm[Hg]', undefined, '7'],
    ['154', '[lb_av]', 'kg', undefined, '70'],
    ['154.0', '[lb_av]', 'kg', undefined, '69.9'],
    ['70', 'kg', '[lb_av]', undefined, '154'],
    ['68', '[in_i]', 'cm', undefined, '173'],
    ['5', '[ft_i]', 'cm', undefined, '150'],
    ['16', '[oz_av]', '[lb_av]', undefined, '1.0'],
    ['60', '/min', '/s', undefined, '1.00'],
    ['2', 'L/min', 'L/h', undefined, '120'],
    ['1', 'wk', 'd', undefined, '7'],
    ['60', 'U/L', 'ukat/L', undefined, '1.00'],
    // By tens only the point moves, and every digit stays.
    ['4.50', 'g/dL', 'g/L', undefined, '45.0'],
    ['0.5', 'g/dL', 'g/L', undefined, '5'],
    ['12', 'mg/dL', 'g/L', undefined, '0.12'],
    ['3.5', 'kg', 'g', undefined, '3500'],
    ['0.10', 'kg', 'g', undefined, '100'],
    ['1e2', 'g', 'kg', undefined, '0.1'],
    ['-1.50', 'mmol/L', 'umol/L', undefined, '-1500'],
    ['250', '10*9/L', '10*3/uL', undefined, '250'],
    ['6.70', '10*3/uL', '/uL', undefined, '6700'],
    ['45', '%', 'L/L', undefined, '0.45'],
    ['4.1', 'meq/L', 'mmol/L', '2823-3', '4.1'],
    ['2.0', 'meq/L', 'mmol/L', '19123-9', '1.0'],
  ])('%s %s is, in %s (%s), %s', (number, from, to, loinc, expected) => {
    expect(digits(number, from, to, loinc)).toBe(expected);
  });

  test('value is exact, comparator and recorded quantity are kept, and it is marked', () => {
    const recorded = quantityOf('<5.00', 'mg/dL', { number: '5.00', value: 5, comparator: '<' });
    const result = convertQuantity(
      recorded,
      { unit: 'mmol/l', system: undefined, code: undefined },
      '2345-7',
    );
    expect(result).toMatchObject({ recorded, converted: true });
    expect(result?.recorded).toBe(recorded);
    expect(result?.quantity).toMatchObject({ comparator: '<', unit: 'mmol/l', number: '0.278' });
    expect(result?.quantity.value).toBeCloseTo(0.277537, 5);
  });

  test('in the same unit, however it is spelt, nothing is converted', () => {
    const recorded = quantityOf('7.10', 'mmol/L');
    const result = convertQuantity(
      recorded,
      { unit: 'mmol/l', system: undefined, code: undefined },
      undefined,
    );
    expect(result).toEqual({ quantity: recorded, recorded, converted: false });
  });
});

describe('HbA1c by the master equation (ngsp.org/ifcc.asp)', () => {
  // The NGSP's own pairs: 5 % is 31, 6 % 42, 6.5 % 48, 7 % 53, 8 % 64, 9 % 75, 10 % 86 mmol/mol.
  test.each([
    ['5.0', '31'],
    ['6.0', '42'],
    ['6.5', '48'],
    ['7.0', '53'],
    ['8.0', '64'],
    ['9.0', '75'],
    ['10.0', '86'],
  ])('%s %% is %s mmol/mol, and back', (percent, ifcc) => {
    expect(digits(percent, '%', 'mmol/mol', '4548-4')).toBe(ifcc);
    expect(digits(ifcc, 'mmol/mol', '%', '4548-4')).toBe(percent);
    expect(digits(ifcc, 'mmol/mol', '%', '59261-8')).toBe(percent);
  });

  test('no other test, no per cent of the IFCC or the JDS, and nothing below the scale', () => {
    expect(convert('6.5', '%', 'mmol/mol', '59261-8')).toBeUndefined();
    expect(convert('6.5', '%', 'mmol/mol', '62388-4')).toBeUndefined();
    expect(convert('6.5', '%', 'mmol/mol')).toBeUndefined();
    for (const unit of ['mg/g', 'umol/mol{Hb}']) {
      expect(convert('48', 'mmol/mol', unit, '4548-4')).toBeUndefined();
      expect(convert('6.5', '%', unit, '4548-4')).toBeUndefined();
      expect(convert('48', unit, '%', '4548-4')).toBeUndefined();
      expect(convert('48', unit, 'mmol/mol', '4548-4')).toBeUndefined();
    }
    expect(convert('45', 'mmol/mol', '%', '4544-3')).toBeUndefined();
    expect(convert('2.1', '%', 'mmol/mol', '4548-4')).toBeUndefined();
    expect(digits('2.2', '%', 'mmol/mol', '4548-4')).toBe('1');
    expect(convert('-1', 'mmol/mol', '%', '4548-4')).toBeUndefined();
    expect(digits('0', 'mmol/mol', '%', '4548-4')).toBe('2.2');
  });

  test('however it was measured: HPLC, electrophoresis, calculated', () => {
    for (const loinc of ['17856-6', '4549-2', '17855-8']) {
      expect(digits('6.5', '%', 'mmol/mol', loinc)).toBe('48');
    }
  });
});

describe('what is not certain is not converted', () => {
  test.each([
    ['mg/dL', 'mmol/L', undefined],
    ['mg/dL', 'mmol/L', '718-7'],
    ['g/dL', 'mmol/L', '718-7'],
    ['meq/L', 'mmol/L', '2777-1'],
    ['[IU]/L', 'ug/L', '2345-7'],
    ['m[IU]/L', 'u[IU]/mL', '3016-3'],
    ['mg/dL', 'mg', '2345-7'],
    ['mg/dL', 'mmol', '2345-7'],
    ['mg/dL', 'mmol/d', '2345-7'],
    ['mg', 'mmol', '2345-7'],
    ['mg/g{creat}', 'mg/mmol{creat}', '9318-7'],
    ['mL/min', 'mL/min/{1.73_m2}', '33914-3'],
    ['%', 'mg/g', undefined],
    ['%', '1', undefined],
    ['Cel', 'K', undefined],
    ['Cel/min', '[degF]/min', undefined],
    ['10*3', '10*6', undefined],
    ['[pH]', '%', undefined],
    ['/[HPF]', '/[LPF]', undefined],
    ['{score}', '%', undefined],
    ['{score}', '{points}', undefined],
    ['mg/', 'g/', undefined],
    ['mg/dL/', 'g/L/', undefined],
    ['toString', 'constructor', undefined],
    ['', 'mg', undefined],
    ['mg', '', undefined],
    ['kmin', 'h', undefined],
    ['k[lb_av]', 'kg', undefined],
    ['Mg/dL', 'mg/dL', undefined],
    ['G/L', '10*9/L', undefined],
    ['bpm', '/min', undefined],
    ['m4', 'cm4', undefined],
    ['2mg', 'mg', undefined],
  ])('%s to %s (%s)', (from, to, loinc) => {
    expect(convert('5', from, to, loinc)).toBeUndefined();
  });

  test('code and printed unit that contradict each other are understood as neither', () => {
    const recorded = quantityOf('100', 'mg/dL', { unit: 'mmol/L' });
    expect(convertQuantity(recorded, unitOf('mmol/L'), '2345-7')).toBeUndefined();
    expect(unitKey(recorded)).not.toBe('mg/dL');
    expect(sizeOfUnit(recorded)).toBeUndefined();
    // The same size under another name is no contradiction, and neither is what is not understood.
    expect(unitKey(quantityOf('1', 'mg/L', { unit: 'ug/mL' }))).toBe('mg/L');
    expect(unitKey(quantityOf('1', '[IU]/L', { unit: 'U/L' }))).toBe('[IU]/L');
    expect(unitKey(quantityOf('1', '%', { unit: 'per cent' }))).toBe('%');
  });

  test('a number without a unit is not even the same as another one without', () => {
    const bare = { unit: undefined, system: undefined, code: undefined };
    const recorded = { ...quantityOf('5', 'mg'), ...bare };
    expect(convertQuantity(recorded, bare, undefined)).toBeUndefined();
    expect(convertQuantity(recorded, unitOf('mg'), undefined)).toBeUndefined();
    expect(convertQuantity(quantityOf('5', 'mg'), bare, undefined)).toBeUndefined();
  });

  test('between a unit of amount and one of anything else', () => {
    for (const [from, to] of [
      ['mg/dL', 'mm[Hg]'],
      ['mm[Hg]', 'mg/dL'],
      ['mg', 'mmol/L'],
      ['mmol/L', 'mg'],
    ] as const) {
      expect(convert('100', from, to, '2345-7'), `${from} in ${to}`).toBeUndefined();
    }
  });

  test('a number of twenty digits or decimals is the last that is converted', () => {
    // Milligrams of glucose to moles have one decimal more than were sent.
    const tiny = `0.${'0'.repeat(18)}9`;
    expect(digits(tiny, 'mg/dL', 'mmol/L', '2345-7')).toBe(`0.${'0'.repeat(19)}5`);
    expect(convert(`0.${'0'.repeat(19)}1`, 'mg/dL', 'mmol/L', '2345-7')).toBeUndefined();
    expect(convert('10000000000000.000000', 'mg/dL', 'mmol/L', '2345-7')).toBeDefined();
    expect(convert('100000000000000.000000', 'mg/dL', 'mmol/L', '2345-7')).toBeUndefined();
    // Numbers of this size are whole, but no longer every whole number.
    expect(convert('54000000000000000', 's', 'min')).toBeDefined();
    expect(convert('60000000000000000', 's', 'min')).toBeUndefined();
  });

  test('a number of no use or too many digits is refused', () => {
    expect(
      convertQuantity(quantityOf('Infinity', 'mg/dL'), unitOf('mmol/L'), '2345-7'),
    ).toBeUndefined();
    expect(
      convertQuantity(
        { ...quantityOf('1', '[lb_av]'), value: Number.NaN },
        unitOf('kg'),
        undefined,
      ),
    ).toBeUndefined();
    expect(digits('1e-25', '[lb_av]', 'kg')).toBeUndefined();
    expect(digits('1e15', '[lb_av]', 'g')).toBeUndefined();
    expect(digits('1e40', 'g', 'kg')).toBeUndefined();
  });
});

describe('printed spellings of one unit', () => {
  test.each([
    ['mmol/l', 'mmol/L'],
    ['µmol/L', 'umol/L'],
    ['μmol/l', 'umol/L'],
    ['mcg/dL', 'ug/dL'],
    ['mg/100 mL', 'mg/dL'],
    ['gm/dL', 'g/dL'],
    ['mEq/L', 'meq/L'],
    ['K/uL', '10*3/uL'],
    ['k/µL', '10*3/uL'],
    ['x10^3/uL', '10*3/uL'],
    ['x10E3/uL', '10*3/uL'],
    ['Thousand/uL', '10*3/uL'],
    ['10^9/L', '10*9/L'],
    ['10e9/L', '10*9/L'],
    ['x10(9)/L', '10*9/L'],
    ['Million/uL', '10*6/uL'],
    ['10^12/l', '10*12/L'],
    ['10^3/mm³', '10*3/uL'],
    ['cells/cumm', '/uL'],
    ['{cells}/uL', '/uL'],
    ['mL/min/1.73 m²', 'mL/min/{1.73_m2}'],
    ['mg/24h', 'mg/d'],
    ['mg/(24.h)', 'mg/d'],
    ['mg / dL', 'mg/dL'],
    ['MG/DL', 'mg/dL'],
    ['mmHg', 'mm[Hg]'],
    ['lbs', '[lb_av]'],
    ['LB', '[lb_av]'],
    ['°F', '[degF]'],
    ['deg C', 'Cel'],
    ['Degrees Celsius', 'Cel'],
    ['Fahrenheit', '[degF]'],
    ['Kilograms', 'kg'],
    ['gramme', 'g'],
    ['Feet', '[ft_i]'],
    ['Percent', '%'],
  ])('%s is %s', (unit, code) => {
    expect(unitKey({ unit, system: undefined, code: undefined })).toBe(code);
    expect(sizeOfUnit({ unit, system: undefined, code: undefined })).toBeDefined();
  });

  test.each(['F', 'C', 'f', 'degrees', 'gr'])('%s alone names no unit for certain', (unit) => {
    expect(unitKey({ unit, system: undefined, code: undefined })).toBe(unit);
    expect(sizeOfUnit({ unit, system: undefined, code: undefined })).toBeUndefined();
  });

  // What they measure differs from substance to substance: one unit, and no size (UCUM section 3.2).
  test.each([
    ['mIU/L', 'm[IU]/L'],
    ['µIU/mL', 'u[IU]/mL'],
    ['IU/L', '[IU]/L'],
  ])('%s is %s, of no size', (unit, code) => {
    const sent = { unit, system: undefined, code: undefined };
    expect([unitKey(sent), sizeOfUnit(sent)]).toEqual([code, undefined]);
  });

  test('what was counted is not the absence of a unit, and a blank is', () => {
    expect(unitKey({ unit: 'cells', system: undefined, code: undefined })).toBe('cells');
    expect(unitKey({ unit: ' ', system: undefined, code: undefined })).toBe('');
    expect(unitKey({ unit: undefined, system: undefined, code: undefined })).toBe('');
  });

  test('a code of another system than UCUM is not read as one', () => {
    const sent = readQuantity({ value: 5, unit: 'mg/dL', system: 'urn:local', code: 'mmol/L' });
    expect(sent && unitKey(sent)).toBe('mg/dL');
    const bare = readQuantity({ value: 5, system: 'urn:local', code: 'mmol/L' });
    expect(bare && unitKey(bare)).toBe('mmol/L');
  });
});

describe('conversion, for any number', () => {
  const groups: readonly (readonly [string | undefined, readonly string[]])[] = [
    [undefined, ['kg', 'g', '[lb_av]', '[oz_av]', 'mg']],
    [undefined, ['cm', 'm', '[in_i]', '[ft_i]', 'mm']],
    [undefined, ['Cel', '[degF]']],
    [undefined, ['mm[Hg]', 'kPa', 'cm[H2O]']],
    [undefined, ['10*9/L', '10*3/uL', '/uL', '/mm3', '10*3/mL']],
    [undefined, ['mL/min', 'L/h', 'mL/s', 'L/d']],
    [undefined, ['U/L', 'ukat/L', 'nkat/L', 'mU/mL']],
    ['2345-7', ['mg/dL', 'mmol/L', 'g/L', 'umol/L', 'mg/mL']],
    ['17861-6', ['mg/dL', 'mmol/L', 'meq/L']],
    ['2132-9', ['pg/mL', 'ng/L', 'pmol/L', 'ng/dL']],
    ['4548-4', ['%', 'mmol/mol']],
  ];
  const group = fc.constantFrom(...groups);
  const number = fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([whole, places]) => (whole / 10 ** places).toFixed(places));
  const scaled = group.chain(([loinc, units]) =>
    fc.record({
      loinc: fc.constant(loinc),
      from: fc.constantFrom(...units),
      to: fc.constantFrom(...units),
      via: fc.constantFrom(...units),
      number,
    }),
  );
  const exact = (value: number, from: string, to: string, loinc?: string) =>
    convert(String(Number(value.toPrecision(12))), from, to, loinc)?.quantity.value;
  const close = (a: number | undefined, b: number) =>
    expect(Math.abs((a ?? Number.NaN) - b)).toBeLessThanOrEqual(Math.max(Math.abs(b), 1) * 1e-9);

  test('there and back is the same, and so is the way through a third unit', () => {
    fc.assert(
      fc.property(scaled, ({ loinc, from, to, via, number }) => {
        const direct = convert(number, from, to, loinc)?.quantity.value;
        if (direct === undefined) {
          expect(loinc).toBe('4548-4');
          return;
        }
        // Below it String writes "1e-9", which no server sends of what these tests are about.
        fc.pre(direct >= 1e-6);
        close(exact(direct, to, from, loinc), Number(number));
        const between = convert(number, from, via, loinc)?.quantity.value;
        if (between === undefined) {
          expect(loinc).toBe('4548-4');
          return;
        }
        fc.pre(between >= 1e-6);
        close(exact(between, via, to, loinc), direct);
      }),
      { numRuns: 2000 },
    );
  });

  test('the printed number is the exact one, rounded within the last place or one digit more than sent', () => {
    fc.assert(
      fc.property(scaled, ({ loinc, from, to, number }) => {
        const result = convert(number, from, to, loinc)?.quantity;
        if (result === undefined) return;
        const places = result.number.split('.')[1]?.length ?? 0;
        const error = Math.abs(Number(result.number) - result.value);
        const sent = number.replace(/[.-]/gu, '').replace(/^0+/u, '').length;
        // Rounded to one digit more than was sent.
        const byDigits = 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(result.value))) - sent);
        expect(error).toBeLessThanOrEqual(Math.max(0.5 * 10 ** -places, byDigits) * 1.0001);
        expect(result.number).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('more stays more', () => {
    fc.assert(
      fc.property(scaled, number, ({ loinc, from, to, number: a }, b) => {
        fc.pre(Number(a) < Number(b));
        const [first, second] = [a, b].map((one) => convert(one, from, to, loinc)?.quantity.value);
        if (first === undefined || second === undefined) return;
        expect(first).toBeLessThan(second);
      }),
      { numRuns: 2000 },
    );
  });

  test('any text for a unit gives a conversion or none, and never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('mg/dL', '{a', 'm{', '10*', '10*99/L', 'L/L/L', '//', '{}/L'),
    );
    fc.assert(
      fc.property(text, text, number, (from, to, sent) => {
        const result = convert(sent, from, to, '2345-7');
        if (result !== undefined) expect(Number(result.quantity.number)).not.toBeNaN();
      }),
      { numRuns: 3000 },
    );
  });

  test('what JSON sends as a quantity converts as its digits', () => {
    const sent = readQuantity(amount(98.6, '[degF]'));
    expect(sent && convertQuantity(sent, unitOf('Cel'), undefined)?.quantity.number).toBe('37.0');
  });
});
