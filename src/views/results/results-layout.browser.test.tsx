import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { account, labOf, labsDone, readOfAccounts, renderInPane } from '../testing.tsx';
import { Results } from './results.testing.tsx';

const read = readOfAccounts(labsDone, account({ resource: 'Condition' }));
const range = [{ low: { value: 12 }, high: { value: 16 }, text: '12.0–16.0 g/dL (Adult woman)' }];
const flag = (code: string) => [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
    ],
  },
];
const lab = (name: string, day: number, rest: Parameters<typeof labOf>[3] = {}) =>
  labOf(name, `2026-03-${String(day).padStart(2, '0')}T10:00:00-05:00`, 11.1, {
    id: `${name}${day}`,
    ...rest,
  });

/** The words of an element that stand on more than one line. */
function brokenWords(element: Element): readonly string[] {
  const broken: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      const part = document.createRange();
      part.setStart(node, index);
      part.setEnd(node, index + word.length);
      const tops = new Set([...part.getClientRects()].map(({ top }) => Math.round(top)));
      if (tops.size > 1) broken.push(word);
    }
  }
  return broken;
}
const named = (name: string) => screen.getByRole('rowheader', { name: new RegExp(name, 'u') });
const region = () => screen.getByRole('region', { name: 'Results, scrollable' });
const isWhole = () => region().scrollWidth <= region().clientWidth + 1;

beforeEach(() => localStorage.clear());
afterEach(() => document.documentElement.removeAttribute('style'));

describe('the results in a narrow pane', () => {
  const withPrevious = [
    lab('Hemoglobin', 1, { interpretation: flag('L') }),
    lab('Hemoglobin', 2, { referenceRange: range }),
    lab('Hemoglobin A1c', 2, { interpretation: flag('HH') }),
    lab('Glucose, 1 hour after 50 g', 2, {
      referenceRange: [{ high: { value: 10 }, text: 'Screening threshold' }],
    }),
  ];

  it.each([
    [304, 14],
    [304, 15],
    [344, 16],
    [384, 16],
    [560, 16],
  ])('break no word of a name and cut no column at %i px, with letters of %i px', (width, font) => {
    document.documentElement.style.setProperty('--cs-font-size', `${font}px`);
    renderInPane(<Results read={read} readings={withPrevious} />, { width });
    for (const name of ['Hemoglobin A1c', 'Glucose']) expect(brokenWords(named(name))).toEqual([]);
    expect(isWhole()).toBe(true);
  });

  it('are as wide in the name as its words need, where nothing else stands there', () => {
    renderInPane(<Results read={read} readings={[lab('Hemoglobin', 1), lab('Hemoglobin', 2)]} />, {
      width: 304,
    });
    expect(brokenWords(named('Hemoglobin'))).toEqual([]);
  });

  it('leave the room of an empty column to the one that needs it', () => {
    const unit = 'millimoles of potassium ions per litre of lithium heparin plasma';
    const long = lab('Potassium', 2, {
      valueQuantity: { value: 4.4, unit },
      interpretation: flag('HH'),
    });
    const other = lab('Creatinine, enzymatic, isotope dilution mass spectrometry traceable', 2);
    renderInPane(<Results read={read} readings={[long, other]} />, { width: 304 });
    const [latest, previous] = screen.getAllByRole('cell').slice(-2);
    expect(latest?.clientWidth).toBeGreaterThan((previous?.clientWidth ?? 0) * 1.5);
    const chip = screen.getByText('Critical high').closest('[data-tone]');
    expect(chip?.getBoundingClientRect().height).toBeLessThan(24);
  });

  it('keep every column in sight, whatever was sent as a name, a range or a flag', () => {
    const endless = '<script>window.hacked=true</script>'.repeat(2);
    const readings = ['mmol/L', endless].flatMap((unit) =>
      [1, 2].map((day) =>
        lab('Comment', day, {
          id: unit + String(day),
          valueQuantity: { value: 1, unit },
          referenceRange: [{ text: endless }],
          interpretation: [{ text: endless }],
        }),
      ),
    );
    renderInPane(<Results read={read} readings={readings} />, { width: 384 });
    expect(isWhole()).toBe(true);
    for (const row of screen.getAllByRole('rowheader', { name: /Comment/u }))
      expect(row.clientWidth).toBeLessThan(200);
  });
});

describe('the results in a wide pane', () => {
  it('end a line of a name after its plus, and break no word', () => {
    const readings = [1, 2, 3, 4, 5, 6].map((day) => lab('Trimethoprim+Sulfamethoxazole', day));
    renderInPane(<Results read={read} readings={readings} />, { width: 800 });
    expect(brokenWords(named('Sulfa'))).toEqual([]);
  });

  it('give a name the whole of its column', () => {
    const name = 'Creatinine, enzymatic, isotope dilution mass spectrometry traceable';
    renderInPane(<Results read={read} readings={[lab(name, 1)]} />, { width: 800 });
    const cell = named('Creatinine');
    const lines = new Set(
      [...(cell.querySelector('button')?.getClientRects() ?? [])].map(({ height }) => height),
    );
    const [height = 0] = lines;
    const needed = Math.ceil(460 / (cell.clientWidth - 24));
    expect(Math.round(height / 20)).toBeLessThanOrEqual(needed + 1);
  });

  it('let no chip wrap beside empty room', () => {
    const marked = lab('Calcium', 1, {
      modifierExtension: [{ url: 'http://example.org/not', valueBoolean: true }],
    });
    renderInPane(<Results read={read} readings={[marked]} />, { width: 1300 });
    const chip = screen.getByText(/modification/u);
    const value = screen.getByText('11.1');
    expect(chip.getBoundingClientRect().height).toBeLessThan(24);
    expect(chip.getBoundingClientRect().left).toBeGreaterThan(value.getBoundingClientRect().right);
  });

  it('begin what stands outside of the times in sight where the columns begin', () => {
    const often = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((day) => lab('Sodium', day));
    renderInPane(<Results read={read} readings={[...often, lab('Blood group', 1)]} />, {
      width: 800,
    });
    const [said] = screen.getAllByText(/^One result outside these times, 01-Mar-2026 10:00:$/u);
    const cell = said?.closest('td')?.getBoundingClientRect();
    expect((said?.getBoundingClientRect().left ?? 0) - (cell?.left ?? 0)).toBeLessThan(12);
  });
});
