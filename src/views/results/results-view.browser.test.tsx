import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { readPatient } from '../../clinical/patient.ts';
import { displayZone } from '../../clinical/zone.ts';
import { RangeSubjectContext } from '../entry/range-subject.ts';
import { labOf, labsDone, readOfAccounts, renderInPane } from '../testing.tsx';
import { TrendContext, type OpenTrend } from '../trend/open-trend.ts';
import { Results } from './results.testing.tsx';

const read = readOfAccounts(labsDone);
const range = [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.1, unit: 'mmol/L' } }];
const flagged = (code: string) => [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
    ],
  },
];
const wordOf = {
  preliminary: /prelim/iu,
  amended: /amended/iu,
  corrected: /corrected/iu,
  unknown: /unknown/iu,
  cancelled: /cancel/iu,
};
const potassium = [
  labOf('Potassium', '2026-03-01T10:00:00-05:00', 4.1, { id: 'k1', referenceRange: range }),
  labOf('Potassium', '2026-03-02T10:00:00-05:00', 6.6, {
    id: 'k2',
    referenceRange: range,
    interpretation: flagged('HH'),
  }),
];

beforeEach(() => localStorage.clear());

describe('the results', () => {
  it('are a table named Results, newest column last, in a named region that takes the focus', () => {
    renderInPane(<Results read={read} readings={potassium} />);
    const table = screen.getByRole('table', { name: 'Results' });
    const row = within(table).getByRole('row', { name: /Potassium/u });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)[1],
    ).toContain('6.6');
    expect(screen.getByRole('region', { name: 'Results, scrollable' }).tabIndex).toBe(0);
  });

  it('are counted as they stand in the rows, so that no row looks uncounted', () => {
    const strip = labOf('Test strip', '2026-03-01', 1, {
      id: 'u',
      component: [
        { code: { text: 'Ketones' }, valueString: 'Negative' },
        { code: { text: 'Protein' }, valueString: '1+' },
      ],
    });
    renderInPane(<Results read={read} readings={[...potassium, strip]} />);
    const [section] = screen.getAllByRole('region', { name: /^Results/u });
    expect(section?.querySelector('header')?.textContent).toContain('5 results');
    expect(section?.textContent).toContain('4 tests');
  });

  it('print a number with its unit and its flag in words (display rules 4 and 6)', () => {
    renderInPane(<Results read={read} readings={potassium} />);
    const cell = screen.getAllByRole('cell').at(-1);
    expect(cell?.textContent).toContain('6.6 mmol/L');
    expect(cell?.textContent).toContain('Critical high');
  });

  it('call nothing normal that came without a flag (display rule 7)', () => {
    renderInPane(<Results read={read} readings={[labOf('Iron', '2026-03-01', 3)]} />);
    expect(screen.getByRole('table').textContent).not.toMatch(/normal/iu);
  });

  it('judge a result by the range of this patient’s age, and name the other (display rules 8 and 23)', () => {
    const years = (value: number) => ({ value, unit: 'a', code: 'a' });
    const bound = (value: number) => ({ value, unit: 'mmol/L' });
    const ranges = [
      { high: bound(2), age: { low: years(18) } },
      { high: bound(6), age: { high: years(17) } },
    ];
    const phosphate = labOf('Phosphate', '2026-03-01', 4, { referenceRange: ranges });
    const patient = readPatient({ resourceType: 'Patient', birthDate: '1960-05-01' });
    renderInPane(
      <RangeSubjectContext value={{ patient, zone: displayZone('America/New_York') }}>
        <Results read={read} readings={[phosphate]} />
      </RangeSubjectContext>,
    );
    const row = screen.getByRole('row', { name: /Phosphate/u });
    expect(row.textContent).toMatch(/above.*calculated/iu);
    expect(row.textContent).toMatch(/2 mmol\/L.*6 mmol\/L/u);
  });

  it('show both of two results of one instant (display rule 21)', () => {
    const time = '2026-03-01T10:00:00-05:00';
    renderInPane(
      <Results
        read={read}
        readings={[
          labOf('Troponin', time, 5, { id: 'a' }),
          labOf('Troponin', time, 6, { id: 'b' }),
        ]}
      />,
    );
    const cell = screen.getByRole('cell').textContent;
    expect(cell).toContain('2 values');
    expect(cell).toContain('5 mmol/L');
    expect(cell).toContain('6 mmol/L');
  });

  it('word every status but final where the value is (display rule 10)', () => {
    for (const status of ['preliminary', 'amended', 'corrected', 'unknown', 'cancelled'] as const) {
      const { unmount } = renderInPane(
        <Results read={read} readings={[labOf('Iron', '2026-03-01', 3, { status })]} />,
      );
      expect(screen.getByRole('cell').textContent).toMatch(wordOf[status]);
      unmount();
    }
  });

  it('draw no flag of a result that is pending or was cancelled, whatever came with it', () => {
    for (const status of ['registered', 'cancelled'] as const) {
      const { unmount } = renderInPane(
        <Results
          read={read}
          readings={[labOf('Iron', '2026-03-01', 3, { status, interpretation: flagged('HH') })]}
        />,
      );
      expect(screen.getByRole('cell').textContent).not.toMatch(/critical|high/iu);
      unmount();
    }
  });

  it('say of a result that its date lies in the future: it would be the latest for months', () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    renderInPane(<Results read={read} readings={[labOf('Iron', tomorrow, 3)]} />);
    expect(screen.getByRole('cell').textContent).toContain('Dated in the future');
  });

  it('say once that a value came with a reason for its absence', () => {
    const dataAbsentReason = { coding: [{ code: 'error' }] };
    renderInPane(
      <Results read={read} readings={[labOf('Iron', '2026-03-01', 3, { dataAbsentReason })]} />,
    );
    expect(screen.getByRole('cell').textContent.match(/not available/giu)).toHaveLength(1);
  });

  it('of one name and two units say which is which beside the name', () => {
    const valueQuantity = { value: 15, unit: 'mg/dL' };
    renderInPane(
      <Results
        read={read}
        readings={[...potassium, labOf('Potassium', '2026-03-03', 0, { valueQuantity })]}
      />,
    );
    const names = screen.getAllByRole('rowheader').map((name) => name.textContent);
    expect(names.toSorted()).toEqual(['Potassiummg/dL', 'Potassiummmol/L3.5–5.1 mmol/L']);
  });

  it('show the newest times again when a search leaves fewer than were paged over', async () => {
    const days = Array.from({ length: 30 }, (_, day) =>
      labOf('Iron', new Date(Date.UTC(2026, 0, 1 + day, 12)).toISOString(), day),
    );
    renderInPane(<Results read={read} readings={[...days, ...potassium]} />);
    for (let page = 0; page < 4; page += 1) {
      // One after the other, as a person pages.
      // oxlint-disable-next-line no-await-in-loop
      await userEvent.click(screen.getByRole('button', { name: 'Earlier' }));
    }
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a test' }), 'potassium');
    expect(screen.getByRole('table').textContent).toContain('6.6 mmol/L');
    expect(screen.queryByRole('button', { name: 'Later' })).toBeNull();
  });

  it('print a range in the row only where every result in sight has it (display rule 23)', () => {
    const other = [{ low: { value: 3, unit: 'mmol/L' }, high: { value: 5, unit: 'mmol/L' } }];
    renderInPane(
      <Results
        read={read}
        readings={[
          ...potassium,
          labOf('Potassium', '2026-03-03', 4, { id: 'k3', referenceRange: other }),
        ]}
      />,
    );
    expect(screen.getByRole('rowheader').textContent).toBe('Potassium');
    expect(screen.getAllByRole('cell').at(-1)?.textContent).toContain('3–5');
  });

  it('become latest and previous below 600 px, each with its own time', () => {
    renderInPane(<Results read={read} readings={potassium} />, { width: 400 });
    const cells = screen.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells[0]).toContain('02-Mar-2026 10:00');
    expect(cells[1]).toContain('01-Mar-2026 10:00');
  });

  it('are found by name or code, with the count of both', async () => {
    renderInPane(<Results read={read} readings={[...potassium, labOf('Iron', '2026-03-01', 3)]} />);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a test' }), 'pota');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(screen.getByText(/^1 of 2 tests/u)).toBeTruthy();
  });

  it('of one test open as a trend when its name is pressed', async () => {
    const opened: string[] = [];
    const opens: OpenTrend = {
      ofSeries: (series) => opened.push(...series.map(({ entries }) => String(entries.length))),
      ofReading: () => undefined,
      ofKey: () => undefined,
    };
    renderInPane(
      <TrendContext value={opens}>
        <Results read={read} readings={potassium} />
      </TrendContext>,
    );
    const name = screen.getByRole('button', { name: 'Potassium' });
    expect(name.closest('[data-trend-key]')?.getAttribute('data-trend-key')).toContain('|mmol/L');
    await userEvent.click(name);
    expect(opened).toEqual(['2']);
  });

  it('of 100 tests at 100 times draw a bounded table that says how much it leaves out', () => {
    const many = Array.from({ length: 100 }, (_, test) =>
      Array.from({ length: 100 }, (_, hour) =>
        labOf(`Test ${test}`, new Date(Date.UTC(2026, 0, 1, hour)).toISOString(), test + hour),
      ),
    ).flat();
    renderInPane(<Results read={read} readings={many} />);
    expect(screen.getAllByRole('cell').length).toBeLessThanOrEqual(60 * 12);
    expect(screen.getByText('Collection times 96 to 100 of 100, newest last')).toBeTruthy();
    expect(screen.getByText('60 of 100 tests shown, by name')).toBeTruthy();
  });

  it('have no axe violation at 400, 800 and 1400 px', async () => {
    for (const width of [400, 800, 1400]) {
      const { container, unmount } = renderInPane(<Results read={read} readings={potassium} />, {
        width,
      });
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});
