import type { SearchParams } from 'fhir-kit-client';
import type { Session } from '../session/session.ts';
import type { SearchName } from './account.ts';
import type { Modelled } from './models.ts';
import { errorText, type Notice } from './operation-outcome.ts';
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

const EVERY_STATUS: Readonly<Record<keyof Modelled, SearchParams>> = {
  Observation: {
    status: 'registered,preliminary,final,amended,corrected,cancelled,entered-in-error,unknown',
  },
  Condition: { 'clinical-status': 'active,recurrence,relapse,inactive,remission,resolved' },
};
/** Such a search leaves out the conditions that have no clinical status. */
const WITHOUT_STATUS_LEFT_OUT: Notice = { kind: 'maybe-incomplete', code: 'clinical-status' };

/** US Core servers must know these: refusing one is a failure, not an unknown category. */
const EXPECTED = new Set(['vital-signs', 'laboratory', 'social-history', 'survey']);

function askWith(
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

/**
 * The one different request after a 400: with every status where the server demands a status (US
 * Core allows it to), else without `_count`. Undefined: what was thrown is no reason for one.
 */
export function askOtherwise(session: Session, search: Search, thrown: unknown): Asked | undefined {
  if (!(thrown instanceof Refusal) || thrown.status !== 400) return undefined;
  const reason = errorText(thrown.body);
  if (!/\bstatus\b|-status\b/.test(reason) || reason.includes('_count'))
    return askWith(session, search, {});
  const { resource } = search.name;
  const notices = resource === 'Condition' ? [WITHOUT_STATUS_LEFT_OUT] : [];
  return askWith(session, search, EVERY_STATUS[resource], notices);
}

/** What servers say of a next link whose paging session they have forgotten (some: a plain 400). */
const FORGOTTEN = new Set([400, 404, 410]);

export const isForgotten = (thrown: unknown): boolean =>
  thrown instanceof Refusal && FORGOTTEN.has(thrown.status);

/** Epic's codes for it, and the words that servers have for a value they do not know. */
const UNKNOWN =
  /59111|4115|unknown|invalid|unsupported|unrecogni[sz]ed|not (?:\S+ ){0,2}(?:known|support|valid|recogni|found|allowed)/;

/**
 * A 400 that says of the category that it does not know it: then nothing is missing. Where it is
 * not that clear, the search has failed.
 */
export function isUnknownCategory(thrown: unknown, name: SearchName): boolean {
  return (
    name.category !== undefined &&
    !EXPECTED.has(name.category) &&
    thrown instanceof Refusal &&
    thrown.status === 400 &&
    isAboutCategory(errorText(thrown.body))
  );
}

const isAboutCategory = (text: string): boolean =>
  /59111|4115|categor(?:y|ies)/.test(text) && UNKNOWN.test(text);
