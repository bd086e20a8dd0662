import type { ChartBuilder } from './build.ts';
import { absent, loinc, quantity, snomed } from './codes.ts';
import { mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';
import { DIASTOLIC, SYSTOLIC } from './vitals.ts';

const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const unknown = { extension: [{ url: DATA_ABSENT, valueCode: 'unknown' }] };

export const danaWhitlock: PersonSource = {
  id: 'dana-whitlock',
  name: 'Dana Whitlock',
  reason:
    'Everything is missing for a reason: every data absent reason, half a blood pressure, no times, no units, a masked name.',
  patient: {
    identifier: [mrn('10700456')],
    active: true,
    // US Core allows a name that only says why it is missing.
    name: [{ use: 'usual', extension: [{ url: DATA_ABSENT, valueCode: 'masked' }] }],
    _gender: unknown,
    _birthDate: unknown,
  },
  fill(chart) {
    laboratory(chart);
    vitalSigns(chart);
    history(chart);
    problems(chart);
  },
};

const reasons = [
  ['unknown', 'Unknown'],
  ['asked-unknown', 'Asked But Unknown'],
  ['temp-unknown', 'Temporarily Unknown'],
  ['not-asked', 'Not Asked'],
  ['asked-declined', 'Asked But Declined'],
  ['masked', 'Masked'],
  ['not-applicable', 'Not Applicable'],
  ['unsupported', 'Unsupported'],
  ['as-text', 'As Text'],
  ['error', 'Error'],
  ['not-a-number', 'Not a Number (NaN)'],
  ['negative-infinity', 'Negative Infinity (NINF)'],
  ['positive-infinity', 'Positive Infinity (PINF)'],
  ['not-performed', 'Not Performed'],
  ['not-permitted', 'Not Permitted'],
] as const;

const without = { valueQuantity: undefined, interpretation: undefined } as const;

function laboratory(chart: ChartBuilder): void {
  for (const [index, [code, display]] of reasons.entries()) {
    const day = `2026-10-${String(index + 10)}`;
    chart.lab('creatinine', '1', on(day, '08:00'), {
      ...without,
      dataAbsentReason: absent(code, display),
    });
  }
  chart.lab('sodium', '1', on('2026-10-10', '08:00'), {
    ...without,
    dataAbsentReason: { text: 'Specimen lost' },
  });
  // Neither a value nor a reason.
  chart.lab('chloride', '1', on('2026-10-10', '08:00'), without);
  // Both, which the norm forbids (obs-6).
  chart.lab('calcium', '9.1', on('2026-10-10', '08:00'), {
    dataAbsentReason: absent('error', 'Error'),
  });
  // No time, only the time of the result, and a time that says why it is missing.
  chart.lab('glucose', '101', '', { effectiveDateTime: undefined });
  chart.lab('glucose', '104', '', {
    effectiveDateTime: undefined,
    issued: '2026-10-11T16:20:00.000Z',
  });
  chart.lab('glucose', '99', '', { effectiveDateTime: undefined, _effectiveDateTime: unknown });
  // Values without a unit, without a number, and a range that is empty.
  chart.lab('hemoglobin', '12', on('2026-10-12', '08:00'), {
    valueQuantity: { value: 12 },
    referenceRange: undefined,
  });
  chart.lab('hemoglobin', '12', on('2026-10-13', '08:00'), { valueQuantity: { unit: 'g/dL' } });
  chart.lab('hemoglobin', '12', on('2026-10-14', '08:00'), {
    valueQuantity: {},
    referenceRange: [{}],
  });
  chart.lab('wbc', '1', on('2026-10-14', '08:00'), {
    ...without,
    valueCodeableConcept: absent('unknown', 'Unknown'),
  });
  // A result nobody named.
  chart.observation('laboratory', absent('unknown', 'Unknown'), {
    effectiveDateTime: on('2026-10-14', '08:00'),
    valueQuantity: quantity('3.1', 'mmol/L'),
  });
}

function vitalSigns(chart: ChartBuilder): void {
  chart.bloodPressure('109', '0', on('2026-10-10', '08:10'), {
    component: [
      { code: SYSTOLIC, valueQuantity: quantity('109', 'mmHg', 'mm[Hg]') },
      { code: DIASTOLIC, dataAbsentReason: absent('unknown', 'Unknown') },
    ],
  });
  chart.bloodPressure('0', '71', on('2026-10-11', '08:10'), {
    component: [
      { code: SYSTOLIC, dataAbsentReason: absent('not-performed', 'Not Performed') },
      { code: DIASTOLIC, valueQuantity: quantity('71', 'mmHg', 'mm[Hg]') },
    ],
  });
  chart.bloodPressure('0', '0', on('2026-10-12', '08:10'), {
    component: undefined,
    dataAbsentReason: absent('asked-declined', 'Asked But Declined'),
  });
  chart.bloodPressure('0', '0', on('2026-10-13', '08:10'), { component: [{ code: SYSTOLIC }] });
  chart.vital('weight', '1', on('2026-10-10', '08:10'), {
    ...without,
    dataAbsentReason: absent('not-performed', 'Not Performed'),
  });
  // No flow component: whether on oxygen or room air is not known.
  chart.oxygenSaturation('95', on('2026-10-10', '08:10'));
}

function history(chart: ChartBuilder): void {
  chart.observation(
    'social-history',
    loinc('72166-2', 'Tobacco smoking status', 'Smoking status'),
    {
      effectiveDateTime: '2026-10-10',
      valueCodeableConcept: snomed(
        '266927001',
        'Tobacco smoking consumption unknown',
        'Unknown if ever smoked',
      ),
    },
  );
  chart.observation('social-history', loinc('11341-5', 'History of Occupation', 'Occupation'), {
    valueCodeableConcept: absent('unknown', 'Unknown'),
  });
  chart.observation(
    'survey',
    loinc('44249-1', 'PHQ-9 quick depression assessment panel [Reported.PHQ]', 'PHQ-9'),
    {
      effectiveDateTime: '2026-10-10',
      hasMember: [{ reference: 'Observation/not-on-this-server', display: 'PHQ-9 total score' }],
    },
  );
}

function problems(chart: ChartBuilder): void {
  chart.problem({ text: '', status: null, more: { code: absent('unknown', 'Unknown') } });
  chart.problem({ text: 'Hypothyroidism', snomed: ['40930008', 'Hypothyroidism'], status: null });
  chart.problem({
    text: 'No current problems',
    snomed: ['160245001', 'No current problems or disability'],
    verification: null,
  });
}
