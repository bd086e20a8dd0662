import { quantity } from './codes.ts';
import { mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';

export const agnesMoreau: PersonSource = {
  id: 'agnes-moreau',
  name: 'Agnès Moreau',
  reason:
    'Dates of every precision: years, months, days, times in many zones, periods, schedules, and dates that are wrong.',
  patient: {
    identifier: [mrn('10202020')],
    active: true,
    name: [
      { use: 'official', family: 'Moreau', given: ['Agnès'], period: { start: '1971' } },
      { use: 'old', family: 'Lefèvre', given: ['Agnès'], period: { end: '1971' } },
    ],
    gender: 'female',
    birthDate: '1947',
    deceasedBoolean: false,
  },
  fill(chart) {
    const times = [
      '1998',
      '2012-05',
      '2026-03-08',
      '2026-03-08T02:30:00-08:00',
      '2026-06-30T23:30:00-07:00',
      '2026-07-01T06:30:00Z',
      '2026-07-01T12:00:00+05:45',
      '2026-07-01T09:15:30.250-07:00',
      '2026-11-01T01:30:00-07:00',
      '2026-11-01T01:30:00-08:00',
      '2024-02-29',
      '2027-01-15',
    ];
    for (const [index, when] of times.entries()) {
      chart.lab('hemoglobin', (12.1 + index / 10).toFixed(1), when, { issued: undefined });
    }
    for (const wrong of ['2020-10-0', '2026-13-40', 'last Tuesday', '', '20260301']) {
      chart.lab('sodium', '140', '2026-01-01');
      chart.asSent({ effectiveDateTime: wrong });
    }
    const value = { valueQuantity: quantity('1.2', 'L') };
    const drainage = { text: 'Drainage' };
    chart.observation('exam', drainage, {
      ...value,
      effectivePeriod: { start: '2026-05-01', end: '2026-05-02' },
    });
    chart.observation('exam', drainage, {
      ...value,
      effectivePeriod: { start: '2026-05-03T08:00:00-07:00' },
    });
    chart.observation('exam', drainage, { ...value, effectivePeriod: { end: '2026-05' } });
    chart.observation('exam', drainage, {
      ...value,
      effectiveInstant: '2026-05-04T08:00:00.000-07:00',
    });
    chart.observation('exam', drainage, {
      ...value,
      effectiveTiming: { event: ['2026-05-05T08:00:00-07:00', '2026-05-05T20:00:00-07:00'] },
    });
    chart.observation('exam', drainage, {
      ...value,
      effectiveTiming: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
    });
    chart.vital('weight', '61.0', '2026-05');
    chart.vital('weight', '60.2', '2026');
    chart.bloodPressure('138', '76', '2026-05-04');

    chart.problem({
      text: 'Measles',
      status: 'resolved',
      onset: '1953',
      more: { abatementDateTime: '1953-04' },
    });
    chart.problem({
      text: 'Appendectomy scar',
      more: {
        onsetAge: { value: 12, unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' },
      },
    });
    chart.problem({
      text: 'Migraine',
      status: 'resolved',
      more: {
        onsetRange: { low: { value: 18, unit: 'a' }, high: { value: 25, unit: 'a' } },
        abatementString: 'when the children left home',
      },
    });
    chart.problem({
      text: 'Sciatica',
      status: 'inactive',
      more: { onsetPeriod: { start: '2019-03', end: '2019-07' } },
    });
    chart.problem({ text: 'Back pain', more: { onsetString: 'since the war' } });
    chart.problem({
      text: 'Hearing loss',
      more: {
        recordedDate: '2022-02-22',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',
            valueDateTime: '2020-02-20',
          },
        ],
      },
    });
  },
};
