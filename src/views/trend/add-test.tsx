import { memo, useId } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
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
  const labels = { vitals: words.vitals, results: words.results, history: words.others };
  return (
    <span className={styles.add}>
      <label htmlFor={id}>{words.addTest}</label>
      <select
        id={id}
        value=""
        onChange={({ target: { value } }) => {
          const chosen = all.find(({ series }) => idOf(testOf(series)) === value);
          if (chosen !== undefined) onAdd(testOf(chosen.series));
        }}
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
    </span>
  );
});
