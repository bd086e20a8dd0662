import type { Problem } from '../../clinical/problem.ts';
import type { Reading, ReadingPart } from '../../clinical/reading.ts';
import type { ViewWords } from '../../words/view-words.ts';

/** Counts of what is shown, but came in a form that needs a word; lines of zero are left out. */
export function oddities(
  readings: readonly Reading[],
  problems: readonly Problem[],
  view: ViewWords,
): readonly string[] {
  let unsupported = 0;
  let withoutUnit = 0;
  let unnamed = 0;
  let untimed = 0;
  let uncategorised = 0;
  let withoutId = problems.filter(lacksId).length;
  for (const reading of readings) {
    if (reading.enteredInError) continue;
    for (const part of [reading, ...reading.components]) {
      if (part.value.kind === 'unsupported') unsupported += 1;
      if (lacksUnit(part)) withoutUnit += 1;
    }
    if (reading.code.text === undefined && reading.code.codings.length === 0) unnamed += 1;
    if (reading.effective.kind === 'absent') untimed += 1;
    if (reading.categories.length === 0) uncategorised += 1;
    if (lacksId(reading)) withoutId += 1;
  }
  const lines: readonly (readonly [number, (count: number) => string])[] = [
    [unsupported, view.oddUnsupported],
    [withoutUnit, view.oddWithoutUnit],
    [unnamed, view.oddUnnamed],
    [untimed, view.oddUntimed],
    [uncategorised, view.oddUncategorised],
    [withoutId, view.oddWithoutId],
  ];
  return lines.filter(([count]) => count > 0).map(([count, text]) => text(count));
}

const lacksId = ({ id, enteredInError }: { id?: string | undefined; enteredInError: boolean }) =>
  !enteredInError && id === undefined;

const lacksUnit = ({ value }: ReadingPart): boolean =>
  value.kind === 'quantity' &&
  value.quantity.unit === undefined &&
  value.quantity.code === undefined;
