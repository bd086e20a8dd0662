import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { DetailContext, type DetailOf } from '../detail/open-detail.ts';
import { labOf, labsDone, observation, readOfAccounts, renderInPane } from '../testing.tsx';
import { Results } from './results.testing.tsx';

const read = readOfAccounts(labsDone);
const day = 86_400_000;
// Once: two collections of one minute are one column.
const now = Date.now();
const ago = (days: number): string => new Date(now - days * day).toISOString();
const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const category = 'http://terminology.hl7.org/CodeSystem/observation-category';
const flagged = (code: string) => ({ interpretation: [{ coding: [{ system, code }] }] });
const coded = (code: string, text: string) => ({
  code: { coding: [{ system: 'http://loinc.org', code }], text },
});
const inUnit = (value: number, unit: string) => ({
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});

const potassium = coded('2823-3', 'Potassium');
const chart = [
  labOf('', ago(2), 5.3, { id: 'k3', ...potassium, ...flagged('H') }),
  labOf('', ago(100), 4.9, { id: 'k2', ...potassium }),
  labOf('', ago(700), 4.1, { id: 'k1', ...potassium }),
  labOf('', ago(2), 139, { id: 'n1', ...coded('2951-2', 'Sodium') }),
  labOf('', ago(900), 40, { id: 'f1', ...coded('2276-4', 'Ferritin') }),
  labOf('Homemade', ago(2), 1, { id: 'h1' }),
];
const draw = (width = 1000, readings = chart, received = readings) =>
  renderInPane(<Results read={read} readings={readings} received={received} />, { width });
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));
const names = (): (string | null)[] =>
  screen
    .getAllByRole('rowheader')
    .filter((head) => head.getAttribute('scope') === 'row')
    .map((head) => within(head).getByRole('button').textContent);
const bar = (): string => screen.getAllByText(/\d tests?/u)[0]?.textContent ?? '';

beforeEach(() => localStorage.clear());

describe('the tools of the results', () => {
  it('group rows by what is known of their codes, others last', () => {
    draw();
    expect(names()).toEqual(['Sodium', 'Potassium', 'Ferritin', 'Homemade']);
    for (const group of ['Electrolytes and kidney', 'Iron and vitamins', 'Other tests'])
      expect(screen.getByText(group)).toBeTruthy();
  });

  it('say what a window leaves out and of when, and show it again with one press (display rule 20)', async () => {
    draw();
    await choose('Last 30 days');
    expect(names()).toEqual(['Sodium', 'Potassium', 'Homemade']);
    expect(bar()).toMatch(/^3 of 4 tests · since \d\d-\w{3}-\d{4} · 1 outside this time, latest/u);
    expect(bar()).toMatch(/2 results of the tests shown are outside this time$/u);
    expect(screen.getByRole('table').textContent).not.toContain('4.9');
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(names()).toHaveLength(4);
    expect(screen.getByRole('table').textContent).toContain('4.9');
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  });

  it('keep only rows with a flag, count the others, and call none of them normal (display rule 7)', async () => {
    draw();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Flagged only' }));
    expect(names()).toEqual(['Potassium']);
    expect(bar()).toContain('1 of 4 tests · 3 without a flag');
    // The row stays whole: what was not flagged is what the flag is compared with.
    expect(screen.getByRole('table').textContent).toContain('4.1');
    expect(
      screen.getAllByText(/Flagged by the laboratory or calculated here/u).length,
    ).toBeGreaterThan(0);
    await choose('By collection');
    expect(bar()).toContain('2 results of the tests shown have no flag');
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)[0]).toContain('5.3');
    expect(screen.getByRole('table').textContent).not.toContain('4.1');
  });

  it('say that nothing is left, never that nothing is recorded (display rule 19)', async () => {
    draw();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a test' }), 'xyzzy');
    expect(screen.getByText('No test is left to show.')).toBeTruthy();
    expect(screen.queryByText(/^no .*recorded/iu)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(names()).toHaveLength(4);
  });

  it('put the newest column at either side, and remember which, and the mode (D 19)', async () => {
    const { unmount } = draw();
    const times = () =>
      within(screen.getByRole('row', { name: /Potassium/u }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .filter((text) => text !== '');
    expect(times().at(-1)).toContain('5.3');
    await choose('Newest at the left');
    expect(times()[0]).toContain('5.3');
    await choose('Changes');
    unmount();
    draw();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Changes' }).checked).toBe(true);
    await choose('Flowsheet');
    expect(times()[0]).toContain('5.3');
    expect(localStorage.getItem('chartside.preferences')).not.toContain('find');
  });

  it('list collections newest first, each with its own results and notes', async () => {
    draw(1000, [
      ...chart,
      labOf('', ago(2), 60, {
        id: 'e1',
        ...coded('98979-8', 'eGFR'),
        note: [{ text: 'By the 2021 equation' }],
      }),
    ]);
    await choose('By collection');
    const heads = screen
      .getAllByRole('rowheader')
      .filter((head) => head.getAttribute('scope') === 'rowgroup')
      .map((head) => head.textContent);
    expect(heads).toHaveLength(4);
    expect(heads[0]).toContain('4 results');
    expect(names().slice(0, 4)).toEqual(['Sodium', 'Potassium', 'eGFR', 'Homemade']);
    expect(screen.getByText('By the 2021 equation')).toBeTruthy();
  });

  it('show panels as sent, with what is missing, in error or elsewhere, and group the rest', async () => {
    const panel = observation({
      ...coded('51990-0', 'Basic panel'),
      id: 'p',
      status: 'preliminary',
      category: [{ coding: [{ system: category, code: 'laboratory' }] }],
      effectiveDateTime: ago(2),
      hasMember: ['k3', 'n1', 'gone', 'wrong'].map((id) => ({ reference: `Observation/${id}` })),
    });
    const mistake = labOf('Wrong', ago(2), 99, { id: 'wrong', status: 'entered-in-error' });
    draw(1000, [...chart, panel], [...chart, panel, mistake]);
    await choose('By panel');
    const first = screen
      .getAllByRole('rowheader')
      .find((head) => head.textContent.includes('Basic panel'));
    expect(first?.textContent).toMatch(/panel as sent/u);
    expect(first?.textContent).toMatch(/preliminary/iu);
    expect(first?.textContent).toContain('1 result named by this panel has not been received.');
    expect(first?.textContent).toContain('1 result named by this panel was entered in error');
    expect(screen.getByRole('table').textContent).not.toContain('99');
    expect(screen.getAllByText('grouped here').length).toBeGreaterThan(0);
  });

  it('say what changed: from which value and time, and why where nothing can be said', async () => {
    draw(1000, [
      ...chart,
      labOf('', ago(3), 7, { id: 'g2', ...coded('14771-0', 'Glucose') }),
      labOf('', ago(300), 8, { id: 'g1', ...coded('14771-0', 'Glucose'), status: 'cancelled' }),
    ]);
    await choose('Changes');
    const cells = () =>
      within(screen.getByRole('row', { name: /Potassium/u }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells()[0]).toContain('4.9 mmol/L');
    expect(cells()[0]).toMatch(/\d\d-\w{3}-\d{4} \d\d:\d\d/u);
    expect(cells()[2]).toContain('up 0.4 mmol/L');
    await choose('Last year');
    expect(cells()[0]).toContain('4.1 mmol/L');
    expect(cells()[2]).toContain('up 1.2 mmol/L');
    const glucose = within(screen.getByRole('row', { name: /Glucose/u })).getAllByRole('cell');
    expect(glucose[0]?.textContent).toBe('No earlier result');
    await choose('Chosen dates');
    await userEvent.type(screen.getByLabelText('From'), ago(110).slice(0, 10));
    await userEvent.type(screen.getByLabelText('To'), ago(-1).slice(0, 10));
    expect(cells()[0]).toContain('4.9 mmol/L');
    expect(cells()[2]).toContain('up 0.4 mmol/L');
  });

  it('convert units where asked, marked at the value, with range and flag of the recorded one (display rules 5 and 8)', async () => {
    const glucose = coded('2345-7', 'Glucose');
    draw(1000, [
      labOf('', ago(2), 0, { id: 'a', ...glucose, ...inUnit(126, 'mg/dL') }),
      labOf('', ago(3), 0, { id: 'b', ...glucose, ...inUnit(99, 'mg/dL') }),
      labOf('', ago(4), 0, {
        id: 'c',
        ...glucose,
        ...inUnit(6.1, 'mmol/L'),
        referenceRange: [{ high: { value: 5.5, unit: 'mmol/L', code: 'mmol/L' } }],
      }),
    ]);
    expect(names()).toEqual(['Glucose', 'Glucose']);
    await choose('Converted');
    expect(names()).toEqual(['Glucose']);
    const cell = screen.getAllByRole('cell').find((one) => one.textContent.includes('converted'));
    expect(cell?.textContent).toContain('110 mg/dL');
    expect(cell?.textContent).toContain('converted from 6.1 mmol/L');
    expect(cell?.textContent).toMatch(/≤ 99(\.\d)? mg\/dL/u);
    expect(cell?.textContent).toMatch(/above.*calculated/iu);
  });

  it('open the detail of a value as it was recorded, with the others of its test', async () => {
    const opened: DetailOf[] = [];
    renderInPane(
      <DetailContext value={(of) => opened.push(of)}>
        <Results read={read} readings={chart} />
      </DetailContext>,
      { width: 1000 },
    );
    await userEvent.click(screen.getByText('5.3'));
    const [of] = opened;
    expect(of?.kind === 'entry' && of.entry.reading.id).toBe('k3');
    expect(of?.kind === 'entry' && of.others).toHaveLength(3);
  });

  it('need no mouse: one value is a stop of Tab, arrows go on from it', async () => {
    draw();
    const cells = () =>
      screen.getAllByRole('button').filter((button) => button.hasAttribute('data-cell'));
    expect(cells().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    cells()
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
    expect(document.activeElement?.textContent).toContain('139');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('5.3');
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toContain('4.9');
    await userEvent.keyboard('{Home}');
    expect(document.activeElement?.textContent).toContain('4.1');
    await userEvent.keyboard('{End}{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('139');
    expect(cells().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('fold away below 600 px, and say closed what they do', async () => {
    draw(400);
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await choose('Last 30 days');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Flagged only' }));
    await userEvent.click(screen.getByRole('button', { name: /^Filter/u }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    const filter = screen.getByRole('button', { name: /^Filter/u });
    expect(filter.textContent).toContain('30 d, Flagged only');
    expect(filter.getAttribute('aria-expanded')).toBe('false');
  });

  it('print every row (D 22)', async () => {
    const many = Array.from({ length: 90 }, (_, at) =>
      labOf(`Test ${at}`, ago(1), at, { id: `${at}` }),
    );
    draw(1000, many);
    expect(names()).toHaveLength(60);
    window.dispatchEvent(new Event('beforeprint'));
    // The table of the screen stays, out of sight on paper, and keeps its place.
    const [onPaper, onScreen] = screen.getAllByRole('table');
    expect(onPaper?.querySelectorAll('th[scope=row]')).toHaveLength(90);
    expect(onScreen?.closest('[data-printed]')).toBeTruthy();
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(() => names().length).toBe(60);
  });

  it('have no axe violation in any mode, wide and narrow, in both languages', async () => {
    for (const [width, language] of [
      [1400, 'en'],
      [400, 'es'],
    ] as const) {
      const { container, unmount } = renderInPane(<Results read={read} readings={chart} />, {
        width,
        language,
      });
      if (width === 400) await userEvent.click(screen.getByRole('button', { name: 'Filtro' }));
      for (const mode of screen.getAllByRole('radio').slice(0, 4)) {
        await userEvent.click(mode);
        expect(await axeViolations(container)).toEqual([]);
      }
      unmount();
    }
  });
});
