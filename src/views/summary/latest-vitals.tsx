import { memo, Suspense, useId } from 'react';
import { ageNow } from '../../clinical/age.ts';
import type { Entry } from '../../clinical/entry.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Series } from '../../clinical/series.ts';
import type { VitalKind } from '../../clinical/vital-signs.ts';
import { classNames } from '../../ui/class-names.ts';
import type { CopyAsk } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { TrendName } from '../trend/trend-name.tsx';
import { MethodText } from '../entry/method-text.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { detailed, useRowDetails } from '../entry/row-details.ts';
import { lazyView } from '../lazy-view.tsx';
import { useNow } from '../use-now.ts';
import { useWords } from '../use-words.tsx';
import { longestPart, wholeNumber } from '../entry/whole-number.ts';
import { WholeValues } from '../vitals/whole-value.tsx';
import styles from './latest-vitals.module.css';
import { latestItems } from './latest-copy.ts';
import { hasValue, latestOf, valuesBefore } from './latest-of.ts';
import { SummaryFoot } from './summary-foot.tsx';
import { yearsSince } from './years-since.ts';

// What turns one unit into another is large; the values stand without it.
const change = lazyView(
  () => import('./change-text.tsx'),
  (code) => code.ChangeText,
);

/** The first screen of an adult; a child's growth belongs there too. */
const adultVitals: ReadonlySet<VitalKind> = new Set([
  'blood-pressure',
  'heart-rate',
  'respiratory-rate',
  'temperature',
  'oxygen-saturation',
  'weight',
]);

const most = 6;

type LatestVitalsProps = {
  series: readonly Series[];
  patient: PatientSummary | undefined;
  onOpen: () => void;
};

/** One tile for each vital sign: its latest value with that value's own time (display rule 18). */
export const LatestVitals = memo(function LatestVitals({
  series,
  patient,
  onOpen,
}: LatestVitalsProps) {
  const { format, summary, view, zone } = useWords();
  const { ask } = useAsker();
  const now = useNow();
  const details = useRowDetails(series);
  const age = patient === undefined ? undefined : ageNow(patient, now, zone).age;
  const isAdult = age === undefined || age.tier === 'years' || age.tier === 'about';
  const usual = series.filter(
    ({ vital }) => vital !== undefined && (!isAdult || adultVitals.has(vital)),
  );
  // With local codes only none is known; an empty section would look like none measured.
  const tiles = usual.length > 0 ? usual : series.slice(0, most);
  const rest = series.length - tiles.length;
  const copied = (): CopyAsk => ({
    ...ask(view.latestVitals, [
      {
        heading: '',
        items: latestItems(tiles, (one) =>
          detailed(format.row(one.identity, one.vital), details.get(one.identity.key)),
        ),
      },
    ]),
    leftOut: rest > 0 ? [summary.moreVitals(rest)] : [],
  });
  return (
    <CopyArea ask={copied}>
      <ul className={styles.tiles}>
        {tiles.map((one) => (
          <Tile
            key={one.identity.key}
            series={one}
            detail={details.get(one.identity.key)}
            now={now}
          />
        ))}
      </ul>
      <SummaryFoot
        {...(rest > 0 && { rest: summary.moreVitals(rest) })}
        open={view.allVitals}
        onOpen={onOpen}
      />
    </CopyArea>
  );
});

/** More digits than half of a narrow section has room for. */
const widest = 10;

type TileProps = { series: Series; detail: string | undefined; now: number };

function Tile({ series, detail, now }: TileProps) {
  const { format, summary, view, zone } = useWords();
  const id = useId();
  const latest = latestOf(series);
  const [first] = latest;
  if (first === undefined) return null;
  const isValue = latest.some(hasValue);
  const before = isValue ? series.previous : valuesBefore(series);
  const [earlier] = before;
  const longest = Math.max(
    ...[...latest, ...before].map((one) => longestPart(wholeNumber(one, format, zone).parts)),
  );
  return (
    <li
      className={classNames(styles.tile, longest > widest && styles.wide)}
      data-trend-key={series.identity.key}
    >
      <h3 id={id} className={styles.label}>
        <TrendName series={series} detail={detail} />
      </h3>
      <div className={styles.value}>
        <WholeValues entries={latest} others={series.entries} namedBy={id} large />
      </div>
      <p className={styles.when}>
        <When entry={first} now={now} />
      </p>
      <div className={styles.method}>
        <MethodText entry={first} />
      </div>
      {earlier === undefined ? null : (
        <div className={styles.before}>
          {isValue ? view.before : summary.lastValue}{' '}
          <WholeValues entries={before} others={series.entries} namedBy={id} />{' '}
          <span className={styles.whole}>
            <When entry={earlier} now={now} />
          </span>
        </div>
      )}
      {isValue && earlier !== undefined ? (
        <Suspense>
          <change.View series={series} />
        </Suspense>
      ) : null}
    </li>
  );
}

/** When it was, and how long ago, where that is more than a year: years are easily overread. */
function When({ entry, now }: { entry: Entry; now: number }) {
  const { summary, zone } = useWords();
  const years = yearsSince(entry.reading, now, zone);
  return (
    <>
      <ReadingWhen reading={entry.reading} />
      {years > 0 ? <span className={styles.age}> {summary.yearsAgo(years)}</span> : null}
    </>
  );
}
