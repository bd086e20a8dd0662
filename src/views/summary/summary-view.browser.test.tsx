import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sortReadings } from '../../clinical/chart-place.ts';
import { axeViolations } from '../../ui/axe.testing.ts';
import {
  account,
  labOf,
  labsDone,
  patientOf,
  pressureOf,
  problemOf,
  readOfAccounts,
  renderInPane,
  vitalsDone,
} from '../testing.tsx';
import { SummaryView } from './summary-view.tsx';

const socialDone = account({ resource: 'Observation', category: 'social-history' });
const summary = (labs = labsDone) => (
  <SummaryView
    patientRead={readOfAccounts(account({ resource: 'Patient' }))}
    patient={patientOf()}
    problemsRead={readOfAccounts(account({ resource: 'Condition' }))}
    problems={[problemOf('Asthma', 'active', 'confirmed')]}
    observationsRead={readOfAccounts(vitalsDone, labs, socialDone)}
    sorted={sortReadings([
      pressureOf('2026-03-01T10:00:00-05:00', 128, 76),
      pressureOf('2025-03-01T10:00:00-05:00', 140, 90),
      ...(labs.state === 'failed' ? [] : [labOf('Potassium', '2026-03-02', 4.1)]),
    ])}
    onOpenTab={() => undefined}
  />
);

const names = ['Patient', 'Latest vitals', 'Problems', 'Recent results', 'Social'];

describe('the Summary', () => {
  it('begins with the patient and has its five sections, in order', () => {
    renderInPane(summary());
    const regions = screen
      .getAllByRole('heading', { level: 2 })
      .map((heading) => heading.textContent);
    expect(regions).toEqual(names);
  });

  it('shows the newest blood pressure as a pair with its own time, and the one before', () => {
    renderInPane(summary());
    const vitals = screen.getByRole('region', { name: 'Latest vitals' });
    const tile = within(vitals).getByRole('listitem').textContent;
    expect(tile).toContain('128/76 mmHg01-Mar-2026 10:00');
    expect(tile).toContain('Before 140/90 mmHg 01-Mar-2025 10:00');
  });

  it('keeps its other sections when one failed (one failed section never hides another)', () => {
    renderInPane(summary({ ...labsDone, state: 'failed', problem: { kind: 'timeout' } }));
    const results = screen.getByRole('region', { name: 'Recent results' });
    expect(results.dataset['state']).toBe('problem');
    expect(results.textContent).not.toMatch(/none|no laboratory/iu);
    expect(screen.getByRole('region', { name: 'Problems' }).dataset['state']).toBe('content');
  });

  it('says "none recorded" only where the search came back with none', () => {
    renderInPane(summary());
    expect(screen.getByRole('region', { name: 'Social' }).textContent).toContain(
      'No social history recorded',
    );
  });

  it('has no axe violation at 400, 800 and 1400 px, in English and Spanish', async () => {
    for (const [width, language] of [
      [400, 'en'],
      [800, 'es'],
      [1400, 'en'],
    ] as const) {
      const { container, unmount } = renderInPane(summary(), { width, language });
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});
