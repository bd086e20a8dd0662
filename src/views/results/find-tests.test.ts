import { describe, expect, it } from 'vitest';
import { amount, loincConcept, observation } from '../../clinical/clinical.fixtures.ts';
import { readObservation } from '../../clinical/reading.ts';
import { buildSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import { findableOf, matches, queryOf } from './find-tests.ts';

const isFound = (find: string, code: string, name: string, panel = ''): boolean => {
  const reading = readObservation(
    observation({ code: loincConcept(code, name), valueQuantity: amount(1, 'mmol/L') }),
  );
  const [series] = buildSeries([reading], displayZone('UTC'));
  return series !== undefined && matches(findableOf(series, name, panel), queryOf(find));
};

describe('a test is found', () => {
  it.each([
    ['k', '2823-3', 'Potassium'],
    ['Na', '2951-2', 'Sodium'],
    ['Hgb', '718-7', 'Hemoglobin'],
    ['Hb', '718-7', 'Hemoglobin'],
    ['haemoglobin', '718-7', 'Hemoglobin'],
    ['A1c', '4548-4', 'Hemoglobin glicosilada'],
    ['BUN', '3094-0', 'Urea nitrogen'],
    ['urea', '3094-0', 'Nitrogen'],
    ['creat', '14682-9', 'Kreatinin'],
    ['plt', '777-3', 'Platelets'],
    ['WBC', '6690-2', 'Leukocytes'],
    ['plaquetas', '777-3', 'Platelets'],
    ['anion gap', '33037-3', 'AGAP'],
    ['CBC', '777-3', 'Platelets'],
    ['hemograma', '718-7', 'Hemoglobin'],
  ])('by the short form or other name “%s”', (find, code, name) => {
    expect(isFound(find, code, name)).toBe(true);
  });

  it('by its LOINC code, by its panel, by words in any order', () => {
    expect(isFound('2823-3', '2823-3', 'Potassium')).toBe(true);
    expect(isFound('metabolic', '2823-3', 'Potassium', 'Basic metabolic panel')).toBe(true);
    expect(isFound('serum potas', '2823-3', 'Potassium, serum')).toBe(true);
  });

  it('with or without accents and capitals', () => {
    expect(isFound('acido urico', '99999-9', 'Ácido úrico')).toBe(true);
    expect(isFound('ÁCIDO', '99999-9', 'Acido urico')).toBe(true);
  });

  it('by one or two letters only where a word begins', () => {
    expect(isFound('k', '6768-6', 'Alkaline phosphatase')).toBe(false);
    expect(isFound('k', '5797-6', 'Urine ketones')).toBe(true);
    expect(isFound('k', '2951-2', 'Sodium', 'Electrolytes and kidney')).toBe(false);
    expect(isFound('kidney', '2951-2', 'Sodium', 'Electrolytes and kidney')).toBe(true);
  });

  it('not by what it hints at', () => {
    expect(isFound('sugar', '2345-7', 'Glucose')).toBe(false);
    expect(isFound('potassium high', '2823-3', 'Potassium')).toBe(false);
  });
});
