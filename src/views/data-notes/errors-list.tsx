import { readingTime } from '../../clinical/latest.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import { entriesOf } from '../../clinical/entry.ts';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import styles from './data-notes.module.css';
import { useNotesWords } from './use-notes-words.ts';

const most = 100;

/** What was entered in error: counted and named here and nowhere else, its value on request. */
export function ErrorsList({
  problems,
  readings,
}: {
  problems: readonly Problem[];
  readings: readonly Reading[];
}) {
  const { format, zone } = useWords();
  const words = useNotesWords();
  const wrongProblems = problems.filter(({ enteredInError }) => enteredInError);
  const wrongReadings = readings.filter(({ enteredInError }) => enteredInError);
  const total = wrongProblems.length + wrongReadings.length;
  return (
    <>
      <p className={styles.text}>
        {words.errorCounts(wrongProblems.length, wrongReadings.length)}
        {total > most ? ` ${words.errorsShown(most)}` : ''}
      </p>
      {total === 0 ? null : (
        <ul className={styles.list}>
          {keyed(wrongProblems.slice(0, most), ({ id }) => id).map(({ key, item }) => (
            <li key={key}>
              <s className={styles.struck}>{format.coded(item.code)}</s>
            </li>
          ))}
          {keyed(wrongReadings.slice(0, most), ({ id }) => id).map(({ key, item: reading }) => (
            <li key={key}>
              <s className={styles.struck}>{format.coded(reading.code)}</s>{' '}
              {format.readingTime(readingTime(reading), zone)}
              <details className={styles.hiddenValue}>
                <summary>{words.showWrongValue}</summary>
                <s className={styles.struck}>
                  {entriesOf(reading)
                    .map((entry) => format.entry(entry, zone))
                    .join('; ')}
                </s>
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
