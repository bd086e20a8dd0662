import { placeOfReading } from './chart-place.ts';
import { withoutErrors } from './errors.ts';
import { newestFirst } from './latest.ts';
import { type ObservationCategory, knownCategories } from './observation-category.ts';
import type { Reading } from './reading.ts';
import { hasLoinc } from './vital-signs.ts';
import type { Zone } from './zone.ts';

/** Sections of History & assessments. `uncategorised`: no category that we know. */
export type HistorySection =
  | 'social-history'
  | 'pregnancy'
  | 'sdoh'
  | 'survey'
  | 'functional-status'
  | 'disability-status'
  | 'cognitive-status'
  | 'preference'
  | 'exam'
  | 'procedure'
  | 'imaging'
  | 'therapy'
  | 'activity'
  | 'symptom'
  | 'uncategorised';

/** A panel (survey, panel with members) and its members, or a reading on its own. */
export type HistoryItem = {
  readonly reading: Reading;
  /** All members below it, also those of members, each once. */
  readonly members: readonly Reading[];
  /** Members named by the panel that were not received. */
  readonly missingMembers: number;
};

export type HistoryGroup = {
  readonly section: HistorySection;
  /** Newest first. */
  readonly items: readonly HistoryItem[];
};

/** The sections in their order. */
const historyOrder: readonly HistorySection[] = [
  'social-history',
  'pregnancy',
  'sdoh',
  'survey',
  'functional-status',
  'disability-status',
  'cognitive-status',
  'preference',
  'exam',
  'procedure',
  'imaging',
  'therapy',
  'activity',
  'symptom',
  'uncategorised',
];

/**
 * Sections of everything that is neither a vital sign nor a laboratory result. Every such reading
 * is in exactly one place: as an item, or once as the member of an item. Wants all readings that
 * were received: a member that stands on another tab, or was entered in error, is not missing.
 */
export function groupHistory(readings: readonly Reading[], zone: Zone): readonly HistoryGroup[] {
  const own = withoutErrors(readings).filter((reading) => placeOfReading(reading) === 'history');
  const items = nest(own, idsOf(readings));
  const sections = new Map<HistorySection, HistoryItem[]>();
  for (const item of newestFirst(items, zone)) {
    const section = sectionOf(item.reading);
    const group = sections.get(section);
    if (group === undefined) sections.set(section, [item]);
    else group.push(item);
  }
  return historyOrder.flatMap((section) => {
    const found = sections.get(section);
    return found === undefined ? [] : [{ section, items: found }];
  });
}

function idsOf(readings: readonly Reading[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of readings) if (id !== undefined) ids.add(id);
  return ids;
}

/** Members go below their panel. Panels may name each other in a circle; each is placed once. */
function nest(readings: readonly Reading[], received: ReadonlySet<string>): readonly HistoryItem[] {
  const byId = new Map<string, Reading>();
  const isMember = new Set<string>();
  for (const reading of readings) {
    if (reading.id !== undefined) byId.set(reading.id, reading);
    for (const id of reading.memberIds) if (id !== reading.id) isMember.add(id);
  }
  const placed = new Set<Reading>();
  const roots = readings.filter((one) => one.id === undefined || !isMember.has(one.id));
  const items: HistoryItem[] = [];
  for (const reading of [...roots, ...readings]) {
    if (placed.has(reading)) continue;
    placed.add(reading);
    const members: Reading[] = [];
    const missingMembers = collect(reading, byId, received, placed, members);
    items.push({ reading, members, missingMembers });
  }
  return items;
}

/** Walks down without recursion: how deep a server nests its panels is not ours to bound. */
function collect(
  root: Reading,
  byId: ReadonlyMap<string, Reading>,
  received: ReadonlySet<string>,
  placed: Set<Reading>,
  members: Reading[],
): number {
  let missing = 0;
  const waiting = [...root.memberIds].toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const member = byId.get(id);
    if (member === undefined) {
      if (!received.has(id)) missing += 1;
    } else if (!placed.has(member)) {
      placed.add(member);
      members.push(member);
      waiting.push(...member.memberIds.toReversed());
    }
  }
  return missing;
}

const sectionByCategory: readonly (readonly [ObservationCategory, HistorySection])[] = [
  ['sdoh', 'sdoh'],
  ['functional-status', 'functional-status'],
  ['disability-status', 'disability-status'],
  ['cognitive-status', 'cognitive-status'],
  ['treatment-intervention-preference', 'preference'],
  ['care-experience-preference', 'preference'],
  ['observation-adi-documentation', 'preference'],
  ['social-history', 'social-history'],
  ['survey', 'survey'],
  ['exam', 'exam'],
  ['procedure', 'procedure'],
  ['imaging', 'imaging'],
  ['therapy', 'therapy'],
  ['activity', 'activity'],
  ['symptom', 'symptom'],
];

// LOINC codes that US Core's profiles fix, and that are found without any category.
const sectionByCode: readonly (readonly [string, HistorySection])[] = [
  ['82810-3', 'pregnancy'],
  ['86645-9', 'pregnancy'],
  ['75773-2', 'preference'],
  ['95541-9', 'preference'],
  ['45473-6', 'preference'],
];
const socialCodes = ['72166-2', '11367-0', '11341-5', '76690-7'];

/** The special before the general: a survey about housing is found under social determinants. */
function sectionOf(reading: Reading): HistorySection {
  const coded = sectionByCode.find(([code]) => hasLoinc(reading, code));
  if (coded !== undefined) return coded[1];
  const categories = knownCategories(reading.categories);
  const found = sectionByCategory.find(([category]) => categories.has(category));
  if (found !== undefined) return found[1];
  return socialCodes.some((code) => hasLoinc(reading, code)) ? 'social-history' : 'uncategorised';
}
