import { isNamedByParent, rowIdentity, type Entry } from '../../clinical/entry.ts';
import { panelOf, type Panels } from '../../clinical/panel.ts';
import type { Formats } from '../../words/words.ts';

/**
 * The panel that a result is a part of, '' where it is of none or its row says so itself: "Protein"
 * alone could be of blood or of urine. A vital sign is one whatever it came with.
 */
export function panelName(entry: Entry, panels: Panels, format: Formats): string {
  const panel = panelOf(entry, panels);
  const identity = rowIdentity(entry);
  if (panel === undefined || entry.vital !== undefined || isNamedByParent(identity)) return '';
  const name = format.coded(panel);
  return name === format.row(identity, undefined) ? '' : name;
}
