import { useMemo, useRef, useState } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import { compareStarts } from '../../clinical/date-order.ts';
import { knownTest } from '../../clinical/lab-tests.ts';
import { readingStart, readingTime } from '../../clinical/latest.ts';
import type { MemberTree } from '../../clinical/member-tree.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { ResultsWords } from '../../words/results-words-en.ts';
import { resultsAt, type CopiedResult } from '../copy/ask.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { copySource } from '../copy/copy-sources.ts';
import { EntryMarks } from '../entry/entry-marks.tsx';
import { Notes } from '../entry/notes.tsx';
import { useRowDetails } from '../entry/row-details.ts';
import { keyed } from '../keyed.ts';
import { ShowMore } from '../show-more.tsx';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import styles from './lists.module.css';
import { ResultRow } from './result-row.tsx';
import { entriesOnce, panelsOnce } from './results-once.ts';
import heads from './section-rows.module.css';
import { useCellKeys } from './use-cell-keys.ts';
import { mostPrinted, usePrinting } from './use-printing.ts';
import type { ChosenResults } from './use-results.ts';
import { useResultsWords } from './use-results-words.ts';

const step = 20;
/** A panel is drawn whole, but not many large ones at once. */
const mostRows = 150;

type Shown = { readonly series: Series; readonly entry: Entry };

/** A panel as it was sent, or what of one time belongs together and came without a panel. */
type Block = {
  readonly key: string;
  readonly tree: MemberTree | undefined;
  readonly heading: string;
  /** Of the panel, or of the first of its results. */
  readonly time: Reading;
  readonly shown: readonly Shown[];
  readonly total: number;
};

type PanelsProps = {
  results: ChosenResults;
  received: readonly Reading[];
  narrow: boolean;
  onOpen: (key: string) => void;
};

/** Each panel as it was sent, and groups of known tests where none was; the newest first. */
export function Panels({ results, received, narrow, onOpen }: PanelsProps) {
  const { view } = useWords();
  const words = useResultsWords();
  const blocks = useBlocks(results, received);
  const { askAll, nameOf } = useAsker();
  const titleOf = useBlockTitle();
  const whole = () =>
    askAll(
      view.tabs.results,
      blocks.map(({ item }) => ({ heading: titleOf(item), items: itemsOf(item, nameOf) })),
    );
  const [limit, setLimit] = useState(step);
  const printing = usePrinting();
  const around = useRef<HTMLDivElement>(null);
  useCellKeys(around);
  const details = useRowDetails(results.all);
  const steady = useSteadyLimit(
    blocks.map(({ key }) => key),
    limit,
  );
  const shown = firstBlocks(
    blocks,
    printing ? mostPrinted : steady,
    printing ? mostPrinted : (mostRows * steady) / step,
  );
  const columns = narrow ? 2 : 3;
  return (
    <>
      {blocks.some(({ item }) => item.tree !== undefined) ? null : (
        <p className={styles.note}>{words.noPanels}</p>
      )}
      <CopyArea ask={whole}>
        <div ref={around} className={styles.around}>
          <DataTable name={view.tabs.results} regionName={view.scrolls(view.tabs.results)} fill>
            <thead>
              <tr>
                <th scope="col">{view.test}</th>
                <th scope="col">{view.result}</th>
                {narrow ? null : <th scope="col">{view.range}</th>}
              </tr>
            </thead>
            {shown.map(({ key: blockKey, item: block }) => (
              <tbody key={blockKey}>
                <BlockHead block={block} columns={columns} />
                {keyed(block.shown, ({ entry }) => entry.reading.id).map(({ key, item }) => (
                  <ResultRow
                    key={key}
                    series={item.series}
                    entries={[item.entry]}
                    detail={details.get(item.series.identity.key)}
                    narrow={narrow}
                    withTime={!isSameTime(item.entry.reading, block.time)}
                    onOpen={onOpen}
                  />
                ))}
              </tbody>
            ))}
          </DataTable>
        </div>
      </CopyArea>
      <ShowMore
        shown={shown.length}
        total={blocks.length}
        text={words.panelsShown}
        onMore={() => setLimit(limit + step * 2)}
      />
    </>
  );
}

type KeyedBlock = { readonly key: string; readonly item: Block };

/** The first blocks, until these have so many rows. */
function firstBlocks(
  blocks: readonly KeyedBlock[],
  most: number,
  rows: number,
): readonly KeyedBlock[] {
  let left = rows;
  let count = 0;
  for (const { item } of blocks.slice(0, most)) {
    if (left <= 0) break;
    left -= item.shown.length + 1;
    count += 1;
  }
  return blocks.slice(0, count);
}

function BlockHead({ block, columns }: { block: Block; columns: number }) {
  const { format, view, zone } = useWords();
  const words = useResultsWords();
  const { tree, heading, time, shown, total } = block;
  const count =
    tree === undefined ? view.resultsCount(total) : words.panelPart(shown.length, total);
  const { ask, nameOf } = useAsker();
  const title = useBlockTitle()(block);
  const copied = () => ({
    ...ask(title, [{ heading: '', items: itemsOf(block, nameOf) }]),
    leftOut: [
      ...(shown.length === total ? [] : [count]),
      ...(tree === undefined ? [] : gapTexts(tree, words)),
    ],
  });
  return (
    <tr {...copySource(copied)}>
      <th scope="rowgroup" colSpan={columns} className={heads.heading}>
        <span className={heads.held}>
          <span dir="auto">{heading}</span>
          <CopyButton name={view.copyNamed(title)} />
          <span>{format.readingTime(readingTime(time), zone)}</span>
          <span className={heads.origin}>
            {tree === undefined ? words.groupedHere : words.sentAsPanel}
          </span>
          <span className={heads.origin}>{count}</span>
          {tree === undefined ? null : <EntryMarks entry={headingEntry(tree.reading)} notesBelow />}
        </span>
        {tree === undefined ? null : <Gaps tree={tree} />}
      </th>
    </tr>
  );
}

/** As its heading names it: what, and of when. */
function useBlockTitle(): (block: Block) => string {
  const { format, zone } = useWords();
  return ({ heading, time }) => `${heading}, ${format.readingTime(readingTime(time), zone)}`;
}

const itemsOf = ({ shown }: Block, nameOf: (entry: Entry) => string): readonly CopiedResult[] =>
  shown.flatMap(({ entry }) => resultsAt(nameOf(entry), [entry]));

/** What of a panel is not below it. */
const gapTexts = (
  { missingMembers, outsideMembers, mistakenMembers }: MemberTree,
  words: ResultsWords,
): readonly string[] => [
  ...(missingMembers > 0 ? [words.missingMembers(missingMembers)] : []),
  ...(outsideMembers > 0 ? [words.outsideMembers(outsideMembers)] : []),
  ...(mistakenMembers > 0 ? [words.mistakenMembers(mistakenMembers)] : []),
];

/** What of a panel is not below it, and the notes on the panel itself. */
function Gaps({ tree }: { tree: MemberTree }) {
  const words = useResultsWords();
  const gaps = gapTexts(tree, words);
  return (
    <>
      {gaps.map((gap) => (
        <span key={gap} className={heads.note}>
          {gap}
        </span>
      ))}
      <Notes notes={tree.reading.notes} />
    </>
  );
}

/** The panel itself, for what must be said of it: its status, its doubts, flags of its own. */
const headingEntry = (reading: Reading): Entry => ({
  reading,
  part: reading,
  isComponent: false,
  pressure: undefined,
  vital: undefined,
  oxygen: undefined,
});

/** A result that was collected at another time than its heading says tells its own. */
function isSameTime(one: Reading, other: Reading): boolean {
  return timeKey(one) === timeKey(other);
}

function timeKey(reading: Reading): string {
  const time = readingTime(reading);
  return time.basis === 'none' ? '' : `${time.basis} ${time.date.sent} ${time.end?.sent ?? ''}`;
}

/** Panels and groups of single results, as far as their results are to be shown. */
function useBlocks(
  { all, listed, sections }: ChosenResults,
  received: readonly Reading[],
): readonly KeyedBlock[] {
  const { format, zone } = useWords();
  const words = useResultsWords();
  return useMemo(() => {
    const groups = panelsOnce(received, zone);
    const entries = entriesOnce(all, zone);
    const keys = new Set(sections.flatMap(({ series }) => series.map((one) => one.identity.key)));
    const wanted = new Set<Entry>();
    for (const one of listed) {
      if (keys.has(one.identity.key)) for (const entry of one.entries) wanted.add(entry);
    }
    const rowsOf = (reading: Reading): readonly Shown[] => entries.get(reading) ?? [];
    const isWanted = ({ entry }: Shown): boolean => wanted.has(entry);

    const blocks: Block[] = groups.panels.flatMap((tree) => {
      const own = rowsOf(tree.reading);
      const rows = [...own.filter(hasOwnValue), ...tree.members.flatMap(rowsOf)];
      const shown = rows.filter(isWanted);
      // A panel of which no member came is still there: its heading says so.
      const isKept = shown.length > 0 || (rows.length === 0 && own.some(isWanted));
      const heading = format.coded(tree.reading.code);
      const block = { tree, heading, time: tree.reading, shown, total: rows.length };
      return isKept ? [{ key: '', ...block }] : [];
    });

    const loose = new Map<string, [Shown, ...Shown[]]>();
    for (const shown of groups.loose.flatMap(rowsOf).filter(isWanted)) {
      const { reading } = shown.entry;
      const group = knownTest(shown.series.identity.loinc)?.group ?? 'other';
      const key = `${group} ${timeKey(reading)}`;
      const others = loose.get(key);
      if (others === undefined) loose.set(key, [shown]);
      else others.push(shown);
    }
    for (const [key, shown] of loose) {
      const known = knownTest(shown[0].series.identity.loinc);
      blocks.push({
        key,
        tree: undefined,
        heading: known === undefined ? words.otherTests : words.groups[known.group],
        time: shown[0].entry.reading,
        shown: shown.toSorted((a, b) => rankOf(a) - rankOf(b) || 0),
        total: shown.length,
      });
    }
    const starts = new Map(blocks.map((block) => [block, readingStart(block.time, zone)]));
    const sorted = blocks.toSorted((a, b) => compareStarts(starts.get(b), starts.get(a)));
    return keyed(sorted, keyOf);
  }, [received, all, listed, sections, format, zone, words]);
}

/** A panel may have been sent without an id, or one id twice. */
const keyOf = ({ key, tree, heading }: Block): string =>
  tree === undefined ? key : `sent ${tree.reading.id ?? heading}`;

/** In the order of the flowsheet; what is not known stays in its order. */
const rankOf = ({ series }: Shown): number =>
  knownTest(series.identity.loinc)?.rank ?? Number.MAX_SAFE_INTEGER;

/** The heading stands for a panel without a value of its own. */
const hasOwnValue = ({ entry }: Shown): boolean =>
  entry.isComponent || entry.pressure !== undefined || entry.part.value.kind !== 'none';
