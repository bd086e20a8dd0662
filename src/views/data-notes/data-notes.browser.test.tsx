import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { account, labOf, labsDone, problemOf, renderInPane } from '../testing.tsx';
import { DataNotes } from './data-notes.tsx';
import { supportText } from './support-text.tsx';

const accounts = [
  account({ resource: 'Patient' }, 'complete', { received: 1, kept: 1 }),
  account({ resource: 'Condition' }, 'failed', {
    problem: { kind: 'server', status: 503, detail: 'HTTP 503' },
  }),
  { ...labsDone, received: 205, kept: 200, duplicates: 3, malformed: 2 },
];

const notes = () =>
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
  );

describe('Data notes', () => {
  it('account for every search: asked, pages, received, kept and why not', () => {
    notes();
    const table = screen.getByRole('table', { name: 'What was asked for' });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(3);
    const labs = within(table).getAllByRole('row').at(-1)?.textContent;
    for (const part of ['205', '200', '3 sent more than once', '2 that could not be read']) {
      expect(labs).toContain(part);
    }
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
    expect(screen.getByText('1 number without a unit.')).toBeTruthy();
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
    expect(text).not.toMatch(/Marsh|Potassium|HIV/u);
  });

  it('have no axe violation', async () => {
    notes();
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
