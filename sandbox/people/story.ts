/** How values change over a stay, and how the hospital's clock writes a moment. */

/** Straight lines between points of [day, level]. */
export function storyOf(
  ...points: readonly (readonly [day: number, level: number])[]
): (day: number) => number {
  return (day) => {
    const next = points.findIndex(([at]) => at >= day);
    const [fromDay, from] = points[Math.max(0, next - 1)] ?? [0, 0];
    const [toDay, to] = points[next] ?? points.at(-1) ?? [0, 0];
    if (next <= 0 || toDay === fromDay) return next === 0 ? to : (points.at(-1)?.[1] ?? 0);
    return from + ((to - from) * (day - fromDay)) / (toDay - fromDay);
  };
}

const HOUR = 3_600_000;

/** The hospital's clock: Pacific time, with the daylight saving rules of the United States since 2007. */
export function localTime(at: number): string {
  const year = new Date(at).getUTCFullYear();
  // 02:00 local time: 10:00 UTC on the second Sunday of March, 09:00 UTC on the first of November.
  const starts = sunday(year, 2, 8) + 10 * HOUR;
  const ends = sunday(year, 10, 1) + 9 * HOUR;
  const hours = at >= starts && at < ends ? 7 : 8;
  return `${new Date(at - hours * HOUR).toISOString().slice(0, 19)}-0${hours}:00`;
}

/** The first Sunday on or after a day. */
function sunday(year: number, month: number, day: number): number {
  const weekday = new Date(Date.UTC(year, month, day)).getUTCDay();
  return Date.UTC(year, month, day + ((7 - weekday) % 7));
}

/** A time of day at the hospital, such as `2026-11-12`, `08:05`. */
export function on(day: string, time: string): string {
  const summer = localTime(Date.parse(`${day}T${time}:00-07:00`));
  return summer.endsWith('-07:00') ? summer : localTime(Date.parse(`${day}T${time}:00-08:00`));
}
