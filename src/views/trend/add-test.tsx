import { memo, useId, useState } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import { Button } from '../../ui/button.tsx';
import { useRowDetails } from '../entry/row-details.ts';
import { useWords } from '../use-words.tsx';
import styles from './add-test.module.css';
import { mostTests } from './trend-settings.ts';
import { idOf, testsOf } from './test-rows.ts';
import { isSameTest, testOf, type TrendTest } from './trend-test.ts';
import { useTrendWords } from './use-trend-words.ts';

type AddTestProps = {
  sorted: SortedReadings;
  tests: readonly TrendTest[];
  onAdd: (test: TrendTest) => void;
};

/** Every other test of the chart, to be stacked on the same time axis. */
export const AddTest = memo(function AddTest({ sorted, tests, onAdd }: AddTestProps) {
  const { format, zone } = useWords();
  const words = useTrendWords();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const groups = testsOf(sorted, zone).map(({ place, tests: found }) => ({
    place,
    found: found
      .filter((series) => !tests.some((one) => isSameTest(one, testOf(series))))
      .map((series) => ({ series, name: format.row(series.identity, series.vital) }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }));
  const all = groups.flatMap(({ found }) => found);
  const details = useRowDetails(all.map(({ series }) => series));
  if (tests.length >= mostTests) return <p className={styles.full}>{words.most(mostTests)}</p>;
  if (all.length === 0) return null;
  const chosen = all.find(({ series }) => idOf(testOf(series)) === wanted);
  const labels = { vitals: words.vitals, results: words.results, history: words.others };
  return (
    <span className={styles.add}>
      <label htmlFor={id}>{words.addTest}</label>
      <select
        id={id}
        value={chosen === undefined ? '' : wanted}
        onChange={({ target: { value } }) => setWanted(value)}
      >
        <option value="">{words.addHint}</option>
        {groups.map(({ place, found }) =>
          found.length === 0 ? null : (
            <optgroup key={place} label={labels[place]}>
              {found.map(({ series, name }) => (
                <option key={series.identity.key} value={idOf(testOf(series))}>
                  {[name, details.get(series.identity.key) ?? '']
                    .filter((part) => part !== '')
                    .join(' · ')}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
      {/* Not at the choice: with arrow keys each test on the way would be one (WCAG 3.2.2). */}
      <Button
        aria-disabled={chosen === undefined}
        onClick={() => chosen && onAdd(testOf(chosen.series))}
      >
        {words.add}
      </Button>
    </span>
  );
});
