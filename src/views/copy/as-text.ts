import type { Sheet } from './sheet.ts';
import { copyWordsOf } from './copy-words-of.ts';
import { isolated } from '../../words/isolated.ts';
import type { Language } from '../../words/words.ts';

/** Controls of a terminal; a line break is our own. */
const unseen = /(?!\n)\p{Cc}/gu;

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** One part of a line, which no other part turns round. */
const whole = (text: string): string => isolated(oneLine(text));

/** Every line of a note stands in from the margin: none can be taken for a result of its own. */
const indented = (text: string): readonly string[] =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `    ${line}`);

/** A copy as text to paste into a note: one result a line. */
export function asText(sheet: Sheet, language: Language): string {
  const words = copyWordsOf(language);
  const lines = [
    ...sheet.head.map(([label, text]) => `${label}: ${oneLine(text)}`),
    ...sheet.gaps.map((gap) => `${words.incomplete}: ${oneLine(gap)}`),
    ...sheet.leftOut.map((text) => `${words.shownPart}: ${oneLine(text)}`),
  ];
  for (const { title, tables } of sheet.parts) {
    if (sheet.parts.length > 1) lines.push('', title.toUpperCase());
    let heading = '';
    for (const table of tables) {
      if (table.heading !== '' && table.heading !== heading) lines.push('', table.heading);
      else if (heading === '' && table === tables[0]) lines.push('');
      ({ heading } = table);
      for (const { name, said, notes } of table.rows) {
        lines.push(`${whole(name)}: ${said.map(whole).join(' · ')}`);
        for (const note of notes) lines.push(...indented(note));
      }
    }
    if (tables.length === 0) lines.push('', words.nothing);
  }
  return `${lines.join('\n').replaceAll(unseen, '')}\n`;
}
