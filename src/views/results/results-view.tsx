import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from 'react';
import type { Reading } from '../../clinical/reading.ts';
import { Section } from '../../ui/section.tsx';
import { usePaneWidth } from '../../ui/use-width.ts';
import {
  keepPreferences,
  readPreferences,
  type NewestColumn,
  type ResultsMode,
} from '../preferences.ts';
import { readSection, type Read } from '../read-section.ts';
import { CopyBackgroundContext, useCopyBackground } from '../copy/copy-context.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { SelectBar } from '../copy/select-bar.tsx';
import { SelectionContext } from '../copy/selection.ts';
import { useSelecting } from '../copy/use-selecting.ts';
import { useNarrowedText } from '../encounter/use-narrowed-text.ts';
import { seriesOnce } from '../entry/chart-series.ts';
import { useRowDetails } from '../entry/row-details.ts';
import { useOpenTrend } from '../trend/open-trend.ts';
import { useWords } from '../use-words.tsx';
import { Changes } from './changes.tsx';
import { Collections } from './collections.tsx';
import { LeftOutBar } from './left-out-bar.tsx';
import { isNarrowed, leftOutParts } from './left-out-text.ts';
import { Panels } from './panels.tsx';
import { ResultsList } from './results-list.tsx';
import { ResultsTable } from './results-table.tsx';
import { rowsByKeyOnce } from './results-once.ts';
import { noTools, type ResultsTools } from './results-tools.ts';
import styles from './results-view.module.css';
import { Toolbar } from './toolbar.tsx';
import { useResults, type ChosenResults } from './use-results.ts';
import { useResultsWords } from './use-results-words.ts';

/** Below this width a grid of times leaves no room for the names of the tests. */
const gridWidth = 600;

type ResultsViewProps = {
  read: Read;
  readings: readonly Reading[];
  /** All readings of the chart: a member of a panel that stands elsewhere is not missing. */
  received: readonly Reading[];
  /** What the reader has chosen; kept by the chart, so that it outlives a look at another tab. */
  tools: ResultsTools | undefined;
  onTools: Dispatch<SetStateAction<ResultsTools | undefined>>;
};

export function ResultsView(props: ResultsViewProps) {
  const { read, readings } = props;
  const speech = useWords();
  const { view, zone } = speech;
  // Of the rows below: an entry of several parts has several, and would look like a miscount.
  const count = seriesOnce(readings, zone).reduce((sum, { entries }) => sum + entries.length, 0);
  const section = readSection(
    { read, subject: 'results', count: readings.length },
    speech,
    <Results {...props} />,
  );
  return (
    <Section
      heading={view.tabs.results}
      fill
      {...(readings.length > 0 && {
        count: view.resultsCount(count),
        action: <CopyButton name={view.copyNamed(view.tabs.results)} />,
      })}
      {...section}
    />
  );
}

function Results(props: ResultsViewProps) {
  const { read, readings, received, tools = noTools, onTools } = props;
  const speech = useWords();
  const words = useResultsWords();
  const selecting = useSelecting();
  const arrangement = useArrangement();
  const openTrend = useOpenTrend();
  const frame = useRef<HTMLDivElement>(null);
  const width = usePaneWidth(frame);
  const hasShownAll = useRef(false);
  const narrow = width !== undefined && width < gridWidth;
  // Fields and switches answer at once; what they arrange follows, and can be interrupted.
  const shownTools = useDeferredValue(tools);
  const mode = useDeferredValue(arrangement.mode);
  const newestAt = useDeferredValue(arrangement.newestAt);
  const results = useResults(readings, received, shownTools);
  const { all } = results;
  const details = useRowDetails(all);
  const background = useCopyBackground({
    accounts: read.accounts,
    narrowed: useNarrowedText('results'),
    details,
    leftOut: () =>
      isNarrowed(shownTools) ? [leftOutParts(results, mode, speech, words).join(' · ')] : [],
  });
  const change = useCallback(
    (changed: Partial<ResultsTools>) => onTools((before = noTools) => ({ ...before, ...changed })),
    [onTools],
  );
  const showAll = useCallback(() => {
    onTools((before = noTools) => ({ ...noTools, units: before.units }));
    hasShownAll.current = true;
  }, [onTools]);
  useEffect(() => {
    if (!hasShownAll.current || isNarrowed(shownTools)) return;
    hasShownAll.current = false;
    // Here, not in the bar: where nothing was left it is another bar now.
    frame.current?.querySelector<HTMLElement>('output[tabindex]')?.focus();
  }, [shownTools]);
  const open = useCallback(
    (key: string) => {
      const row = all.find(({ identity }) => identity.key === key);
      if (row !== undefined) openTrend([row]);
    },
    [all, openTrend],
  );
  return (
    <div ref={frame} className={styles.results}>
      <Toolbar
        tools={tools}
        onTools={change}
        mode={arrangement.mode}
        onMode={arrangement.setMode}
        newestAt={arrangement.mode === 'flowsheet' && !narrow ? arrangement.newestAt : undefined}
        onNewestAt={arrangement.setNewestAt}
        narrow={narrow}
      />
      <CopyBackgroundContext value={background}>
        <SelectionContext value={selecting}>
          <Arranged
            results={results}
            received={received}
            tools={shownTools}
            mode={mode}
            newestAt={newestAt}
            width={width}
            onShowAll={showAll}
            onOpen={open}
          />
        </SelectionContext>
      </CopyBackgroundContext>
    </div>
  );
}

type ArrangedProps = {
  results: ChosenResults;
  received: readonly Reading[];
  tools: ResultsTools;
  mode: ResultsMode;
  newestAt: NewestColumn;
  width: number | undefined;
  onShowAll: () => void;
  onOpen: (key: string) => void;
};

/** What is shown of the results. Hundreds of cells: drawn again only when something in it differs. */
const Arranged = memo(function Arranged(props: ArrangedProps) {
  const { results, received, tools, mode, newestAt, width, onShowAll, onOpen } = props;
  const narrow = width !== undefined && width < gridWidth;
  const { zone } = useWords();
  const byKey = rowsByKeyOnce(results.inTime, zone);
  const rows = results.sections.flatMap(({ series }) =>
    series.flatMap(({ identity }) => byKey.get(identity.key) ?? []),
  );
  const barOf = (paging: ReactNode) => (
    <LeftOutBar results={results} tools={tools} mode={mode} onShowAll={onShowAll}>
      <SelectBar rows={rows} />
      {paging}
    </LeftOutBar>
  );
  if (results.sections.length === 0) {
    return (
      <>
        {barOf(null)}
        <NothingLeft total={results.all.length} />
      </>
    );
  }
  if (mode === 'flowsheet' && !narrow) {
    return (
      <ResultsTable
        results={results}
        width={width}
        newestAt={newestAt}
        onOpen={onOpen}
        barOf={barOf}
      />
    );
  }
  return (
    <>
      {barOf(null)}
      {mode === 'flowsheet' ? <ResultsList results={results} onOpen={onOpen} /> : null}
      {mode === 'collections' ? (
        <Collections results={results} narrow={narrow} onOpen={onOpen} />
      ) : null}
      {mode === 'panels' ? (
        <Panels results={results} received={received} narrow={narrow} onOpen={onOpen} />
      ) : null}
      {mode === 'changes' ? <Changes results={results} narrow={narrow} onOpen={onOpen} /> : null}
    </>
  );
});

/** How the results are arranged, for every patient: a habit of the reader, kept in the browser. */
function useArrangement() {
  const [mode, setMode] = useState<ResultsMode>(() => readPreferences().resultsMode ?? 'flowsheet');
  const [newestAt, setNewestAt] = useState<NewestColumn>(
    () => readPreferences().newestColumn ?? 'end',
  );
  return {
    mode,
    setMode: (next: ResultsMode) => {
      setMode(next);
      keepPreferences({ resultsMode: next });
    },
    newestAt,
    setNewestAt: (next: NewestColumn) => {
      setNewestAt(next);
      keepPreferences({ newestColumn: next });
    },
  };
}

function NothingLeft({ total }: { total: number }) {
  const words = useResultsWords();
  return (
    <div className={styles.nothing}>
      <p>{words.nothingLeft}</p>
      <p>{words.nothingLeftDetail(total)}</p>
    </div>
  );
}
