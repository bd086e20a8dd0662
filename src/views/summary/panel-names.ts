import type { CodedText } from '../../clinical/coded-text.ts';
import { withoutErrors } from '../../clinical/errors.ts';
import type { Reading } from '../../clinical/reading.ts';

/** What each result that a panel names as its member is a part of, by the id of the result. */
export function panelsByMember(readings: readonly Reading[]): ReadonlyMap<string, CodedText> {
  const panels = new Map<string, CodedText>();
  for (const { memberIds, code } of withoutErrors(readings)) {
    for (const id of memberIds) if (!panels.has(id)) panels.set(id, code);
  }
  return panels;
}
