import {
  useDeferredValue,
  useId,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
} from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { Problem } from '../../clinical/problem.ts';
import { sliceWithin } from '../../clinical/trend/trend-within.ts';
import { Choices } from '../../ui/choices.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { rowDetails } from '../entry/row-details.ts';
import { useWords } from '../use-words.tsx';
import { Sketch } from './drawing.tsx';
import { AddTest } from './add-test.tsx';
import { Legend } from './legend.tsx';
import { legendItems } from './legend-items.ts';
import { NotDrawnList } from './not-drawn.tsx';
import { PlotRow } from './plot-row.tsx';
import { ProblemList } from './problem-list.tsx';
import { Share } from './share.tsx';
import { Summary } from './summary.tsx';
import { WindowTools } from './tools.tsx';
import styles from './trend-body.module.css';
import type { DocumentHead } from './trend-document.ts';
import type { TrendSettings } from './trend-settings.ts';
import { TrendTable } from './trend-table.tsx';
import { isSameTest, type TrendTest } from './trend-tests.ts';
import { unitOf } from './unit-of.ts';
import { UnitsNote } from './units-note.tsx';
import { type Plot, useCourses } from './use-courses.ts';
import { useCursor } from './use-cursor.ts';
import { useDocument } from './use-document.ts';
import { useGestures } from './use-gestures.ts';
import { useScenes } from './use-scenes.ts';
import { useTrendView } from './use-trend-view.ts';
import { useTrendWords } from './use-trend-words.ts';
import { windowSaid } from './window-said.ts';

type TrendBodyProps = {
  settings: TrendSettings;
  onSettings: Dispatch<SetStateAction<TrendSettings>>;
  sorted: SortedReadings;
  problems: readonly Problem[];
  head: Pick<DocumentHead, 'patientName' | 'identity' | 'title' | 'asOf'>;
  isLoading: boolean;
  isPrinting: boolean;
  onPrint: () => void;
};

const noProblems: readonly Problem[] = [];

/** The graphs on one time axis, with everything that is said about them. */
export function TrendBody(props: TrendBodyProps) {
  const { settings, onSettings, sorted, problems, head, isLoading, isPrinting, onPrint } = props;
  const speech = useWords();
  const words = useTrendWords();
  const area = useRef<HTMLDivElement>(null);
  const width = useWidth(area) ?? 600;
  const [said, setSaid] = useState('');
  const summaries = useId();

  const { shown, plots } = useCourses(settings, sorted);
  const trendView = useTrendView(settings.window, onSettings, plots);
  const { view, reach } = trendView;
  const drawn = useScenes(plots, view, width, settings.withProblems ? problems : noProblems);
  const cursor = useCursor(plots, drawn.scenes, trendView);
  const { frame, scenes, lane, marks } = drawn;
  useGestures({ area, frame, view, reach, onView: trendView.setWindow, onPoint: cursor.point });

  // Sentences and tables follow the drawing when there is time: a frame of a drag has none.
  const readView = useDeferredValue(view);
  const details = rowDetails(
    plots.map(({ course }) => course.trend.series),
    speech.format,
  );
  const labels = plots.map(({ course: { trend } }) => labelOf(trend.series));
  const titles = labels.map(({ name, unit }) => (unit === '' ? name : `${name}, ${unit}`));
  const legend = legendItems(
    plots.map(({ course }) => course),
    new Set(marks.map(({ what }) => what)),
  );
  const remarks = isLoading ? [words.loading] : [];
  const leaving = useDocument({
    head: { ...head, remarks },
    plots,
    labels,
    view,
    scenes: drawn,
    legend,
  });

  return (
    <div className={styles.body}>
      <div className={styles.tools}>
        <WindowTools
          chosen={trendView.preset}
          onWindow={trendView.setWindow}
          onZoom={(factor) => trendView.zoomBy(factor, cursor.time)}
          onPan={trendView.panBy}
          atStart={view.start <= reach.start}
          atEnd={view.end >= reach.end}
        />
        <output className={styles.window}>
          {windowSaid(readView, speech, words)}
          {isLoading ? ` · ${words.loading}` : ''}
        </output>
      </div>
      <div className={styles.tools}>
        {shown.some(({ units }) => units !== 'one') ? (
          <Choices
            legend={words.units}
            choices={unitChoices.map((id) => ({ id, label: words.unitChoices[id] }))}
            chosen={settings.units}
            onChoose={(units) => onSettings((before) => ({ ...before, units }))}
          />
        ) : null}
        {problems.length === 0 ? null : (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={settings.withProblems}
              onChange={({ target: { checked } }) =>
                onSettings((before) => ({ ...before, withProblems: checked }))
              }
            />
            {words.problems}
          </label>
        )}
        <AddTest sorted={sorted} tests={settings.tests} onAdd={add} />
        <output className={styles.said}>{said}</output>
      </div>
      {shown.map((one) => (
        <UnitsNote key={`${one.test.place} ${one.test.testKey}`} shown={one} />
      ))}
      <div ref={area} className={styles.area}>
        {lane.height === 0 ? null : (
          <Sketch width={width} height={lane.height} shapes={lane.shapes} />
        )}
        {plots.map((plot, index) => {
          const [scene, label] = [scenes[index], labels[index]];
          if (scene === undefined || label === undefined) return null;
          return (
            <PlotRow
              key={plot.id}
              plot={plot}
              scene={scene}
              name={label.name}
              unit={label.unit}
              cursor={cursor}
              summaryId={`${summaries}${index}`}
              onRemove={settings.tests.length > 1 ? () => remove(plot.test, label.name) : undefined}
            />
          );
        })}
        <p className={styles.timeTitle}>{words.timeAxis(speech.zone.name)}</p>
      </div>
      <div className={styles.below}>
        {plots.map((plot, index) => (
          <div key={plot.id}>
            {plots.length === 1 ? null : (
              <h3 className={styles.tableName} dir="auto">
                {titles[index]}
              </h3>
            )}
            <Summary id={`${summaries}${index}`} trend={plot.course.trend} view={readView} />
            <NotDrawnList trend={plot.course.trend} />
          </div>
        ))}
        <Legend items={legend} />
        <p className={styles.keys}>{words.keys}</p>
        <ProblemList marks={marks} />
        <Share {...leaving} onPrint={onPrint} />
        {plots.map((plot, index) => (
          <PlotTable
            key={plot.id}
            plot={plot}
            titled={titles[index] ?? ''}
            view={readView}
            isPrinting={isPrinting}
          />
        ))}
        <p className={styles.asOf}>{head.asOf}</p>
      </div>
    </div>
  );

  function labelOf(series: Plot['course']['trend']['series']) {
    const unit = unitOf(series, speech.format);
    const detail = details.get(series.identity.key) ?? '';
    const name = speech.format.row(series.identity, series.vital);
    return { name: detail === '' || detail === unit ? name : `${name} (${detail})`, unit };
  }

  function add(test: TrendTest): void {
    onSettings((before) => ({ ...before, tests: [...before.tests, test] }));
    setSaid(words.addedTo(settings.tests.length + 1));
  }

  function remove(test: TrendTest, name: string): void {
    onSettings((before) => ({
      ...before,
      tests: before.tests.filter((one) => !isSameTest(one, test)),
    }));
    setSaid(words.removed(name));
  }
}

const unitChoices = ['recorded', 'converted'] as const;

type PlotTableProps = {
  plot: Plot;
  titled: string;
  view: { readonly start: number; readonly end: number };
  isPrinting: boolean;
};

function PlotTable({ plot, titled, view, isPrinting }: PlotTableProps) {
  const words = useTrendWords();
  const { trend } = plot.course;
  const { from, to } = sliceWithin(trend, view);
  return (
    <section aria-label={words.tableOf(titled)} className={styles.table}>
      <h3 className={styles.tableName}>
        {words.table}: <span dir="auto">{titled}</span>
        <span className={styles.count}>{words.inWindow(to - from, trend.points.length)}</span>
      </h3>
      <TrendTable
        name={titled}
        points={trend.points}
        from={from}
        to={to}
        others={trend.series.entries}
        isPrinting={isPrinting}
      />
    </section>
  );
}
