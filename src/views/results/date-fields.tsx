import { useId } from 'react';
import { readDate } from '../../clinical/fhir-date.ts';
import { useWords } from '../use-words.tsx';
import type { ChosenDates } from './results-tools.ts';
import styles from './toolbar.module.css';
import { useResultsWords } from './use-results-words.ts';

type DateFieldsProps = { dates: ChosenDates; onDates: (dates: ChosenDates) => void };

/** The first and the last day. Browsers write dates in figures alone, so the day stands beside it in words. */
export function DateFields({ dates, onDates }: DateFieldsProps) {
  const words = useResultsWords();
  const reversed = dates.from !== '' && dates.to !== '' && dates.from > dates.to;
  return (
    <span className={styles.dates}>
      <DateField
        label={words.from}
        day={dates.from}
        onDay={(from) => onDates({ ...dates, from })}
      />
      <DateField label={words.to} day={dates.to} onDay={(to) => onDates({ ...dates, to })} />
      {reversed ? <span role="alert">{words.datesReversed}</span> : null}
    </span>
  );
}

type DateFieldProps = { label: string; day: string; onDay: (day: string) => void };

function DateField({ label, day, onDay }: DateFieldProps) {
  const { format, zone } = useWords();
  const id = useId();
  const date = readDate(day);
  return (
    <span className={styles.date}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={day} onChange={(event) => onDay(event.target.value)} />
      {date === undefined ? null : <output htmlFor={id}>{format.day(date, zone)}</output>}
    </span>
  );
}
