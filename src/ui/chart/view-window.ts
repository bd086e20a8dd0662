/** The time that is in sight, in epoch ms. */
export type ViewWindow = { readonly start: number; readonly end: number };

/** Below this a graph would show the seconds between two results. */
const shortest = 10 * 60_000;

/** Closer or wider, with `around` staying where it is; never wider than the whole. */
export function zoom(
  view: ViewWindow,
  factor: number,
  around: number,
  whole: ViewWindow,
): ViewWindow {
  const span = view.end - view.start;
  const wanted = Math.min(Math.max(span * factor, shortest), whole.end - whole.start);
  const share = span === 0 ? 0.5 : Math.min(1, Math.max(0, (around - view.start) / span));
  const start = around - share * wanted;
  return within({ start, end: start + wanted }, whole);
}

/** Earlier or later by a share of what is in sight. */
export function pan(view: ViewWindow, share: number, whole: ViewWindow): ViewWindow {
  const by = (view.end - view.start) * share;
  return within({ start: view.start + by, end: view.end + by }, whole);
}

/** Moved, not squeezed, so that it lies in the whole; the whole where it is wider. */
export function within(view: ViewWindow, whole: ViewWindow): ViewWindow {
  const span = view.end - view.start;
  if (span >= whole.end - whole.start) return whole;
  if (view.start < whole.start) return { start: whole.start, end: whole.start + span };
  if (view.end > whole.end) return { start: whole.end - span, end: whole.end };
  return view;
}
