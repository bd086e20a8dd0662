import '../ui/base.css';
import { cleanup, render, type RenderResult } from '@testing-library/react';
import { afterEach } from 'vitest';
import type { ReactNode } from 'react';
import { readPatient } from '../clinical/patient.ts';
import { readCondition, type Problem } from '../clinical/problem.ts';
import { readObservation, type Reading } from '../clinical/reading.ts';
import { newAccount, type SearchAccount, type SearchState } from '../fhir/account.ts';
import { englishWording } from '../words/wording.ts';
import { spanishWording } from '../words/wording-es.ts';
import type { Language } from '../words/words.ts';
import type { Read } from './read-section.ts';
import { WordsProvider } from './use-words.tsx';

type Observation = Parameters<typeof readObservation>[0];
type Condition = Parameters<typeof readCondition>[0];
type Patient = Parameters<typeof readPatient>[0];

afterEach(cleanup);

/** Draws a piece of the chart as it stands in a pane of that width, with the words it needs. */
export function renderInPane(
  piece: ReactNode,
  { width = 800, language = 'en' }: { width?: number; language?: Language } = {},
): RenderResult {
  return render(
    <WordsProvider
      wording={language === 'es' ? spanishWording : englishWording}
      zoneName="America/New_York"
    >
      <div style={{ inlineSize: width, container: 'pane / inline-size' }}>{piece}</div>
    </WordsProvider>,
  );
}

export function account(
  search: SearchAccount['search'],
  state: SearchState = 'complete',
  rest: Partial<SearchAccount> = {},
): SearchAccount {
  return {
    ...newAccount(search),
    state,
    pages: 1,
    ...rest,
  };
}

export const readOfAccounts = (...accounts: SearchAccount[]): Read => ({
  state: accounts[0]?.state ?? 'waiting',
  accounts,
  retry: () => undefined,
});

export const vitalsDone = account({ resource: 'Observation', category: 'vital-signs' });
export const labsDone = account({ resource: 'Observation', category: 'laboratory' });

const subject = { reference: 'Patient/p1' };
const observationCategory = 'http://terminology.hl7.org/CodeSystem/observation-category';

export const observation = (rest: Partial<Observation>): Reading =>
  readObservation({
    resourceType: 'Observation',
    status: 'final',
    subject,
    code: { text: 'Test' },
    ...rest,
  });

export const labOf = (
  name: string,
  time: string,
  value: number,
  rest: Partial<Observation> = {},
): Reading =>
  observation({
    category: [{ coding: [{ system: observationCategory, code: 'laboratory' }] }],
    code: { text: name },
    effectiveDateTime: time,
    valueQuantity: { value, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
    ...rest,
  });

const component = (code: string, value: number) => ({
  code: { coding: [{ system: 'http://loinc.org', code }] },
  valueQuantity: { value, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
});

export const pressureOf = (time: string, systolic: number, diastolic: number): Reading =>
  observation({
    category: [{ coding: [{ system: observationCategory, code: 'vital-signs' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }], text: 'Blood pressure' },
    effectiveDateTime: time,
    component: [component('8480-6', systolic), component('8462-4', diastolic)],
  });

const clinical = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const verification = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
const conditionCategory = 'http://terminology.hl7.org/CodeSystem/condition-category';

export const problemOf = (
  name: string,
  status: string | undefined,
  certainty: string | undefined,
  rest: Partial<Condition> = {},
): Problem =>
  readCondition({
    resourceType: 'Condition',
    subject,
    id: name,
    code: { text: name },
    category: [{ coding: [{ system: conditionCategory, code: 'problem-list-item' }] }],
    ...(status && { clinicalStatus: { coding: [{ system: clinical, code: status }] } }),
    ...(certainty && {
      verificationStatus: { coding: [{ system: verification, code: certainty }] },
    }),
    ...rest,
  });

export const patientOf = (rest: Partial<Patient> = {}) =>
  readPatient({
    resourceType: 'Patient',
    id: 'p1',
    name: [{ use: 'official', family: 'Marsh', given: ['Elena'] }],
    birthDate: '1964-05-09',
    gender: 'female',
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        value: '10442871',
      },
    ],
    ...rest,
  });
