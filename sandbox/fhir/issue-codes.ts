/**
 * Issues with a number of the kind that one large EHR documents (ehr-behaviour.md 2.1, EP-err): what
 * each says about an answer. Such numbers are for support, not for users.
 */
import type { OperationOutcomeIssue } from 'fhir/r4';

type Severity = OperationOutcomeIssue['severity'];
type IssueCode = OperationOutcomeIssue['code'];

const KNOWN: ReadonlyMap<string, readonly [Severity, IssueCode, string]> = new Map([
  ['4101', ['warning', 'informational', 'The request returned no results.']],
  ['4102', ['fatal', 'not-found', 'The id is not one of this server.']],
  ['4103', ['fatal', 'deleted', 'The resource was deleted.']],
  ['4107', ['warning', 'informational', 'The patient was merged into another.']],
  ['4110', ['fatal', 'required', 'No parameters were given.']],
  ['4112', ['fatal', 'multiple-matches', 'More than one patient was asked for.']],
  ['4113', ['fatal', 'expired', 'The paging session has expired.']],
  ['4115', ['fatal', 'value', 'A required element has a value that is not allowed.']],
  ['4118', ['fatal', 'forbidden', 'The user may not see this.']],
  ['4119', ['warning', 'suppressed', 'The response may not contain the entire record.']],
  ['4122', ['warning', 'not-supported', 'A parameter is unknown and was ignored.']],
  ['4127', ['warning', 'too-costly', 'There are more than 100 results.']],
  ['4130', ['warning', 'security', 'Part of the record needs a break-the-glass access.']],
  ['4131', ['fatal', 'security', 'The record needs a break-the-glass access.']],
  ['4134', ['warning', 'security', 'The record was closed to this user.']],
  ['4135', ['fatal', 'throttled', 'Try again tomorrow.']],
  ['59100', ['information', 'not-supported', 'A parameter was ignored.']],
  ['59102', ['fatal', 'value', 'The patient id is not valid.']],
  ['59108', ['fatal', 'required', 'Must have either code or category.']],
  ['59109', ['warning', 'value', 'An optional value is not valid and was ignored.']],
  ['59111', ['fatal', 'value', 'A required value is not valid.']],
  ['59133', ['warning', 'too-costly', 'There are more than 100 results.']],
  ['59159', ['fatal', 'business-rule', 'A rule of this site forbids the request.']],
  ['59177', ['fatal', 'exception', 'The server failed.']],
  ['59204', ['warning', 'forbidden', 'The app may not see a part of the record.']],
  ['59205', ['warning', 'forbidden', 'The user may not see a part of the record.']],
]);

/** A code that is not known is a warning, as a client must take it. */
export function codedIssue(number: string, text?: string): OperationOutcomeIssue {
  const [severity, code, usual] = KNOWN.get(number) ?? ['warning', 'processing', 'Unknown.'];
  const said = text ?? usual;
  return {
    severity,
    code,
    details: { coding: [{ system: 'urn:chartside:sandbox:issue', code: number }], text: said },
    diagnostics: said,
  };
}
