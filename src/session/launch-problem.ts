/**
 * The ways a launch can fail, by name. Each has its own screen, drawn in one place (`app/`).
 * The list is closed: launch.html hands only such a name to index.html, never a text from outside.
 */
const LAUNCH_PROBLEMS = [
  // what opened the page
  'launch-incomplete',
  'storage-blocked',
  // configuration
  'registry-unavailable',
  'registry-invalid',
  'ehr-not-registered',
  'standalone-not-allowed',
  // discovery
  'discovery-unreachable',
  'discovery-refused',
  'discovery-unreadable',
  'endpoint-unsafe',
  'endpoint-not-trusted',
  'pkce-not-supported',
  // back from the EHR
  'state-unknown',
  'issuer-mismatch',
  'access-denied',
  'scope-refused',
  'ehr-unavailable',
  'authorization-refused',
  'code-missing',
  // the token request
  'token-unreachable',
  'token-refused',
  'token-unreadable',
  'token-type-unknown',
  // the launch context
  'no-patient',
  // anything not foreseen
  'unexpected',
] as const;

export type LaunchProblemCode = (typeof LAUNCH_PROBLEMS)[number];

/** Takes any text; returns the problem it names, or undefined. */
export function launchProblemCode(text: string | null): LaunchProblemCode | undefined {
  return LAUNCH_PROBLEMS.find((code) => code === text);
}

/**
 * A launch that failed. `origin` is set where the screen must name one (an endpoint outside the
 * registry). Neither member ever holds a token, a code or anything of a patient; `cause` may, and
 * is never shown or sent anywhere.
 */
export class LaunchProblem extends Error {
  readonly code: LaunchProblemCode;
  readonly origin: string | undefined;

  constructor(code: LaunchProblemCode, more: { origin?: string; cause?: unknown } = {}) {
    super(code, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'LaunchProblem';
    this.code = code;
    this.origin = more.origin;
  }
}

/** Turns anything thrown into a `LaunchProblem`, so that callers know one kind of failure. */
export function asLaunchProblem(thrown: unknown): LaunchProblem {
  return thrown instanceof LaunchProblem
    ? thrown
    : new LaunchProblem('unexpected', { cause: thrown });
}
