/** What real servers and the gateways before them say in place of an OperationOutcome. */
import type { BODY_KINDS } from '../options.ts';
import { outcome, type Answer } from './answer.ts';

export type BodyKind = (typeof BODY_KINDS)[number];

/** The same answer with a body of this kind. */
export function errorBody(kind: BodyKind, answer: Answer): Answer {
  const { status, headers } = answer;
  const typed = (type: string, body: unknown): Answer => ({
    status,
    headers: { ...headers, 'Content-Type': type },
    body,
  });
  switch (kind) {
    case 'outcome': {
      const diagnostics = 'The sandbox was asked to fail.';
      return { ...answer, body: outcome([{ severity: 'error', code: 'exception', diagnostics }]) };
    }
    case 'text':
      return typed('text/plain', 'no supported search parameters provided');
    case 'json': {
      const message = 'code="urn:example:error:resource-access", method="GET"';
      return typed('application/json', { code: status, message });
    }
    case 'html': {
      const page = html(
        'Service unavailable',
        '<img src=x onerror="window.hacked=true"><script>window.hacked = true</script>',
      );
      return { status, body: page.body, headers: { ...headers, ...page.headers } };
    }
    case 'empty':
      return { ...answer, body: undefined };
  }
}

export function html(title: string, content: string): Pick<Answer, 'body' | 'headers'> {
  return {
    body: `<!doctype html><html><head><title>${title}</title></head><body>${content}</body></html>`,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  };
}
