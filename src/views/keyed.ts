/** Items with keys for React: ids may be missing, and nothing forbids a server to repeat one. */
export function keyed<T>(
  items: readonly T[],
  idOf: (item: T) => string | undefined,
): readonly { key: string; item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const id = idOf(item) ?? '';
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return { key: times === 1 ? id : `${id} ${times}`, item };
  });
}
