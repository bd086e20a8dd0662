/** The clinician at the EHR, as a resource: what `fhirUser` points to. */
import type { OperationOutcome, Practitioner } from 'fhir/r4';
import type { LaunchContext } from './launch-context.ts';
import { USER_NAME } from './provider-configuration.ts';

/** Undefined: this is not the path of the signed-in user, or nobody is signed in. */
export function readSignedInUser(
  path: string,
  context: LaunchContext | undefined,
): Response | undefined {
  if (context === undefined || path !== `/${context.user}`) return undefined;
  const [type, id = ''] = context.user.split('/');
  if (type !== 'Practitioner') return undefined;
  // The scope fhirUser permits to read who is signed in; patient scopes need not reach that far.
  const allowed = context.scopes.some(
    (scope) => scope === 'fhirUser' || /^user\/(?:Practitioner|\*)\./.test(scope),
  );
  return allowed ? respond(200, practitioner(id)) : respond(403, refusal);
}

function practitioner(id: string): Practitioner {
  return {
    resourceType: 'Practitioner',
    id,
    name: [{ use: 'official', text: USER_NAME, family: 'Boxwell', given: ['Sandra'] }],
  };
}

const refusal: OperationOutcome = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'forbidden', diagnostics: 'The scope fhirUser is missing.' }],
};

function respond(status: number, body: Practitioner | OperationOutcome): Response {
  const headers = { 'Content-Type': 'application/fhir+json', 'Cache-Control': 'no-store' };
  return new Response(JSON.stringify(body), { status, headers });
}
