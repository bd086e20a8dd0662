import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { account, problemOf, readOfAccounts, renderInPane } from '../testing.tsx';
import type { Problem } from '../../clinical/problem.ts';
import { sortReadings } from '../../clinical/chart-place.ts';
import { HeldProblems } from './problems.testing.tsx';

const statuses = [
  'active',
  'recurrence',
  'relapse',
  'inactive',
  'remission',
  'resolved',
  undefined,
];
const certainties = ['unconfirmed', 'provisional', 'differential', 'confirmed', undefined];
const listed = statuses.flatMap((status) =>
  certainties.map((certainty) => problemOf(`${status} ${certainty}`, status, certainty)),
);
const refuted = problemOf('Refuted', undefined, 'refuted');
const wrong = problemOf('Wrong', undefined, 'entered-in-error');
const read = readOfAccounts(account({ resource: 'Condition' }));
const view = (problems: readonly Problem[]) => (
  <HeldProblems
    read={read}
    problems={problems}
    observationsRead={readOfAccounts()}
    sorted={sortReadings([])}
    onView={() => undefined}
  />
);
const all = [...listed, refuted, wrong];

describe('the problems', () => {
  it('are each in exactly one group, and the counts add up (display rule 24)', () => {
    renderInPane(view(all));
    const section = screen.getByRole('region', { name: 'Problems' });
    const counts = within(section)
      .getAllByRole('heading', { level: 3 })
      .map((heading) => Number(heading.nextElementSibling?.textContent));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length - 1);
    expect(section.querySelectorAll('li').length).toBe(all.length - 1);
  });

  it('entered in error are counted, never listed (display rule 9)', () => {
    renderInPane(view(all));
    expect(screen.queryByText('Wrong')).toBeNull();
    expect(screen.getByText(/^1 entry entered in error is left out/u)).toBeTruthy();
  });

  it('are marked where one that is active stands beside "no known problems"', () => {
    const none = problemOf('No current problems', 'active', 'confirmed', {
      code: { coding: [{ system: 'http://snomed.info/sct', code: '160245001' }] },
    });
    const { unmount } = renderInPane(
      view([none, problemOf('Hypothyroidism', 'active', 'confirmed')]),
    );
    const group = screen.getByRole('region', { name: 'Recorded as having no known problems' });
    expect(group.textContent).toContain('Conflicting: active problems were sent, too');
    unmount();
    renderInPane(view([none, problemOf('Fracture', 'resolved', 'confirmed')]));
    expect(screen.queryByText(/^Conflicting/u)).toBeNull();
  });

  it('without a stated status stand in a group of their own', () => {
    renderInPane(view([problemOf('Asthma', undefined, undefined)]));
    const group = screen.getByRole('region', { name: /status not stated/iu });
    expect(within(group).getByText('Asthma')).toBeTruthy();
  });

  it('carry their certainty before the name, and none where none was sent', () => {
    renderInPane(
      view([
        problemOf('Embolism', 'active', 'provisional'),
        problemOf('Asthma', 'active', undefined),
      ]),
    );
    const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(lines.some((line) => /^Provisional.*Embolism/u.test(line))).toBe(true);
    expect(lines.join()).not.toMatch(/confirmed/iu);
  });

  it('name each date by its meaning', () => {
    renderInPane(
      view([
        problemOf('Asthma', 'active', 'confirmed', {
          onsetDateTime: '2011-03',
          recordedDate: '2012-05-01',
        }),
      ]),
    );
    expect(screen.getByRole('listitem').textContent).toContain('Onset Mar-2011');
    expect(screen.getByRole('listitem').textContent).toContain('Recorded 01-May-2012');
  });

  it('have no axe violation at 400, 800 and 1400 px', async () => {
    for (const width of [400, 800, 1400]) {
      const { container, unmount } = renderInPane(view(all), {
        width,
      });
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});
