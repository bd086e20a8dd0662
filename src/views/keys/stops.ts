// What can be opened in a row; of a row the first is its stop.
const detail = '[data-detail]';
const row = 'tr, li';

const isInSight = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** One stop for each row of the view, in their order. */
function stopsIn(area: ParentNode): readonly HTMLElement[] {
  const seen = new Set<Element>();
  return [...area.querySelectorAll<HTMLElement>(detail)].filter((stop) => {
    const of = stop.closest(row) ?? stop;
    if (seen.has(of) || !isInSight(stop)) return false;
    seen.add(of);
    return true;
  });
}

/** The stop of the row after or before the one in focus; the first where none is. */
export function stopBeside(area: Element, step: 1 | -1): HTMLElement | undefined {
  const { activeElement: active } = document;
  const stops = stopsIn(area);
  // In a table one value is the stop for Tab: where the reader was, or the newest.
  const kept = area.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
  if (active === null || active === area || !area.contains(active)) return kept ?? stops[0];
  const at = stops.findIndex((stop) => stop.closest(row)?.contains(active) ?? stop === active);
  if (at !== -1) return stops[at + step];
  // Between two rows: the next one in the direction.
  const after = stops.findIndex(
    (stop) => (active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  if (step === 1) return after === -1 ? undefined : stops[after];
  return stops[(after === -1 ? stops.length : after) - 1];
}

/** What opens the detail of what is in focus, or of the first in its row. */
export function detailAt(active: Element): HTMLElement | undefined {
  const own = active.closest<HTMLElement>(detail);
  return own ?? active.closest(row)?.querySelector<HTMLElement>(detail) ?? undefined;
}
