import type { SearchParams } from 'fhir-kit-client';
import type { Session } from '../session/session.ts';
import type { SearchName } from './account.ts';
import type { Modelled } from './models.ts';
import type { Notice } from './operation-outcome.ts';
import { Refusal } from './request.ts';

export type Search<R extends keyof Modelled = keyof Modelled> = {
  readonly name: SearchName & { readonly resource: R };
  /** Query parameters besides `patient`. */
  readonly parameters: SearchParams;
};

/** One way to ask for a search. */
export type Asked = {
  readonly url: string;
  /** The query without the patient, for the account. */
  readonly parameters: string;
  /** What is known beforehand of the answer to it. */
  readonly notices: readonly Notice[];
};

/** A wish: servers cap it, ignore it or (once) are asked again without it. */
const COUNT = '500';

/** A search with these parameters besides its own. */
export function askWith(
  session: Session,
  { name, parameters }: Search,
  more: SearchParams,
  notices: readonly Notice[] = [],
): Asked {
  const query = new URLSearchParams();
  for (const [parameter, value] of Object.entries({ ...parameters, ...more }))
    query.append(parameter, String(value));
  const patient = new URLSearchParams([['patient', session.patientId]]);
  const parts = [patient, query].map(String).filter((part) => part !== '');
  return {
    url: `${session.fhirBase}/${name.resource}?${parts.join('&')}`,
    parameters: decodeURIComponent(query.toString()),
    notices,
  };
}

/** A search as it is asked first: the patient, the category, a wish for the size of a page. */
export const ask = (session: Session, search: Search): Asked =>
  askWith(session, search, { _count: COUNT });

/** What servers say of a next link whose paging session they have forgotten (some: a plain 400). */
const FORGOTTEN = new Set([400, 404, 410]);

export const isForgotten = (thrown: unknown): boolean =>
  thrown instanceof Refusal && FORGOTTEN.has(thrown.status);
