import { expect, test } from 'vitest';
import { sortReadings } from '../../clinical/chart-place.ts';
import { amount, loincConcept, observation } from '../../clinical/clinical.fixtures.ts';
import { entriesOf } from '../../clinical/entry.ts';
import { readObservation } from '../../clinical/reading.ts';
import { displayZone } from '../../clinical/zone.ts';
import { currentEntry } from './current.ts';

const zone = displayZone('UTC');
const glucose = (effectiveDateTime: string, value: number) =>
  readObservation(
    observation({
      id: '1',
      code: loincConcept('2345-7', 'Glucose'),
      category: [{ coding: [{ code: 'laboratory' }] }],
      valueQuantity: amount(value, 'mg/dL'),
      effectiveDateTime,
    }),
  );
const shown = (opened: ReturnType<typeof glucose>, received: readonly (typeof opened)[]) => {
  const [entry] = entriesOf(opened);
  const now = currentEntry({ entry, others: [] }, sortReadings(received), zone);
  return [now.entry.reading.effective, now.since];
};

test('of two results with one id the detail is of the one that was opened, also when read again', () => {
  const [older, newer] = [glucose('2023-01-01', 500), glucose('2024-02-02', 90)];
  expect(shown(older, [older, newer])).toEqual([older.effective, 'unchanged']);
  const again = [glucose('2024-02-02', 90), glucose('2023-01-01', 510)];
  expect(shown(older, again)).toEqual([older.effective, 'unchanged']);
  expect(shown(glucose('2022-01-01', 7), again)[1]).toBe('not-sent');
});
