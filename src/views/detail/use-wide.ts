import { useSyncExternalStore } from 'react';

/** From here on a detail has room beside the view (in px of the pane). */
const wide = '(width >= 1200px)';

function watch(tell: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

export const useWide = (): boolean => useSyncExternalStore(watch, () => matchMedia(wide).matches);
