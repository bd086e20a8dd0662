import { detailAt } from './stops.ts';

/**
 * `t`: the course of the test in focus. THE ONE PLACE to open a trend by key from: until there is
 * one, the name of the row is pressed, else its value: both list every result of the test.
 */
export function openTrendAt(active: Element): void {
  const row = active.closest('tr, li');
  (row?.querySelector<HTMLElement>('[data-row]') ?? detailAt(active))?.click();
}
