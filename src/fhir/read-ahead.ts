import { AT_ONCE } from '../session/fhir-fetch.ts';
import type { Session } from '../session/session.ts';
import { askAhead } from './request.ts';
import { ask } from './search-request.ts';
import { CONDITIONS, observationSearches, patientUrl } from './searches.ts';

/**
 * Asks what a chart asks first, as soon as there is a session: the code that takes the answers
 * apart and draws them is still being fetched and compiled then. No more than go out at once, so
 * that none of them waits in a queue that nobody tells of.
 */
export function readAhead(session: Session): void {
  const { grants } = session;
  const patient = grants.allows('Patient') ? [patientUrl(session)] : [];
  const searches = [CONDITIONS, ...observationSearches(session)]
    .filter(({ name }) => grants.allows(name.resource, name.category))
    .map((search) => ask(session, search).url);
  askAhead(session, [...patient, ...searches].slice(0, AT_ONCE));
}
