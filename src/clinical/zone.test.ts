import { expect, test } from 'vitest';
import { displayZone, utcEpoch } from './zone.ts';

/** Once in some eleven months, at odd seconds, from before time zones to after the last rule. */
const instants = Array.from(
  { length: 200 },
  (_, index) => Date.UTC(1860, 0, 1) + index * 29_317_213_000,
);

/** The wall clock as `Intl` writes it at one instant, without the offsets that a zone remembers. */
function wallOf(format: Intl.DateTimeFormat, epoch: number): readonly number[] {
  const parts = new Map(format.formatToParts(epoch).map(({ type, value }) => [type, value]));
  return (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map((part) =>
    Number(parts.get(part)),
  );
}

const formatOf = (timeZone?: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

test('the wall clock is that of Intl in every zone there is, in every year', () => {
  const names = Intl.supportedValuesOf('timeZone');
  expect(names.length).toBeGreaterThan(400);
  const wrong = names.flatMap((name) => {
    const zone = displayZone(name);
    const format = formatOf(name);
    return instants
      .filter((epoch) => {
        const { year, month, day, hour, minute, second } = zone.wallTime(epoch);
        return [year, month, day, hour, minute, second].join() !== wallOf(format, epoch).join();
      })
      .map((epoch) => `${name} ${new Date(epoch).toISOString()}`);
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('it has the name that Intl gives it, however it was written', () => {
  for (const name of ['America/New_York', 'america/new_york', 'UTC', undefined])
    expect(displayZone(name).name).toBe(formatOf(name).resolvedOptions().timeZone);
});

test('a zone that does not exist is the workstation’s', () => {
  expect(displayZone('Mars/Olympus').name).toBe(formatOf().resolvedOptions().timeZone);
});

test('an instant goes to the wall clock and back, on the days the clocks change, too', () => {
  const zone = displayZone('America/New_York');
  for (const day of [Date.UTC(2026, 2, 8), Date.UTC(2026, 10, 1)])
    for (let hour = 0; hour < 24; hour += 1) {
      const epoch = day + hour * 3_600_000;
      const wall = zone.wallTime(epoch);
      const back = zone.epochOf(wall);
      // The hour that comes twice is its first, by the offset before the change.
      expect([0, -3_600_000]).toContain(back - epoch);
      expect(utcEpoch(zone.wallTime(back))).toBe(utcEpoch(wall));
    }
});
