/**
 * The FHIR R4 side of the sandbox as a function from Request to Response: no socket, no CORS, no
 * clock of its own. What it does not do it answers with 501, never with a guess.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { FhirProblem, outcome, problemAnswer, respond, type Answer } from './fhir/answer.ts';
import { searchsetOf } from './fhir/bundle.ts';
import { capabilityStatement } from './fhir/capability.ts';
import { unmarked } from './fhir/content-faults.ts';
import { fail, isHitBy } from './fhir/failure.ts';
import {
  activeFaults,
  countRequest,
  isHit,
  refuseByFault,
  spoil,
  type Counts,
  type FhirOptions,
  type IsActive,
} from './fhir/faults.ts';
import { codedIssue } from './fhir/issue-codes.ts';
import { readNextUrl } from './fhir/next-links.ts';
import { isAllowed, requireScope } from './fhir/scopes.ts';
import {
  askedPatient,
  checkParameters,
  matchingRows,
  pageSizesOf,
  patientMatches,
} from './fhir/search.ts';
import { asObject, type Loose } from './fhir/shape.ts';
import { targetOf, type ReadNext, type Target } from './fhir/target.ts';
import { asWritten } from './fhir/written.ts';
import type { Grant } from './grant.ts';
import type { Store } from './store.ts';

export type FhirContext = {
  readonly store: Store;
  /** The FHIR base this request came in on, without a slash at the end. */
  readonly base: string;
  /** What the access token allows. Undefined: no token, or not one of ours. */
  readonly grant: Grant | undefined;
  readonly options?: FhirOptions;
  /** Counts requests for the faults that happen once or later. One for the life of the sandbox. */
  readonly memory: Map<string, number>;
  /** How to wait (for `fhir-slow`); tests give their own. */
  readonly wait?: (milliseconds: number) => Promise<void>;
};

type Search = Extract<Target, { kind: 'search' }>;

export async function handleFhir(request: Request, context: FhirContext): Promise<Response> {
  const options = context.options ?? {};
  const readNext: ReadNext = (url, type) =>
    readNextUrl(url, context.base, type, options.next, (asked, params) => {
      const first = { kind: 'search', type: asked, params, cursor: undefined } as const;
      return pageSizesOf(asked, params, options, activeFaults(options, first));
    });
  const target = await targetOf(request, context.base, readNext).catch(
    (problem: unknown) => problem,
  );
  const known = isTarget(target) ? target : undefined;
  const isActive = activeFaults(options, known);
  const counts = options.faults && countRequest(context.memory, context.grant, request.url);
  const { failure } = options;
  let answer: Answer;
  try {
    if (known === undefined) throw target;
    answer = answerTo(request, known, context, isActive, counts);
    if (isHitBy(failure, known, context.memory, context.grant)) {
      answer = fail(answer, failure, options.retryAfter);
    }
  } catch (problem) {
    if (!(problem instanceof FhirProblem)) throw problem;
    answer = problemAnswer(problem);
  }
  return respond(await spoil(answer, isActive, options, request, context.wait ?? waited));
}

async function waited(milliseconds: number): Promise<void> {
  await sleep(milliseconds);
}

function isTarget(value: unknown): value is Target {
  return !(value instanceof Error);
}

function answerTo(
  request: Request,
  target: Target,
  context: FhirContext,
  isActive: IsActive,
  counts: Counts | undefined,
): Answer {
  checkFormat(request);
  if (target.kind === 'metadata') return { status: 200, body: capabilityStatement(context.base) };
  const grant = checkedGrant(request, context.grant);
  if (counts !== undefined) refuseByFault(isActive, counts);
  const { outcomes } = context.options ?? {};
  if (outcomes?.in === 403 && isHit(context.options?.faultsOn ?? 'everything', target)) {
    const issues = outcomes.codes.map((code) => codedIssue(code));
    throw new FhirProblem(403, 'forbidden', 'Not permitted.', {}, issues);
  }
  if (isActive('outcome-instead')) {
    const issue = { severity: 'error', code: 'processing', diagnostics: 'No answer.' } as const;
    return { status: 200, body: outcome([issue]) };
  }
  return target.kind === 'read'
    ? read(target, context, grant, isActive)
    : search(request, target, context, grant, isActive);
}

function checkFormat(request: Request): void {
  const accept = request.headers.get('accept') ?? '*/*';
  const format = new URL(request.url).searchParams.get('_format') ?? 'json';
  if (/json|\*\/\*/.test(accept) && format.includes('json')) return;
  throw new FhirProblem(406, 'not-supported', 'The sandbox speaks JSON only.');
}

function checkedGrant(request: Request, grant: Grant | undefined): Grant {
  if (grant !== undefined && grant.expired !== true) return grant;
  const sent = request.headers.has('authorization');
  throw new FhirProblem(
    401,
    'login',
    sent ? 'The access token is not valid.' : 'An access token is needed.',
    { 'WWW-Authenticate': sent ? 'Bearer error="invalid_token"' : 'Bearer' },
  );
}

function read(
  target: Extract<Target, { kind: 'read' }>,
  context: FhirContext,
  grant: Grant,
  isActive: IsActive,
): Answer {
  const { type, id } = target;
  const allowed = requireScope(grant.scopes, type, 'r');
  if (type === 'Patient') return readPatient(id, context, grant, isActive);
  const owned = context.store.resource(type, id, grant.patientId);
  if (owned === undefined) throw notFound(`${type}/${id}`);
  if (owned.patientId !== grant.patientId) throw otherPatient();
  if (!isAllowed(owned.row, allowed)) {
    throw new FhirProblem(403, 'forbidden', 'The token does not allow this category.', {
      'WWW-Authenticate': 'Bearer error="insufficient_scope"',
    });
  }
  return { status: 200, body: asWritten(owned.row.resource, context.options ?? {}) };
}

function readPatient(id: string, { store }: FhirContext, grant: Grant, isActive: IsActive): Answer {
  const person = store.find(id);
  if (person === undefined || isActive('fhir-404-patient')) throw notFound(`Patient/${id}`);
  if (id !== grant.patientId) throw otherPatient();
  if (!isActive('patient-mismatch')) return { status: 200, body: person.patient };
  const other = store.people().find((one) => one.id !== id);
  return { status: 200, body: other?.patient ?? { ...person.patient, id: 'somebody-else' } };
}

function search(
  request: Request,
  target: Search,
  context: FhirContext,
  grant: Grant,
  isActive: IsActive,
): Answer {
  const { type, params, cursor } = target;
  const page = cursor?.page ?? 1;
  const allowed = requireScope(grant.scopes, type, 's');
  if (page === 2) failOnPage2(isActive);
  const options = context.options ?? {};
  const warnings = [...checkParameters(type, params, isActive, options.count)];
  if (options.outcomes?.in === 200 && isHit(options.faultsOn ?? 'everything', target)) {
    warnings.push(...options.outcomes.codes.map((code) => codedIssue(code)));
  }
  const query = params.toString();
  const sizes = pageSizesOf(type, params, options, isActive);
  const body = searchsetOf(
    {
      base: context.base,
      type,
      query,
      selfUrl: request.method === 'GET' ? request.url : `${context.base}/${type}?${query}`,
      matches: matches(target, context, grant, isActive, allowed),
      offset: cursor?.offset ?? 0,
      page,
      pageSize: cursor?.pageSize ?? sizes.first,
      nextSize: sizes.later,
      nextForm: options.next,
      written: (resource) => asWritten(resource, options),
      warnings,
      otherPatientId: otherPatientId(context.store, grant.patientId),
    },
    isActive,
  );
  return {
    status: 200,
    body: isActive('duplicate-members') ? unmarked(JSON.stringify(body)) : body,
  };
}

function failOnPage2(isActive: IsActive): void {
  if (isActive('next-fails-on-page-2')) {
    throw new FhirProblem(500, 'exception', 'The second page was asked to fail.');
  }
  if (isActive('next-expired')) {
    throw new FhirProblem(400, 'expired', 'The paging session has expired.');
  }
  if (isActive('next-expired-4113')) {
    throw new FhirProblem(400, 'expired', '', {}, [codedIssue('4113')]);
  }
  if (isActive('next-expired-410')) {
    throw new FhirProblem(410, 'not-found', 'This search is no longer kept.');
  }
}

function matches(
  { type, params }: Search,
  { store, base }: FhirContext,
  grant: Grant,
  isActive: IsActive,
  allowed: ReturnType<typeof requireScope>,
): readonly Loose[] {
  if (type === 'Patient') {
    const patient = asObject(store.find(grant.patientId)?.patient);
    return patient !== undefined && patientMatches(params, grant.patientId) ? [patient] : [];
  }
  const patientId = askedPatient(params, base);
  if (patientId !== undefined && patientId !== grant.patientId) throw otherPatient();
  const chart = store.chart(grant.patientId);
  if (chart === undefined) return [];
  return matchingRows(type, chart[type], params, allowed, isActive).map((row) => row.resource);
}

function otherPatientId(store: Store, patientId: string): string {
  return store.people().find((one) => one.id !== patientId)?.id ?? 'somebody-else';
}

function notFound(what: string): FhirProblem {
  return new FhirProblem(404, 'not-found', `There is no ${what}.`);
}

function otherPatient(): FhirProblem {
  return new FhirProblem(403, 'forbidden', 'The token is for another patient.');
}
