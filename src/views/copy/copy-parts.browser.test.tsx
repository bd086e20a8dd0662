import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { useShortcuts, loadKeyActions } from '../keys/use-shortcuts.ts';
import { HistoryView } from '../history/history-view.tsx';
import { ProblemsView } from '../problems/problems-view.tsx';
import { Results } from '../results/results.testing.tsx';
import {
  labOf,
  labsDone,
  observation,
  pressureOf,
  problemOf,
  readOfAccounts,
  renderInPane,
  vitalsDone,
} from '../testing.tsx';
import { VitalsView } from '../vitals/vitals-view.tsx';
import type { CopyAsk } from './ask.ts';
import { CopyContext } from './copy-context.ts';

/** What was asked to be copied, last. */
let asked: readonly CopyAsk[] = [];
const copy = async (asks: readonly CopyAsk[]): Promise<string> => {
  asked = asks;
  return 'said';
};

function Chart({ children }: { children: ReactNode }) {
  useShortcuts({
    isOn: true,
    onView: () => undefined,
    onHelp: () => undefined,
    onTrend: () => undefined,
    copy,
  });
  return (
    <CopyContext value={copy}>
      <div role="tabpanel" aria-label="View">
        {children}
      </div>
    </CopyContext>
  );
}

const contents = (): readonly string[] =>
  asked.flatMap(({ groups }) =>
    groups.flatMap(({ items }) =>
      items.map((item) => {
        if (item.kind !== 'result') return item.kind;
        const { value } = item.entry.part;
        return `${item.name} ${value.kind === 'quantity' ? value.quantity.number : value.kind}`;
      }),
    ),
  );
const titles = (): readonly string[] => asked.map(({ title }) => title);

const loinc = (code: string, text: string) => ({
  code: { coding: [{ system: 'http://loinc.org', code }], text },
});
const readings = [
  labOf('', '2026-03-05T10:00:00Z', 5.3, { id: 'k2', ...loinc('2823-3', 'Potassium') }),
  labOf('', '2026-03-01T10:00:00Z', 4.9, { id: 'k1', ...loinc('2823-3', 'Potassium') }),
  labOf('', '2026-03-05T10:00:00Z', 139, { id: 'n1', ...loinc('2951-2', 'Sodium') }),
  labOf('', '2026-02-01T10:00:00Z', 40, { id: 'f1', ...loinc('2276-4', 'Ferritin') }),
];
const draw = (width = 1000, more = readings) =>
  renderInPane(
    <Chart>
      <Results read={readOfAccounts(labsDone)} readings={more} />
    </Chart>,
    { width },
  );
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const focusCell = (text: string) =>
  screen
    .getAllByRole('button')
    .find((one) => one.hasAttribute('data-cell') && one.textContent.includes(text))
    ?.focus();

beforeEach(async () => {
  asked = [];
  localStorage.clear();
  await loadKeyActions();
});

describe('what is copied', () => {
  it('is the whole view by the button of its heading, and by c where nothing is in focus', async () => {
    draw();
    await press('Copy Results');
    const whole = ['Sodium 139', 'Potassium 5.3', 'Potassium 4.9', 'Ferritin 40'];
    expect(contents()).toEqual(whole);
    expect(asked[0]?.accounts).toEqual([labsDone]);
    asked = [];
    await userEvent.click(document.body);
    await userEvent.keyboard('c');
    expect(contents()).toEqual(whole);
  });

  it('is the latest of a section by the button of the section', async () => {
    draw();
    await press('Copy the latest results of Electrolytes and kidney');
    expect(titles()).toEqual(['Electrolytes and kidney, latest results']);
    expect(contents()).toEqual(['Sodium 139', 'Potassium 5.3']);
  });

  it('is the cell in focus by c, and its row where the name of the test is', async () => {
    draw();
    focusCell('4.9');
    await userEvent.keyboard('c');
    expect(contents()).toEqual(['Potassium 4.9']);
    screen.getByRole('button', { name: 'Potassium' }).focus();
    await userEvent.keyboard('c');
    expect(contents()).toEqual(['Potassium 5.3', 'Potassium 4.9']);
  });

  it('names the panel of a part: "Protein" alone could be of blood', async () => {
    const part = { ...loinc('5804-0', 'Protein'), valueQuantity: { value: 300, unit: 'mg/dL' } };
    const urinalysis = { ...loinc('24356-8', 'Urinalysis'), component: [part] };
    draw(1000, [labOf('', '2026-03-05T10:00:00Z', 1, urinalysis)]);
    focusCell('300');
    await userEvent.keyboard('c');
    expect(contents()).toEqual(['Protein (Urinalysis) 300']);
  });

  it('is said to be a part where a choice leaves something out (display rule 20)', async () => {
    draw();
    await userEvent.type(screen.getByRole('searchbox'), 'sodium');
    await press('Copy Results');
    expect(contents()).toEqual(['Sodium 139']);
    expect(asked[0]?.leftOut?.join()).toMatch(/^1 of 3 tests/u);
  });

  it('is one collection, one panel, or a change with both values, in their arrangements', async () => {
    draw();
    await userEvent.click(screen.getByRole('radio', { name: 'By collection' }));
    await press('Copy 05-Mar-2026 05:00');
    expect(contents()).toEqual(['Sodium 139', 'Potassium 5.3']);
    await userEvent.click(screen.getByRole('radio', { name: 'By panel' }));
    await press('Copy Iron and vitamins, 01-Feb-2026 05:00');
    expect(contents()).toEqual(['Ferritin 40']);
    await userEvent.click(screen.getByRole('radio', { name: 'Changes' }));
    screen.getByRole('button', { name: 'Potassium' }).focus();
    await userEvent.keyboard('c');
    expect(contents()).toEqual(['Potassium 4.9', 'Potassium 5.3']);
    const newer = asked[0]?.groups[0]?.items[1];
    expect(newer?.kind === 'result' && newer.remark).toBe('up 0.4 mmol/L (+8 %)');
  });

  it.each([1000, 400])(
    'is chosen by touch or by key, without dragging, and ends with Escape, at %i px (rule 25, WCAG 2.5.7)',
    async (width) => {
      draw(width);
      await press('Select');
      focusCell('5.3');
      await userEvent.keyboard(' ');
      const sodium = screen.getByRole('button', { name: 'Sodium' });
      await userEvent.click(sodium);
      expect(sodium.getAttribute('aria-pressed')).toBe('true');
      expect(screen.getByText('2 results selected')).toBeTruthy();
      // Wherever the focus is.
      await userEvent.keyboard('c');
      expect(contents()).toEqual(['Sodium 139', 'Potassium 5.3']);
      await userEvent.click(sodium);
      await press('Copy selected');
      expect(contents()).toEqual(['Potassium 5.3']);
      await userEvent.keyboard('{Escape}');
      expect(screen.queryByText(/selected/u)).toBeNull();
      expect(screen.getByRole('button', { name: 'Select' })).toBeTruthy();
    },
  );

  it('is chosen cell by cell with Shift and an arrow', async () => {
    draw();
    focusCell('5.3');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(screen.getByText('2 results selected')).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('4.9');
    await userEvent.keyboard('c');
    expect(contents()).toEqual(['Potassium 5.3', 'Potassium 4.9']);
  });

  it('stays chosen while more arrives, and is copied in the units that are shown (display rule 5)', async () => {
    const glucose = (value: number, unit: string, day: number) =>
      labOf('', `2026-03-0${day}T10:00:00Z`, value, {
        id: `g${day}`,
        ...loinc('2345-7', 'Glucose'),
        valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
      });
    function Growing() {
      const [more, setMore] = useState([glucose(126, 'mg/dL', 5), glucose(130, 'mg/dL', 4)]);
      return (
        <Chart>
          <button type="button" onClick={() => setMore([...more, glucose(5, 'mmol/L', 3)])}>
            More
          </button>
          <Results read={readOfAccounts(labsDone)} readings={more} />
        </Chart>
      );
    }
    renderInPane(<Growing />, { width: 1000 });
    await press('Select');
    await press('Glucose');
    expect(screen.getByText('2 results selected')).toBeTruthy();
    await press('More');
    expect(screen.getByText('2 results selected')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Converted' }));
    await press('Glucose');
    expect(screen.getByText('3 results selected')).toBeTruthy();
    await press('Copy selected');
    const recorded = asked.flatMap(({ groups }) =>
      groups.flatMap(({ items }) =>
        items.filter((item) => item.kind === 'result' && item.entry.recorded !== undefined),
      ),
    );
    expect(recorded.length).toBeGreaterThan(0);
  });
});

describe('what is copied of the other views', () => {
  it('is every vital sign, one time, one value', async () => {
    renderInPane(
      <Chart>
        <VitalsView
          read={readOfAccounts(vitalsDone)}
          readings={[
            pressureOf('2026-03-05T10:00:00Z', 128, 76),
            pressureOf('2026-03-04T10:00:00Z', 130, 80),
          ]}
        />
      </Chart>,
      { width: 900 },
    );
    await press('Copy Vitals');
    expect(contents()).toHaveLength(2);
    await press('Select');
    await press(/04-Mar-2026/u);
    await press('Copy selected');
    expect(contents()).toHaveLength(1);
  });

  it('is every problem in its group, those found, or the one in focus (display rule 24)', async () => {
    const problems = [
      problemOf('Asthma', 'active', 'provisional'),
      problemOf('Gout', 'active', undefined),
    ];
    const read = readOfAccounts(labsDone);
    renderInPane(
      <Chart>
        <ProblemsView
          read={read}
          problems={problems}
          everyProblem={problems}
          focus={[undefined, () => undefined]}
          observationsRead={read}
          sorted={{ received: [], vitals: [], results: [], history: [], enteredInError: [] }}
          onView={() => undefined}
        />
      </Chart>,
    );
    await press('Copy Problems');
    expect(contents()).toEqual(['problem', 'problem']);
    screen.getByRole('button', { name: /Details.*Gout|Gout.*Details/u }).focus();
    await userEvent.keyboard('c');
    expect(titles()).toEqual(['Gout']);
    await userEvent.type(screen.getByRole('searchbox'), 'asthma');
    await press('Copy Problems');
    expect(contents()).toEqual(['problem']);
    expect(asked[0]?.leftOut).toHaveLength(1);
  });

  it('is the whole history with its headings, or one entry with its parts', async () => {
    const smoking = observation({
      id: 's',
      ...loinc('72166-2', 'Smoking status'),
      valueString: 'Never',
    });
    const { container } = renderInPane(
      <Chart>
        <HistoryView read={readOfAccounts(labsDone)} readings={[smoking]} received={[smoking]} />
      </Chart>,
    );
    await press('Copy History & assessments');
    expect(contents()).toEqual(['Smoking status text']);
    const name = within(container).getByRole('button', { name: 'Smoking status' });
    name.focus();
    await userEvent.keyboard('c');
    expect(titles()).toEqual(['Smoking status']);
    expect(await axeViolations(container)).toEqual([]);
  });
});
