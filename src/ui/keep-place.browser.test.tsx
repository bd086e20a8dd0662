import './base.css';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DataTable } from './data-table.tsx';
import { TabPanel } from './tabs.tsx';

afterEach(cleanup);

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

type TableProps = { rows: readonly number[]; columns: readonly number[] };

/** A table of fixed sizes in a low and narrow region. */
function Table({ rows, columns }: TableProps) {
  return (
    <div style={{ blockSize: 200, inlineSize: 300, display: 'grid' }}>
      <DataTable name="Table" regionName="Region">
        <thead>
          <tr>
            <th scope="col">Name</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <div style={{ inlineSize: 80 }}>{`Column ${column}`}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">
                <button type="button">{`Row ${row}`}</button>
              </th>
              {columns.map((column) => (
                <td key={column}>{row * column}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

const region = (): HTMLElement => screen.getByRole('region', { name: 'Region' });
const button = (row: number): HTMLElement => screen.getByRole('button', { name: `Row ${row}` });
const head = (column: number): HTMLElement =>
  screen.getByRole('columnheader', { name: `Column ${column}` });
const topOf = (element: Element): number => element.getBoundingClientRect().top;
const leftOf = (element: Element): number => element.getBoundingClientRect().left;

const someRows = numbers(50, 80);
const moreRows = numbers(0, 80);
const oneColumn = [1];

describe('what the reader looks at keeps its place', () => {
  it('when rows arrive above it', () => {
    const { rerender } = render(<Table rows={someRows} columns={oneColumn} />);
    region().scrollTop = 300;
    const seen = topOf(button(62));
    rerender(<Table rows={moreRows} columns={oneColumn} />);
    expect(topOf(button(62))).toBeCloseTo(seen, 0);
  });

  it('when rows above it are gone after a second read', () => {
    const { rerender } = render(<Table rows={moreRows} columns={oneColumn} />);
    button(60).scrollIntoView({ block: 'center' });
    const seen = topOf(button(62));
    rerender(<Table rows={someRows} columns={oneColumn} />);
    expect(topOf(button(62))).toBeCloseTo(seen, 0);
  });

  it('when rows arrive between the first in sight and the one that has the focus, which it keeps', () => {
    const odd = moreRows.filter((row) => row % 2 === 1);
    const { rerender } = render(<Table rows={odd} columns={oneColumn} />);
    region().scrollTop = 300;
    const read = odd.map(button).find((row) => topOf(row) > topOf(region()) + 120) ?? document.body;
    read.focus({ preventScroll: true });
    const seen = topOf(read);
    rerender(<Table rows={moreRows} columns={oneColumn} />);
    expect(topOf(read)).toBeCloseTo(seen, 0);
    expect(document.activeElement).toBe(read);
  });

  it('when columns arrive beside it', () => {
    const { rerender } = render(<Table rows={someRows} columns={numbers(10, 20)} />);
    region().scrollLeft = 250;
    const seen = leftOf(head(14));
    rerender(<Table rows={someRows} columns={numbers(0, 20)} />);
    expect(leftOf(head(14))).toBeCloseTo(seen, 0);
  });

  it('on a page of lists', () => {
    const Page = ({ items }: { items: readonly number[] }) => (
      <div style={{ blockSize: 200, display: 'grid' }}>
        {/* Chromium's own anchoring would do it, Safari has none. */}
        <style>{'[role=tabpanel] { overflow: auto; overflow-anchor: none }'}</style>
        <TabPanel id="page">
          <ul>
            {items.map((item) => (
              <li key={item} style={{ blockSize: 30 }}>{`Item ${item}`}</li>
            ))}
          </ul>
        </TabPanel>
      </div>
    );
    const { rerender } = render(<Page items={someRows} />);
    screen.getByRole('tabpanel').scrollTop = 300;
    const seen = topOf(screen.getByText('Item 62'));
    rerender(<Page items={moreRows} />);
    expect(topOf(screen.getByText('Item 62'))).toBeCloseTo(seen, 0);
  });
});

describe('who has not scrolled', () => {
  it('sees the first row, also when others have come before it', () => {
    const { rerender } = render(<Table rows={someRows} columns={oneColumn} />);
    rerender(<Table rows={moreRows} columns={oneColumn} />);
    expect(region().scrollTop).toBe(0);
  });
});
