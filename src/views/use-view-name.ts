import { useCallback, useEffect, useState } from 'react';
import { viewFromHash, viewFromKey, type ViewName } from './view-name.ts';

/** Which view is open: from the launch (`first`), the address, the number keys and the tabs. */
export function useViewName(first: ViewName): [ViewName, (name: ViewName) => void] {
  const [name, setName] = useState<ViewName>(() => viewFromHash(location.hash) ?? first);

  useEffect(() => {
    const onHash = () => setName((current) => viewFromHash(location.hash) ?? current);
    const onKey = (event: KeyboardEvent) => {
      const chosen = isPlainKey(event) ? viewFromKey(event.key) : undefined;
      if (chosen !== undefined) open(chosen, setName);
    };
    window.addEventListener('hashchange', onHash);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('hashchange', onHash);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  // The same function each time: what is given it need not be drawn again.
  const openView = useCallback((chosen: ViewName) => open(chosen, setName), []);
  return [name, openView];
}

/** Replaces, not pushes: "back" belongs to the EHR around this app. */
function open(name: ViewName, setName: (name: ViewName) => void): void {
  // The state is the app's mark that a chart was open here: it stays.
  history.replaceState(history.state, '', `#${name}`);
  setName(name);
}

const takesKeys = 'input:not([type="checkbox"], [type="radio"]), select, textarea, dialog';

/** Keys typed into a field or a dialog are not shortcuts; a switch takes none of them. */
function isPlainKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  const { target } = event;
  return !(target instanceof Element && target.closest(takesKeys) !== null);
}
