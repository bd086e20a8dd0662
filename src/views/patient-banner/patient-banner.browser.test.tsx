import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { patientOf, renderInPane } from '../testing.tsx';
import { PatientBanner } from './patient-banner.tsx';

const banner = (rest: Parameters<typeof patientOf>[0] = {}, width = 800) => {
  renderInPane(
    <PatientBanner patient={patientOf(rest)} isLoading={false} onRetry={() => undefined} />,
    { width },
  );
  return screen.getByRole('region', { name: 'Patient banner' });
};

describe('the patient banner', () => {
  it('names the patient by name, date of birth, sex and record number', () => {
    const text = banner().textContent;
    for (const part of ['Elena Marsh', '09-May-1964', 'Female', '10442871']) {
      expect(text).toContain(part);
    }
  });

  it('never cuts a long name, at 400 px (MPB-0054)', () => {
    const family = 'Hohenlohe-Waldenburg-Schillingsfürst-Donaudampfschifffahrtsgesellschaft';
    const region = banner({ name: [{ family, given: ['Maximiliana'] }] }, 400);
    const name = screen.getByText(new RegExp(family, 'u'));
    expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
    expect(region.getBoundingClientRect().width).toBeLessThanOrEqual(400);
  });

  it('says that the patient has died, with and without a date', () => {
    expect(banner({ deceasedDateTime: '2026-09-14' }).textContent).toContain(
      'Deceased 14-Sep-2026',
    );
  });

  it('says that a patient has died when only that was sent', () => {
    expect(banner({ deceasedBoolean: true }).textContent).toContain('Deceased (date not recorded)');
  });

  const withheld = {
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
        valueCode: 'masked',
      },
    ],
  };

  it('says that a patient has died whose date of death is withheld, and that it is', () => {
    const region = banner({ _deceasedDateTime: withheld });
    expect(region.textContent).toContain('Deceased (date: withheld)');
    expect(region.textContent).toContain('died, age not known');
    expect(region.dataset['deceased']).toBe('true');
  });

  it('says that it is withheld whether the patient is deceased', () => {
    const region = banner({ _deceasedBoolean: withheld });
    expect(region.textContent).toContain('Not known whether deceased (withheld)');
    expect(region.textContent).toMatch(/years if alive/u);
    expect(region.dataset['deceased']).toBeUndefined();
  });

  it('says that a date of birth or death is estimated (Australia)', () => {
    const estimated = {
      extension: [
        {
          url: 'http://hl7.org.au/fhir/StructureDefinition/date-accuracy-indicator',
          valueCoding: { code: 'EEE' },
        },
      ],
    };
    const region = banner({
      _birthDate: estimated,
      deceasedDateTime: '2020-01-01',
      _deceasedDateTime: estimated,
    });
    expect(region.textContent).toContain('09-May-1964, estimated (died aged about 55 years)');
    expect(region.textContent).toContain('Deceased 01-Jan-2020, estimated');
  });

  it('says why there is no date of birth', () => {
    const region = banner({ birthDate: undefined, _birthDate: withheld });
    expect(region.textContent).toContain('Withheld (age not known)');
  });

  it('shows what holds where no gender was sent, not what is over', () => {
    const identity = (text: string, end?: string) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/individual-genderIdentity',
      extension: [
        { url: 'value', valueCodeableConcept: { text } },
        ...(end === undefined ? [] : [{ url: 'period', valuePeriod: { end } }]),
      ],
    });
    const extension = [identity('Man', '2019'), identity('Non-binary')];
    const region = banner({ gender: undefined, extension });
    expect(region.textContent).toContain('Gender identityNon-binary');
    expect(region.textContent).not.toContain('Man');
  });

  it('warns of a record that is not in use', () => {
    expect(banner({ active: false }).querySelectorAll('li')).toHaveLength(1);
  });

  it('sets a right-to-left name in its own direction', () => {
    banner({ name: [{ text: 'نور الهاشمي' }] });
    expect(getComputedStyle(screen.getByText('نور الهاشمي')).direction).toBe('rtl');
  });

  it('is there before the patient is, and says so', () => {
    renderInPane(<PatientBanner patient={undefined} isLoading onRetry={() => undefined} />);
    expect(screen.getByRole('region', { name: 'Patient banner' }).textContent).toBe(
      'Loading the patient…',
    );
  });

  it('has no axe violation', async () => {
    expect(await axeViolations(banner({ deceasedBoolean: true, active: false }))).toEqual([]);
  });
});
