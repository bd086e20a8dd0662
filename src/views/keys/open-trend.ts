/** `t`: the course of the test in focus; nothing where the focus is on no test. */
export function openTrendAt(active: Element, open: (key: string) => void): void {
  const key = active.closest('[data-trend-key]')?.getAttribute('data-trend-key');
  if (key !== null && key !== undefined) open(key);
}
