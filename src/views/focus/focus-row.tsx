import { changeSincePrevious } from '../../clinical/change.ts';
import type { Entry } from '../../clinical/entry.ts';
import type { Series } from '../../clinical/series.ts';
import type { FocusSeries } from '../../clinical/focus/focus.ts';
import { focusTestNames } from '../../words/focus-words-tests.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Button } from '../../ui/button.tsx';
import { useOpenDetail } from '../detail/open-detail.ts';
import { EntryValues } from '../entry/entry-value.tsx';
import { useRangeText } from '../entry/range-subject.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { TrendLine } from '../summary/trend-line.tsx';
import { useWords } from '../use-words.tsx';
import styles from './focus-row.module.css';
import { Sources } from './sources.tsx';

type FocusRowProps = {
  found: FocusSeries;
  /** What tells it from others of the same name. */
  detail: string | undefined;
  /** Whether more results of the test may exist. */
  isDoubtful: boolean;
  onOpen: (series: Series) => void;
};

/** One test of the focus: latest, what was before it, and why it is here. */
export function FocusRow({ found, detail, isDoubtful, onOpen }: FocusRowProps) {
  const { format, language } = useWords();
  const words = focusWordsFor(language);
  const openDetail = useOpenDetail();
  const { series } = found;
  const { identity, entries } = series;
  const name = format.row(identity, series.vital);
  const latest = series.latest.length > 0 ? series.latest : entries.slice(0, 1);
  const [entry] = latest;
  const all = (isDoubtful ? words.someOf : words.allOf)(entries.length);
  return (
    <li className={styles.row} data-trend-key={identity.key}>
      <h4 className={styles.name}>
        <span dir="auto">{name}</span>
        {detail ? <span className={styles.quiet}> {detail}</span> : null}
      </h4>
      <Latest series={series} entries={latest} />
      <Before found={found} />
      <p className={styles.actions}>
        <Button look="plain" aria-label={words.named(all, name)} onClick={() => onOpen(series)}>
          {all}
        </Button>
        {entry === undefined ? null : (
          <Button
            look="plain"
            aria-label={words.detailsOf(name)}
            onClick={() => openDetail({ kind: 'entry', entry, others: entries })}
          >
            {words.details}
          </Button>
        )}
      </p>
      <Why found={found} />
    </li>
  );
}

function Latest({ series, entries }: { series: Series; entries: readonly Entry[] }) {
  const rangeText = useRangeText();
  const [first] = entries;
  if (first === undefined) return null;
  const range = rangeText(first);
  return (
    <div className={styles.latest}>
      <span className={styles.number}>
        <EntryValues entries={entries} />
        <TrendLine series={series} />
      </span>
      <span className={styles.quiet}>
        <ReadingWhen reading={first.reading} />
      </span>
      {range === '' ? null : <span className={styles.quiet}>{range}</span>}
    </div>
  );
}

function Before({ found: { series } }: { found: FocusSeries }) {
  const { format, zone, language } = useWords();
  const words = focusWordsFor(language);
  const [first] = series.previous;
  if (first === undefined) {
    return <div className={styles.before}>{series.latest.length > 0 ? words.onlyOne : null}</div>;
  }
  const change = changeSincePrevious(series, zone);
  const said = format.change(change) || format.noChange(change);
  return (
    <div className={styles.before}>
      <span>
        {words.before} <EntryValues entries={series.previous} />
      </span>
      <span className={styles.quiet}>
        <ReadingWhen reading={first.reading} />
      </span>
      {said === '' ? null : <span>{said}</span>}
    </div>
  );
}

/** The rule that linked it, in words, with its sources. */
function Why({ found: { test, link, rules } }: { found: FocusSeries }) {
  const { language } = useWords();
  const words = focusWordsFor(language);
  const name = focusTestNames(language)[test];
  const how = { code: words.whyCode, vital: words.whyVital, panel: words.whyPanel }[link.by];
  return (
    <details className={styles.why}>
      <summary>{words.why}</summary>
      <p>{how(name, link.loinc)}</p>
      <p>
        {words.becauseOf(
          rules.map(({ system, code, entry }) => words.rule(system, code, entry)).join(', '),
        )}
      </p>
      <Sources rules={rules} />
    </details>
  );
}
