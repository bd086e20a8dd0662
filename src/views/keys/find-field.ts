/** The find field of what is open, if it has one. */
const findField = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>('[role=tabpanel] input[type=search]');

function focusFind(): boolean {
  const field = findField();
  field?.focus();
  field?.select();
  return field !== null;
}

/** Into the find field of the view; of Results, once it is drawn, where the view has none. */
export function openFind(openResults: () => void): void {
  if (focusFind()) return;
  openResults();
  const stop = new AbortController();
  const watcher = new MutationObserver(() => {
    if (focusFind()) stop.abort();
  });
  stop.signal.addEventListener('abort', () => watcher.disconnect());
  watcher.observe(document.body, { childList: true, subtree: true });
  // The reader went on: no field takes the focus away from that.
  for (const type of ['keydown', 'pointerdown'] as const)
    window.addEventListener(type, () => stop.abort(), { capture: true, signal: stop.signal });
}
