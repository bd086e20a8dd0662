import { useEffect, useEffectEvent } from 'react';
import { viewFromKey } from '../view-name.ts';
import type { act, KeyActions, leaveFind } from './act.ts';
import { isInDialog, isPlainKey } from './plain-key.ts';

type Shortcuts = KeyActions & {
  /** The reader may have turned them off (WCAG 2.1.4). */
  readonly isOn: boolean;
};

let actions: { act: typeof act; leaveFind: typeof leaveFind } | undefined;

const keysToLoad = new Set(['/', '?', 'j', 'k', 't', 'd', 'c']);

/** What keys do comes behind the first screen, or when the first of them is pressed. */
export async function loadKeyActions(): Promise<void> {
  actions ??= await import('./act.ts');
}

/** The single keys of the chart. Whatever they do, a button does too. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (press(event, shortcuts)) event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function press(event: KeyboardEvent, shortcuts: Shortcuts): boolean {
  if (actions?.leaveFind(event) === true) return true;
  if (!shortcuts.isOn || !isPlainKey(event)) return false;
  const view = isInDialog(event) ? undefined : viewFromKey(event.key);
  if (view !== undefined) {
    shortcuts.onView(view);
    return true;
  }
  if (actions !== undefined) return actions.act(event, shortcuts);
  if (!keysToLoad.has(event.key)) return false;
  void loadKeyActions().then(() => actions?.act(event, shortcuts));
  return true;
}
