import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { englishWording } from '../../words/wording.ts';
import { DetailContext, type DetailOf } from '../detail/open-detail.ts';
import { account, labOf, observation, readOfAccounts, renderInPane } from '../testing.tsx';
import { WordsProvider } from '../use-words.tsx';
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

/** Draws what grows while it is read. */
function renderGrowing(first: ReactNode) {
  const inWords = (piece: ReactNode) => (
    <WordsProvider wording={englishWording} zoneName="America/New_York">
      {piece}
    </WordsProvider>
  );
  const { rerender } = render(inWords(first));
  return { rerenderPane: (piece: ReactNode) => rerender(inWords(piece)) };
}

describe('History & assessments', () => {
  it('shows a survey with its answers and says which part was not loaded', () => {
    renderInPane(<HistoryView read={read} readings={readings} received={readings} />);
    const section = screen.getByRole('region', { name: 'History & assessments' });
    expect(within(section).getByText('PHQ-9')).toBeTruthy();
    expect(within(section).getByText('Several days')).toBeTruthy();
    expect(within(section).getByText('1 part of this panel has not been received.')).toBeTruthy();
  });

  it('says which parts stand elsewhere or were entered in error, and does not call them missing', () => {
    const panel = observation({
      id: 'panel',
      category: survey,
      code: { text: 'Intake' },
      hasMember: [{ reference: 'Observation/lab' }, { reference: 'Observation/wrong' }],
    });
    const lab = labOf('Glucose', '2026-03-01', 5, { id: 'lab' });
    const wrong = observation({ id: 'wrong', category: survey, status: 'entered-in-error' });
    renderInPane(<HistoryView read={read} readings={[panel]} received={[panel, lab, wrong]} />);
    expect(screen.getByText('1 part of this panel stands in another view or panel.')).toBeTruthy();
    expect(screen.getByText('1 part of this panel is marked as entered in error.')).toBeTruthy();
    expect(screen.queryByText(/not loaded/)).toBeNull();
  });

  it('puts the score under the name of its instrument, and says the time of all answers once', () => {
    const member = (id: string, name: string, rest: Parameters<typeof observation>[0]) =>
      observation({
        id,
        category: survey,
        code: { text: name },
        effectiveDateTime: '2026-03-01',
        ...rest,
      });
    const phq = [
      observation({
        id: 'phq',
        category: survey,
        code: { text: 'PHQ-9' },
        hasMember: ['a', 'late', 'sum'].map((id) => ({ reference: `Observation/${id}` })),
        effectiveDateTime: '2026-03-01',
      }),
      member('a', 'Little interest', { valueString: 'Several days' }),
      member('late', 'Sleep', { valueString: 'Nearly every day', effectiveDateTime: '2026-03-02' }),
      member('sum', 'PHQ-9 total score', { valueQuantity: { value: 4, unit: 'score' } }),
    ];
    renderInPane(<HistoryView read={read} readings={phq} received={phq} />);
    const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(lines[0]).toMatch(/^PHQ-901-Mar-2026PHQ-9 total score4 score/u);
    expect(lines.slice(1)).toEqual([
      'PHQ-9 total score4 score',
      'Little interestSeveral days',
      // One that was answered at another time says so.
      'SleepNearly every day02-Mar-2026',
    ]);
  });

  it('opens the detail of each item', async () => {
    const opened: DetailOf[] = [];
    renderInPane(
      <DetailContext value={(of) => opened.push(of)}>
        <HistoryView read={read} readings={readings} received={readings} />
      </DetailContext>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Little interest' }));
    const [of] = opened;
    expect(of?.kind === 'entry' ? of.entry.reading.id : undefined).toBe('q1');
  });

  it('keeps the row that is being read where earlier ones arrive before it', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        observation({
          id: `s${index}`,
          category: survey,
          code: { text: `Question ${index}` },
          effectiveDateTime: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
        }),
      );
    const pane = (count: number) => (
      <HistoryView read={read} readings={many(count)} received={many(count)} />
    );
    const { rerenderPane } = renderGrowing(pane(60));
    expect(screen.getByText('Question 20')).toBeTruthy();
    rerenderPane(pane(80));
    expect(screen.getByText('Question 20')).toBeTruthy();
    expect(screen.getByText('Question 79')).toBeTruthy();
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
