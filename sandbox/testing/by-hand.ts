/** The steps of a launch one by one, each with what a test wants to do wrong. */
import { createHash } from 'node:crypto';
import type { LaunchOptions } from '../options.ts';
import type { Sandbox } from '../sandbox.ts';

export const REDIRECT = 'http://localhost:4010/';
export const VERIFIER = 'a-verifier-of-a-test-long-enough-to-be-one-0123456789';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** Undefined leaves a parameter out. */
export type Change = Readonly<Record<string, string | undefined>>;

export type Prepared = { readonly iss: string; readonly launch: string };

export function prepare(sandbox: Sandbox, options: LaunchOptions = {}): Prepared {
  const url = new URL(sandbox.launchUrl('http://localhost:4010/launch.html', options));
  return { iss: url.searchParams.get('iss') ?? '', launch: url.searchParams.get('launch') ?? '' };
}

export function authorizeUrl({ iss, launch }: Prepared, change: Change = {}): URL {
  const url = new URL(iss.replace(/\/fhir$/, '/auth/authorize'));
  url.search = parameters({
    response_type: 'code',
    client_id: 'chartside',
    redirect_uri: REDIRECT,
    scope: 'launch openid fhirUser online_access patient/Patient.rs',
    state: 'a+state/with=odd&signs é',
    aud: iss,
    launch,
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...change,
  }).toString();
  return url;
}

/** What comes back to the app, or the page that is shown instead. */
export async function authorize(
  prepared: Prepared,
  change: Change = {},
): Promise<{ status: number; back: URLSearchParams | undefined; text: string; cookie: boolean }> {
  const answer = await fetch(authorizeUrl(prepared, change), { redirect: 'manual' });
  const location = answer.headers.get('location');
  return {
    status: answer.status,
    back: location?.startsWith(REDIRECT) === true ? new URL(location).searchParams : undefined,
    text: await answer.text(),
    cookie: answer.headers.has('set-cookie'),
  };
}

export async function codeFor(prepared: Prepared, change: Change = {}): Promise<string> {
  const { back, text } = await authorize(prepared, change);
  const code = back?.get('code');
  if (code === null || code === undefined) throw new Error(`No code: ${back?.toString() ?? text}`);
  return code;
}

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
  readonly headers: Headers;
};

export async function postToken(iss: string, form: Change, headers: Change = {}): Promise<Answer> {
  const answer = await fetch(iss.replace(/\/fhir$/, '/auth/token'), {
    method: 'POST',
    body: parameters({ client_id: 'chartside', ...form }),
    headers: Object.entries(headers).filter(isGiven),
  });
  const text = await answer.text();
  return { status: answer.status, body: parseObject(text), text, headers: answer.headers };
}

export function exchange(iss: string, code: string, change: Change = {}): Promise<Answer> {
  return postToken(iss, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT,
    code_verifier: VERIFIER,
    ...change,
  });
}

/** A launch with these options up to the token response. */
export async function launchFor(sandbox: Sandbox, options: LaunchOptions = {}): Promise<Answer> {
  const prepared = prepare(sandbox, options);
  return exchange(prepared.iss, await codeFor(prepared));
}

function parameters(values: Change): URLSearchParams {
  return new URLSearchParams(Object.entries(values).filter(isGiven));
}

function isGiven(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
