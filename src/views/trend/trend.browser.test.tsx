import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { sortReadings } from '../../clinical/chart-place.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import { buildSeries, buildVitalSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import type { SearchAccount } from '../../fhir/account.ts';
import { axeViolations } from '../../ui/axe.testing.ts';
import { account, labOf, patientOf, pressureOf, problemOf, renderInPane } from '../testing.tsx';
import { testOf } from './trend-test.ts';
import { Trend } from './trend.tsx';
import type { TrendOpening } from './use-trend.ts';

const zone = displayZone('America/New_York');
const done = account({ resource: 'Observation', category: 'laboratory' }, 'complete', {
  startedAt: Date.UTC(2026, 2, 20, 14),
});

const range = (low: number, high: number) => ({
  referenceRange: [{ low: { value: low, unit: 'mmol/L' }, high: { value: high, unit: 'mmol/L' } }],
});
const potassium = [
  labOf('Potassium', '2026-03-01T15:00:00Z', 4.1, { id: 'p1', ...range(3.5, 5.1) }),
  labOf('Potassium', '2026-03-02T15:00:00Z', 4.4, { id: 'p2', ...range(3.5, 5.1) }),
  labOf('Potassium', '2026-03-12T15:00:00Z', 6.2, {
    id: 'p3',
    status: 'corrected',
    interpretation: [{ coding: [{ code: 'HH' }] }],
    note: [{ text: 'Haemolysed, repeat' }],
    ...range(3.5, 5.1),
  }),
];

/** Opens the trend and waits for its graphs: they are drawn once the page has been laid out. */
async function show(
  readings: readonly Reading[],
  {
    problems = [],
    names,
    width = 800,
    language = 'en',
    accounts = [done],
  }: {
    problems?: readonly Problem[];
    names?: readonly string[];
    width?: number;
    language?: 'en' | 'es';
    accounts?: readonly SearchAccount[];
  } = {},
) {
  const sorted = sortReadings(readings);
  const all = [...buildVitalSeries(sorted.vitals, zone), ...buildSeries(sorted.results, zone)];
  const chosen =
    names === undefined
      ? all.slice(0, 1)
      : all.filter((one) => names.includes(one.identity.code.name ?? ''));
  const trend: TrendOpening = {
    tests: chosen.map(testOf),
    units: 'recorded',
    step: 1,
    opens: { ofSeries: () => undefined, ofReading: () => undefined, ofKey: () => undefined },
    close: () => undefined,
  };
  // The words of another language come a moment later.
  const rendered = await act(async () =>
    renderInPane(
      <Trend
        trend={trend}
        sorted={sorted}
        problems={problems}
        patient={patientOf()}
        accounts={accounts}
      />,
      { width, language },
    ),
  );
  await screen.findAllByRole('slider');
  return rendered;
}

const graph = (name: RegExp) => screen.getByRole('slider', { name });
const said = (element: HTMLElement) => element.getAttribute('aria-valuetext') ?? '';

test('display rules 19 and 20: what may be missing is said where the count is', async () => {
  const gaps = /Not everything could be read, so more results may exist/u;
  const loading = /still loading/u;
  for (const [accounts, expected, not] of [
    [[{ ...done, state: 'incomplete' }], gaps, loading],
    [[{ ...done, state: 'reading' }], loading, gaps],
  ] as const) {
    const { unmount } = await show(potassium, { accounts });
    const dialog = screen.getByRole('dialog', { name: /^Trend: Potassium/u });
    expect(dialog.textContent).toMatch(expected);
    expect(dialog.textContent).not.toMatch(not);
    unmount();
  }
  await show(potassium);
  expect(screen.getByRole('dialog').textContent).not.toMatch(gaps);
});

describe('Sittig’s criteria that need the page', () => {
  test('1, F11 (display rule 1): name, birth date and record number stand in the trend', async () => {
    await show(potassium);
    const dialog = screen.getByRole('dialog', { name: /^Trend: Potassium/u });
    for (const text of ['Elena Marsh', '09-May-1964', '10442871']) {
      expect(within(dialog).getAllByText(new RegExp(text, 'u'))[0]).toBeVisible();
    }
  });

  test('2, 3, 6: title, name with unit above its axis, and the time axis with its zone', async () => {
    await show(potassium);
    expect(screen.getByRole('heading', { name: /^Trend: Potassium/u })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Potassium mmol/L', level: 3 })).toBeVisible();
    expect(screen.getByText('Date and time (America/New_York)')).toBeVisible();
  });

  test('10, F6: each result is reached with its value, time, range, flag, status and note', async () => {
    await show(potassium);
    const slider = graph(/Potassium/u);
    slider.focus();
    for (const part of [
      '6.2 mmol/L',
      '12-Mar-2026 11:00',
      'Critical high',
      'Corrected',
      '3.5–5.1',
      'repeat',
    ]) {
      expect(said(slider)).toContain(part);
    }
    await userEvent.keyboard('{ArrowLeft}');
    expect(said(slider)).toMatch(/^2 of 3: 4\.4 mmol\/L/u);
    await userEvent.keyboard('{Home}');
    expect(said(slider)).toMatch(/^1 of 3: 4\.1 mmol\/L/u);
    expect(slider.getAttribute('aria-valuenow')).toBe('1');
    const row = screen.getByRole('region', { name: 'Potassium mmol/L' });
    expect(within(row).getByText('4.1')).toBeVisible();
    expect(row.querySelector('[data-readout]')?.textContent).toContain('01-Mar-2026 10:00');
  });

  test('11: a legend stands below and names the shapes', async () => {
    await show(potassium);
    const legend = await screen.findByRole('region', { name: 'Legend' });
    expect(within(legend).getByText('Critical high')).toBeVisible();
    expect(within(legend).getByText('Amended or corrected')).toBeVisible();
  });

  test('F12: the table holds exactly the results of the window, newest first', async () => {
    await show(potassium);
    const table = await screen.findByRole('table', { name: 'Table of Potassium, mmol/L' });
    const times = within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
    expect(times).toEqual(['12-Mar-2026 11:00', '02-Mar-2026 10:00', '01-Mar-2026 10:00']);
    const slider = graph(/Potassium/u);
    slider.focus();
    await userEvent.keyboard('{Home}+++');
    await expect.poll(() => within(table).getAllByRole('rowheader').length).toBeLessThan(3);
    expect(slider.getAttribute('aria-valuemax')).toBe(
      String(within(table).getAllByRole('rowheader').length),
    );
  });

  test('what happened in the window is said in words and numbers', async () => {
    await show(potassium);
    const summary = document.getElementById(
      graph(/Potassium/u).getAttribute('aria-describedby') ?? '',
    );
    expect(summary?.textContent).toContain(
      '3 results from 01-Mar-2026 10:00 to 12-Mar-2026 11:00.',
    );
    expect(summary?.textContent).toContain('up 2.1 mmol/L (+51 %)');
    expect(summary?.textContent).toContain('1 result carries a flag.');
  });
});

describe('keyboard: all that the pointer can (bar 4)', () => {
  test('zooms, moves, and an arrow at the edge brings what lies beyond into sight', async () => {
    const { container } = await show(potassium);
    const slider = graph(/Potassium/u);
    slider.focus();
    const span = () => container.querySelector('output')?.textContent ?? '';
    const all = span();
    await userEvent.keyboard('{End}++++');
    expect(slider.getAttribute('aria-valuemax')).toBe('1');
    await expect.poll(span).not.toBe(all);
    await userEvent.keyboard('{ArrowLeft}');
    expect(said(slider)).toContain('4.4 mmol/L');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await userEvent.keyboard('0');
    expect(slider.getAttribute('aria-valuemax')).toBe('3');
    await expect.poll(span).toBe(all);
  });

  test('a window without results says so, when the latest was, and leads to it', async () => {
    await show([labOf('Potassium', '2019-03-01T15:00:00Z', 4.1)]);
    await userEvent.click(screen.getByRole('radio', { name: 'Last 7 days' }));
    const slider = graph(/Potassium/u);
    expect(said(slider)).toContain('No result in this time; the latest is of 01-Mar-2019');
    slider.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(said(slider)).toContain('4.1 mmol/L');
  });
});

describe('several tests on one time axis (F9)', () => {
  const six = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) =>
    labOf(`Test ${name}`, '2026-03-05T15:00:00Z', 5),
  );

  test('are added up to six and taken away, and the title names them', async () => {
    await show([...potassium, ...six.slice(0, 6)], { names: ['Potassium'] });
    for (const name of ['Test A', 'Test B', 'Test C', 'Test D', 'Test E']) {
      await userEvent.selectOptions(await screen.findByLabelText('Add a test'), name);
      await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    }
    expect(screen.getAllByRole('slider')).toHaveLength(6);
    expect(screen.getByText('At most 6 tests in one trend.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Test C, mmol/L' }));
    expect(screen.getAllByRole('slider')).toHaveLength(5);
    expect(screen.getByRole('heading', { level: 2 }).textContent).not.toContain('Test C');
  });

  test('share a cursor: each says its result nearest to that time', async () => {
    const sodium = [
      labOf('Sodium', '2026-03-02T15:00:00Z', 140, { id: 's1' }),
      labOf('Sodium', '2026-03-12T14:00:00Z', 150, { id: 's2' }),
    ];
    await show([...potassium, ...sodium], { names: ['Potassium', 'Sodium'] });
    const slider = graph(/Potassium/u);
    slider.focus();
    expect(said(graph(/Sodium/u))).toContain('150 mmol/L');
    await userEvent.keyboard('{ArrowLeft}');
    expect(said(graph(/Sodium/u))).toContain('140 mmol/L');
  });

  test('display rule 5: two units are two graphs, until one asks for conversion, which is marked', async () => {
    const loinc = { coding: [{ system: 'http://loinc.org', code: '2345-7' }], text: 'Glucose' };
    const mg = (value: number) => ({
      valueQuantity: { value, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
    });
    await show([
      labOf('Glucose', '2026-03-01', 5, { id: 'g1', code: loinc }),
      labOf('Glucose', '2026-03-02', 6, { id: 'g2', code: loinc }),
      labOf('Glucose', '2026-03-03', 0, { id: 'g3', code: loinc, ...mg(126) }),
    ]);
    expect(screen.getAllByRole('slider')).toHaveLength(2);
    expect(screen.getByText(/^The unit changes: .*nothing was converted/u)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Converted' }));
    const slider = graph(/Glucose/u);
    expect(said(slider)).toContain('7.0 mmol/L');
    expect(said(slider)).toContain('Recorded as 126 mg/dL');
    expect(screen.getByText(/no line crosses the change/u)).toBeVisible();
  });
});

test('problems stand as marks on the time line and in a list', async () => {
  const ckd = problemOf('Kidney disease', 'active', 'confirmed', { onsetDateTime: '2026-03-04' });
  const { container } = await show(potassium, { problems: [ckd] });
  const mark = () => container.querySelector('[data-part="problem-text"]')?.textContent;
  // After the dialog is open and its width is known.
  await expect.poll(mark).toBe('Onset: Kidney disease');
  await userEvent.click(await screen.findByText('Problems on this time line (1)'));
  expect(screen.getByText(', 04-Mar-2026')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Problems' }));
  expect(container.querySelector('[data-part="problem-text"]')).toBeNull();
});

test('what is pending or cancelled is not in the graph, and is said to be that', async () => {
  await show([
    ...potassium,
    labOf('Potassium', '2026-03-13', 9, { id: 'p4', status: 'registered' }),
  ]);
  expect(screen.getByText('1 pending')).toBeVisible();
  expect(graph(/Potassium/u).getAttribute('aria-valuemax')).toBe('3');
});

test('the pointer takes the cursor along, and what it reads stays (no hover-only content)', async () => {
  await show([
    pressureOf('2026-03-01T15:00:00Z', 120, 80),
    pressureOf('2026-03-09T15:00:00Z', 150, 95),
  ]);
  const slider = graph(/Blood pressure/u);
  const box = slider.getBoundingClientRect();
  await userEvent.pointer({
    target: slider,
    coords: { clientX: box.left + 60, clientY: box.top + 50 },
  });
  expect(said(slider)).toContain('120/80 mmHg');
  await userEvent.pointer({ target: document.body });
  expect(said(slider)).toContain('120/80 mmHg');
});

test('what leaves the screen names patient, unit, window and as of when; without permission it is there to select (D 22)', async () => {
  await show(potassium);
  await userEvent.click(await screen.findByRole('button', { name: 'Copy as table' }));
  const field = await screen.findByRole('textbox', { name: 'Text to copy' }).catch(() => undefined);
  const copied =
    field === undefined
      ? await navigator.clipboard.readText()
      : (field as HTMLTextAreaElement).value;
  const [who, what, window, asOf] = copied.split('\n');
  expect(who).toMatch(/^Elena Marsh · Born 09-May-1964 .* 10442871$/u);
  expect(what).toBe('Trend: Potassium');
  expect(window).toMatch(/^Time: .* to .*2026$/u);
  expect(asOf).toBe('Data as of 20-Mar-2026 10:00 (America/New_York)');
  const rows = copied.split('\n').slice(5);
  expect(rows).toHaveLength(3);
  expect(rows[2]?.split('\t').slice(0, 6)).toEqual([
    'Potassium (mmol/L)',
    '12-Mar-2026 11:00',
    '6.2 mmol/L',
    '',
    'Critical high',
    'Corrected',
  ]);
});

test.each([
  [320, 'en'],
  [800, 'en'],
  [400, 'es'],
] as const)('axe finds nothing at %i px in %s', async (width, language) => {
  const problem = problemOf('Kidney disease', 'active', 'confirmed', {
    onsetDateTime: '2026-03-04',
  });
  const { container } = await show(potassium, { width, language, problems: [problem] });
  await screen.findByRole('table');
  expect(await axeViolations(container)).toEqual([]);
});
