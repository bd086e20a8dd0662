/** Faults that decide about a whole request: which are on, and what they answer. */
import type { LaunchOptions } from '../options.ts';
import type { FaultName } from '../faults.ts';
import type { Grant } from '../grant.ts';
import { FhirProblem, type Answer } from './answer.ts';
import { brokenOff, cutShort, neverEnding, textOf } from './broken-bodies.ts';
import { errorBody, html } from './error-bodies.ts';
import { orValues } from './parameters.ts';
import type { Target } from './target.ts';

export type IsActive = (name: FaultName) => boolean;
/** What the FHIR side looks at, with the options of a preset already among them. */
export type FhirOptions = Pick<
  LaunchOptions,
  | 'faults'
  | 'faultsOn'
  | 'pageSize'
  | 'failure'
  | 'count'
  | 'next'
  | 'outcomes'
  | 'errorBodies'
  | 'shape'
  | 'content'
  | 'retryAfter'
>;

const none: IsActive = () => false;

export function activeFaults(options: FhirOptions, target: Target | undefined): IsActive {
  const names = new Set(options.faults);
  if (names.size === 0 || !isHit(options.faultsOn ?? 'everything', target)) return none;
  return (name) => names.has(name);
}

/** Whether `faultsOn` names this request. */
export function isHit(
  faultsOn: NonNullable<LaunchOptions['faultsOn']>,
  target: Target | undefined,
): boolean {
  if (target?.kind === 'metadata') return false;
  if (faultsOn === 'everything') return true;
  if (faultsOn === 'patient') return target?.type === 'Patient';
  if (faultsOn === 'conditions') return target?.type === 'Condition';
  if (faultsOn === 'observations') return target?.type === 'Observation';
  return target?.kind === 'search' && asksFor(target.params, faultsOn);
}

function asksFor(params: URLSearchParams, category: string): boolean {
  return params
    .getAll('category')
    .flatMap(orValues)
    .some((one) => one === category || one.endsWith(`|${category}`));
}

/** Counts this request and says how many came before it, of its token, session and URL. */
export function countRequest(
  memory: Map<string, number>,
  grant: Grant | undefined,
  url: string,
): { readonly ofToken: number; readonly ofSession: number; readonly ofUrl: number } {
  const add = (key: string): number => {
    const count = (memory.get(key) ?? 0) + 1;
    memory.set(key, count);
    return count;
  };
  return {
    ofToken: add(`token ${grant?.tokenId ?? ''}`),
    ofSession: add(`session ${grant?.sessionId ?? ''}`),
    ofUrl: add(`url ${grant?.sessionId ?? ''} ${url}`),
  };
}

export type Counts = ReturnType<typeof countRequest>;

/** Throws where a fault refuses the request before it is looked at. */
export function refuseByFault(isActive: IsActive, counts: Counts): void {
  const ended =
    (isActive('fhir-401-mid-session') && counts.ofToken >= 6) ||
    (isActive('fhir-401-once') && counts.ofSession === 6);
  if (ended) {
    throw new FhirProblem(401, 'login', 'The access token is no longer valid.', {
      'WWW-Authenticate': 'Bearer error="invalid_token"',
    });
  }
  if (isActive('fhir-403')) throw new FhirProblem(403, 'forbidden', 'Not permitted.');
  if (isActive('fhir-500') || (isActive('fhir-500-once') && counts.ofUrl === 1)) {
    throw new FhirProblem(500, 'exception', 'The sandbox was asked to fail.');
  }
  const busyOnce = isActive('fhir-429-once') && counts.ofUrl === 1;
  if (busyOnce || isActive('fhir-429')) {
    throw new FhirProblem(429, 'throttled', 'Too many requests.', {
      'Retry-After': busyOnce ? '1' : '60',
    });
  }
}

/** The last thing before sending: bodies that are not what they should be. */
export async function spoil(
  answer: Answer,
  isActive: IsActive,
  options: FhirOptions,
  request: Request,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Answer> {
  if (isActive('fhir-slow')) await wait(1000);
  if (isActive('fhir-redirect-foreign')) {
    return { status: 302, body: undefined, headers: { Location: onOtherOrigin(request.url) } };
  }
  if (answer.status >= 400) return withErrorBody(answer, isActive, options);
  if (isActive('fhir-html')) return { status: 200, ...html('Please sign in', 'Sign in') };
  if (isActive('fhir-empty')) return { ...answer, body: undefined };
  if (isActive('fhir-cut-off')) return { ...answer, body: firstHalf(answer.body) };
  if (isActive('fhir-truncated')) return cutShort(answer);
  if (isActive('fhir-reset')) return { ...answer, body: brokenOff() };
  if (isActive('fhir-stalled')) return { ...answer, body: neverEnding(firstHalf(answer.body)) };
  return answer;
}

function withErrorBody(
  answer: Answer,
  isActive: IsActive,
  { errorBodies, failure }: FhirOptions,
): Answer {
  const kind = (['text', 'json', 'html', 'empty'] as const).find((one) =>
    isActive(`error-body-${one}`),
  );
  if (kind !== undefined) return errorBody(kind, answer);
  const usual = new Map(Object.entries(errorBodies ?? {})).get(String(answer.status));
  // A failure that was asked for names its own body; an OperationOutcome stays the right one.
  const isAsked = failure?.how === answer.status;
  return usual === undefined || usual === 'outcome' || isAsked ? answer : errorBody(usual, answer);
}

function firstHalf(body: unknown): string {
  const text = textOf(body);
  return text.slice(0, Math.floor(text.length / 2));
}

/** The sandbox also listens on 127.0.0.1, which is another origin than localhost. */
export function onOtherOrigin(href: string): string {
  const url = new URL(href);
  url.hostname = url.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1';
  return url.href;
}
