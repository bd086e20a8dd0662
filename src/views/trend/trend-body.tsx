import {
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
} from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { Problem } from '../../clinical/problem.ts';
import { Choices } from '../../ui/choices.tsx';
import { useLaidOutWidth } from '../../ui/use-width.ts';
import type { Doubt } from '../doubt.ts';
import { lazyView } from '../lazy-view.tsx';
import { rowDetails } from '../entry/row-details.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { AddTestRoom } from './add-test-room.tsx';
import { Sketch } from './drawing.tsx';
import { NotDrawnList } from './not-drawn.tsx';
import { PlotRow } from './plot-row.tsx';
import { Summary } from './summary.tsx';
import { WindowTools } from './tools.tsx';
import styles from './trend-body.module.css';
import type { DocumentHead } from './trend-document.ts';
import type { TrendSettings } from './trend-settings.ts';
import { isSameTest, type TrendTest } from './trend-test.ts';
import { unitOf } from './unit-of.ts';
import { UnitsNote } from './units-note.tsx';
import { type Plot, useCourses } from './use-courses.ts';
import { useCursor } from './use-cursor.ts';
import { useGestures } from './use-gestures.ts';
import { useScenes } from './use-scenes.ts';
import { useTrendView } from './use-trend-view.ts';
import { useTrendWords } from './use-trend-words.ts';
import { windowSaid } from './window-said.ts';

// Wanted after the graphs are there: what stands below them, and the list of all tests.
const more = lazyView(
  () => import('./trend-more.tsx'),
  (code) => code.TrendMore,
);
const addTest = lazyView(
  () => import('./add-test.tsx'),
  (code) => code.AddTest,
);

type TrendBodyProps = {
  settings: TrendSettings;
  onSettings: Dispatch<SetStateAction<TrendSettings>>;
  sorted: SortedReadings;
  problems: readonly Problem[];
  head: Pick<DocumentHead, 'patientName' | 'identity' | 'title' | 'asOf'>;
  /** Whether more results may exist. */
  doubt: Doubt;
  isPrinting: boolean;
  onPrint: () => void;
};

const noProblems: readonly Problem[] = [];
const noPlots: readonly Plot[] = [];

/** The graphs on one time axis, with everything that is said about them. */
export function TrendBody(props: TrendBodyProps) {
  const { settings, onSettings, sorted, problems, head, doubt, isPrinting, onPrint } = props;
  const speech = useWords();
  const words = useTrendWords();
  const area = useRef<HTMLDivElement>(null);
  const measured = useLaidOutWidth(area, isPrinting);
  const width = measured ?? 600;
  const [said, setSaid] = useState('');
  const summaries = useId();

  const { shown, plots: courses } = useCourses(settings, sorted);
  const trendView = useTrendView(settings.window, onSettings, courses);
  const { view, reach } = trendView;
  // By a guessed width 50,000 points would be drawn in vain, and again once it is measured.
  const plots = measured === undefined ? noPlots : courses;
  const drawn = useScenes(plots, view, width, settings.withProblems ? problems : noProblems);
  const cursor = useCursor(plots, drawn.scenes, trendView);
  const { frame, scenes, lane } = drawn;
  useGestures({ area, frame, view, reach, onView: trendView.setWindow, onPoint: cursor.point });

  // The graphs first, then what stands below them; on paper all at once.
  const followsNow = useDeferredValue(measured !== undefined, false) || isPrinting;
  // Sentences and tables follow the drawing when there is time: a frame of a drag has none.
  const readView = useDeferredValue(view);
  // The same while the cursor moves: only the graphs follow it.
  const { labels, titles } = useMemo(() => titled(plots, speech), [plots, speech]);
  const moreHead = useMemo(
    () => ({ ...head, remarks: doubt === undefined ? [] : [words.doubts[doubt]] }),
    [head, doubt, words],
  );
  // What was pressed may go with what it did (× with its graph, the list after the sixth test).
  const goOn = useRef<() => HTMLElement | undefined>(undefined);
  useEffect(() => {
    if (document.activeElement === document.body) goOn.current?.()?.focus();
    goOn.current = undefined;
  });
  const count = settings.tests.length;
  const add = useCallback(
    (test: TrendTest) => {
      onSettings((before) => ({ ...before, tests: [...before.tests, test] }));
      setSaid(words.addedTo(count + 1));
      goOn.current = () => graphsIn(area.current).at(-1);
    },
    [onSettings, words, count],
  );
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
          {doubt === undefined ? '' : ` · ${words.doubts[doubt]}`}
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
        {measured === undefined ? (
          <AddTestRoom />
        ) : (
          <Suspense fallback={<AddTestRoom />}>
            <addTest.View sorted={sorted} tests={settings.tests} onAdd={add} />
          </Suspense>
        )}
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
              onRemove={
                settings.tests.length > 1 ? () => remove(plot.test, label.name, index) : undefined
              }
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
        {followsNow ? (
          <Suspense>
            <more.View
              head={moreHead}
              {...{ plots, labels, titles, view, readView, isPrinting, onPrint }}
              scenes={drawn}
            />
          </Suspense>
        ) : null}
      </div>
    </div>
  );

  function remove(test: TrendTest, name: string, index: number): void {
    const graphs = graphsIn(area.current);
    const nearest = [...graphs.slice(index), ...graphs.slice(0, index).toReversed()];
    goOn.current = () => nearest.find(({ isConnected }) => isConnected);
    onSettings((before) => ({
      ...before,
      tests: before.tests.filter((one) => !isSameTest(one, test)),
    }));
    setSaid(words.removed(name));
  }
}

const graphsIn = (area: Element | null): readonly HTMLElement[] => [
  ...(area?.querySelectorAll<HTMLElement>('[data-plot]') ?? []),
];

const unitChoices = ['recorded', 'converted'] as const;

/** Name and unit of each graph, apart and together. */
function titled(plots: readonly Plot[], { format }: Speech) {
  const all = plots.map(({ course }) => course.trend.series);
  const details = rowDetails(all, format);
  const labels = all.map((series) => {
    const unit = unitOf(series, format);
    const detail = details.get(series.identity.key) ?? '';
    const name = format.row(series.identity, series.vital);
    return { name: detail === '' || detail === unit ? name : `${name} (${detail})`, unit };
  });
  const titles = labels.map(({ name, unit }) => (unit === '' ? name : `${name}, ${unit}`));
  return { labels, titles };
}
