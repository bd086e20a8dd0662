import type { Copy } from '../copy/copy-context.ts';
import { askAround, askChosen, asksWithin } from '../copy/copy-sources.ts';
import { besideInColumn } from '../results/use-cell-keys.ts';
import type { ViewName } from '../view-name.ts';
import { openFind } from './find-field.ts';
import { openTrendAt } from './open-trend.ts';
import { isInDialog } from './plain-key.ts';
import { detailAt, stopBeside } from './stops.ts';

/** What keys may ask of the chart. */
export type KeyActions = {
  readonly onView: (view: ViewName) => void;
  readonly onHelp: () => void;
  /** Opens the trend of a row, by its key. */
  readonly onTrend: (key: string) => void;
  readonly copy: Copy;
};

/** False where the key has no meaning here, and stays the browser's. */
export function act(event: KeyboardEvent, { onView, onHelp, onTrend, copy }: KeyActions): boolean {
  const { key } = event;
  const active = event.target instanceof Element ? event.target : document.body;
  if (key === 'c') return copyAt(active, copy);
  if (isInDialog(event)) return false;
  switch (key) {
    case '/':
      return did(() => openFind(() => onView('results')));
    case '?':
      return did(onHelp);
    case 'j':
    case 'k':
      return did(() => focusBeside(key === 'j' ? 1 : -1));
    case 't':
      return did(() => openTrendAt(active, onTrend));
    case 'd':
      return did(() => detailAt(active)?.click());
    default:
      return false;
  }
}

/** What was chosen by hand, else what the focus is in, else the whole view. */
function copyAt(active: Element, copy: Copy): boolean {
  const dialog = active.closest('dialog');
  const area = dialog ?? panel();
  const chosen = dialog === null && area !== null ? askChosen(area) : undefined;
  const one = chosen ?? askAround(active);
  const asks = one === undefined ? (area === null ? [] : asksWithin(area)) : [one];
  if (asks.length > 0) void copy(asks);
  return asks.length > 0;
}

const panel = (): Element | null => document.querySelector('[role=tabpanel]');

function did(act: () => void): true {
  act();
  return true;
}

function focusBeside(step: 1 | -1): void {
  const area = panel();
  const { activeElement: active } = document;
  if (area === null) return;
  const inGrid = active?.matches('[data-cell]') === true;
  const next = inGrid && active !== null ? besideInColumn(active, step) : stopBeside(area, step);
  next?.focus();
}

/** Arrow down leaves the find field for the first row that was found. */
export function leaveFind(event: KeyboardEvent): boolean {
  const { key, target, defaultPrevented } = event;
  if (key !== 'ArrowDown' || defaultPrevented) return false;
  if (!(target instanceof HTMLInputElement) || target.type !== 'search') return false;
  target.blur();
  focusBeside(1);
  return true;
}
