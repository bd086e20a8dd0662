import { expect, test } from 'vitest';
import { allowedBy } from './scopes.ts';

const laboratory = {
  system: 'http://terminology.hl7.org/CodeSystem/observation-category',
  code: 'laboratory',
};

test.each([
  ['patient/Observation.read', 'r', 'all'],
  ['patient/Observation.*', 's', 'all'],
  ['patient/*.read', 's', 'all'],
  ['user/Observation.rs', 's', 'all'],
  ['patient/Observation.r', 'r', 'all'],
  ['patient/Observation.r', 's', undefined],
  ['patient/Observation.s', 'r', undefined],
  ['patient/Observation.cruds', 's', 'all'],
  ['patient/Observation.write', 's', undefined],
  ['patient/Condition.rs', 's', undefined],
  ['patient/Observation.sr', 's', undefined],
  ['patient/observation.rs', 's', undefined],
  ['system/Observation.rs', 's', undefined],
  ['launch/patient', 's', undefined],
  ['patient/Observation.rs?code=http://loinc.org|718-7', 's', undefined],
] as const)('%s allows %s: %s', (scope, permission, expected) => {
  expect(allowedBy([scope], 'Observation', permission)).toBe(expected);
});

test('granular scopes add up, and one without a filter allows everything', () => {
  const granular = `patient/Observation.rs?category=${laboratory.system}|laboratory`;
  const survey = 'patient/Observation.rs?category=survey';
  expect(allowedBy([granular, survey], 'Observation', 's')).toEqual([
    laboratory,
    { system: undefined, code: 'survey' },
  ]);
  expect(allowedBy([granular, 'patient/Observation.s'], 'Observation', 's')).toBe('all');
});
