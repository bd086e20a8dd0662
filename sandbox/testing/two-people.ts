import { createStore, type Person, type Store } from '../store.ts';

const ada = {
  id: 'ada',
  name: 'Ada Test',
  reason: 'Somebody to launch for.',
  patient: {
    resourceType: 'Patient',
    id: 'ada',
    name: [{ family: 'Test', given: ['Ada'] }],
    gender: 'female',
    birthDate: '1980-05-06',
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: 'M-1' }],
  },
  encounters: ['ada-visit'],
  conditions: [],
  observations: [],
} satisfies Person;

const ben = {
  id: 'ben',
  name: 'Ben <b>Test</b>',
  reason: 'Somebody else, with markup in the name.',
  patient: { resourceType: 'Patient', id: 'ben', name: [{ text: 'Ben Test' }] },
  conditions: [],
  observations: [],
} satisfies Person;

/** A store small enough to start a sandbox in a millisecond. */
export function twoPeople(): Store {
  return createStore([ada, ben]);
}
