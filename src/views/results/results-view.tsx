import { useRef, useState } from 'react';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';
import { Section } from '../../ui/section.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { seriesOnce } from '../entry/chart-series.ts';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { FindTest, matchesText } from './find-test.tsx';
import { ResultsList } from './results-list.tsx';
import { ResultsTable } from './results-table.tsx';
import styles from './results-view.module.css';
import { TestDialog } from './test-dialog.tsx';

/** Below this width a grid of times leaves no room for the names of the tests. */
const gridWidth = 600;

type ResultsViewProps = {
  read: Read;
  readings: readonly Reading[];
  /** The id of a reading whose test opens by itself. */
  openReading?: string | undefined;
};

export function ResultsView({ read, readings, openReading }: ResultsViewProps) {
  const speech = useWords();
  const { view } = speech;
  const section = readSection(
    { read, subject: 'results', count: readings.length },
    speech,
    <Results readings={readings} openReading={openReading} />,
  );
  return (
    <Section
      heading={view.tabs.results}
      fill
      {...(readings.length > 0 && { count: view.resultsCount(readings.length) })}
      {...section}
    />
  );
}

function Results({ readings, openReading }: Omit<ResultsViewProps, 'read'>) {
  const { format, zone } = useWords();
  const [find, setFind] = useState('');
  // `null`: closed by hand, so that what the EHR asked for does not open again.
  const [open, setOpen] = useState<string | null>();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const nameOf = (series: Series): string => format.row(series.identity, series.vital);
  const all = byName(seriesOnce(readings, zone), nameOf);
  const found = all.filter((series) => matchesText(series, nameOf(series), find));
  const asked = (series: Series): boolean =>
    openReading !== undefined && series.entries.some(({ reading }) => reading.id === openReading);
  const opened =
    open === undefined ? all.find(asked) : all.find(({ identity }) => identity.key === open);
  const tools = <FindTest text={find} onText={setFind} found={found.length} total={all.length} />;
  return (
    <div ref={frame} className={styles.results}>
      {width !== undefined && width < gridWidth ? (
        <ResultsList series={found} onOpen={setOpen}>
          {tools}
        </ResultsList>
      ) : (
        <ResultsTable series={found} width={width} onOpen={setOpen}>
          {tools}
        </ResultsTable>
      )}
      {opened === undefined ? null : <TestDialog series={opened} onClose={() => setOpen(null)} />}
    </div>
  );
}

function byName(series: readonly Series[], nameOf: (series: Series) => string): readonly Series[] {
  return series
    .map((one) => ({ one, name: nameOf(one) }))
    .toSorted((a, b) =>
      a.name.localeCompare(b.name, undefined, { sensitivity: 'base', numeric: true }),
    )
    .map(({ one }) => one);
}
