import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { account, observation, readOfAccounts, renderInPane } from '../testing.tsx';
import { HistoryView } from './history-view.tsx';

const read = readOfAccounts(account({ resource: 'Observation', category: 'survey' }));
const system = 'http://terminology.hl7.org/CodeSystem/observation-category';
const survey = [{ coding: [{ system, code: 'survey' }] }];
const readings = [
  observation({
    id: 'phq',
    category: survey,
    code: { text: 'PHQ-9' },
    hasMember: [{ reference: 'Observation/q1' }, { reference: 'Observation/gone' }],
    effectiveDateTime: '2026-03-01',
  }),
  observation({
    id: 'q1',
    category: survey,
    code: { text: 'Little interest' },
    valueCodeableConcept: { text: 'Several days' },
    effectiveDateTime: '2026-03-01',
  }),
  observation({ id: 'odd', code: { text: 'Something else' }, valueBoolean: true }),
];

describe('History & assessments', () => {
  it('shows a survey with its answers and says which part was not loaded', () => {
    renderInPane(<HistoryView read={read} readings={readings} received={readings} />);
    const section = screen.getByRole('region', { name: 'History & assessments' });
    expect(within(section).getByText('PHQ-9')).toBeTruthy();
    expect(within(section).getByText('Several days')).toBeTruthy();
    expect(within(section).getByText('1 part of this panel was not loaded.')).toBeTruthy();
  });

  it('shows what has no category: nothing loaded is unreachable', () => {
    renderInPane(<HistoryView read={read} readings={readings} received={readings} />);
    expect(screen.getByText('Something else')).toBeTruthy();
    expect(screen.getByText('Time not sent')).toBeTruthy();
  });

  it('has no axe violation at 400, 800 and 1400 px', async () => {
    for (const width of [400, 800, 1400]) {
      const { container, unmount } = renderInPane(
        <HistoryView read={read} readings={readings} received={readings} />,
        {
          width,
        },
      );
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});
