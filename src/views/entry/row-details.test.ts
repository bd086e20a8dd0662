import { describe, expect, it } from 'vitest';
import { loincConcept, amount, observation } from '../../clinical/clinical.fixtures.ts';
import { readObservation } from '../../clinical/reading.ts';
import { buildSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import { englishWording } from '../../words/wording.ts';
import { rowDetails } from './row-details.ts';

const glucose = (code: string, unit: string) =>
  readObservation(
    observation({
      id: `${code}${unit}`,
      code: loincConcept(code, 'Glucose'),
      valueQuantity: amount(7, unit),
    }),
  );
const detailsOf = (...readings: ReturnType<typeof glucose>[]) =>
  [
    ...rowDetails(buildSeries(readings, displayZone('UTC')), englishWording.words.format).values(),
  ].toSorted();

describe('rows of one name', () => {
  it('need nothing more where there is one of them', () => {
    expect(detailsOf(glucose('2345-7', 'mg/dL'))).toEqual([]);
  });

  it('are told apart by the unit where the units differ', () => {
    expect(detailsOf(glucose('2345-7', 'mg/dL'), glucose('14749-6', 'mmol/L'))).toEqual([
      'mg/dL',
      'mmol/L',
    ]);
  });

  it('are told apart by their codes where two have the same unit', () => {
    expect(detailsOf(glucose('2345-7', 'mmol/L'), glucose('14749-6', 'mmol/L'))).toEqual([
      'mmol/L · LOINC 14749-6',
      'mmol/L · LOINC 2345-7',
    ]);
  });
});
