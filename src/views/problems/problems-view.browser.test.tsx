import { screen, within } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { sortReadings } from '../../clinical/chart-place.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import { axeViolations } from '../../ui/axe.testing.ts';
import type { Language } from '../../words/words.ts';
import { TrendContext, type OpenTrend } from '../trend/open-trend.ts';
import { DetailContext } from '../detail/open-detail.ts';
import type { Read } from '../read-section.ts';
import {
  account,
  labOf,
  labsDone,
  pressureOf,
  problemOf,
  readOfAccounts,
  renderInPane,
  vitalsDone,
} from '../testing.tsx';
import { HeldProblems } from './problems.testing.tsx';

const snomed = 'http://snomed.info/sct';
const code = (value: string, text: string) => ({
  code: { text, coding: [{ system: snomed, code: value, display: `${text} (disorder)` }] },
});
const diabetes = problemOf('Diabetes', 'active', 'confirmed', code('44054006', 'Diabetes'));
const sprain = problemOf('Sprain', 'active', 'confirmed', code('44465007', 'Sprained ankle'));
const refuted = problemOf('Embolism', undefined, 'refuted', code('44054006', 'Embolism'));
const wrong = problemOf('Wrong', undefined, 'entered-in-error', code('44054006', 'Wrong'));

const loinc = (value: string, text: string) => ({
  code: { text, coding: [{ system: 'http://loinc.org', code: value }] },
});
const readings = [
  labOf('a', '2026-03-01T10:00:00Z', 7, { id: 'a1', ...loinc('4548-4', 'HbA1c') }),
  labOf('a', '2026-03-02T10:00:00Z', 8, { id: 'a2', ...loinc('4548-4', 'HbA1c') }),
  labOf('Lipase', '2026-03-02T10:00:00Z', 3, { id: 'lipase', ...loinc('3040-3', 'Lipase') }),
  pressureOf('2026-03-02T10:00:00Z', 128, 76),
];

type Options = {
  problems?: readonly Problem[];
  all?: readonly Reading[];
  width?: number;
  language?: Language;
  observations?: Read;
};

const allRead = readOfAccounts(labsDone, vitalsDone);

function renderProblems({
  problems = [diabetes, sprain, refuted, wrong],
  all = readings,
  observations = allRead,
  ...pane
}: Options = {}) {
  const onView = vi.fn<(view: string) => void>();
  const onDetail = vi.fn<(of: unknown) => void>();
  const onTrend = vi.fn<OpenTrend['ofSeries']>();
  const rendered = renderInPane(
    <DetailContext value={onDetail}>
      <TrendContext
        value={{ ofSeries: onTrend, ofReading: () => undefined, ofKey: () => undefined }}
      >
        <HeldProblems
          read={readOfAccounts(account({ resource: 'Condition' }))}
          problems={problems}
          observationsRead={observations}
          sorted={sortReadings(all)}
          onView={onView}
        />
      </TrendContext>
    </DetailContext>,
    pane,
  );
  return { ...rendered, onView, onDetail, onTrend };
}

const openFocus = async (name = 'Diabetes') => {
  await userEvent.click(screen.getByRole('button', { name: `Related results: ${name}` }));
  return within(await screen.findByRole('region', { name: `Related results ${name}` }));
};

describe('the results related to a problem', () => {
  it('are those of its codes: latest with its time, the one before, the change, and why', async () => {
    renderProblems();
    const focus = await openFocus();
    const heading = await focus.findByRole('heading', { name: 'HbA1c' });
    const row = heading.closest('li');
    expect(row?.textContent).toContain('8 mmol/L');
    expect(row?.textContent).toContain('02-Mar-2026 05:00');
    expect(row?.textContent).toContain('Before 7 mmol/L');
    expect(row?.textContent).toContain('up 1 mmol/L');
    expect(row?.textContent).toContain('LOINC 4548-4, which is on the list under “Hemoglobin A1c”');
    expect(row?.textContent).toContain('the problem was sent with SNOMED CT 44054006');
    expect(row?.textContent).toContain('American Diabetes Association');
    expect(focus.queryByText('Lipase')).toBeNull();
    expect(focus.getByText(/no clinician has reviewed yet/u)).toBeTruthy();
  });

  it('say what was looked for and not received, never that it was not done', async () => {
    renderProblems();
    const focus = await openFocus();
    const group = await focus.findByRole('region', { name: 'Looked for and not received' });
    expect(within(group).getAllByText('Creatinine').length).toBeGreaterThan(0);
    expect(within(group).queryByText('Hemoglobin A1c')).toBeNull();
    expect(group.textContent).toContain('may have been done elsewhere');
    expect(group.textContent).not.toContain('Not everything could be read');
  });

  it('of a chart that was not read whole say that more may exist (display rule 19)', async () => {
    const failed = account({ resource: 'Observation', category: 'laboratory' }, 'failed');
    renderProblems({ observations: readOfAccounts(failed, vitalsDone) });
    const focus = await openFocus();
    expect(await focus.findByText(/Not everything could be read/u)).toBeTruthy();
    // No "all" of what may be a part.
    expect(focus.getByRole('button', { name: '2 results received: HbA1c' })).toBeTruthy();
    expect(focus.queryByRole('button', { name: /^All/u })).toBeNull();
  });

  it('of a chart that is loading say that more may arrive (display rule 19)', async () => {
    const reading = account({ resource: 'Observation', category: 'laboratory' }, 'reading');
    renderProblems({ all: [], observations: readOfAccounts(reading) });
    const focus = await openFocus();
    expect((await focus.findAllByText(/still loading/u)).length).toBeGreaterThan(0);
    expect(focus.getByText('Nothing else has been received so far.')).toBeTruthy();
  });

  it('are never the whole chart: how much else there is, and one press to it', async () => {
    const { onView } = renderProblems();
    const focus = await openFocus();
    await userEvent.click(await focus.findByRole('button', { name: '1 more result in Results' }));
    expect(onView).toHaveBeenCalledWith('results');
  });

  it('say plainly where no list exists, and still lead to everything', async () => {
    renderProblems();
    const focus = await openFocus('Sprained ankle');
    expect(await focus.findByText(/^No list of related results exists/u)).toBeTruthy();
    // More than what? Nothing is shown that these would be more than.
    expect(focus.getByRole('button', { name: '3 results in Results' })).toBeTruthy();
    expect(focus.getAllByRole('button', { name: 'Back to problems' })).toHaveLength(1);
    expect(focus.queryByText('Looked for and not received')).toBeNull();
  });

  it('say of a problem without a code that it has none', async () => {
    renderProblems({ problems: [problemOf('Asthma', 'active', 'confirmed')] });
    const focus = await openFocus('Asthma');
    expect(await focus.findByText(/without a code/u)).toBeTruthy();
  });

  it('are not offered for what was ruled out', () => {
    renderProblems();
    expect(screen.queryByRole('button', { name: /Related results: Embolism/u })).toBeNull();
  });

  it('say nothing of normal, due, missing or target', async () => {
    const { container } = renderProblems();
    const focus = await openFocus();
    await focus.findByRole('heading', { name: 'HbA1c' });
    const said = container.textContent.replace('says nothing about what is normal or needed', '');
    expect(said).not.toMatch(/\b(normal|overdue|due|target|recommended|should|missing)\b/iu);
  });

  it('open the trend of a test, and the detail of the latest', async () => {
    const { onDetail, onTrend } = renderProblems();
    const focus = await openFocus();
    await userEvent.click(await focus.findByRole('button', { name: 'All 2 results: HbA1c' }));
    expect(onTrend.mock.calls[0]?.[0][0].entries).toHaveLength(2);
    await userEvent.click(focus.getByRole('button', { name: 'Details: HbA1c' }));
    expect(onDetail).toHaveBeenCalledTimes(1);
    expect(onDetail.mock.calls[0]?.[0]).toMatchObject({ kind: 'entry' });
  });

  it('take the focus, and give it back on Escape and by the button', async () => {
    renderProblems({ width: 400 });
    const button = screen.getByRole('button', { name: 'Related results: Diabetes' });
    await openFocus();
    expect(document.activeElement?.textContent).toContain('Diabetes');
    expect(button.checkVisibility()).toBe(false);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement).toBe(button);
    const focus = await openFocus();
    await userEvent.click(focus.getAllByRole('button', { name: 'Back to problems' })[0] ?? button);
    await expect.poll(() => document.activeElement).toBe(button);
    expect(screen.queryByRole('region', { name: /^Related results/u })).toBeNull();
  });

  it('stand beside the problems from 1000 px, which stay', async () => {
    renderProblems({ width: 1000 });
    const button = screen.getByRole('button', { name: 'Related results: Diabetes' });
    await openFocus();
    expect(button.checkVisibility()).toBe(true);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    const other = await openFocus('Sprained ankle');
    expect(await other.findByText(/^No list/u)).toBeTruthy();
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await openFocus();
    await userEvent.click(button);
    expect(screen.queryByRole('region', { name: /^Related results/u })).toBeNull();
  });

  it('speak Spanish', async () => {
    const { container } = renderProblems({ language: 'es', width: 1000 });
    await userEvent.click(
      screen.getByRole('button', { name: 'Resultados relacionados: Diabetes' }),
    );
    await screen.findByRole('heading', { name: 'HbA1c' });
    expect(container.textContent).toContain('Buscados y no recibidos');
    expect(container.textContent).toContain('Creatinina');
    expect(container.textContent).not.toMatch(/Related|received|Details|Search|Before/u);
  });

  it('have no axe violation, open and folded, at 320, 400 and 1400 px', async () => {
    for (const width of [320, 400, 1400]) {
      const { container, unmount } = renderProblems({ width });
      const focus = await openFocus();
      await focus.findByRole('heading', { name: 'HbA1c' });
      for (const details of container.querySelectorAll('details')) details.open = true;
      expect(await axeViolations(container)).toEqual([]);
      expect(container.scrollWidth).toBeLessThanOrEqual(Math.max(container.clientWidth, width));
      unmount();
    }
  });
});

describe('finding a problem', () => {
  const find = async (text: string) =>
    userEvent.type(screen.getByRole('searchbox', { name: 'Find a problem' }), text);

  it('goes by name, synonym and code, and counts what it leaves out (display rule 20)', async () => {
    for (const text of ['diab', 'diabetes disorder', '44054006']) {
      const { unmount } = renderProblems({ problems: [diabetes, sprain, wrong] });
      await find(text);
      expect(screen.getByText('1 of 2 entries; 1 not shown')).toBeTruthy();
      expect(screen.queryByText('Sprained ankle')).toBeNull();
      expect(screen.getByText(/^1 entry entered in error is left out/u)).toBeTruthy();
      unmount();
    }
  });

  it('that finds nothing never says that none is recorded', async () => {
    renderProblems();
    await find('xyz');
    expect(screen.getByText('No problem matches. 3 not shown.')).toBeTruthy();
    expect(screen.queryByText(/none recorded|no problems recorded/iu)).toBeNull();
  });

  it('unfolds what was ruled out, so that a match is seen', async () => {
    renderProblems();
    await find('embolism');
    expect(screen.getByText('Embolism').checkVisibility()).toBe(true);
  });
});

describe('a problem', () => {
  it('shows its evidence, and, having no other date, when it was changed, by that name', () => {
    renderProblems({
      problems: [
        problemOf('Asthma', 'active', 'confirmed', {
          evidence: [{ code: [{ text: 'Wheeze' }] }],
          meta: { lastUpdated: '2026-03-02T10:00:00Z' },
        }),
      ],
    });
    const line = screen.getByRole('listitem').textContent;
    expect(line).toContain('Evidence: Wheeze');
    expect(line).toContain('Changed in the EHR 02-Mar-2026 05:00');
    expect(line).not.toContain('Recorded');
  });

  it('says nothing of the server’s own date where somebody said when it was', () => {
    const meta = { lastUpdated: '2026-03-02T10:00:00Z' };
    renderProblems({
      problems: [problemOf('Asthma', 'active', 'confirmed', { recordedDate: '2020-05-01', meta })],
    });
    const line = screen.getByRole('listitem').textContent;
    expect(line).toContain('Recorded 01-May-2020');
    expect(line).not.toContain('Changed in the EHR');
  });

  it('opens its detail', async () => {
    const { onDetail } = renderProblems();
    await userEvent.click(screen.getByRole('button', { name: 'Details: Diabetes' }));
    expect(onDetail).toHaveBeenCalledWith({ kind: 'problem', problem: diabetes });
  });
});
