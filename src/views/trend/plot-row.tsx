import { useId, type KeyboardEvent } from 'react';
import { readingTime } from '../../clinical/latest.ts';
import { Button } from '../../ui/button.tsx';
import { useOpenDetail } from '../detail/open-detail.ts';
import { useRangeSubject } from '../entry/range-subject.ts';
import { useWords } from '../use-words.tsx';
import styles from './plot-row.module.css';
import type { PlotScene } from './plot-scene.ts';
import { Readout } from './readout.tsx';
import { sayEntry, spoken } from './say-entry.ts';
import { TrendPlot } from './trend-plot.tsx';
import type { Cursor } from './use-cursor.ts';
import type { Plot } from './use-courses.ts';
import { useTrendWords } from './use-trend-words.ts';

type PlotRowProps = {
  plot: Plot;
  scene: PlotScene;
  name: string;
  unit: string;
  cursor: Cursor;
  /** The sentences that say what the graph shows. */
  summaryId: string;
  onRemove: (() => void) | undefined;
};

/** One test: its name and unit, its graph, what is at the cursor, and what happened in the window. */
export function PlotRow(props: PlotRowProps) {
  const { plot, scene, name, unit, cursor, summaryId, onRemove } = props;
  const speech = useWords();
  const words = useTrendWords();
  const subject = useRangeSubject();
  const openDetail = useOpenDetail();
  const id = useId();
  const { trend, bands } = plot.course;
  const { points, series } = trend;
  const index = cursor.indexIn(plot, scene);
  const entry = index === undefined ? undefined : points[index]?.entry;
  const { from, to } = scene.slice;
  const place = (index ?? from) - from + 1;
  const titled = unit === '' ? name : `${name}, ${unit}`;
  const last = points.at(-1)?.entry.reading;
  const none =
    last === undefined
      ? words.noneHere
      : `${words.noneHere}; ${words.lastBefore(speech.format.readingTime(readingTime(last), speech.zone))}.`;
  const valueText =
    entry === undefined
      ? none
      : `${words.position(place, to - from)}: ${spoken(sayEntry(entry, { speech, words, subject }), { speech, words, subject })}`;
  const open = () => {
    if (entry !== undefined) openDetail({ kind: 'entry', entry, others: series.entries });
  };
  const isThinned = scene.drawn < scene.total - wordsIn(scene, points);
  return (
    <section className={styles.row} aria-labelledby={`${id}h`}>
      <header className={styles.head}>
        <h3 id={`${id}h`} className={styles.name}>
          <span dir="auto">{name}</span> <span className={styles.unit}>{unit}</span>
        </h3>
        <span className={styles.end}>
          {entry === undefined ? null : (
            <>
              <span className={styles.unit}>{words.position(place, to - from)}</span>
              <Button look="plain" aria-label={words.detailsOf(titled)} onClick={open}>
                {words.details}
              </Button>
            </>
          )}
          {onRemove === undefined ? null : (
            <Button look="plain" icon="close" aria-label={words.remove(titled)} onClick={onRemove}>
              {null}
            </Button>
          )}
        </span>
      </header>
      <div className={styles.words}>
        <Readout entry={entry} none={none} />
      </div>
      <TrendPlot
        name={words.graph(titled)}
        scene={scene}
        points={points}
        cursor={index}
        time={cursor.time}
        isCurrent={cursor.current === plot.id}
        valueText={valueText}
        describedBy={summaryId}
        onKey={(event: KeyboardEvent) => cursor.onKey(event, plot, scene, open)}
        onFocus={() => cursor.focus(plot, scene)}
      />
      {isThinned || bands.length > mostBands ? (
        <div className={styles.words}>
          {isThinned ? (
            <p className={styles.note}>{words.thinned(scene.drawn, scene.total)}</p>
          ) : null}
          {bands.length > mostBands ? <p className={styles.note}>{words.tooManyRanges}</p> : null}
        </div>
      ) : null}
    </section>
  );
}

const mostBands = 400;

function wordsIn({ slice: { from, to } }: PlotScene, points: Plot['course']['trend']['points']) {
  let count = 0;
  for (let index = from; index < to; index += 1)
    if (points[index]?.numbers.length === 0) count += 1;
  return count;
}
