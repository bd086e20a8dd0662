import { mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';

export const weiLin: PersonSource = {
  id: 'wei-lin',
  name: 'Wei Lin',
  reason: 'Registered this morning: nothing is recorded, which is not the same as nothing found.',
  patient: {
    identifier: [mrn('11000001')],
    name: [{ use: 'official', family: 'Lin', given: ['Wei'] }],
    // US Core 8 and newer no longer require gender, and there is no birth date yet.
  },
  fill() {
    // Nothing, on purpose.
  },
};
