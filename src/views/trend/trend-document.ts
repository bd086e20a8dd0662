import type { Entry } from '../../clinical/entry.ts';
import { type Said, sayEntry, type Telling } from './say-entry.ts';

/** One graph as it leaves the screen. */
export type DocumentPlot = {
  readonly name: string;
  readonly unit: string;
  /** Oldest first: what is in the window. */
  readonly entries: readonly Entry[];
  readonly sentences: readonly string[];
  /** What belongs to the test and is in no graph. */
  readonly notDrawn: readonly string[];
};

/** Whose graph it is, of what and when: the head of everything that leaves the chart (D 1, D 22). */
export type DocumentHead = {
  readonly patientName: string;
  readonly identity: string;
  readonly title: string;
  readonly window: string;
  readonly asOf: string;
  readonly remarks: readonly string[];
};

export const headLines = (head: DocumentHead): readonly string[] => [
  `${head.patientName} · ${head.identity}`,
  head.title,
  head.window,
  head.asOf,
  ...head.remarks,
];

/** The trend as text for a note: head, sentences, and each result with all that qualifies it. */
export function trendText(
  head: DocumentHead,
  plots: readonly DocumentPlot[],
  telling: Telling,
): string {
  const lines = [...headLines(head)];
  for (const plot of plots) {
    lines.push('', titleOf(plot), plot.sentences.join(' '));
    for (const entry of plot.entries) lines.push(lineOf(sayEntry(entry, telling), telling));
    lines.push(...plot.notDrawn);
  }
  return lines.map(oneLine).join('\n');
}

const titleOf = ({ name, unit }: DocumentPlot): string =>
  unit === '' ? name : `${name} (${unit})`;

function lineOf(said: Said, { words }: Telling): string {
  const about = [
    said.flag,
    said.status,
    said.range === '' ? words.noRange : words.range(said.range),
    said.recorded === '' ? '' : `${words.converted}, ${words.recorded} ${said.recorded}`,
    said.method,
    said.note,
  ].filter((text) => text !== '');
  return `${said.when}  ${said.value}  [${about.join('; ')}]`;
}

/** The trend for a spreadsheet: the head in lines of its own, then one row for each result. */
export function trendTable(
  head: DocumentHead,
  plots: readonly DocumentPlot[],
  telling: Telling,
): string {
  const { words, speech } = telling;
  const rows: (readonly string[])[] = headLines(head).map((line) => [line]);
  rows.push([
    speech.view.test,
    words.time,
    words.value,
    words.recorded,
    words.flag,
    words.status,
    words.rangeColumn,
    words.method,
    words.note,
  ]);
  for (const plot of plots) {
    for (const entry of plot.entries) {
      const said = sayEntry(entry, telling);
      rows.push([
        titleOf(plot),
        said.when,
        said.value,
        said.recorded,
        said.flag,
        said.status,
        said.range,
        said.method,
        said.note,
      ]);
    }
  }
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

const oneLine = (text: string): string =>
  text.replaceAll(/\s+/gu, (gap) => (gap === '  ' ? gap : ' '));

/** One line; and what a spreadsheet would take for a formula is text (a name may be an attack). */
function cell(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return /^[=+@]|^-(?![\d.])/u.test(line) ? `'${line}` : line;
}
