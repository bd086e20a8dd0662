import { codeOf, field, isSent, listOf, objectOf } from '../clinical/untyped.ts';
import type { Session } from '../session/session.ts';
import type { SearchName } from './account.ts';
import type { Modelled } from './models.ts';
import { codesOf, isLeftOut, parsedOutcome, type Notice } from './operation-outcome.ts';
import { askWith, type Asked, type Search } from './search-request.ts';

// What may be made of a 400. It loads when an EHR answers with one.

const EVERY_STATUS: Readonly<Record<keyof Modelled, Search['parameters']>> = {
  Observation: {
    status: 'registered,preliminary,final,amended,corrected,cancelled,entered-in-error,unknown',
  },
  Condition: { 'clinical-status': 'active,recurrence,relapse,inactive,remission,resolved' },
};
/** Such a search leaves out the conditions that have no clinical status. */
const WITHOUT_STATUS_LEFT_OUT: Notice = { kind: 'maybe-incomplete', code: 'clinical-status' };

/**
 * The one different request after a 400: with every status where the server demands a status (US
 * Core allows it to), else without `_count`.
 */
export function askOtherwise(session: Session, search: Search, body: string): Asked {
  const reason = errorText(body);
  if (!/\bstatus\b|-status\b/.test(reason) || reason.includes('_count'))
    return askWith(session, search, {});
  const { resource } = search.name;
  const notices = resource === 'Condition' ? [WITHOUT_STATUS_LEFT_OUT] : [];
  return askWith(session, search, EVERY_STATUS[resource], notices);
}

/** US Core servers must know these: refusing one is a failure, not an unknown category. */
const EXPECTED = new Set(['vital-signs', 'laboratory', 'social-history', 'survey']);

/**
 * True where a 400 says of the value of `category` that the server does not know it, and nothing
 * else: then nothing is missing. Whatever sounds of rights or of another demand is a search that
 * failed, and so is what is not clear: of it nobody may say "none recorded".
 */
export function isUnknownCategory(body: string, { category }: SearchName): boolean {
  if (category === undefined || EXPECTED.has(category) || saysLeftOut(body)) return false;
  const text = errorText(body);
  return (
    !MORE_THAN_A_VALUE.test(text) &&
    (EPIC.test(text) ||
      text
        .split(/[.:;!?](?=\s|$)|\n/)
        .some((sentence) => saysUnknown(sentence, category.toLowerCase())))
  );
}

/** Rights and demands. Epic says 4115 and 59111 of a "required value" or "element", which is none. */
const MORE_THAN_A_VALUE =
  /access|allowed to|authori|permi[ts]|privilege|forbid|denied|restrict|consent|confidential|secur|suppress|\b(?:role|user|scope|right|token|login)s?\b|expired|too many|missing|requir(?!ed (?:value|element))/;

/** Epic's codes for a value that it does not know. */
const EPIC = /\b(?:4115|59111)\b/;

/** Which value is meant: the one that was asked for, `this` one, or what stands behind "unknown". */
const OF_A_VALUE =
  /\b(?:this|values?|codes?|(?:un\w+|invalid|known|valid|supported)(?: observation)? categor)/;
const UNKNOWN = /\bun[krs]|invalid|\bnot\b|no such/;

/** What may stand in such a sentence besides its words. */
const PHRASES =
  /\b(?:(?:for|of|in) (?:the )?(?:search |query )?parameter|parameter(?= values?\b)|by (?:the|this) (?:server|system))\b/g;

/** Every word that such a sentence may have: with any other it says something else, too. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    'the this a an is are was no such not do does exist for of in value values code codes set ' +
    'server system observation observations category categories unknown unsupported unrecognized ' +
    'unrecognised invalid known valid support supported implemented recognize recognise ' +
    'recognized recognised found'
  ).split(' '),
);

function saysUnknown(sentence: string, category: string): boolean {
  const rest = sentence.replaceAll(category, ' ').replaceAll(/\W+/g, ' ').trim();
  const isNamed = sentence.includes(category);
  return (
    rest.includes('categor') &&
    UNKNOWN.test(rest) &&
    (isNamed || OF_A_VALUE.test(rest)) &&
    rest
      .replaceAll(PHRASES, '')
      .split(' ')
      .every((word) => word === '' || PLAIN.has(word))
  );
}

/** True where an issue of an error body says that something is withheld or could not be answered. */
const saysLeftOut = (body: string): boolean =>
  listOf(field(parsedOutcome(body), 'issue'))
    .filter(isSent)
    .some((issue) => codesOf(issue).some(isLeftOut));

/**
 * The text of an error body in which a reason can be looked for; never shown. Of an OperationOutcome
 * only what its issues say (its narrative has a `status` too), and nothing that repeats the request:
 * addresses, and parameters with their values.
 */
function errorText(body: string): string {
  const outcome = parsedOutcome(body);
  const said =
    outcome === undefined ? body : listOf(field(outcome, 'issue')).map(wordsOf).join('\n');
  return said
    .slice(0, 4000)
    .toLowerCase()
    .replaceAll(/\bhttps?:\S+|\S*[?&]\S*|[\w:-]+=\S*/g, ' ');
}

function wordsOf(sent: unknown): string {
  const issue = objectOf(sent);
  const details = objectOf(field(issue, 'details'));
  const codings = listOf(field(details, 'coding')).map(objectOf);
  return [
    field(issue, 'diagnostics'),
    field(details, 'text'),
    ...codings.flatMap((coding) => [field(coding, 'code'), field(coding, 'display')]),
    ...listOf(field(issue, 'expression')),
    ...listOf(field(issue, 'location')),
  ]
    .map((one) => codeOf(one))
    .filter((one) => one !== undefined)
    .join('\n');
}
