import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { readObservation } from '../clinical/reading.ts';
import { newQueryClient } from '../fhir/query.ts';
import { parseRegistry } from '../session/registry.ts';
import { startSession } from '../session/session.ts';
import { readTokenResponse } from '../session/token-response.ts';
import { useForgetting } from './use-forgetting.ts';

function newSession() {
  const [ehr] = parseRegistry({
    ehrs: [{ name: 'E', issuer: 'https://e.example/fhir', clientId: 'c' }],
  }).ehrs;
  if (ehr === undefined) throw new Error('the entry is not valid');
  return startSession({
    ehr,
    issuer: ehr.issuer,
    discovery: {
      authorizationEndpoint: 'https://e.example/a',
      tokenEndpoint: 'https://e.example/t',
      revocationEndpoint: undefined,
      jwksUri: undefined,
      issuer: undefined,
      capabilities: [],
      scopes: [],
      sendsIssuer: false,
    },
    requestedScope: '',
    patientId: 'p',
    response: readTokenResponse({ access_token: 'a', token_type: 'Bearer', patient: 'p' }),
    verifyIdentity: () => Promise.resolve({ state: 'absent' }),
  });
}

it('forgets what was read the moment nothing may stay on screen, and not before (D 2)', () => {
  const client = newQueryClient();
  const session = newSession();
  client.setQueryData(['chart'], 'of a patient');
  const name = () =>
    readObservation({
      resourceType: 'Observation',
      status: 'final',
      code: {
        coding: [{ system: 'http://loinc.org', code: '4548-4' }],
        text: 'a name that is patient data',
      },
    }).code;
  const before = name();
  expect(name()).toBe(before);

  renderHook(() => useForgetting(session, client));
  session.endSession('expired');
  expect(client.getQueryData(['chart'])).toBe('of a patient');

  session.endSession('left');
  expect(client.getQueryData(['chart'])).toBeUndefined();
  expect(name()).not.toBe(before);
});
