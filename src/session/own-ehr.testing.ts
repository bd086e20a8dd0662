import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseRegistry } from './registry.ts';
import { startSession, type Session } from './session.ts';
import { readTokenResponse } from './token-response.ts';

/** One request as it came. */
export type Came = {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly form: Readonly<Record<string, string>>;
};

/** An answer, or `undefined` for a connection that breaks. */
type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: unknown;
    }
  | undefined;

/** An EHR of one test's own: it answers what no sandbox has a fault for. The patient is `p1`. */
export type OwnEhr = {
  readonly seen: Came[];
  onToken: (came: Came) => Answer;
  onFhir: (came: Came) => Answer;
  /** A session whose tokens are `first` and `r-0`, with more in the token response and the registry. */
  readonly session: (response?: object, entry?: object) => Session;
  readonly tokenRequests: () => Came[];
  readonly close: () => void;
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export async function startEhr(): Promise<OwnEhr> {
  const ehr: OwnEhr = {
    seen: [],
    onToken: () => ({ status: 400, body: { error: 'invalid_grant' } }),
    onFhir: () => ({ body: {} }),
    session: (response, entry) => launched(origin, response, entry),
    tokenRequests: () => ehr.seen.filter(({ path }) => path === '/token'),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const came: Came = {
      path: request.url ?? '',
      authorization: request.headers.authorization,
      form: Object.fromEntries(new URLSearchParams(await bodyOf(request))),
    };
    ehr.seen.push(came);
    const given = came.path === '/token' ? ehr.onToken(came) : ehr.onFhir(came);
    if (given === undefined) return void response.destroy();
    response.writeHead(given.status ?? 200, {
      'content-type': 'application/json',
      ...given.headers,
    });
    response.end(JSON.stringify(given.body));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  return ehr;
}

function launched(origin: string, response: object = {}, entry: object = {}): Session {
  const issuer = `${origin}/fhir`;
  const [ehr] = parseRegistry({
    ehrs: [{ name: 'Own', issuer, clientId: 'chartside', ...entry }],
  }).ehrs;
  if (ehr === undefined) throw new Error('the entry is not valid');
  return startSession({
    ehr,
    issuer,
    discovery: {
      authorizationEndpoint: `${origin}/authorize`,
      tokenEndpoint: `${origin}/token`,
      revocationEndpoint: undefined,
      jwksUri: undefined,
      issuer: undefined,
      capabilities: [],
      scopes: [],
      sendsIssuer: false,
    },
    requestedScope: 'patient/Patient.rs patient/Condition.rs patient/Observation.rs',
    patientId: 'p1',
    response: readTokenResponse({
      access_token: 'first',
      refresh_token: 'r-0',
      token_type: 'Bearer',
      expires_in: 3600,
      patient: 'p1',
      ...response,
    }),
    verifyIdentity: () => Promise.resolve({ state: 'unverified' }),
  });
}
