import { useEffect, useState } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import { type DetailOf, useOpenDetail } from '../detail/open-detail.ts';

/** How long a detail may take until it stands beside the flowsheet. */
const DOCKED_MS = 1000;

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
  const [held, setHeld] = useState<{ readonly key: string; readonly most: number }>();
  const hasLess = held !== undefined && most < held.most;
  // A dialog takes no room; and with the room back nothing need be held.
  useEffect(() => {
    if (held === undefined || hasLess) return undefined;
    const timer = setTimeout(() => setHeld(undefined), DOCKED_MS);
    return () => clearTimeout(timer);
  }, [held, hasLess]);
  const place = hasLess ? columns.findIndex(({ key }) => key === held.key) : -1;
  const isHeld = place !== -1 && place < own.start;
  const shown = isHeld ? { start: place, end: place + own.end - own.start } : own;
  const open = (of: DetailOf): void => {
    // While one is held, any other that is in sight stays in sight as well.
    if (!isHeld && of.kind === 'entry') {
      const inSight = columns.slice(own.start, own.end);
      const opened = inSight.find(({ key }) => isOf(of.entry, key, rows));
      setHeld(opened && { key: opened.key, most });
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
