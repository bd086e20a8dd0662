import type { Language } from '../../words/words.ts';
import { copyWordsOf } from './copy-words-of.ts';
import type { Sheet } from './sheet.ts';
import { spreadsheetCell } from './spreadsheet-cell.ts';

/** A copy as lines of cells with tabs between them, for a spreadsheet. */
export function asTable(sheet: Sheet, language: Language): string {
  const words = copyWordsOf(language);
  const lines: (readonly string[])[] = [
    ...sheet.head,
    ...sheet.gaps.map((gap) => [words.incomplete, gap]),
    ...sheet.leftOut.map((text) => [words.shownPart, text]),
  ];
  const { group, ...result } = words.columns;
  const columns = {
    result: [group, ...Object.values(result)],
    problem: Object.values(words.problemColumns),
    patient: [group, words.patient, ''],
  };
  for (const { title, tables } of sheet.parts) {
    let kind: string | undefined;
    for (const table of tables) {
      // Rows of one kind stand under one head, so that they can be sorted and filtered together.
      if (table.kind !== kind) lines.push([], columns[table.kind]);
      ({ kind } = table);
      const name = table.heading === '' ? title : table.heading;
      for (const { cells } of table.rows) lines.push([name, ...cells]);
    }
    if (tables.length === 0) lines.push([], [words.nothing]);
  }
  return lines.map((cells) => `${cells.map(spreadsheetCell).join('\t')}\n`).join('');
}
