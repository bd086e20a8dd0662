/** A clock on the wall of one zone; months count from 1. */
export type WallClock = {
  wallTime(epoch: number): WallTime;
  epochOf(time: WallTime): number;
};

type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

type TimeUnit = 'year' | 'month' | 'day' | 'hour' | 'minute';

export type TimeTick = {
  readonly at: number;
  readonly unit: TimeUnit;
  readonly wall: WallTime;
  /** The first of a new year, or day: what the label takes for granted has to be said again. */
  readonly isNew: boolean;
};

const minuteMs = 60_000;
const dayMs = 86_400_000;

type Step = { readonly unit: TimeUnit; readonly count: number; readonly ms: number };

const step = (unit: TimeUnit, count: number, unitMs: number): Step => ({
  unit,
  count,
  ms: count * unitMs,
});

const steps: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => step('minute', count, minuteMs)),
  ...[1, 2, 3, 6, 12].map((count) => step('hour', count, 60 * minuteMs)),
  ...[1, 2, 5, 10].map((count) => step('day', count, dayMs)),
  ...[1, 2, 3, 6].map((count) => step('month', count, 30.44 * dayMs)),
  ...[1, 2, 5, 10, 20, 50, 100].map((count) => step('year', count, 365.25 * dayMs)),
];

/**
 * Round times of a window, at most about `wanted`, each at its own place: months are not of one
 * length, and neither is a day on which the clock changes.
 */
export function timeTicks(
  start: number,
  end: number,
  wanted: number,
  clock: WallClock,
): readonly TimeTick[] {
  if (!(end > start)) return [];
  const rough = (end - start) / Math.max(1, wanted);
  const chosen = steps.find(({ ms }) => ms >= rough) ?? steps.at(-1);
  if (chosen === undefined) return [];
  const ticks: TimeTick[] = [];
  let before: WallTime | undefined;
  for (let wall = floorTo(clock.wallTime(start), chosen); ticks.length < 100;) {
    const at = clock.epochOf(wall);
    if (at > end) break;
    if (at >= start && at !== ticks.at(-1)?.at) {
      ticks.push({ at, unit: chosen.unit, wall, isNew: isNewContext(before, wall, chosen.unit) });
      before = wall;
    }
    wall = next(wall, chosen);
  }
  return ticks;
}

function isNewContext(before: WallTime | undefined, wall: WallTime, unit: TimeUnit): boolean {
  if (before === undefined) return true;
  if (unit === 'year') return false;
  if (unit === 'month' || unit === 'day') return before.year !== wall.year;
  return before.day !== wall.day || before.month !== wall.month || before.year !== wall.year;
}

function floorTo(wall: WallTime, { unit, count }: Step): WallTime {
  const { year, month, day, hour, minute } = wall;
  const down = (value: number): number => Math.floor(value / count) * count;
  switch (unit) {
    case 'year':
      return { year: down(year), month: 1, day: 1, hour: 0, minute: 0, second: 0 };
    case 'month':
      return { year, month: down(month - 1) + 1, day: 1, hour: 0, minute: 0, second: 0 };
    case 'day':
      return { year, month, day: down(day - 1) + 1, hour: 0, minute: 0, second: 0 };
    case 'hour':
      return { year, month, day, hour: down(hour), minute: 0, second: 0 };
    case 'minute':
      return { year, month, day, hour, minute: down(minute), second: 0 };
  }
}

/** Days are counted within their month, so that every month has a first. */
function next(wall: WallTime, { unit, count }: Step): WallTime {
  switch (unit) {
    case 'year':
      return { ...wall, year: wall.year + count };
    case 'month': {
      const months = wall.month - 1 + count;
      return { ...wall, year: wall.year + Math.floor(months / 12), month: (months % 12) + 1 };
    }
    case 'day': {
      const day = wall.day + count;
      const left = daysOf(wall) - day;
      // The 31st, a day before the 1st, would stand on its label.
      if (left >= (count === 1 ? 0 : count / 2)) return { ...wall, day };
      return next({ ...wall, day: 1 }, { unit: 'month', count: 1, ms: 0 });
    }
    case 'hour':
      return carry({ ...wall, hour: wall.hour + count });
    case 'minute':
      return carry({ ...wall, minute: wall.minute + count });
  }
}

const daysOf = ({ year, month }: WallTime): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function carry({ year, month, day, hour, minute, second }: WallTime): WallTime {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
