import { memo } from 'react';
import type { HistoryGroup, HistoryItem, HistorySection } from '../../clinical/history.ts';
import type { CopyAsk } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { historyItems } from '../history/history-copy.ts';
import { HistoryList } from '../history/history-list.tsx';
import { useWords } from '../use-words.tsx';
import { SummaryFoot } from './summary-foot.tsx';

const most = 6;
const sections: ReadonlySet<HistorySection> = new Set(['social-history', 'pregnancy', 'sdoh']);

export const socialItems = (groups: readonly HistoryGroup[]): readonly HistoryItem[] =>
  groups.filter(({ section }) => sections.has(section)).flatMap(({ items }) => items);

/** The newest of each question, with its date; the same question asked every year is one line. */
export const SocialList = memo(function SocialList({
  items,
  onOpen,
}: {
  items: readonly HistoryItem[];
  onOpen: () => void;
}) {
  const { view, format } = useWords();
  const { ask } = useAsker();
  const newest = new Map<string, HistoryItem>();
  for (const item of items) {
    const name = format.coded(item.reading.code);
    if (!newest.has(name)) newest.set(name, item);
  }
  const shown = [...newest.values()].slice(0, most);
  const rest = items.length - shown.length;
  const copied = (): CopyAsk => ({
    ...ask(view.social, [
      { heading: '', items: shown.flatMap((item) => historyItems(item, format)) },
    ]),
    leftOut: rest > 0 ? [view.moreEntries(rest)] : [],
  });
  return (
    <CopyArea ask={copied}>
      <HistoryList items={shown} />
      <SummaryFoot
        {...(rest > 0 && { rest: view.moreEntries(rest) })}
        open={view.allHistory}
        onOpen={onOpen}
      />
    </CopyArea>
  );
});
