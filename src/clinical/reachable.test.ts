import { expect, test } from 'vitest';
import { sandboxPeople } from '../../sandbox/people/people.ts';
import { sortReadings } from './chart-place.ts';
import type { Entry } from './entry.ts';
import { groupHistory } from './history.ts';
import { readObservation, type Reading } from './reading.ts';
import { buildSeries, buildVitalSeries } from './series.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('America/New_York');

const readingsOf = (entries: readonly Entry[]): readonly Reading[] =>
  entries.flatMap(({ reading, pressure }) => pressure?.readings ?? [reading]);

/** What the rows of a view hold, each reading once. */
const drawn = (series: readonly { readonly entries: readonly Entry[] }[]): ReadonlySet<Reading> =>
  new Set(series.flatMap(({ entries }) => readingsOf(entries)));

/** The very same readings; their contents are not compared. */
function expectSame(drawnOnes: ReadonlySet<Reading>, placed: readonly Reading[]): void {
  expect(placed.filter((one) => !drawnOnes.has(one)).map(({ id }) => id)).toEqual([]);
  expect(drawnOnes.size).toBe(placed.length);
}

test.each(sandboxPeople().map((person) => [person.id, person] as const))(
  '%s: every reading is in the view of its place, and in no other (display rule 12)',
  (_id, person) => {
    const readings = person.observations.map(readObservation);
    const { vitals, results, history, enteredInError } = sortReadings(readings);
    const items = groupHistory(readings, zone).flatMap((group) => group.items);
    const views = {
      vitals: drawn(buildVitalSeries(vitals, zone)),
      results: drawn(buildSeries(results, zone)),
      history: new Set(items.flatMap(({ reading, members }) => [reading, ...members])),
    };
    // A reading that is in no view, or in one that is not its own, breaks one of these.
    expectSame(views.vitals, vitals);
    expectSame(views.results, results);
    expectSame(views.history, history);
    const shown = views.vitals.size + views.results.size + views.history.size;
    expect(shown + enteredInError.length).toBe(readings.length);
    // In History each once: as an item, or as the member of one.
    const places = items.reduce((sum, { members }) => sum + 1 + members.length, 0);
    expect(places).toBe(history.length);
  },
  60_000,
);
