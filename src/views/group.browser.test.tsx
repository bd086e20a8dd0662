import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Group } from './group.tsx';
import { renderInPane } from './testing.tsx';

describe('a group', () => {
  it('has its count beside the last word of a heading of two lines', () => {
    renderInPane(
      <Group heading="Encounter diagnoses: status not stated" count={1}>
        {null}
      </Group>,
      { width: 250 },
    );
    const lines = [...screen.getByRole('heading').getClientRects()];
    expect(lines).toHaveLength(2);
    const count = screen.getByText('1').getBoundingClientRect();
    expect(count.top).toBeGreaterThan(lines[0]?.bottom ?? Infinity);
    expect(count.bottom).toBeLessThan((lines[1]?.bottom ?? 0) + 4);
    expect(count.left - (lines[1]?.right ?? 0)).toBeLessThan(12);
  });
});
