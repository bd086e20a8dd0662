import type { ChartBuilder } from './build.ts';
import { absent, flag, loinc, quantity, snomed } from './codes.ts';
import { extensions, mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

export const georgeTran: PersonSource = {
  id: 'george-tran',
  name: 'George Tran',
  reason:
    'Every status there is: preliminary, amended, corrected, cancelled, registered, unknown and entered in error.',
  patient: {
    identifier: [mrn('10330912')],
    active: true,
    name: [{ use: 'official', family: 'Tran', given: ['George'] }],
    gender: 'male',
    birthDate: '1976-08-12',
    extension: extensions({ race: 'Asian', sex: 'male' }),
  },
  fill(chart) {
    results(chart);
    vitalSigns(chart);
    problems(chart);
  },
};

function results(chart: ChartBuilder): void {
  chart.lab('potassium', '4.1', on('2026-11-10', '06:00'));
  chart.lab('potassium', '6.8', on('2026-11-11', '06:00'), {
    status: 'entered-in-error',
    note: [{ text: 'Specimen of another patient.' }],
  });
  chart.lab('potassium', '4.3', on('2026-11-12', '06:00'), {
    status: 'corrected',
    note: [{ text: 'Was reported as 5.3.' }],
  });
  chart.lab('potassium', '4.0', on('2026-11-13', '06:00'), { status: 'amended' });
  chart.lab('potassium', '4.6', on('2026-11-14', '06:00'), { status: 'preliminary' });
  chart.lab('potassium', '4.2', on('2026-11-15', '06:00'), { status: 'unknown' });
  chart.lab('potassium', '0', on('2026-11-16', '06:00'), {
    status: 'cancelled',
    valueQuantity: undefined,
    interpretation: undefined,
    dataAbsentReason: absent('not-performed', 'Not Performed'),
    note: [{ text: 'Specimen hemolyzed.' }],
  });
  chart.lab('potassium', '0', on('2026-11-17', '06:00'), {
    status: 'registered',
    valueQuantity: undefined,
    interpretation: undefined,
    issued: undefined,
  });
  // Preliminary and final of one specimen: only the final one counts.
  chart.lab('troponin', '0.06', on('2026-11-14', '06:00'), { status: 'preliminary' });
  chart.lab('troponin', '0.05', on('2026-11-14', '06:00'));
  culture(chart);
  // As a patient-facing server may strip it: status, and nothing else that helps.
  chart.observation('laboratory', { text: 'Removed' }, { status: 'entered-in-error' });
  chart.asSent({
    code: undefined,
    category: undefined,
    subject: { reference: 'Patient/george-tran' },
  });
  // Seen from a large EHR: a status with a blank at the end.
  chart.lab('sodium', '112', on('2026-11-11', '06:00'));
  chart.asSent({ status: 'entered-in-error ' });
  chart.lab('sodium', '138', on('2026-11-12', '06:00'));
}

function culture(chart: ChartBuilder): void {
  const code = loinc('600-7', 'Bacteria identified in Blood by Culture', 'Blood culture');
  chart.observation('laboratory', code, {
    status: 'preliminary',
    effectiveDateTime: on('2026-11-14', '06:00'),
    valueCodeableConcept: { text: 'Gram positive cocci in clusters' },
    interpretation: [flag('AA')],
  });
  const organism = chart.observation('laboratory', code, {
    effectiveDateTime: on('2026-11-10', '06:00'),
    valueCodeableConcept: snomed('3092008', 'Staphylococcus aureus', 'Staphylococcus aureus'),
    interpretation: [flag('POS'), flag('A')],
  });
  for (const [loincCode, drug, digits, result] of [
    ['18906-8', 'Ciprofloxacin', '4', 'R'],
    ['18998-5', 'Trimethoprim+Sulfamethoxazole', '0.5', 'S'],
  ] as const) {
    chart.observation('laboratory', loinc(loincCode, `${drug} [Susceptibility]`, drug), {
      effectiveDateTime: on('2026-11-10', '06:00'),
      valueQuantity: { ...quantity(digits, 'ug/mL'), comparator: result === 'R' ? '>=' : '<=' },
      interpretation: [flag(result)],
      derivedFrom: [{ reference: `Observation/${organism.id ?? ''}` }],
    });
  }
}

function vitalSigns(chart: ChartBuilder): void {
  chart.bloodPressure('132', '84', on('2026-11-10', '07:00'));
  chart.bloodPressure('232', '184', on('2026-11-11', '07:00'), { status: 'entered-in-error' });
  chart.bloodPressure('128', '80', on('2026-11-12', '07:00'), { status: 'corrected' });
  chart.vital('weight', '780', on('2026-11-11', '07:00'), { status: 'entered-in-error' });
  chart.vital('weight', '78.0', on('2026-11-12', '07:00'), { status: 'amended' });
}

function problems(chart: ChartBuilder): void {
  const statuses = [
    'active',
    'recurrence',
    'relapse',
    'inactive',
    'remission',
    'resolved',
  ] as const;
  for (const status of statuses) {
    const ended = ['inactive', 'remission', 'resolved'].includes(status);
    chart.problem({
      text: `Gout, ${status}`,
      snomed: ['90560007', 'Gout'],
      status,
      onset: '2021-03-04',
      more: ended ? { abatementDateTime: '2025-06-30' } : {},
    });
  }
  for (const verification of ['unconfirmed', 'provisional', 'differential', 'refuted']) {
    chart.problem({
      text: `Deep vein thrombosis, ${verification}`,
      snomed: ['128053003', 'Deep venous thrombosis'],
      verification,
      onset: '2026-11-10',
    });
  }
  // con-5: entered in error has no clinicalStatus.
  chart.problem({ text: 'HIV infection', status: null, verification: 'entered-in-error' });
  chart.problem({ text: 'No statuses at all', status: null, verification: null });
  // con-4 broken: active with an end.
  chart.problem({
    text: 'Cellulitis',
    onset: '2026-01-04',
    more: { abatementDateTime: '2026-01-20' },
  });
}
