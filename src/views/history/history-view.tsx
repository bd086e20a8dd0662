import type { HistoryGroup } from '../../clinical/history.ts';
import type { Reading } from '../../clinical/reading.ts';
import { Section } from '../../ui/section.tsx';
import type { CopyAsk } from '../copy/ask.ts';
import { CopyBackgroundContext, useCopyBackground } from '../copy/copy-context.ts';
import { copyable } from '../copy/copyable.tsx';
import { historyOnce } from '../entry/history-once.ts';
import { Group } from '../group.tsx';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { historyItems } from './history-copy.ts';
import { HistoryList } from './history-list.tsx';
import { useHistoryWords } from './use-history-words.ts';

type HistoryViewProps = {
  read: Read;
  readings: readonly Reading[];
  /** Whatever arrived: the parts of a panel may stand on another tab. */
  received: readonly Reading[];
};

/** Everything received that is neither a vital sign nor a result: nothing loaded is unreachable. */
export function HistoryView({ read, readings, received }: HistoryViewProps) {
  const speech = useWords();
  const { format, view, words, zone } = speech;
  const groups = historyOnce(received, zone);
  const { accounts } = read;
  const background = useCopyBackground({ accounts });
  const copied = (): CopyAsk => ({
    title: view.tabs.history,
    accounts,
    groups: groups.map((group) => ({
      heading: words.historySection[group.section],
      items: group.items.flatMap((item) => historyItems(item, format)),
    })),
  });
  const section = readSection(
    { read, subject: 'history', count: readings.length },
    speech,
    <CopyBackgroundContext value={background}>
      {groups.map((group) => (
        <HistorySectionGroup key={group.section} group={group} />
      ))}
    </CopyBackgroundContext>,
  );
  return (
    <Section
      heading={view.tabs.history}
      {...(readings.length > 0 && {
        count: view.entries(readings.length),
        ...copyable(view.copyNamed(view.tabs.history), copied),
      })}
      {...section}
    />
  );
}

function HistorySectionGroup({ group }: { group: HistoryGroup }) {
  const { words } = useWords();
  const { uncategorised } = useHistoryWords();
  return (
    <Group
      heading={words.historySection[group.section]}
      count={group.items.length}
      {...(group.section === 'uncategorised' && { note: uncategorised })}
    >
      <HistoryList items={group.items} />
    </Group>
  );
}
