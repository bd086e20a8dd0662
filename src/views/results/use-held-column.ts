import { useState } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import { type DetailOf, useOpenDetail } from '../detail/open-detail.ts';

/** The columns from `start` up to `end`, of all. */
type Shown = { readonly start: number; readonly end: number };

/**
 * Beside a detail the flowsheet has room for fewer times. That of the result it is of stays among
 * them: an equal value of another time might be taken for it. With the room, what was shown before
 * comes back.
 */
export function useHeldColumn(
  columns: readonly FlowColumn[],
  rows: ReadonlyMap<string, FlowRow>,
  { own, most }: { own: Shown; most: number },
) {
  const openDetail = useOpenDetail();
  const [held, setHeld] = useState<string>();
  const [lastMost, setLastMost] = useState(most);
  if (most !== lastMost) setLastMost(most);
  if (most > lastMost && held !== undefined) setHeld(undefined);
  const place = held === undefined ? -1 : columns.findIndex(({ key }) => key === held);
  const isHeld = place !== -1 && place < own.start;
  const shown = isHeld ? { start: place, end: place + own.end - own.start } : own;
  const open = (of: DetailOf): void => {
    // While one is held, any other that is in sight stays in sight as well.
    if (!isHeld && of.kind === 'entry') {
      const inSight = columns.slice(own.start, own.end);
      setHeld(inSight.find(({ key }) => isOf(of.entry, key, rows))?.key);
    }
    openDetail(of);
  };
  return { ...shown, open, release: () => setHeld(undefined) };
}

/** The detail is of what was sent, whatever unit the table shows. */
const isOf = (sent: Entry, column: string, rows: ReadonlyMap<string, FlowRow>): boolean =>
  [...rows.values()].some(({ cells }) =>
    cells.get(column)?.some((entry) => (entry.recorded ?? entry) === sent),
  );
