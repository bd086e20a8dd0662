import './base.css';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.testing.ts';
import { Choices } from './choices.tsx';

const choices = ['Flowsheet', 'By collection', 'By panel', 'Changes'].map((label) => ({
  id: label,
  label,
}));

function Modes({ width }: { width: number }) {
  const [chosen, choose] = useState('Flowsheet');
  return (
    <div style={{ inlineSize: width, container: 'pane / inline-size' }}>
      <Choices legend="Show as" choices={choices} chosen={chosen} onChoose={choose} />
    </div>
  );
}

const boxes = (): DOMRect[] =>
  screen.getAllByRole('radio').map((radio) => radio.getBoundingClientRect());

afterEach(cleanup);

describe('choices', () => {
  it('leave no half of their box empty where they stand in two rows', () => {
    render(<Modes width={280} />);
    const [first, second, third, fourth] = boxes();
    expect(first?.top).toBe(second?.top);
    expect(third?.top).toBe(fourth?.top);
    expect(third?.top).toBeGreaterThan(first?.top ?? Infinity);
    expect(Math.abs((second?.right ?? 0) - (fourth?.right ?? 0))).toBeLessThanOrEqual(1);
  });

  it('are as wide when chosen as when not', async () => {
    render(<Modes width={600} />);
    const before = boxes().map(({ width }) => width);
    await userEvent.click(screen.getByRole('radio', { name: 'Changes' }));
    expect(boxes().map(({ width }) => width)).toEqual(before);
  });

  it('have no axe violation', async () => {
    const { container } = render(<Modes width={280} />);
    expect(await axeViolations(container)).toEqual([]);
  });
});
