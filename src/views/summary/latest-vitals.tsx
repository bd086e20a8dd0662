import { ageNow } from '../../clinical/age.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';
import type { VitalKind } from '../../clinical/vital-signs.ts';
import { Button } from '../../ui/button.tsx';
import { vitalSeriesOnce } from '../entry/chart-series.ts';
import { EntryValues } from '../entry/entry-value.tsx';
import { useRowDetails } from '../entry/row-details.ts';
import { MethodText } from '../entry/method-text.tsx';
import { useNow } from '../use-now.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useWords } from '../use-words.tsx';
import styles from './latest-vitals.module.css';

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
  readings: readonly Reading[];
  patient: PatientSummary | undefined;
  onOpen: () => void;
};

/** One tile for each vital sign: its latest value with that value's own time (display rule 18). */
export function LatestVitals({ readings, patient, onOpen }: LatestVitalsProps) {
  const { view, zone } = useWords();
  const now = useNow();
  const series = vitalSeriesOnce(readings, zone);
  const details = useRowDetails(series);
  const age = patient === undefined ? undefined : ageNow(patient, now, zone).age;
  const isAdult = age === undefined || age.tier === 'years' || age.tier === 'about';
  const usual = series.filter(
    ({ vital }) => vital !== undefined && (!isAdult || adultVitals.has(vital)),
  );
  // With local codes only none is known; an empty section would look like none measured.
  const tiles = usual.length > 0 ? usual : series.slice(0, most);
  const rest = series.length - tiles.length;
  return (
    <>
      <ul className={styles.tiles}>
        {tiles.map((one) => (
          <Tile key={one.identity.key} series={one} detail={details.get(one.identity.key)} />
        ))}
      </ul>
      <p className={styles.foot}>
        {rest > 0 ? <span>{view.moreVitals(rest)}</span> : null}
        <Button look="plain" onClick={onOpen}>
          {view.allVitals}
        </Button>
      </p>
    </>
  );
}

function Tile({ series, detail }: { series: Series; detail: string | undefined }) {
  const { format, view } = useWords();
  const latest = series.latest.length > 0 ? series.latest : series.entries.slice(0, 1);
  const [first] = latest;
  const [before] = series.previous;
  if (first === undefined) return null;
  return (
    <li className={styles.tile}>
      <h3 className={styles.label}>
        {format.row(series.identity, series.vital)}
        {detail ? ` (${detail})` : null}
      </h3>
      <div className={styles.value}>
        <EntryValues entries={latest} size="large" />
      </div>
      <p className={styles.when}>
        <ReadingWhen reading={first.reading} />
      </p>
      <MethodText entry={first} />
      {before === undefined ? null : (
        <div className={styles.before}>
          {view.before} <EntryValues entries={series.previous} />{' '}
          <span className={styles.whole}>
            <ReadingWhen reading={before.reading} />
          </span>
        </div>
      )}
    </li>
  );
}
