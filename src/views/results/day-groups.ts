import type { FlowColumn } from '../../clinical/flowsheet.ts';

/** Neighbouring columns of one day; a column of less precision stands alone. */
export function dayGroups(
  columns: readonly FlowColumn[],
): readonly { first: FlowColumn; span: number }[] {
  const groups: { first: FlowColumn; span: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last !== undefined && column.day !== undefined && last.first.day === column.day)
      last.span += 1;
    else groups.push({ first: column, span: 1 });
  }
  return groups;
}
