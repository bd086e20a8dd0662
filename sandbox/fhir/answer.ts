/** What the server is going to say, before it becomes a Response. Faults may still change it. */
import type { OperationOutcomeIssue } from 'fhir/r4';

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

type IssueCode = OperationOutcomeIssue['code'];

/** A request that cannot be served; becomes an OperationOutcome. */
export class FhirProblem extends Error {
  override readonly name = 'FhirProblem';
  readonly status: number;
  readonly code: IssueCode;
  readonly headers: Readonly<Record<string, string>>;
  /** In place of the one issue that code and message make. */
  readonly issues: readonly OperationOutcomeIssue[] | undefined;

  constructor(
    status: number,
    code: IssueCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    issues?: readonly OperationOutcomeIssue[],
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.issues = issues;
  }
}

export function problemAnswer({ status, code, message, headers, issues }: FhirProblem): Answer {
  const plain = { severity: 'error', code, diagnostics: message } as const;
  return { status, body: outcome(issues ?? [plain]), headers };
}

export function outcome(issue: readonly OperationOutcomeIssue[]): unknown {
  return { resourceType: 'OperationOutcome', issue };
}

export function respond(answer: Answer): Response {
  const raw = typeof answer.body === 'string' || answer.body instanceof ReadableStream;
  const body = answer.body === undefined || raw ? answer.body : JSON.stringify(answer.body);
  const headers = new Headers({
    'Content-Type': 'application/fhir+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value);
  return new Response(body as BodyInit | undefined, { status: answer.status, headers });
}
