import { entriesOf, rowIdentity } from '../../clinical/entry.ts';
import type { HistoryItem } from '../../clinical/history.ts';
import type { Formats } from '../../words/words.ts';
import type { CopiedItem } from '../copy/ask.ts';

/** An item with its parts, for a copy; one that only heads its parts has no value to copy. */
export function historyItems(
  { reading, members }: HistoryItem,
  format: Formats,
): readonly CopiedItem[] {
  const own = entriesOf(reading);
  const isHeading = members.length > 0 && own[0].part.value.kind === 'none';
  const panel = format.coded(reading.code);
  return [
    ...(isHeading ? [] : own).map((entry) => ({ entry, prefix: '' })),
    ...members.flatMap((member) =>
      entriesOf(member).map((entry) => ({ entry, prefix: `${panel}: ` })),
    ),
  ].map(({ entry, prefix }) => ({
    kind: 'result',
    name: `${prefix}${format.row(rowIdentity(entry), entry.vital)}`,
    entry,
    atOneTime: 1,
  }));
}
