/**
 * Which of the points from `from` to before `to` are needed so that a drawing of them looks as one
 * of all would: of every pixel column the first, the lowest, the highest and the last (M4). At most
 * four for a column, in their order, and no extreme is lost. Values that are no number are passed by.
 */
export function thin(
  values: Float64Array,
  columns: (index: number) => number,
  from: number,
  to: number,
): readonly number[] {
  const kept: number[] = [];
  let column = NaN;
  let [first, lowest, highest, last] = [-1, -1, -1, -1];
  const close = (): void => {
    if (first < 0) return;
    const ordered =
      lowest < highest ? [first, lowest, highest, last] : [first, highest, lowest, last];
    for (const index of ordered) if (index !== kept.at(-1)) kept.push(index);
  };
  for (let index = from; index < to; index += 1) {
    const value = values[index] ?? NaN;
    if (Number.isNaN(value)) continue;
    const at = columns(index);
    if (at !== column) {
      close();
      column = at;
      first = index;
      lowest = index;
      highest = index;
    } else {
      if (value < (values[lowest] ?? NaN)) lowest = index;
      if (value > (values[highest] ?? NaN)) highest = index;
    }
    last = index;
  }
  close();
  return kept;
}
