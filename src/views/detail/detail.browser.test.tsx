import { screen, within } from '@testing-library/react';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { sortReadings } from '../../clinical/chart-place.ts';
import { entriesOf, type Entry } from '../../clinical/entry.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { SearchAccount } from '../../fhir/account.ts';
import type { Language } from '../../words/words.ts';
import { axeViolations } from '../../ui/axe.testing.ts';
import { RangeSubjectContext } from '../entry/range-subject.ts';
import { displayZone } from '../../clinical/zone.ts';
import {
  account,
  labOf,
  labsDone,
  observation,
  patientOf,
  problemOf,
  renderInPane,
} from '../testing.tsx';
import { Detail } from './detail.tsx';
import { DetailContext, useOpenDetail, type DetailOf } from './open-detail.ts';
import { useDetail } from './use-detail.ts';

const wide = { width: 1400, height: 900 };
const narrow = { width: 400, height: 800 };
afterEach(() => page.viewport(414, 896));

const entryOf = (reading: Reading): Entry => entriesOf(reading)[0];
const ofEntry = (reading: Reading): DetailOf => ({
  kind: 'entry',
  entry: entryOf(reading),
  others: [entryOf(reading)],
});

type ChartProps = {
  of: DetailOf;
  readings?: readonly Reading[];
  problems?: readonly Problem[];
  accounts?: readonly SearchAccount[];
};

const none: readonly never[] = [];

/** As the chart does it: a button in a view opens, the drawer lies beside the view or above it. */
function TestChart({ of, readings = none, problems = none, accounts = none }: ChartProps) {
  const detail = useDetail();
  const patient = patientOf();
  const subject = { patient, zone: displayZone('America/New_York') };
  return (
    <RangeSubjectContext value={subject}>
      <DetailContext value={detail.open}>
        <Opener of={of} />
      </DetailContext>
      {detail.trail.length === 0 ? null : (
        <Detail
          detail={detail}
          sorted={sortReadings(readings)}
          problems={problems}
          patient={patient}
          encounterId="e1"
          accounts={accounts}
        />
      )}
    </RangeSubjectContext>
  );
}

function Opener({ of }: { of: DetailOf }) {
  const openDetail = useOpenDetail();
  return (
    <main>
      <h1>Chart</h1>
      <button type="button" onClick={() => openDetail(of)}>
        Open it
      </button>
    </main>
  );
}

async function open(chart: ChartProps, language: Language = 'en') {
  const drawn = renderInPane(<TestChart {...chart} />, { language });
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
  return drawn;
}

/** The value beside a label, wherever in the drawer. */
const factOf = (label: string): string =>
  screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent ?? '';

const potassium = labOf('Potassium', '2026-03-05T19:32:00Z', 5.9, {
  id: 'k2',
  code: {
    coding: [
      { system: 'http://loinc.org', code: '2823-3', display: 'Potassium SerPl-sCnc' },
      { system: 'urn:oid:1.2.3', code: 'KAL' },
    ],
    text: 'Potassium',
  },
  interpretation: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
          code: 'H',
          display: 'Above target',
        },
      ],
    },
  ],
  referenceRange: [
    { low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.1, unit: 'mmol/L' } },
    {
      text: '3.4 to 4.7',
      appliesTo: [{ text: 'Newborns' }],
      age: { high: { value: 1, unit: 'mo' } },
    },
  ],
  issued: '2026-03-05T20:10:00Z',
  meta: { lastUpdated: '2026-03-06T01:00:00Z' },
  specimen: { display: 'Serum' },
  performer: [{ reference: 'Practitioner/9' }],
  encounter: { reference: 'Encounter/e1' },
  note: [{ text: 'Not haemolysed.', authorString: 'Dr. Lind', time: '2026-03-05' }],
});
const earlier = labOf('Potassium', '2026-02-01T10:00:00Z', 4.2, {
  id: 'k1',
  code: { coding: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium' },
});

describe('the detail of a result', () => {
  it('names the thing and the patient (display rule 1)', async () => {
    await open({ of: ofEntry(potassium), readings: [potassium, earlier] });
    const dialog = screen.getByRole('dialog');
    const heading = within(dialog).getByRole('heading', { level: 2 });
    expect(heading.textContent).toContain('Potassium');
    expect(heading.textContent).toContain('Elena Marsh');
    expect(document.activeElement).toBe(heading);
  });

  it('tells every element with what it means', async () => {
    await open({ of: ofEntry(potassium), readings: [potassium, earlier] });
    expect(factOf('Status')).toBe('Final');
    expect(factOf('Flag as sent')).toBe('High (code H, “Above target”)');
    expect(factOf('Reference range')).toBe('3.5–5.1 mmol/L');
    expect(factOf('Other ranges')).toBe('3.4 to 4.7 (Newborns, age ≤ 1 month)');
    expect(factOf('Unit as sent')).toBe('mmol/L');
    expect(factOf('Unit code')).toBe('mmol/L (UCUM)');
    expect(factOf('Collected')).toBe('05-Mar-2026 14:32 (sent as 19:32 UTC+00:00)');
    expect(factOf('Resulted')).toContain('05-Mar-2026 15:10');
    expect(factOf('Last changed in the EHR')).toContain('05-Mar-2026 20:00');
    expect(factOf('Specimen')).toBe('Serum');
    expect(factOf('Performed by')).toBe('Referred to, but its name was not sent');
    expect(factOf('Encounter')).toBe('The encounter that this chart was opened from');
    expect(screen.getByText('Not haemolysed.')).toBeTruthy();
    expect(screen.getByText('Note by Dr. Lind, 05-Mar-2026')).toBeTruthy();
    const codes = screen.getByRole('table', { name: 'Potassium' });
    expect(within(codes).getByText('LOINC')).toBeTruthy();
    expect(within(codes).getByText('KAL')).toBeTruthy();
  });

  it('says what was not sent, and never that a value without flag is normal (display rule 7)', async () => {
    await open({ of: ofEntry(earlier), readings: [earlier] });
    expect(factOf('Flag as sent')).toBe('No flag sent');
    expect(factOf('Reference range')).toBe('No range sent');
    expect(
      screen.getByText('Not sent by the EHR: Resulted · Last changed in the EHR'),
    ).toBeTruthy();
    expect(
      screen.getByText('Not sent by the EHR: Specimen · Performed by · Encounter'),
    ).toBeTruthy();
    expect(screen.getByRole('dialog').textContent).not.toMatch(/normal/iu);
  });

  it('names the unit that a number came without (display rule 4)', async () => {
    const bare = observation({ id: 'n', code: { text: 'Ratio' }, valueQuantity: { value: 1.2 } });
    await open({ of: ofEntry(bare), readings: [bare] });
    expect(screen.getByRole('dialog').textContent).toContain('1.2 (unit not sent)');
    expect(screen.getByText('Not sent by the EHR: Unit as sent · Unit code')).toBeTruthy();
  });

  it('lists all results of the test, newest first; each opens, and one can go back', async () => {
    await open({ of: ofEntry(potassium), readings: [earlier, potassium] });
    const all = screen.getByRole('region', { name: /All results of this test/ });
    expect(
      within(all)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual([expect.stringContaining('05-Mar-2026'), expect.stringContaining('01-Feb-2026')]);
    await userEvent.click(within(all).getByRole('button', { name: /01-Feb-2026/ }));
    expect(factOf('Collected')).toContain('01-Feb-2026');
    await userEvent.click(screen.getByRole('button', { name: 'Back to Potassium' }));
    expect(factOf('Collected')).toContain('05-Mar-2026');
  });

  it('bounds that list and says so (display rule 20)', async () => {
    const many = Array.from({ length: 60 }, (_, day) =>
      labOf('Sodium', `2025-01-01T00:${String(day).padStart(2, '0')}:00Z`, 140, { id: `s${day}` }),
    );
    await open({ of: ofEntry(many[0] ?? potassium), readings: many });
    expect(screen.getByText('20 of 60 results shown, newest first')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    const all = screen.getByRole('region', { name: /All results of this test/ });
    expect(within(all).getAllByRole('listitem')).toHaveLength(60);
  });

  it('gives each part its own value, flag, range and reason for absence', async () => {
    const reading = observation({
      id: 'bp',
      effectiveDateTime: '2026-03-05',
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }], text: 'Blood pressure' },
      component: [
        {
          code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }], text: 'Systolic' },
          valueQuantity: { value: 190, unit: 'mmHg', code: 'mm[Hg]' },
          interpretation: [{ coding: [{ code: 'HH' }] }],
          referenceRange: [{ high: { value: 140, unit: 'mmHg' } }],
        },
        {
          code: { coding: [{ system: 'http://loinc.org', code: '8462-4' }], text: 'Diastolic' },
          dataAbsentReason: { coding: [{ code: 'not-performed' }] },
        },
      ],
    });
    await open({ of: ofEntry(reading), readings: [reading] });
    const parts = within(screen.getByRole('region', { name: 'Parts' }));
    const [systolic, diastolic] = parts.getAllByRole('listitem');
    expect(systolic?.textContent).toContain('190 mmHg');
    expect(systolic?.textContent).toContain('Critical high (code HH)');
    expect(systolic?.textContent).toContain('≤ 140 mmHg');
    expect(diastolic?.textContent).toContain('Not done');
  });

  it('tells the flag and range of a whole that has its values in parts', async () => {
    const panel = observation({
      code: { text: 'Susceptibility' },
      interpretation: [{ text: 'MULTIDRUG RESISTANT' }],
      referenceRange: [{ text: 'all susceptible' }],
      component: [{ code: { text: 'Gentamicin' }, valueString: 'R' }],
    });
    await open({ of: ofEntry(panel), readings: [panel] });
    const result = screen.getByRole('region', { name: 'Result' }).textContent;
    expect(result).toContain('MULTIDRUG RESISTANT');
    expect(result).toContain('all susceptible');
  });

  it('tells every code of a coded value, of which the value shows one name', async () => {
    const blood = observation({
      code: { text: 'Blood group' },
      valueCodeableConcept: {
        coding: [
          { system: 'http://snomed.info/sct', code: '278149003', display: 'A Rh(D) positive' },
          { system: 'urn:local', code: 'AN', display: 'A Rh(D) negative' },
        ],
      },
    });
    await open({ of: ofEntry(blood), readings: [blood] });
    const codes = screen.getByRole('table', { name: 'Value of Blood group' }).textContent;
    expect(codes).toContain('A Rh(D) positive');
    expect(codes).toContain('A Rh(D) negative');
  });

  it('names related results that were received, and says which were not', async () => {
    const panel = observation({
      id: 'p',
      code: { text: 'PHQ-9' },
      valueInteger: 12,
      hasMember: [{ reference: 'Observation/q1' }, { reference: 'Observation/gone' }],
      derivedFrom: [{ reference: 'QuestionnaireResponse/7' }],
    });
    const answer = observation({ id: 'q1', code: { text: 'Sleep' }, valueString: 'Poor' });
    await open({ of: ofEntry(panel), readings: [panel, answer] });
    expect(
      screen.getAllByText('1 more is named and has not been received as a result.'),
    ).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Open Sleep' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Sleep');
    expect(screen.getByRole('button', { name: 'Open PHQ-9' })).toBeTruthy();
  });

  it('keeps ids to the technical part, and the copy names the patient (D 1)', async () => {
    await open({ of: ofEntry(potassium), readings: [potassium] });
    expect(screen.getByRole('dialog').innerText).not.toContain('k2');
    await userEvent.click(screen.getByText('Technical'));
    const { value } = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Technical' });
    expect(value).toContain('Id of the result: k2');
    expect(value).toContain('Elena Marsh');
  });

  it('tells a saturation without oxygen parts from room air', async () => {
    const code = {
      coding: ['59408-5', '2708-6'].map((one) => ({ system: 'http://loinc.org', code: one })),
    };
    const reading = observation({ id: 'o', code, valueQuantity: { value: 91, unit: '%' } });
    await open({ of: ofEntry(reading), readings: [reading] });
    expect(factOf('Oxygen given')).toBe('Not sent: this does not mean room air');
  });
});

describe('how much of the test there is (display rules 19 and 20)', () => {
  const labs = { resource: 'Observation', category: 'laboratory' } as const;
  const therapy = { resource: 'Observation', category: 'therapy' } as const;

  it.each([
    ['whole', [labsDone], 'All results of this test', /^$/u],
    ['still read', [account(labs, 'reading')], 'Results of this test so far', /more may come/u],
    [
      'still read for by another search',
      [labsDone, account(therapy, 'waiting')],
      'Results of this test so far',
      /more may come/u,
    ],
    ['cut', [account(labs, 'incomplete')], 'Results received of this test', /more may exist/u],
    [
      'not permitted',
      [account(labs, 'not-granted')],
      'Results received of this test',
      /Data notes/u,
    ],
    [
      'whole beside what failed',
      [labsDone, account(therapy, 'failed')],
      'All results of this test',
      /^$/u,
    ],
  ] as const)('is called all only where it is: %s', async (_how, accounts, heading, note) => {
    await open({ of: ofEntry(potassium), readings: [potassium, earlier], accounts });
    const part = screen.getByRole('region', { name: new RegExp(`^${heading}`, 'u') });
    expect(part.querySelector(':scope > p:last-child')?.textContent ?? '').toMatch(note);
  });

  it('is said of problems, too', async () => {
    const asthma = problemOf('Asthma', 'active', 'confirmed');
    const again = problemOf('Asthma', 'resolved', 'confirmed', { id: 'other' });
    for (const [state, text] of [
      ['reading', 'Still loading: more may come.'],
      ['incomplete', 'Not everything could be read'],
    ] as const) {
      const { unmount } = await open({
        of: { kind: 'problem', problem: asthma },
        problems: [asthma, again],
        accounts: [account({ resource: 'Condition' }, state), account(labs, 'complete')],
      });
      const part = screen.getByRole('region', { name: /^Other entries/u });
      expect(part.textContent).toContain(text);
      unmount();
    }
  });
});

describe('a chart that is read again beneath an open detail', () => {
  const corrected = { ...potassium, status: 'corrected' as const };

  it('says that it is in error now, or no longer sent (display rule 9)', async () => {
    const mistaken = { ...potassium, status: 'entered-in-error' as const, enteredInError: true };
    const first = await open({ of: ofEntry(potassium), readings: [mistaken] });
    expect(screen.getByRole('alert').textContent).toContain('entered in error');
    first.unmount();
    const second = await open({ of: ofEntry(potassium), readings: [earlier] });
    expect(screen.getByRole('alert').textContent).toContain('did not send this again');
    second.unmount();
    await open({ of: ofEntry(potassium), readings: [corrected] });
    expect(factOf('Status')).toBe('Corrected');
    expect(screen.getByRole('alert').textContent).toBe('');
  });
});

describe('the detail of a problem', () => {
  const asthma = problemOf('Asthma', 'active', 'provisional', {
    onsetAge: { value: 12, unit: 'years', code: 'a' },
    recordedDate: '2020-05-01',
    severity: { text: 'Moderate' },
    recorder: { display: 'Dr. Lind' },
    note: [{ text: 'Worse in spring.' }],
  });
  const again = problemOf('Asthma', 'resolved', 'confirmed', { id: 'other', recordedDate: '2021' });

  it('gives each date its own meaning, and says which were not sent', async () => {
    await open({ of: { kind: 'problem', problem: asthma }, problems: [asthma, again] });
    expect(factOf('Clinical status')).toBe('Active');
    expect(factOf('Certainty')).toBe('Provisional');
    expect(factOf('Onset')).toBe('age 12 years');
    expect(factOf('Recorded')).toBe('01-May-2020');
    expect(
      screen.getByText('Not sent by the EHR: Ended · Diagnosed · Last changed in the EHR'),
    ).toBeTruthy();
    expect(factOf('Recorded by')).toBe('Dr. Lind');
    expect(screen.getByText('Worse in spring.')).toBeTruthy();
  });

  it('lists other entries of the same problem; each opens', async () => {
    await open({ of: { kind: 'problem', problem: asthma }, problems: [asthma, again] });
    await userEvent.click(screen.getByRole('button', { name: 'Open Asthma' }));
    expect(factOf('Clinical status')).toBe('Resolved');
  });
});

describe('the drawer', () => {
  for (const [name, size] of [
    ['a dialog at 400 px', narrow],
    ['docked at 1400 px', wide],
  ] as const) {
    it(`${name}: Escape closes it and focus returns`, async () => {
      await page.viewport(size.width, size.height);
      await open({ of: ofEntry(potassium), readings: [potassium] });
      expect(screen.queryByRole('complementary') !== null).toBe(size === wide);
      expect(screen.queryByRole('dialog') !== null).toBe(size === narrow);
      await userEvent.keyboard('{Escape}');
      expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open it' }));
    });

    for (const language of ['en', 'es'] as const)
      it(`${name}: axe finds nothing (${language})`, async () => {
        await page.viewport(size.width, size.height);
        await open({ of: ofEntry(potassium), readings: [potassium, earlier] }, language);
        expect(await axeViolations(document.body)).toEqual([]);
      });
  }

  it('speaks Spanish (D 20)', async () => {
    await open({ of: ofEntry(potassium), readings: [potassium] }, 'es');
    expect(factOf('Estado')).toBe('Definitivo');
    expect(factOf('Muestra')).toBe('Serum');
    expect(screen.getByRole('dialog').textContent).not.toMatch(/Not sent|Specimen|Status/u);
  });
});
