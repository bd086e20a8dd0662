import { placeOfReading } from './chart-place.ts';
import type { CodedText } from './coded-text.ts';
import type { Entry } from './entry.ts';
import { withoutErrors } from './errors.ts';
import { newestFirst } from './latest.ts';
import { type MemberTree, nestMembers } from './member-tree.ts';
import type { Reading } from './reading.ts';
import type { Zone } from './zone.ts';

/** Results by panel, and those of no panel; newest first. */
export type PanelGroups = {
  /** A panel has named members or parts of its own; its members are in the order it names them. */
  readonly panels: readonly MemberTree[];
  readonly loose: readonly Reading[];
};

/**
 * The results tab by panel: every result, as a panel, a member or on its own, is in exactly one
 * place. Wants all readings that were received: a member on another tab or entered in error is
 * counted, and not taken for one that is missing. Of a panel entered in error the members are
 * loose: the panel was the mistake.
 */
export function groupByPanel(readings: readonly Reading[], zone: Zone): PanelGroups {
  const own = withoutErrors(readings).filter((one) => placeOfReading(one) === 'results');
  const sorted = newestFirst(
    own.map((reading) => ({ reading })),
    zone,
  );
  const trees = nestMembers(
    sorted.map(({ reading }) => reading),
    readings,
  );
  const panels: MemberTree[] = [];
  const loose: Reading[] = [];
  for (const tree of newestFirst(trees, zone)) {
    const { memberIds, components } = tree.reading;
    if (memberIds.length + components.length > 0) panels.push(tree);
    else loose.push(tree.reading);
  }
  return { panels, loose };
}

/** The code of the panel that names a result as its member, by the id of the result. */
export type Panels = ReadonlyMap<string, CodedText>;

/** A member of two panels is of the first of them; one entered in error names nobody. */
export function panelsByMember(readings: readonly Reading[]): Panels {
  const panels = new Map<string, CodedText>();
  for (const { memberIds, code } of withoutErrors(readings)) {
    for (const id of memberIds) if (!panels.has(id)) panels.set(id, code);
  }
  return panels;
}

/** What a result is a part of: the reading that holds it, or one that names it as its member. */
export function panelOf({ reading, isComponent }: Entry, panels: Panels): CodedText | undefined {
  return isComponent ? reading.code : panels.get(reading.id ?? '');
}
