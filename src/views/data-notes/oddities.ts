import type { Reading, ReadingPart } from '../../clinical/reading.ts';
import type { ViewWords } from '../../words/view-words.ts';

/** Counts of what came in a form that this app shows only in part; lines of zero are left out. */
export function oddities(readings: readonly Reading[], view: ViewWords): readonly string[] {
  let unsupported = 0;
  let withoutUnit = 0;
  let unnamed = 0;
  let untimed = 0;
  let uncategorised = 0;
  for (const reading of readings) {
    if (reading.enteredInError) continue;
    for (const part of [reading, ...reading.components]) {
      if (part.value.kind === 'unsupported') unsupported += 1;
      if (lacksUnit(part)) withoutUnit += 1;
    }
    if (reading.code.text === undefined && reading.code.codings.length === 0) unnamed += 1;
    if (reading.effective.kind === 'absent') untimed += 1;
    if (reading.categories.length === 0) uncategorised += 1;
  }
  const lines: readonly (readonly [number, (count: number) => string])[] = [
    [unsupported, view.oddUnsupported],
    [withoutUnit, view.oddWithoutUnit],
    [unnamed, view.oddUnnamed],
    [untimed, view.oddUntimed],
    [uncategorised, view.oddUncategorised],
  ];
  return lines.filter(([count]) => count > 0).map(([count, text]) => text(count));
}

const lacksUnit = ({ value }: ReadingPart): boolean =>
  value.kind === 'quantity' &&
  value.quantity.unit === undefined &&
  value.quantity.code === undefined;
