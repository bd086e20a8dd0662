import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { knownTest } from './lab-tests.ts';

const source = readFileSync(new URL('lab-tests.ts', import.meta.url), 'utf8');
const codes = [...source.matchAll(/\b\d{3,6}-\d\b/gu)].map(([code]) => code);

/** LOINC's last digit by the Luhn formula over those before it. */
function checkDigit(code: string): number {
  const digits = code.slice(0, -2).split('').toReversed().map(Number);
  const sum = digits
    .map((digit, at) => (at % 2 === 0 ? digit * 2 : digit))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return (10 - (sum % 10)) % 10;
}

describe('the table of known tests', () => {
  test('has only codes whose check digit is right, each once', () => {
    expect(codes.length).toBeGreaterThan(150);
    for (const code of codes) expect(`${code.slice(0, -1)}${checkDigit(code)}`).toBe(code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('has aliases that can be typed: small letters, no accents, no blanks around', () => {
    for (const code of codes) {
      for (const alias of knownTest(code)?.aliases ?? []) {
        expect(alias).toBe(alias.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim());
        expect(alias).not.toBe('');
      }
    }
  });

  test('keeps the order of clinicians, and says nothing of what it does not know', () => {
    const rank = (code: string) => knownTest(code)?.rank ?? 0;
    expect(rank('2951-2')).toBeLessThan(rank('2823-3'));
    expect(knownTest('2823-3')?.group).toBe('chemistry');
    expect(knownTest('99999-9')).toBeUndefined();
    expect(knownTest(undefined)).toBeUndefined();
  });
});
