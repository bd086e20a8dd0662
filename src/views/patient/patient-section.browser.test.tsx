import { screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { patientOf, renderInPane } from '../testing.tsx';
import { PatientDetails } from './patient-section.tsx';

type Sent = Parameters<typeof patientOf>[0];

async function openPatient(sent: Sent, language: 'en' | 'es' = 'en') {
  const drawn = renderInPane(<PatientDetails patient={patientOf(sent)} />, { language });
  for (const summary of drawn.container.querySelectorAll('summary')) await userEvent.click(summary);
  return drawn;
}

const factOf = (label: string): string =>
  screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent ?? '';

describe('the patient section', () => {
  it('tells what no longer holds, and for which time it held', async () => {
    await openPatient({
      telecom: [
        { system: 'phone', use: 'home', value: '555-0142', period: { end: '2020-05-01' } },
        { system: 'email', value: 'e@example.org' },
      ],
      address: [{ use: 'old', line: ['1 Elm'], city: 'Boston' }],
      contact: [
        {
          relationship: [{ text: 'Wife' }],
          name: { text: 'Ann Marsh' },
          period: { start: '1990', end: '2015' },
        },
        {
          relationship: [{ text: 'Daughter' }],
          name: { text: 'Eve Marsh' },
          telecom: [{ system: 'phone', use: 'old', value: '555-0199' }],
        },
      ],
    });
    expect(factOf('Phone, home')).toBe('555-0142, until 01-May-2020 (no longer in use)');
    expect(factOf('E-mail')).toBe('e@example.org');
    expect(factOf('Address, old')).toBe('1 Elm, Boston (no longer in use)');
    expect(factOf('Contact: Wife')).toBe('Ann Marsh, 1990 → 2015 (no longer in use)');
    expect(factOf('Contact: Daughter')).toBe(
      'Eve Marsh, 555-0199 (old, telephone) (no longer in use)',
    );
  });

  it('breaks no time of birth at the sign of its offset, where the rest would read as a time', async () => {
    await openPatient({
      birthDate: '2026-11-19',
      _birthDate: {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime',
            valueDateTime: '2026-11-19T23:48:00-08:00',
          },
        ],
      },
    });
    const offset = screen.getByText('UTC-08:00');
    expect(getComputedStyle(offset).whiteSpace).toBe('nowrap');
  });

  it('says what is not recorded, and never that a patient is alive (US Core)', async () => {
    const { container } = await openPatient({});
    for (const label of [
      'Contact',
      'Address',
      'Race',
      'Ethnicity',
      'Tribal affiliation',
      'Deceased',
    ])
      expect(factOf(label), label).toBe('Not recorded');
    expect(container.textContent).not.toMatch(/alive|no tribal/iu);
  });

  it('says why it is not known whether the patient is deceased', async () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
    const sent = { _deceasedBoolean: { extension: [{ url, valueCode: 'masked' }] } };
    await openPatient(sent, 'es');
    expect(factOf('Fallecido')).toBe('Reservado');
    expect(screen.getByText('No se sabe si ha fallecido (reservado)')).toBeTruthy();
  });

  it('says why there is no name', async () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
    await openPatient({ name: [{ extension: [{ url, valueCode: 'masked' }] }] });
    expect(screen.getByText('Name not available (withheld)')).toBeTruthy();
  });

  it('warns of a record that another one replaced', async () => {
    await openPatient({ link: [{ type: 'replaced-by', other: { reference: 'Patient/new' } }] });
    expect(screen.getByText(/replaced/iu)).toBeTruthy();
  });

  it('has no axe violation at 320 and 800 px', async () => {
    for (const width of [320, 800]) {
      const { container, unmount } = renderInPane(<PatientDetails patient={patientOf()} />, {
        width,
      });
      for (const summary of container.querySelectorAll('summary')) await userEvent.click(summary);
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});
