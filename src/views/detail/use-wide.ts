import { useEffect, useState } from 'react';

/** From here on a detail has room beside the view (in px of the pane). */
const wide = '(width >= 1200px)';

/**
 * Whether there is that room. Paper is narrower than a pane: what stood beside the view stays there
 * while it is printed. Turned into a dialog after the browser had counted the pages, it left
 * as many empty ones as the view would have filled.
 */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const turn = () => {
      if (!matchMedia('print').matches) setWide(query.matches);
    };
    query.addEventListener('change', turn);
    return () => query.removeEventListener('change', turn);
  }, []);
  return isWide;
}
