import { useMemo, useRef, useState } from 'react';
import type { SinceChange } from '../../clinical/change.ts';
import type { Span } from '../../clinical/date-order.ts';
import type { Entry } from '../../clinical/entry.ts';
import { instantOf } from '../../clinical/fhir-date.ts';
import type { Series } from '../../clinical/series.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyCell } from '../../ui/empty-cell.tsx';
import { resultsAt, type CopiedResult } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { copySource } from '../copy/copy-sources.ts';
import { ChangeWords } from '../entry/change-words.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useRowDetails } from '../entry/row-details.ts';
import { ShowMore } from '../show-more.tsx';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import { CellValues } from './cell-values.tsx';
import styles from './lists.module.css';
import { rowsByKeyOnce } from './results-once.ts';
import { kindOfChange, rowChange } from './row-change.ts';
import { firstRows, isPlain, SectionRows } from './section-rows.tsx';
import { TestName } from './test-name.tsx';
import { useCellKeys } from './use-cell-keys.ts';
import { mostPrinted, usePrinting } from './use-printing.ts';
import { useResultRange } from './use-result-range.ts';
import type { ChosenResults } from './use-results.ts';
import { useResultsWords } from './use-results-words.ts';
import { windowDays } from './window-text.ts';

const step = 60;

type ChangesProps = {
  results: ChosenResults;
  narrow: boolean;
  onOpen: (key: string) => void;
};

/** Each test with the value it is compared with, the newer one, their times, and the difference. */
export function Changes({ results, narrow, onOpen }: ChangesProps) {
  const { format, view, zone } = useWords();
  const words = useResultsWords();
  const { all, inTime, sections, span } = results;
  const { askAll, nameOf } = useAsker();
  const itemsOf = useChangeItems();
  const [limit, setLimit] = useState(step);
  const printing = usePrinting();
  const around = useRef<HTMLDivElement>(null);
  useCellKeys(around);
  const details = useRowDetails(all);
  const rows = useMemo(
    () =>
      new Map(
        sections.flatMap(({ series }) =>
          series.map((one) => [one.identity.key, rowChange(one, span, zone)] as const),
        ),
      ),
    [sections, span, zone],
  );
  const keys = [...rows.keys()];
  const steady = useSteadyLimit(keys, limit);
  const most = printing ? mostPrinted : steady;
  const plain = isPlain(sections);
  const count = { changed: 0, same: 0, first: 0, unknown: 0 };
  for (const { change } of rows.values()) count[kindOfChange(change)] += 1;
  const day = (epoch: number): string => format.day(instantOf(epoch), zone);
  const heads = headsOf(span);
  const whole = () =>
    askAll(
      `${view.tabs.results}, ${kindText()}`,
      sections.map(({ heading, series }) => ({
        heading,
        items: series.flatMap((one) => {
          const change = rows.get(one.identity.key);
          return change === undefined ? [] : itemsOf(nameOf(one.entries[0]), change);
        }),
      })),
    );
  return (
    <>
      <p className={styles.note}>
        {kindText()} {words.changedOf(count)}.
      </p>
      <CopyArea ask={whole}>
        <div ref={around} className={styles.around}>
          <DataTable name={view.tabs.results} regionName={view.scrolls(view.tabs.results)} fill>
            <thead>
              <tr>
                <th scope="col">{view.test}</th>
                <th scope="col">{heads.from}</th>
                <th scope="col">{heads.to}</th>
                {narrow ? null : (
                  <th scope="col" className={styles.changed}>
                    {words.change}
                  </th>
                )}
              </tr>
            </thead>
            {firstRows(sections, most).map((section) => (
              <SectionRows
                key={section.key}
                section={section}
                columns={narrow ? 3 : 4}
                inTime={rowsByKeyOnce(inTime, zone)}
                plain={plain}
              >
                {section.series.map((series) => {
                  const { key } = series.identity;
                  const change = rows.get(key);
                  return change === undefined ? null : (
                    <Row
                      key={key}
                      series={series}
                      detail={details.get(key)}
                      change={change}
                      narrow={narrow}
                      onOpen={onOpen}
                    />
                  );
                })}
              </SectionRows>
            ))}
          </DataTable>
        </div>
      </CopyArea>
      <ShowMore
        shown={Math.min(keys.length, most)}
        total={keys.length}
        text={words.testsShown}
        onMore={() => setLimit(limit + step * 2)}
      />
    </>
  );

  function headsOf(of: Span | undefined): { from: string; to: string } {
    if (of === undefined) return { from: view.previous, to: view.latest };
    if (of.end !== Infinity) return { from: words.firstIn, to: words.lastIn };
    return { from: words.beforeDay(day(of.start)), to: words.now };
  }

  function kindText(): string {
    if (span === undefined) return words.changeKinds.previous;
    return span.end === Infinity
      ? words.changeKinds.since(day(span.start))
      : words.changeKinds.within(windowDays(span, day, words));
  }
}

type RowProps = {
  series: Series;
  detail: string | undefined;
  change: SinceChange;
  /** Without a column of its own the change stands below the newer value. */
  narrow: boolean;
  onOpen: (key: string) => void;
};

/** Both values of a change for a copy, the newer one with what changed. */
function useChangeItems(): (name: string, change: SinceChange) => readonly CopiedResult[] {
  const { format } = useWords();
  return (name, change) => {
    const said = format.change(change.change);
    const remark = said === '' ? whyNot(change, format.noChange) : said;
    return [...resultsAt(name, change.before), ...resultsAt(name, change.after, remark)];
  };
}

function Row({ series, detail, change, narrow, onOpen }: RowProps) {
  const words = useResultsWords();
  const { ask, nameOf } = useAsker();
  const itemsOf = useChangeItems();
  const copied = () => {
    const name = nameOf(series.entries[0]);
    return ask(name, [{ heading: '', items: itemsOf(name, change) }]);
  };
  return (
    <tr data-trend-key={series.identity.key} {...copySource(copied)}>
      <th scope="row" className={styles.name}>
        <TestName series={series} detail={detail} onOpen={onOpen} />
      </th>
      <td className={styles.value}>
        <Values series={series} entries={change.before} none={words.noneBefore} />
      </td>
      <td className={styles.value}>
        <Values series={series} entries={change.after} none={words.noneSince} />
        {narrow ? <ChangeText change={change} /> : null}
      </td>
      {narrow ? null : isUnsaid(change) ? (
        <EmptyCell />
      ) : (
        <td>
          <ChangeText change={change} />
        </td>
      )}
    </tr>
  );
}

/** With nothing on one side, "none" stands there already. */
const isUnsaid = ({ change, unplaced }: SinceChange): boolean =>
  unplaced.length === 0 && change.kind === 'none' && change.why === 'first';

function ChangeText({ change }: { change: SinceChange }) {
  const { format } = useWords();
  const words = useResultsWords();
  const said = format.change(change.change);
  const { unplaced } = change;
  if (isUnsaid(change)) return null;
  return (
    <>
      {said === '' ? (
        <span className={styles.noChange}>{whyNot(change, format.noChange)}</span>
      ) : (
        <span className={styles.change}>
          <ChangeWords text={said} />
        </span>
      )}
      {unplaced.length === 0 ? null : (
        <span className={styles.quiet}>{words.unplaced(unplaced.length)}</span>
      )}
    </>
  );
}

/** Of a blood pressure each half may have a reason of its own. */
function whyNot({ change }: SinceChange, noChange: (of: SinceChange['change']) => string): string {
  if (change.kind !== 'pressure') return noChange(change);
  return [...new Set([change.systolic, change.diastolic].map((part) => noChange(part)))]
    .filter((reason) => reason !== '')
    .join('; ');
}

type ValuesProps = { series: Series; entries: readonly Entry[]; none: string };

function Values({ series, entries, none }: ValuesProps) {
  const rangeText = useResultRange();
  const [first] = entries;
  if (first === undefined) return <span className={styles.noChange}>{none}</span>;
  const range = rangeText(first);
  return (
    <>
      <CellValues entries={entries} series={series} />
      <span className={styles.quiet}>
        <ReadingWhen reading={first.reading} />
      </span>
      {range === '' ? null : <span className={styles.quiet}>{range}</span>}
    </>
  );
}
