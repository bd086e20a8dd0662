import { loinc, quantity } from './codes.ts';
import { mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

export const babyNovak: PersonSource = {
  id: 'baby-novak',
  name: 'Baby girl Novak',
  reason:
    'A newborn, one of twins, without a given name: weights in grams and a bilirubin that rises by the hour.',
  patient: {
    identifier: [mrn('11020202')],
    active: true,
    name: [{ use: 'temp', family: 'Novak', text: 'Novak, Baby Girl B' }],
    gender: 'female',
    birthDate: '2026-11-19',
    _birthDate: {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime',
          valueDateTime: on('2026-11-19', '23:48'),
        },
      ],
    },
    multipleBirthInteger: 2,
    link: [{ type: 'seealso', other: { display: 'Baby girl A, twin' } }],
  },
  fill(chart) {
    chart.problem({
      text: 'Neonatal jaundice',
      snomed: ['387712008', 'Neonatal jaundice'],
      icd10: ['P59.9', 'Neonatal jaundice, unspecified'],
      onset: '2026-11-20',
      category: 'encounter-diagnosis',
    });
    for (const [day, time, grams] of [
      ['2026-11-19', '23:59', '2480'],
      ['2026-11-20', '20:00', '2390'],
      ['2026-11-21', '20:00', '2340'],
    ] as const) {
      chart.vital('weight', grams, on(day, time), { valueQuantity: quantity(grams, 'g') });
      chart.vital('headCircumference', '32.5', on(day, time));
    }
    for (const [day, time, value] of [
      ['2026-11-20', '06:00', '4.8'],
      ['2026-11-20', '12:00', '6.9'],
      ['2026-11-20', '18:00', '8.7'],
      ['2026-11-21', '06:00', '11.2'],
      ['2026-11-21', '18:00', '12.1'],
    ] as const) {
      // Bilirubin of newborns is read against age in hours, so the laboratory sends no range.
      chart.lab('bilirubin', value, on(day, time), {
        referenceRange: undefined,
        interpretation: undefined,
      });
    }
    chart.observation('survey', loinc('9272-6', '1 minute Apgar Score'), {
      effectiveDateTime: on('2026-11-19', '23:49'),
      valueInteger: 7,
    });
    chart.observation('survey', loinc('9274-2', '5 minute Apgar Score'), {
      effectiveDateTime: on('2026-11-19', '23:53'),
      valueInteger: 9,
    });
    chart.observation('exam', loinc('11884-4', 'Gestational age Estimated', 'Gestational age'), {
      effectiveDateTime: on('2026-11-19', '23:48'),
      valueQuantity: quantity('36.4', 'weeks', 'wk'),
    });
  },
};
