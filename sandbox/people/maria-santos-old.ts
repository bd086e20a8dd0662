import { mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

export const mariaSantosOld: PersonSource = {
  id: 'maria-santos-old',
  name: 'María Santos (old chart)',
  reason: 'Merged into another chart: inactive, replaced-by, and still holding a few old results.',
  patient: {
    name: [{ use: 'official', family: 'Santos', given: ['María'] }],
    gender: 'female',
    birthDate: '1995-04-17',
    identifier: [mrn('10101944')],
    active: false,
    link: [
      {
        type: 'replaced-by',
        other: { reference: 'Patient/maria-santos', display: 'María Santos, MRN 10667120' },
      },
    ],
  },
  fill(chart) {
    chart.problem({ text: 'Asthma', snomed: ['195967001', 'Asthma'], onset: '2003' });
    chart.lab('hemoglobin', '13.1', on('2019-03-07', '14:05'));
    chart.vital('weight', '58.2', on('2019-03-07', '13:50'));
  },
};
