/** What a clock on the wall shows. Months count from 1. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** The one time zone in which instants are shown. */
export type Zone = {
  /** IANA name, to be named once on the screen. */
  readonly name: string;
  /** The wall clock at an instant. */
  wallTime(epoch: number): WallTime;
  /** The instant of a wall clock reading; in a gap or overlap, by the offset before the change. */
  epochOf(time: WallTime): number;
};

const dayMs = 86_400_000;
const zones = new Map<string, Zone>();

/** The zone of that name; the workstation's where none or an unknown one is named. */
export function displayZone(name?: string): Zone {
  const known = zones.get(name ?? '');
  if (known !== undefined) return known;
  const zone = openZone(name) ?? openZone(undefined) ?? openZone('UTC') ?? utcZone();
  zones.set(name ?? '', zone);
  return zone;
}

function utcZone(): Zone {
  return makeZone('UTC', () => 0);
}

function openZone(name: string | undefined): Zone | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return makeZone(format.resolvedOptions().timeZone, (epoch) => measureOffset(format, epoch));
  } catch {
    return undefined;
  }
}

/**
 * Intl takes microseconds per call and a chart holds 50,000 instants on a few hundred days, so the
 * offset is measured at both ends of each UTC day and assumed between them when they agree.
 */
function makeZone(name: string, measure: (epoch: number) => number): Zone {
  const days = new Map<number, number | undefined>();
  const offsetAt = (epoch: number): number => {
    const day = Math.floor(epoch / dayMs);
    let offset = days.get(day);
    if (offset === undefined && !days.has(day)) {
      const start = measure(day * dayMs);
      offset = start === measure((day + 1) * dayMs) ? start : undefined;
      days.set(day, offset);
    }
    return offset ?? measure(epoch);
  };
  return {
    name,
    wallTime: (epoch) => wallTimeUtc(epoch + offsetAt(epoch)),
    epochOf: (time) => {
      const utc = utcEpoch(time);
      const guess = utc - offsetAt(utc);
      return utc - offsetAt(guess);
    },
  };
}

function measureOffset(format: Intl.DateTimeFormat, epoch: number): number {
  const parts = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  let beforeChrist = false;
  for (const { type, value } of format.formatToParts(epoch)) {
    if (type === 'era') beforeChrist = value.startsWith('B');
    else if (Object.hasOwn(parts, type)) Object.assign(parts, { [type]: Number(value) });
  }
  const year = beforeChrist ? 1 - parts.year : parts.year;
  return utcEpoch({ ...parts, year }) - Math.floor(epoch / 1000) * 1000;
}

/** The instant at which a clock in UTC shows that time. Date.UTC would take year 99 for 1999. */
export function utcEpoch(time: WallTime): number {
  if (time.year > 99) {
    return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  }
  const date = new Date(0);
  date.setUTCFullYear(time.year, time.month - 1, time.day);
  date.setUTCHours(time.hour, time.minute, time.second, 0);
  return date.getTime();
}

function wallTimeUtc(shifted: number): WallTime {
  const date = new Date(shifted);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
