import { useCallback, useRef } from 'react';
import type { Series } from '../../clinical/series.ts';
import type { Steps } from '../../clinical/steps.ts';
import type { TrendTelling } from '../../clinical/trend/trend.ts';
import type { Shape } from '../../ui/chart/scene.ts';
import { useLaidOutWidth } from '../../ui/use-width.ts';
import type { Formats } from '../../words/words.ts';
import { useRangeSubject } from '../entry/range-subject.ts';
import { EntryValues } from '../entry/entry-value.tsx';
import { useRowDetails } from '../entry/row-details.ts';
import { latestOf } from '../summary/latest-of.ts';
import { axisShapes, dateOfTick, ticksOf } from '../trend/axis-scene.ts';
import type { Course } from '../trend/course.ts';
import { Drawing, Sketch } from '../trend/drawing.tsx';
import { axisHeight, miniFrame, timeScale } from '../trend/plot-frame.ts';
import { plotScene } from '../trend/plot-scene.ts';
import { courseSteps } from '../trend/plots.ts';
import { TrendName } from '../trend/trend-name.tsx';
import { wholeOf } from '../trend/trend-window.ts';
import { unitOf } from '../trend/unit-of.ts';
import { usePrinting } from '../results/use-printing.ts';
import { useHour } from '../use-now.ts';
import { useSteps } from '../use-steps.ts';
import { useWords } from '../use-words.tsx';
import styles from './vitals-charts.module.css';

type PlotScene = ReturnType<typeof plotScene>;

type Charts = {
  readonly scenes: readonly { readonly series: Series; readonly scene: PlotScene }[];
  readonly timeAxis: readonly Shape[];
};

const nothing: Charts = { scenes: [], timeAxis: [] };

/** Up to so many points are drawn in less than a frame. */
const few = 500;

function* chartSteps(
  series: readonly Series[],
  telling: TrendTelling,
  width: number,
  format: Formats,
): Steps<Charts> {
  const { zone, now } = telling;
  const courses: Course[] = [];
  for (const one of series) {
    const course = yield* courseSteps(one, telling);
    if (course.trend.points.some(({ numbers }) => numbers.length > 0)) courses.push(course);
  }
  const view = wholeOf(courses, now);
  if (view === undefined) return nothing;
  const frame = miniFrame(width);
  const ticks = ticksOf(view, frame, zone);
  const common = { view, frame, ticks, timeAxis: [], marks: [], said: () => '' };
  const scenes: { series: Series; scene: PlotScene }[] = [];
  for (const course of courses) {
    yield;
    scenes.push({ series: course.trend.series, scene: plotScene({ course, ...common }) });
  }
  const timeAxis = axisShapes(ticks, timeScale(view, frame), { ...frame, bottom: 1 }, (tick) =>
    format.day(dateOfTick(tick), zone),
  );
  return { scenes, timeAxis };
}

type VitalsChartsProps = { series: readonly Series[] };

/**
 * The vital signs over all time, one small graph below another on one time axis (GTAB-145), blood
 * pressures as bars. The table beside them has every number; each name opens the whole trend.
 */
export function VitalsCharts({ series }: VitalsChartsProps) {
  const area = useRef<HTMLDivElement>(null);
  const width = useLaidOutWidth(area, usePrinting());
  return (
    <div ref={area} className={styles.charts}>
      {width === undefined ? null : <Charts series={series} width={width} />}
    </div>
  );
}

function Charts({ series, width }: VitalsChartsProps & { width: number }) {
  const { format, summary, zone } = useWords();
  const subject = useRangeSubject();
  const now = useHour();
  const details = useRowDetails(series);
  const make = useCallback(
    () => chartSteps(series, { subject, zone, now }, width, format),
    [series, subject, zone, now, width, format],
  );
  const isLittle = series.reduce((sum, { entries }) => sum + entries.length, 0) <= few;
  // The table stands first; tens of thousands of points follow it.
  const { scenes, timeAxis } = useSteps(make, isLittle) ?? nothing;

  return (
    <>
      {scenes.map(({ series: one, scene }) => {
        const { identity } = one;
        const detail = details.get(identity.key);
        const unit = unitOf(one, format);
        return (
          <section key={identity.key} className={styles.chart} data-trend-key={identity.key}>
            <h3 className={styles.name}>
              <TrendName series={one} detail={detail === unit ? undefined : detail} />{' '}
              <span className={styles.unit}>{unit}</span>
              <span className={styles.latest}>
                <EntryValues entries={latestOf(one)} />
              </span>
            </h3>
            <Drawing scene={scene} />
          </section>
        );
      })}
      {scenes.length === 0 ? null : (
        <div className={styles.axis}>
          <Sketch width={width} height={axisHeight} shapes={timeAxis} />
          <p>{summary.timeAxis(zone.name)}</p>
        </div>
      )}
    </>
  );
}
