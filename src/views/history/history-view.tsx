import type { HistoryGroup } from '../../clinical/history.ts';
import type { Reading } from '../../clinical/reading.ts';
import { Section } from '../../ui/section.tsx';
import { historyOnce } from '../entry/history-once.ts';
import { Group } from '../group.tsx';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { HistoryList } from './history-list.tsx';

type HistoryViewProps = {
  read: Read;
  readings: readonly Reading[];
  /** Whatever arrived: the parts of a panel may stand on another tab. */
  received: readonly Reading[];
};

/** Everything received that is neither a vital sign nor a result: nothing loaded is unreachable. */
export function HistoryView({ read, readings, received }: HistoryViewProps) {
  const speech = useWords();
  const { view, zone } = speech;
  const section = readSection(
    { read, subject: 'history', count: readings.length },
    speech,
    historyOnce(received, zone).map((group) => (
      <HistorySectionGroup key={group.section} group={group} />
    )),
  );
  return (
    <Section
      heading={view.tabs.history}
      {...(readings.length > 0 && { count: view.entries(readings.length) })}
      {...section}
    />
  );
}

function HistorySectionGroup({ group }: { group: HistoryGroup }) {
  const { words, view } = useWords();
  return (
    <Group
      heading={words.historySection[group.section]}
      count={group.items.length}
      {...(group.section === 'uncategorised' && { note: view.uncategorised })}
    >
      <HistoryList items={group.items} />
    </Group>
  );
}
