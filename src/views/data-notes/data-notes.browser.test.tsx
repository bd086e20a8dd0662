import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { account, labOf, labsDone, problemOf, renderInPane } from '../testing.tsx';
import { DataNotes } from './data-notes.tsx';
import { supportText } from './support-text.tsx';

const accounts = [
  account({ resource: 'Patient' }, 'complete', { received: 1, shown: 1 }),
  account({ resource: 'Condition' }, 'failed', {
    pages: 0,
    problem: { kind: 'server', status: 503, detail: 'HTTP 503' },
  }),
  account({ resource: 'Observation', category: 'survey' }, 'not-granted', { pages: 0 }),
  account({ resource: 'Observation', category: 'sdoh' }, 'not-offered', { pages: 0 }),
  account({ resource: 'Observation', category: 'exam' }, 'incomplete', {
    received: 500,
    shown: 500,
    problem: { kind: 'limit-reached' },
  }),
  {
    ...labsDone,
    asked: 'category=laboratory&_count=500',
    pages: 2,
    received: 236,
    shown: 200,
    enteredInError: 8,
    elsewhere: 7,
    otherPatient: 6,
    withoutSubject: 5,
    malformed: 4,
    contradictory: 3,
    otherType: 2,
    duplicates: 1,
    notices: [
      { kind: 'maybe-incomplete', code: '59204' },
      { kind: 'information', code: '4101' },
    ],
  } as const,
];

const notes = (pane: { width?: number; language?: 'en' | 'es' } = {}) =>
  renderInPane(
    <DataNotes
      accounts={accounts}
      grantedScopes={['patient/Observation.rs']}
      problems={[problemOf('HIV infection', undefined, 'entered-in-error')]}
      readings={[
        labOf('Potassium', '2026-03-01', 9.9, { status: 'entered-in-error' }),
        labOf('Iron', '2026-03-01', 3, { valueQuantity: { value: 3 } }),
      ]}
      openedAt={Date.UTC(2026, 2, 5, 19, 32)}
      ehrName="General Hospital"
      patientName="Elena Marsh"
      onClose={() => undefined}
    />,
    pane,
  );

const accountRows = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-account]'),
];

/** The numbers of a row as they are on the screen, by kind. */
function countsIn(row: HTMLElement | undefined): Record<string, number> {
  const counts = [...(row?.querySelectorAll<HTMLElement>('[data-count]') ?? [])];
  return Object.fromEntries(
    counts.map((count) => [
      count.dataset['count'],
      Number(/[\d\u202F]+/u.exec(count.textContent)?.[0].replaceAll('\u202F', '')),
    ]),
  );
}

describe('Data notes', () => {
  it('account for every search: what came is what is shown and each reason why not', () => {
    for (const language of ['en', 'es'] as const) {
      const { unmount } = notes({ language });
      const rows = accountRows();
      expect(rows).toHaveLength(accounts.length + 1);
      for (const row of rows) {
        const { received = 0, ...parts } = countsIn(row);
        expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(received);
      }
      expect(countsIn(rows.at(-2))).toEqual({
        received: 236,
        shown: 200,
        enteredInError: 8,
        elsewhere: 7,
        otherPatient: 6,
        withoutSubject: 5,
        malformed: 4,
        contradictory: 3,
        otherType: 2,
        duplicates: 1,
      });
      expect(countsIn(rows.at(-1))).toMatchObject({ received: 737, shown: 701 });
      unmount();
    }
  });

  it.each([
    ['Problems', 'Failed', 'The EHR reported an error of its own.'],
    ['Surveys', 'Not permitted', 'nothing was asked'],
    ['Social determinants of health', 'Not offered', 'does not know this category'],
    ['Examinations', 'Incomplete', 'The limit of this app was reached'],
    ['Laboratory results', 'Complete', 'may be incomplete'],
  ])('say of %s in words that it is %s, and why', (name, state, why) => {
    notes();
    const row = accountRows().find((item) => item.textContent.startsWith(name))?.textContent;
    expect(row).toContain(state);
    expect(row).toContain(why);
  });

  it('give the code of a server to support only (EHR rule 16)', () => {
    notes();
    const dialog = screen.getByRole('dialog', { name: 'Data notes' });
    expect(dialog.innerText).not.toMatch(/59204|4101/u);
    const field = within(dialog).getByRole('textbox');
    expect(field).toHaveProperty('value', expect.stringContaining('59204'));
  });

  it('count what was entered in error and hide its value until asked (display rule 9)', () => {
    notes();
    const group = screen.getByRole('region', { name: 'Entered in error' });
    expect(group.textContent).toContain('1 problem and 1 observation marked');
    const value = within(group).getByText(/9\.9/u);
    expect(value.closest('details')?.open).toBe(false);
  });

  it('count the numbers that came without a unit', () => {
    notes();
    const group = screen.getByRole('region', { name: 'Unusual data' });
    expect(group.textContent).toContain('1 number without a unit.');
    expect(group.textContent).toContain('not left out');
  });

  it('say what this app does not show and when it was opened, for whom', () => {
    notes();
    const dialog = screen.getByRole('dialog', { name: 'Data notes' });
    expect(dialog.textContent).toContain('05-Mar-2026 14:32');
    expect(dialog.textContent).toContain('Elena Marsh');
    expect(dialog.textContent).toContain('Results that carry no category cannot be found');
  });

  it('give support a text that holds states and counts, and nothing of the patient', () => {
    const text = supportText(accounts, ['patient/Observation.rs']);
    expect(text).toContain('granted: patient/Observation.rs');
    expect(text).toContain('Condition: failed');
    expect(text).toContain('status=503');
    expect(text).toContain('asked: category=laboratory&_count=500');
    expect(text).toContain('received=236 shown=200');
    expect(text).toContain('notice: maybe-incomplete 59204');
    expect(text).not.toMatch(/Marsh|Potassium|HIV/u);
  });

  it('have no axe violation', async () => {
    notes();
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
