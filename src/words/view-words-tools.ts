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

export function joined(texts: readonly string[], and: string): string {
  const last = texts.at(-1) ?? '';
  const rest = texts.slice(0, -1);
  return rest.length === 0 ? last : `${rest.join(', ')} ${and} ${last}`;
}
