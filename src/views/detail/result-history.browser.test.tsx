import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { entriesOf } from '../../clinical/entry.ts';
import { labOf, renderInPane } from '../testing.tsx';
import { ResultHistory } from './result-history.tsx';

it('the way to the trend begins where all else begins, and stands off the results', () => {
  const entry = entriesOf(labOf('Potassium', '2026-03-01', 4.1, { id: 'k1' }))[0];
  renderInPane(<ResultHistory entry={entry} all={[entry]} doubt={undefined} />);
  const button = screen.getByRole('button', { name: /trend/iu }).getBoundingClientRect();
  const row = screen.getByRole('listitem').getBoundingClientRect();
  expect(button.left).toBe(row.left);
  expect(row.top - button.bottom).toBeGreaterThanOrEqual(6);
});
