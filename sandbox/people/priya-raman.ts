import type { ChartBuilder } from './build.ts';
import { flag, loinc, quantity } from './codes.ts';
import { extensions, mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

export const priyaRaman: PersonSource = {
  id: 'priya-raman',
  name: 'Priya Raman',
  reason:
    'The same tests in different units (mg/dL and mmol/L, kg and lb, °C and °F), with units missing or only in text.',
  patient: {
    identifier: [mrn('10555018')],
    active: true,
    name: [{ use: 'usual', family: 'Raman', given: ['Priya'] }],
    gender: 'female',
    birthDate: '1988-01-30',
    extension: extensions({ race: 'Asian', sex: 'female' }),
  },
  fill(chart) {
    chart.problem({
      text: 'Type 1 diabetes',
      snomed: ['46635009', 'Type 1 diabetes mellitus'],
      icd10: ['E10.9', 'Type 1 diabetes mellitus without complications'],
      onset: '1999-06',
    });
    laboratory(chart);
    vitalSigns(chart);
  },
};

function laboratory(chart: ChartBuilder): void {
  chart.labs(on('2025-11-03', '08:00'), { glucose: '163', creatinine: '0.82', hba1c: '7.4' });
  chart.labs(on('2026-02-02', '08:00'), { glucoseMolar: '8.2', creatinineMolar: '74' });
  chart.labs(on('2026-05-04', '08:00'), { glucose: '148', creatinine: '0.84', hba1c: '7.1' });
  chart.labs(on('2026-08-03', '08:00'), { glucoseMolar: '7.9', creatinineMolar: '71' });
  chart.labs(on('2026-11-02', '08:00'), { glucose: '139', creatinine: '0.80', hba1c: '7.0' });
  const ifcc = loinc(
    '59261-8',
    'Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol',
    'Hemoglobin A1c',
  );
  for (const [day, value] of [
    ['2026-02-02', '56'],
    ['2026-08-03', '55'],
  ] as const) {
    chart.observation('laboratory', ifcc, {
      effectiveDateTime: on(day, '08:00'),
      valueQuantity: quantity(value, 'mmol/mol'),
      referenceRange: [{ low: quantity('20', 'mmol/mol'), high: quantity('42', 'mmol/mol') }],
    });
  }
  // One LOINC, two units: mmol/L and mEq/L are the same number for potassium, mg/dL is not.
  chart.lab('potassium', '4.2', on('2026-02-02', '08:00'));
  chart.lab('potassium', '4.4', on('2026-05-04', '08:00'), {
    valueQuantity: quantity('4.4', 'mEq/L', 'meq/L'),
  });
  chart.lab('calcium', '9.4', on('2026-05-04', '08:00'));
  chart.lab('calcium', '9.4', on('2026-08-03', '08:00'), {
    valueQuantity: quantity('2.35', 'mmol/L'),
    referenceRange: [{ low: quantity('2.15', 'mmol/L'), high: quantity('2.55', 'mmol/L') }],
  });
  // The range is in another unit than the value: it must not be compared as it stands.
  chart.lab('glucose', '8.1', on('2026-09-07', '08:00'), {
    valueQuantity: quantity('8.1', 'mmol/L'),
    referenceRange: [{ low: quantity('70', 'mg/dL'), high: quantity('99', 'mg/dL') }],
    interpretation: [flag('H')],
  });
  // A unit in words only, a code without words, and no unit at all.
  chart.lab('tsh', '2.05', on('2026-05-04', '08:00'), {
    valueQuantity: { value: 2.05, unit: 'uIU/mL' },
    referenceRange: undefined,
  });
  chart.lab('tsh', '1.98', on('2026-08-03', '08:00'), {
    valueQuantity: { value: 1.98, system: 'http://unitsofmeasure.org', code: 'm[IU]/L' },
  });
  chart.lab('tsh', '2.11', on('2026-11-02', '08:00'), {
    valueQuantity: { value: 2.11 },
    referenceRange: undefined,
  });
  chart.lab('wbc', '6.4', on('2026-05-04', '08:00'));
  chart.lab('wbc', '6.1', on('2026-08-03', '08:00'), {
    valueQuantity: quantity('6.1', 'x10^9/L', '10*9/L'),
    referenceRange: [
      { low: quantity('4.0', 'x10^9/L', '10*9/L'), high: quantity('11.0', 'x10^9/L', '10*9/L') },
    ],
  });
}

function vitalSigns(chart: ChartBuilder): void {
  chart.vital('weight', '64.2', on('2025-11-03', '08:20'));
  chart.vital('weightPounds', '142.6', on('2026-02-02', '08:20'));
  chart.vital('weight', '64.0', on('2026-05-04', '08:20'));
  chart.vital('weightPounds', '140', on('2026-08-03', '08:20'));
  chart.vital('weight', '63500', on('2026-11-02', '08:20'), {
    valueQuantity: quantity('63500', 'g'),
  });
  chart.vital('height', '165', on('2025-11-03', '08:20'));
  chart.vital('heightInches', '65.0', on('2026-08-03', '08:20'));
  chart.vital('temperature', '36.8', on('2025-11-03', '08:20'));
  chart.vital('temperatureFahrenheit', '98.6', on('2026-02-02', '08:20'));
  chart.vital('temperature', '37.0', on('2026-05-04', '08:20'));
  chart.vital('temperatureFahrenheit', '100.2', on('2026-08-03', '08:20'));
  chart.bloodPressure('118', '74', on('2026-02-02', '08:20'));
  chart.bloodPressure('15.7', '9.9', on('2026-08-03', '08:20'), {
    component: [
      { code: loinc('8480-6', 'Systolic blood pressure'), valueQuantity: quantity('15.7', 'kPa') },
      { code: loinc('8462-4', 'Diastolic blood pressure'), valueQuantity: quantity('9.9', 'kPa') },
    ],
  });
}
