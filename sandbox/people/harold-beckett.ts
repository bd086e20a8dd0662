import { loinc, snomed } from './codes.ts';
import { address, extensions, mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';

export const haroldBeckett: PersonSource = {
  id: 'harold-beckett',
  name: 'Harold Beckett',
  reason: 'Deceased: age stops at death, and results came back after it.',
  patient: {
    identifier: [mrn('10015533')],
    active: true,
    name: [{ use: 'official', family: 'Beckett', given: ['Harold', 'Owen'], suffix: ['Jr.'] }],
    gender: 'male',
    birthDate: '1939-02-28',
    deceasedDateTime: '2026-09-14T03:25:00-07:00',
    address: [address('88 Orchard Way', 'Northgate', 'WA', '98125')],
    extension: extensions({ race: 'White', sex: 'male' }),
  },
  fill(chart) {
    chart.problem({
      text: 'Heart failure with reduced ejection fraction',
      snomed: ['84114007', 'Heart failure'],
      icd10: ['I50.22', 'Chronic systolic (congestive) heart failure'],
      onset: '2019-10',
      more: { recordedDate: '2019-10-22' },
    });
    chart.problem({
      text: 'Atrial fibrillation',
      snomed: ['49436004', 'Atrial fibrillation'],
      icd10: ['I48.91', 'Unspecified atrial fibrillation'],
      onset: '2017-04-11',
      more: { recordedDate: '2017-04-11' },
    });
    chart.problem({
      text: 'Cardiac arrest',
      snomed: ['410429000', 'Cardiac arrest'],
      category: 'encounter-diagnosis',
      status: null,
      onset: '2026-09-14T02:51:00-07:00',
    });
    chart.labs('2026-09-13T22:10:00-07:00', {
      sodium: '128',
      potassium: '6.4',
      creatinine: '2.86',
      bun: '71',
      hemoglobin: '10.1',
      inr: '3.4',
    });
    chart.lab('troponin', '2.31', '2026-09-14T02:58:00-07:00');
    chart.bloodPressure('78', '44', '2026-09-14T02:40:00-07:00');
    chart.vital('heartRate', '38', '2026-09-14T02:40:00-07:00');
    chart.vital('weight', '92.8', '2026-09-12T06:00:00-07:00');
    chart.observation(
      'laboratory',
      loinc('600-7', 'Bacteria identified in Blood by Culture', 'Blood culture'),
      {
        effectiveDateTime: '2026-09-13T22:10:00-07:00',
        issued: '2026-09-18T17:00:00.000Z',
        valueCodeableConcept: snomed('264868006', 'No growth', 'No growth at 5 days'),
      },
    );
  },
};
