import type { CodedText } from './coded-text.ts';

/** The categories we know: FHIR's, US Core's, and what older servers called them. */
export type ObservationCategory =
  | 'vital-signs'
  | 'laboratory'
  | 'social-history'
  | 'survey'
  | 'sdoh'
  | 'functional-status'
  | 'disability-status'
  | 'cognitive-status'
  | 'treatment-intervention-preference'
  | 'care-experience-preference'
  | 'observation-adi-documentation'
  | 'exam'
  | 'procedure'
  | 'imaging'
  | 'therapy'
  | 'activity'
  | 'symptom';

const categories = new Map<string, ObservationCategory>([
  ['vital-signs', 'vital-signs'],
  ['laboratory', 'laboratory'],
  ['social-history', 'social-history'],
  ['survey', 'survey'],
  ['sdoh', 'sdoh'],
  ['functional-status', 'functional-status'],
  ['disability-status', 'disability-status'],
  ['cognitive-status', 'cognitive-status'],
  ['treatment-intervention-preference', 'treatment-intervention-preference'],
  ['care-experience-preference', 'care-experience-preference'],
  ['observation-adi-documentation', 'observation-adi-documentation'],
  ['exam', 'exam'],
  ['procedure', 'procedure'],
  ['imaging', 'imaging'],
  ['therapy', 'therapy'],
  ['activity', 'activity'],
  ['symptom', 'symptom'],
  // As found in recordings of servers that write the display, or an older form, for the code.
  ['vital-sign', 'vital-signs'],
  ['vitals', 'vital-signs'],
  ['vital', 'vital-signs'],
  ['lab', 'laboratory'],
  ['labs', 'laboratory'],
]);

/** The known categories among those sent, by code in any system, else by text. */
export function knownCategories(concepts: readonly CodedText[]): ReadonlySet<ObservationCategory> {
  const found = new Set<ObservationCategory>();
  for (const { codings, text } of concepts) {
    for (const { code } of codings) addCategory(found, code);
    if (codings.length === 0) addCategory(found, text);
  }
  return found;
}

function addCategory(found: Set<ObservationCategory>, sent: string | undefined): void {
  if (sent === undefined) return;
  const category =
    categories.get(sent) ?? categories.get(sent.toLowerCase().replaceAll(/[\s_]+/gu, '-'));
  if (category !== undefined) found.add(category);
}
