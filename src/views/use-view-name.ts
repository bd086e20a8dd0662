import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { panelId } from '../ui/tabs.tsx';
import { viewFromHash, type ViewName } from './view-name.ts';

/** Which view is open: from the launch (`first`), the address, and what the reader opens. */
export function useViewName(first: ViewName): [ViewName, (name: ViewName) => void] {
  const [name, setName] = useState<ViewName>(() => viewFromHash(location.hash) ?? first);

  useEffect(() => {
    const onHash = () => setName((current) => viewFromHash(location.hash) ?? current);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);

  const wasWithin = useRef(false);
  // The same function each time: what is given it need not be drawn again.
  const openView = useCallback((chosen: ViewName) => {
    wasWithin.current = document.activeElement?.closest('[role=tabpanel]') != null;
    open(chosen, setName);
  }, []);

  // What had the focus may have gone with its view.
  useEffect(() => {
    if (wasWithin.current && document.activeElement === document.body)
      document.getElementById(panelId(name))?.focus({ preventScroll: true });
    wasWithin.current = false;
  }, [name]);
  return [name, openView];
}

/** Replaces, not pushes: "back" belongs to the EHR around this app. */
function open(name: ViewName, setName: (name: ViewName) => void): void {
  // The state is the app's mark that a chart was open here: it stays.
  history.replaceState(history.state, '', `#${name}`);
  // Drawn in slices: a large chart must not hold up the next key.
  startTransition(() => setName(name));
}
