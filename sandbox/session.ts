/** An EHR launch without a browser: what the app would do, done by hand. */
import { createHash, randomBytes } from 'node:crypto';
import { CLIENT_ID } from './auth/provider-configuration.ts';

export type OpenedSession = {
  /** The FHIR base. */
  readonly issuer: string;
  readonly accessToken: string;
  readonly patientId: string;
  readonly refreshToken: string | undefined;
  /** The whole token response. */
  readonly response: Readonly<Record<string, unknown>>;
};

export type LaunchByHand = {
  readonly iss: string;
  readonly launch: string;
  readonly redirectUri: string;
  readonly scope?: string;
};

const USUAL_SCOPE =
  'launch openid fhirUser online_access patient/Patient.rs patient/Condition.rs patient/Observation.rs';

export async function openSession(launch: LaunchByHand): Promise<OpenedSession> {
  const discovered = await json(await fetch(`${launch.iss}/.well-known/smart-configuration`));
  const verifier = randomBytes(32).toString('base64url');
  const code = await authorize(String(discovered['authorization_endpoint']), launch, verifier);
  const answer = await fetch(String(discovered['token_endpoint']), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      redirect_uri: launch.redirectUri,
      code,
      code_verifier: verifier,
    }),
  });
  const response = await json(answer);
  const { access_token: token, patient, refresh_token: refresh } = response;
  if (typeof token !== 'string') throw new Error('The token response has no access_token.');
  return {
    issuer: launch.iss,
    accessToken: token,
    patientId: typeof patient === 'string' ? patient : '',
    refreshToken: typeof refresh === 'string' ? refresh : undefined,
    response,
  };
}

async function authorize(
  endpoint: string,
  launch: LaunchByHand,
  verifier: string,
): Promise<string> {
  const url = new URL(endpoint);
  const parameters = {
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: launch.redirectUri,
    scope: launch.scope ?? USUAL_SCOPE,
    state: randomBytes(16).toString('hex'),
    aud: launch.iss,
    launch: launch.launch,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const answer = await fetch(url, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`Authorization failed: ${await answer.text()}`);
  const back = new URL(location).searchParams;
  const code = back.get('code');
  if (code === null) {
    throw new Error(`Authorization failed: ${back.get('error')}, ${back.get('error_description')}`);
  }
  return code;
}

async function json(answer: Response): Promise<Record<string, unknown>> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${text.slice(0, 200)}`);
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error(`${answer.url}: not an object.`);
  return { ...value };
}
