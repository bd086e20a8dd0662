import type { PersonSource } from './person.ts';
import { on } from './story.ts';

const LOCAL = 'urn:oid:1.2.840.114350.1.13.999.2.7.2.768282';

/** A local code with a display, as a laboratory without LOINC sends it. */
const local = (code: string, display: string): { coding: object[] } => ({
  coding: [{ system: LOCAL, code, display }],
});

export const oskarLindqvist: PersonSource = {
  id: 'oskar-lindqvist',
  name: 'Oskar Lindqvist',
  reason: 'Only local codes, or no code but text: nothing can be recognised by LOINC or SNOMED CT.',
  patient: {
    identifier: [{ system: 'urn:oid:1.2.752.129.2.1.3.1', value: '198011230133' }],
    active: true,
    name: [{ text: 'Oskar Lindqvist' }],
    gender: 'male',
    birthDate: '1980-11-23',
  },
  fill(chart) {
    for (const text of ['Ryggsmärta (low back pain)', 'Migraine with aura', 'Allergic to cats?']) {
      chart.problem({ text, onset: '2024-05-02' });
    }
    chart.problem({ text: '', more: { code: local('DX-88', 'Sinusitis, chronic') } });
    const days = ['2026-03-02', '2026-06-08', '2026-09-14'];
    for (const [index, day] of days.entries()) {
      const effectiveDateTime = on(day, '07:50');
      chart.observation('laboratory', local('NPU-1', 'P-Kreatinin'), {
        effectiveDateTime,
        valueQuantity: { value: 81 + index * 3, unit: 'umol/L' },
        referenceRange: [{ text: '60-105' }],
      });
      chart.observation('laboratory', local('1042', 'HGB'), {
        effectiveDateTime,
        valueQuantity: { value: 148 - index * 2, unit: 'g/L' },
      });
      chart.observation(
        'laboratory',
        { text: 'ESR (Westergren)' },
        {
          effectiveDateTime,
          valueQuantity: { value: 8 + index, unit: 'mm/h' },
        },
      );
      chart.observation(
        'vital-signs',
        { text: 'Blood pressure, sitting' },
        {
          effectiveDateTime,
          valueString: `${128 + index}/${82 + index}`,
        },
      );
      chart.observation('vital-signs', local('FLO-5', 'Pulse'), {
        effectiveDateTime,
        valueQuantity: { value: 62 + index, unit: 'beats/min' },
      });
    }
    // The same text under two local codes, and the same local code under two texts.
    chart.observation('laboratory', local('1043', 'HGB'), {
      effectiveDateTime: on('2026-09-14', '07:50'),
      valueQuantity: { value: 14.4, unit: 'g/dL' },
    });
    chart.observation('laboratory', local('1042', 'Hemoglobin (new analyser)'), {
      effectiveDateTime: on('2026-10-05', '07:50'),
      valueQuantity: { value: 145, unit: 'g/L' },
    });
    // A code without display or text, and one whose category is the hospital's own.
    chart.observation(
      'laboratory',
      { coding: [{ system: LOCAL, code: '77-Q' }] },
      {
        effectiveDateTime: on('2026-09-14', '07:50'),
        valueString: 'see report',
      },
    );
    chart.observation(
      [],
      { text: 'Mood at triage' },
      {
        category: [
          { coding: [{ system: LOCAL, code: 'TRIAGE', display: 'Triage' }], text: 'Triage' },
        ],
        effectiveDateTime: on('2026-09-14', '07:40'),
        valueCodeableConcept: { text: 'Calm' },
      },
    );
    chart.observation(
      [],
      { text: 'Has no category at all' },
      {
        effectiveDateTime: on('2026-09-14', '07:41'),
        valueString: 'Only a search without category finds this.',
      },
    );
  },
};
