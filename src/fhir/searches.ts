import type { Session } from '../session/session.ts';
import type { Search } from './search-request.ts';

/** Where the patient of the launch is read. */
export const patientUrl = ({ fhirBase, patientId }: Session): string =>
  `${fhirBase}/Patient/${encodeURIComponent(patientId)}`;

/**
 * All conditions of the patient in one search. Never `clinical-status`: it would leave out those
 * that have none (US Core says so of its own search).
 */
export const CONDITIONS: Search<'Condition'> = { name: { resource: 'Condition' }, parameters: {} };

/**
 * The categories asked for, one request each: servers that demand a category refuse the whole of a
 * list when one of its members is unknown to them. What clinicians look at first is asked first.
 */
const CATEGORIES = [
  'vital-signs',
  'laboratory',
  'social-history',
  'survey',
  'exam',
  'procedure',
  'imaging',
  'therapy',
  'activity',
  'sdoh',
  'functional-status',
  'disability-status',
  'cognitive-status',
] as const;

/** The searches for results, what clinicians look at first before the others. */
export function observationSearches(session: Session): Search<'Observation'>[] {
  const { allObservations, categories, sort } = session.ehr;
  const asked = allObservations ? [undefined] : (categories ?? CATEGORIES);
  return asked.map((category) => ({
    name:
      category === undefined ? { resource: 'Observation' } : { resource: 'Observation', category },
    parameters: {
      ...(category === undefined ? {} : { category }),
      ...(sort ? { _sort: '-date' } : {}),
    },
  }));
}
