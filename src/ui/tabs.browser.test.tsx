import './base.css';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.testing.ts';
import { TabList, TabPanel } from './tabs.tsx';

const tabs = [
  { id: 'one', label: 'One' },
  { id: 'two', label: 'Two' },
  { id: 'three', label: 'Three' },
] as const;

function Views() {
  const [selected, select] = useState<(typeof tabs)[number]['id']>('one');
  return (
    <>
      <TabList label="Chart views" tabs={tabs} selected={selected} onSelect={select} />
      <TabPanel id={selected}>panel {selected}</TabPanel>
    </>
  );
}

const selected = (): string | null => screen.getByRole('tab', { selected: true }).textContent;

afterEach(cleanup);

describe('tabs', () => {
  it('move and select with the arrows, around the end, and jump with Home and End', async () => {
    render(<Views />);
    screen.getByRole('tab', { name: 'One' }).focus();
    const path: [key: string, lands: string][] = [
      ['{ArrowRight}', 'Two'],
      ['{End}', 'Three'],
      ['{ArrowRight}', 'One'],
      ['{ArrowLeft}', 'Three'],
      ['{Home}', 'One'],
    ];
    for (const [key, lands] of path) {
      await userEvent.keyboard(key);
      expect(selected()).toBe(lands);
      expect(document.activeElement?.textContent).toBe(lands);
    }
  });

  it('lose no arrow while the view that the last one opened is still on its way', async () => {
    const asked: string[] = [];
    render(
      <TabList label="Views" tabs={tabs} selected="one" onSelect={(id) => void asked.push(id)} />,
    );
    screen.getByRole('tab', { name: 'One' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(asked).toEqual(['two', 'three']);
  });

  it('are one stop in the tab order, and the next stop is the panel', async () => {
    render(<Views />);
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('role')).toBe('tab');
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('role')).toBe('tabpanel');
  });

  it('name their panel', async () => {
    render(<Views />);
    await userEvent.click(screen.getByRole('tab', { name: 'Two' }));
    expect(screen.getByRole('tabpanel', { name: 'Two' }).textContent).toBe('panel two');
  });

  it('leave arrows with a modifier key to the browser', async () => {
    render(<Views />);
    screen.getByRole('tab', { name: 'One' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(selected()).toBe('One');
  });

  it('are all in sight, also where there is no room for them in one line', () => {
    render(
      <div style={{ inlineSize: 120 }}>
        <TabList label="Chart views" tabs={tabs} selected="three" onSelect={() => undefined} />
      </div>,
    );
    const strip = screen.getByRole('tablist').getBoundingClientRect();
    for (const tab of screen.getAllByRole('tab')) {
      const { left, right, bottom } = tab.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(strip.left);
      expect(right).toBeLessThanOrEqual(strip.right + 1);
      expect(bottom).toBeLessThanOrEqual(strip.bottom + 1);
    }
  });

  it('are as wide when selected as when not: no selection moves one to another line', async () => {
    render(<Views />);
    const widths = () => screen.getAllByRole('tab').map((tab) => tab.getBoundingClientRect().width);
    const before = widths();
    await userEvent.click(screen.getByRole('tab', { name: 'Three' }));
    expect(widths()).toEqual(before);
  });

  it('have no axe violation', async () => {
    const { container } = render(<Views />);
    expect(await axeViolations(container)).toEqual([]);
  });
});
