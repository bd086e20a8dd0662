import { describe, expect, it } from 'vitest';
import type { Discovery } from './discovery.ts';
import type { Ehr } from './ehr.ts';
import { parseRegistry } from './registry.ts';
import { readGrants, scopesToAsk } from './scopes.ts';

function ehr(more: object = {}): Ehr {
  const [only] = parseRegistry({
    ehrs: [{ name: 'H', issuer: 'https://e.example/fhir', clientId: 'c', ...more }],
  }).ehrs;
  if (only === undefined) throw new Error('the entry is not valid');
  return only;
}

const discovery = (...capabilities: string[]): Discovery => ({
  authorizationEndpoint: 'https://e.example/a',
  tokenEndpoint: 'https://e.example/t',
  revocationEndpoint: undefined,
  jwksUri: undefined,
  issuer: undefined,
  capabilities,
  scopes: [],
  sendsIssuer: false,
});

describe('the scopes asked for', () => {
  it('are v2 where the server says permission-v2 (row 72)', () => {
    expect(scopesToAsk(ehr(), discovery('permission-v1', 'permission-v2'), 'ehr')).toBe(
      'launch patient/Patient.rs patient/Condition.rs patient/Observation.rs',
    );
  });

  it.each([[['permission-v1']], [[]]])('are v1 with capabilities %j (row 72)', (capabilities) => {
    expect(scopesToAsk(ehr(), discovery(...capabilities), 'ehr')).toBe(
      'launch patient/Patient.read patient/Condition.read patient/Observation.read',
    );
  });

  it('hold the bare token launch in every EHR launch, whatever the registry says (row 28, F-14)', () => {
    const asked = scopesToAsk(ehr({ scopes: ['launch/patient', 'openid'] }), discovery(), 'ehr');
    expect(asked.split(' ')).toEqual(['launch', 'openid']);
  });

  it('hold launch/patient and no bare launch standalone (row 15)', () => {
    const asked = scopesToAsk(ehr(), discovery(), 'standalone').split(' ');
    expect(asked).toContain('launch/patient');
    expect(asked).not.toContain('launch');
  });

  it('ask who is signed in only where the server can say: both scopes or neither (rows 22, 37)', () => {
    const asks = (more: object, ...capabilities: string[]) =>
      scopesToAsk(ehr(more), discovery(...capabilities), 'ehr')
        .split(' ')
        .filter((scope) => scope === 'openid' || scope === 'fhirUser');
    expect(asks({}, 'sso-openid-connect')).toEqual(['openid', 'fhirUser']);
    expect(asks({})).toEqual([]);
    expect(asks({ identity: { ask: true } })).toEqual(['openid', 'fhirUser']);
    expect(asks({ identity: { ask: false } }, 'sso-openid-connect')).toEqual([]);
  });

  it('ask for a refresh token only where the registry wants one and the server has it (row 87)', () => {
    const asks = (refresh: boolean, ...capabilities: string[]) =>
      scopesToAsk(ehr({ refresh }), discovery(...capabilities), 'ehr').match(/\w+_access/)?.[0];
    expect(asks(false, 'permission-online', 'permission-offline')).toBeUndefined();
    expect(asks(true)).toBeUndefined();
    expect(asks(true, 'permission-online', 'permission-offline')).toBe('online_access');
    expect(asks(true, 'permission-offline')).toBe('offline_access');
  });

  it('ask to speak to the EHR’s page only where the server lists it (row 110)', () => {
    const listed = { ...discovery(), scopes: ['launch', 'messaging/ui'] };
    expect(scopesToAsk(ehr(), listed, 'ehr').split(' ')).toContain('messaging/ui');
    expect(scopesToAsk(ehr(), listed, 'standalone')).not.toContain('messaging');
    expect(scopesToAsk(ehr(), discovery(), 'ehr')).not.toContain('messaging');
  });

  it('never hold a wildcard (row 36)', () => {
    expect(scopesToAsk(ehr(), discovery('permission-v2'), 'ehr')).not.toContain('*');
  });
});

describe('the scopes granted (rows 54, 71, 75, 80)', () => {
  const granted = (scope: string) => {
    const { allows } = readGrants(scope, 'asked');
    return (['Patient', 'Condition', 'Observation'] as const).filter((type) => allows(type));
  };

  it.each([
    ['patient/Observation.rs', ['Observation']],
    ['patient/Observation.read', ['Observation']],
    ['patient/Observation.Read patient/observation.read', ['Observation']],
    ['  patient/Patient.r \n patient/Condition.s  ', ['Patient', 'Condition']],
    ['user/Condition.cruds', ['Condition']],
    ['patient/*.rs', ['Patient', 'Condition', 'Observation']],
    ['patient/*.*', ['Patient', 'Condition', 'Observation']],
    ['patient/Observation.cud', []],
    ['patient/Observation.write', []],
    ['patient/Observation.', []],
    ['patient/ObservationX.rs', []],
    ['patient/Encounter.rs openid', []],
    ['', []],
  ])('%j allows %j', (scope, allowed) => {
    expect(granted(scope)).toEqual(allowed);
  });

  it('count as asked where the answer has no scope at all', () => {
    expect(readGrants(undefined, 'patient/Condition.rs').allows('Condition')).toBe(true);
  });

  it.each([
    ['patient/Condition.rs', 'Condition', undefined, false],
    ['patient/Condition.rs?category=x|problem-list-item', 'Condition', undefined, true],
    ['patient/Condition.rs?category=x|a patient/Condition.rs', 'Condition', undefined, false],
    ['patient/Observation.rs?category=x|laboratory', 'Observation', 'laboratory', false],
    ['patient/Observation.rs?category=x|laboratory', 'Observation', undefined, true],
    ['patient/Observation.rs?code=y', 'Observation', 'laboratory', true],
  ] as const)('%s leaves a search of %s (%s) a part only: %j', (scope, type, category, part) => {
    expect(readGrants(scope, '').limits(type, category)).toBe(part);
  });

  it('are limited to a category, whose system may be misspelt', () => {
    const { allows } = readGrants(
      'patient/Observation.rs?category=http://terminology.hl7.org//CodeSystem-observation-category|social-history',
      '',
    );
    expect(allows('Observation')).toBe(true);
    expect(allows('Observation', 'social-history')).toBe(true);
    expect(allows('Observation', 'laboratory')).toBe(false);
  });
});
