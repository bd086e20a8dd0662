/**
 * A count of things, grouped by a narrow space (ISO 80000-1): comma and point mean opposite things
 * in English and Spanish.
 */
export const countText = (count: number): string =>
  String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u202F');

export const plural =
  (one: string, many: string) =>
  (count: number): string =>
    `${countText(count)} ${count === 1 ? one : many}`;

type Clock = { readonly hour: number; readonly minute: number; readonly second: number };
const two = (value: number): string => String(value).padStart(2, '0');

/** The 24-hour clock, for what happened in this session or is about to. */
export const clockText = ({ hour, minute }: Clock): string => `${two(hour)}:${two(minute)}`;
export const clockWithSeconds = (time: Clock): string => `${clockText(time)}:${two(time.second)}`;

export function joined(texts: readonly string[], and: string): string {
  const last = texts.at(-1) ?? '';
  const rest = texts.slice(0, -1);
  return rest.length === 0 ? last : `${rest.join(', ')} ${and} ${last}`;
}
