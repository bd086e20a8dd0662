import './base.css';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { WordBreaks } from './word-breaks.tsx';

afterEach(cleanup);

it('a line ends after a stroke, and the name stays one: nothing stands in it that was not sent', () => {
  render(
    <button type="button" style={{ inlineSize: '6em' }}>
      <WordBreaks text="Albumin/creatinine ratio" />
    </button>,
  );
  const button = screen.getByRole('button', { name: 'Albumin/creatinine ratio' });
  expect(button.textContent).toBe('Albumin/creatinine ratio');
  expect(button.querySelector('wbr')).toBeNull();
  const line = screen.getByText('Albumin/').getBoundingClientRect();
  expect(line.bottom).toBeLessThan(button.getBoundingClientRect().bottom - line.height);
});
