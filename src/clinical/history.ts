import { placeOfReading } from './chart-place.ts';
import { snomed } from './code-systems.ts';
import { hasCode } from './coded-text.ts';
import { withoutErrors } from './errors.ts';
import { newestFirst } from './latest.ts';
import { type MemberTree, nestMembers } from './member-tree.ts';
import { type ObservationCategory, knownCategories } from './observation-category.ts';
import type { Reading } from './reading.ts';
import { atOnce, stepping, type Steps } from './steps.ts';
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

/** A survey or another panel with its members, or a reading on its own. */
export type HistoryItem = MemberTree;

/** One section with what belongs to it; sections without anything are left out. */
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
export const groupHistory = (readings: readonly Reading[], zone: Zone): readonly HistoryGroup[] =>
  atOnce(historySteps(readings, zone));

export function* historySteps(
  readings: readonly Reading[],
  zone: Zone,
): Steps<readonly HistoryGroup[]> {
  const own: Reading[] = [];
  yield* stepping(withoutErrors(readings), (reading) => {
    if (placeOfReading(reading) === 'history') own.push(reading);
  });
  const sorted = newestFirst(
    own.map((reading) => ({ reading })),
    zone,
  );
  const items = nestMembers(
    sorted.map(({ reading }) => reading),
    readings,
  );
  yield;
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

// LOINC codes that US Core's profiles fix: found without any category, and under another one (a
// smoking status is sent as a survey).
const sectionByCode: readonly (readonly [string, HistorySection])[] = [
  ['82810-3', 'pregnancy'],
  ['86645-9', 'pregnancy'],
  ['75773-2', 'preference'],
  ['95541-9', 'preference'],
  ['45473-6', 'preference'],
  ['72166-2', 'social-history'],
  ['11367-0', 'social-history'],
  ['11341-5', 'social-history'],
  ['76690-7', 'social-history'],
];
/** Pack-years, which have no LOINC code in US Core. */
const packYears = ['401201003', '782516008'];

/** The special before the general: a survey about housing is found under social determinants. */
function sectionOf(reading: Reading): HistorySection {
  const coded = sectionByCode.find(([code]) => hasLoinc(reading, code));
  if (coded !== undefined) return coded[1];
  if (packYears.some((code) => hasCode(reading.code, snomed, code))) return 'social-history';
  const categories = knownCategories(reading.categories);
  const found = sectionByCategory.find(([category]) => categories.has(category));
  return found === undefined ? 'uncategorised' : found[1];
}
