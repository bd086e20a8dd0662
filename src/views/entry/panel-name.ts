import type { CodedText } from '../../clinical/coded-text.ts';
import { rowIdentity, type Entry } from '../../clinical/entry.ts';
import { withoutErrors } from '../../clinical/errors.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Formats } from '../../words/words.ts';

/** What each result that a panel names as its member is a part of, by the id of the result. */
export type Panels = ReadonlyMap<string, CodedText>;

export const noPanels: Panels = new Map();

export function panelsByMember(readings: readonly Reading[]): Panels {
  const panels = new Map<string, CodedText>();
  for (const { memberIds, code } of withoutErrors(readings)) {
    for (const id of memberIds) if (!panels.has(id)) panels.set(id, code);
  }
  return panels;
}

/**
 * The panel that a result is a part of, '' where it is of none or its row says so itself: "Protein"
 * alone could be of blood or of urine.
 */
export function panelName(entry: Entry, panels: Panels, format: Formats): string {
  const { reading, isComponent, vital } = entry;
  const panel = isComponent ? reading.code : panels.get(reading.id ?? '');
  if (panel === undefined || vital !== undefined) return '';
  const name = format.coded(panel);
  const row = format.row(rowIdentity(entry), vital);
  return row === name || row.startsWith(`${name}: `) ? '' : name;
}
