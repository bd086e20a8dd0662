import { describe, expect, it, test } from 'vitest';
import { condition } from '../clinical.fixtures.ts';
import { readCondition } from '../problem.ts';
import { focusOf } from './focus.ts';
import { focusReview, focusSets } from './focus-sets.ts';
import { focusSources } from './focus-sources.ts';
import { focusTests } from './focus-tests.ts';

const snomed = 'http://snomed.info/sct';
const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm';
const empty = { vitals: [], results: [], history: [] };
const setsOf = (system: string, code: string): readonly string[] =>
  focusOf(readCondition(condition({ code: { coding: [{ system, code }] } })), empty).rules.map(
    ({ set }) => set.id,
  );

/** LOINC's check digit is Luhn's: doubled from the right, beginning with the last digit. */
function hasCheckDigit(code: string): boolean {
  const [, digits = '', check] = /^(\d{1,7})-(\d)$/u.exec(code) ?? [];
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return check !== undefined && (10 - (sum % 10)) % 10 === Number(check);
}

/** SNOMED CT's is Verhoeff's; the table of the dihedral group D5 is built from its rules. */
function hasVerhoeffDigit(code: string): boolean {
  const times = (a: number, b: number): number =>
    a < 5
      ? b < 5
        ? (a + b) % 5
        : ((a + b) % 5) + 5
      : b < 5
        ? ((a - b + 5) % 5) + 5
        : (a - b + 5) % 5;
  const turned = (digit: number, often: number): number => {
    const once = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let value = digit;
    for (let i = 0; i < often; i += 1) value = once[value] ?? 0;
    return value;
  };
  const digits = code.split('').toReversed().map(Number);
  return digits.reduce((sum, digit, i) => times(sum, turned(digit, i % 8)), 0) === 0;
}

test('the check of a check digit knows right from wrong', () => {
  for (const right of ['4548-4', '2823-3', '13926-1', '30567-2', '48378-4']) {
    expect(hasCheckDigit(right)).toBe(true);
  }
  for (const wrong of ['13926-9', '30567-8', '48378-7', '4548-44', '4548', '']) {
    expect(hasCheckDigit(wrong)).toBe(false);
  }
  expect(hasVerhoeffDigit('44054006')).toBe(true);
  expect(hasVerhoeffDigit('44054007')).toBe(false);
  expect(hasVerhoeffDigit('44045006')).toBe(false);
});

describe.each(focusSets)('$id', (set) => {
  it.each(set.snomed)('is found by SNOMED CT %s, whose check digit is right', (code) => {
    expect(setsOf(snomed, code)).toContain(set.id);
    expect(hasVerhoeffDigit(code)).toBe(true);
  });

  it.each(set.icd10cm)('is found by ICD-10-CM %s and what lies below it', (code) => {
    expect(setsOf(icd10cm, code)).toContain(set.id);
    // What may stand below without being one of the exceptions.
    const below = code.includes('.') ? `${code}9` : `${code}.9`;
    expect(setsOf(icd10cm, below)).toContain(set.id);
    expect(setsOf(icd10cm, below.replace('.', ''))).toContain(set.id);
    expect(setsOf(icd10cm, below.toLowerCase())).toContain(set.id);
    expect(setsOf('http://hl7.org/fhir/sid/icd-10', code)).toEqual([]);
    expect(setsOf(snomed, code)).toEqual([]);
  });

  it('is not found by what its beginnings include and it is not', () => {
    for (const code of set.icd10cmExcept ?? []) {
      expect(set.icd10cm.some((one) => code.startsWith(one))).toBe(true);
      expect(setsOf(icd10cm, code)).not.toContain(set.id);
      expect(setsOf(icd10cm, `${code}1`)).not.toContain(set.id);
    }
  });

  it('has tests, each once, and sources with a title and a place', () => {
    expect(set.tests.length).toBeGreaterThan(0);
    expect(new Set(set.tests).size).toBe(set.tests.length);
    expect(new Set([...set.snomed, ...set.icd10cm]).size).toBe(
      set.snomed.length + set.icd10cm.length,
    );
    expect(set.sources.length).toBeGreaterThan(0);
    for (const id of set.sources) {
      expect(focusSources[id].title).not.toBe('');
      expect(focusSources[id].at).not.toBe('');
    }
    for (const test of set.without ?? []) expect(set.tests).not.toContain(test);
  });
});

describe.each(Object.entries(focusTests))('%s', (test, codes) => {
  it('has LOINC codes of the right form and check digit, each with a name', () => {
    expect(codes.length).toBeGreaterThan(0);
    for (const [code, name] of codes) {
      expect(hasCheckDigit(code), code).toBe(true);
      expect(name.trim()).not.toBe('');
    }
    expect(new Set(codes.map(([code]) => code)).size).toBe(codes.length);
  });

  it('is used by a set', () => {
    expect(focusSets.some(({ tests }) => tests.some((one) => one === test))).toBe(true);
  });
});

test('every source is used, and no year lies after the list was written', () => {
  const used = new Set<string>(focusSets.flatMap(({ sources }) => sources));
  expect(Object.keys(focusSources).filter((id) => !used.has(id))).toEqual([]);
  for (const { year } of Object.values(focusSources)) {
    expect(year ?? 2000).toBeLessThanOrEqual(Number(focusReview.written.slice(0, 4)));
  }
});

test('what the source names as unverified is not in the map', () => {
  const codes = Object.values(focusTests).flatMap((all) => all.map(([code]) => code as string));
  for (const unverified of ['75241-0', '89579-7', '94500-6', '67151-1']) {
    expect(codes).not.toContain(unverified);
  }
  expect(setsOf(icd10cm, 'I64')).toEqual([]);
  expect(setsOf(icd10cm, 'U07.1')).toEqual([]);
});

test('eGFR is shown neither in pregnancy nor in acute kidney injury', () => {
  for (const [system, code] of [
    [snomed, '77386006'],
    [snomed, '14669001'],
    [icd10cm, 'O10.011'],
    [icd10cm, 'N17.9'],
  ] as const) {
    const problem = readCondition(condition({ code: { coding: [{ system, code }] } }));
    const focus = focusOf(problem, empty);
    expect(focus.notFound).not.toContain('egfr');
    expect(focus.left).toEqual(['egfr']);
  }
});
