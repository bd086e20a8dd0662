import { screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
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
type Own = Partial<ComponentProps<typeof SummaryView>>;
const summary = (labs = labsDone, own: Own = {}) => (
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
    {...own}
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

  it('says of the value before what its flags and status are', () => {
    const before = pressureOf('2025-03-01T10:00:00-05:00', 140, 90);
    const sorted = sortReadings([
      pressureOf('2026-03-01T10:00:00-05:00', 128, 76),
      { ...before, status: 'preliminary' },
    ]);
    renderInPane(summary(labsDone, { sorted }));
    const tile = within(screen.getByRole('region', { name: 'Latest vitals' })).getByRole(
      'listitem',
    );
    expect(tile.textContent).toMatch(/140\/90 mmHg\s*Preliminary/u);
  });

  it('shows vital signs of local codes where no other came: none is not the same', () => {
    const [local] = [
      labOf('Puls', '2026-03-01', 72, {
        category: [{ coding: [{ code: 'vital-signs' }] }],
        valueQuantity: { value: 72, unit: '/min' },
      }),
    ];
    renderInPane(summary(labsDone, { sorted: sortReadings(local === undefined ? [] : [local]) }));
    expect(screen.getByRole('region', { name: 'Latest vitals' }).textContent).toContain('72 /min');
  });

  it('says so where no problem is active, and shows what encounters diagnosed instead', () => {
    const category = [{ coding: [{ code: 'encounter-diagnosis' }] }];
    const problems = [
      problemOf('Otitis media', 'resolved', 'confirmed'),
      problemOf('Bronchitis', 'active', 'confirmed', { category }),
    ];
    renderInPane(summary(labsDone, { problems }));
    const section = screen.getByRole('region', { name: 'Problems' }).textContent;
    expect(section).toContain('No active problem on the problem list received.');
    expect(section).toContain('Encounter diagnoses: active1');
    expect(section).toContain('Bronchitis');
    expect(section).toContain('1 more in Problems');
  });

  it('leaves the diagnoses of encounters to their tab where the problem list has an active one', () => {
    const category = [{ coding: [{ code: 'encounter-diagnosis' }] }];
    const problems = [
      problemOf('Asthma', 'active', 'confirmed'),
      problemOf('Bronchitis', 'active', 'confirmed', { category }),
    ];
    renderInPane(summary(labsDone, { problems }));
    const section = screen.getByRole('region', { name: 'Problems' }).textContent;
    expect(section).not.toContain('Bronchitis');
    expect(section).not.toContain('No active problem');
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
