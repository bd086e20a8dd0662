import { atOnce, type Steps } from '../clinical/steps.ts';
import { field, isSent, objectOf, textOf } from '../clinical/untyped.ts';
import { parseBody, type Place } from './json.ts';
import { nextLink, type NextLink } from './next-link.ts';
import { readNotices, withNotices, type Notice } from './operation-outcome.ts';
import { ReadFailure } from './read-problem.ts';
import { ownServer, subjectOf } from './subject.ts';

type Members = Record<string, unknown>;

/** What tells which of two resources with one id is the newer. */
type Version = { readonly number: number; readonly lastUpdated: string };

/** A resource of the asked type, modelled, with what is needed to refuse or to replace it. */
export type Entry<T> = {
  readonly id: string | undefined;
  /** The server that it says it is of: an id is only unique within one. */
  readonly server: string | undefined;
  readonly subject: string | undefined;
  readonly version: Version;
  readonly value: T;
};

/** One page of a search, taken apart. Whatever stood in `entry` is counted in exactly one place. */
export type Page<T> = {
  readonly entries: readonly Entry<T>[];
  /** No resource, or one without a type. */
  readonly malformed: number;
  /** A member stands twice in it with different values; which is right cannot be told. */
  readonly contradictory: number;
  /** Not asked for: provenance, whatever the server included. */
  readonly otherType: number;
  /** OperationOutcomes: what the server has to say, which is no part of the chart. */
  readonly messages: number;
  readonly notices: readonly Notice[];
  readonly next: NextLink;
};

/** Members of a Bundle that decide what was received. Of the others (`total`) nothing is believed. */
const DECISIVE: ReadonlySet<string | number | undefined> = new Set([
  'resourceType',
  'entry',
  'link',
]);

/** Entries that are modelled at one go: a millisecond or two. */
const STEP = 25;

/**
 * Takes the body of a search apart and models what was asked for. Entries are chosen by
 * `resource.resourceType` and never by `total`, position or `search.mode`: pages hold
 * OperationOutcomes, included resources of other types, nulls. An observation of this patient that was
 * included is a result like any other. A Bundle without entries is an empty page.
 * Throws a `ReadFailure`: `unreadable` for what is no Bundle, `refused` for an error in its place.
 */
export const readPage = <T>(
  text: string,
  type: 'Condition' | 'Observation',
  model: (resource: Members) => T,
): Page<T> => atOnce(pageSteps(text, type, model));

/** The same step by step: the text first, then some entries at a time. */
export function* pageSteps<T>(
  text: string,
  type: 'Condition' | 'Observation',
  model: (resource: Members) => T,
): Steps<Page<T>> {
  const { value: body, contradictions } = parseBody(text);
  if (!isSent(body)) throw new ReadFailure({ kind: 'unreadable' });
  const bundle = bundleOf(body);
  const contradicted = contradictedEntries(contradictions);
  const entries: Entry<T>[] = [];
  let notices: readonly Notice[] = [];
  let malformed = 0;
  let contradictory = 0;
  let otherType = 0;
  let messages = 0;
  for (const [index, entry] of entriesOf(bundle).entries()) {
    if (index % STEP === 0) yield;
    const resource = isSent(entry) ? entry['resource'] : undefined;
    if (contradicted.has(index)) contradictory += 1;
    else if (!isSent(entry) || !isResource(resource)) malformed += 1;
    else if (resource['resourceType'] === 'OperationOutcome') {
      messages += 1;
      notices = withNotices(notices, readNotices(resource));
    } else if (resource['resourceType'] === type) entries.push(entryOf(entry, resource, model));
    // A bundle in a bundle may hold what was asked for, and is not read.
    else if (resource['resourceType'] === 'Bundle') malformed += 1;
    else otherType += 1;
  }
  return {
    entries,
    malformed,
    contradictory,
    otherType,
    messages,
    notices,
    next: nextLink(bundle),
  };
}

/** Some servers answer 200 with an OperationOutcome where there is nothing, or nothing permitted. */
function bundleOf(body: Members): Members {
  if (body['resourceType'] === 'Bundle') return body;
  if (body['resourceType'] !== 'OperationOutcome') throw new ReadFailure({ kind: 'unreadable' });
  if (readNotices(body).some(({ kind }) => kind !== 'information'))
    throw new ReadFailure({ kind: 'refused' });
  return { entry: { resource: body } };
}

/** Indices of the entries that contradict themselves; a Bundle that does cannot be read at all. */
function contradictedEntries(places: readonly Place[]): ReadonlySet<string | number | undefined> {
  const entries = new Set<string | number | undefined>();
  for (const [first, second] of places) {
    // An `entry` that is an object instead of a list is its own first.
    if (first === 'entry' && second !== undefined)
      entries.add(typeof second === 'number' ? second : 0);
    else if (DECISIVE.has(first)) throw new ReadFailure({ kind: 'unreadable' });
  }
  return entries;
}

/** Absent, null and empty are nothing; an object is a list of one, as careless converters write it. */
function entriesOf(bundle: Members): readonly unknown[] {
  const entries = bundle['entry'] ?? [];
  if (Array.isArray(entries)) return entries;
  if (isSent(entries)) return [entries];
  throw new ReadFailure({ kind: 'unreadable' });
}

const isResource = (x: unknown): x is Members => {
  const type = isSent(x) ? x['resourceType'] : undefined;
  return typeof type === 'string' && /^[A-Z][A-Za-z]*$/.test(type);
};

function entryOf<T>(entry: Members, resource: Members, model: (resource: Members) => T): Entry<T> {
  return {
    // A number in its place may have lost digits, and two resources would be one.
    id: textOf(resource['id']),
    server: ownServer(entry['fullUrl']),
    subject: subjectOf(resource, entry['fullUrl']),
    version: versionOf(resource),
    value: model(resource),
  };
}

function versionOf(resource: Members): Version {
  const meta = objectOf(resource['meta']);
  const number = Number(field(meta, 'versionId'));
  const lastUpdated = field(meta, 'lastUpdated');
  return {
    number: Number.isFinite(number) ? number : 0,
    lastUpdated: typeof lastUpdated === 'string' ? lastUpdated : '',
  };
}
