import { useEffect, useState, useSyncExternalStore } from 'react';

/** The time, once a minute: ages and "how long ago" need no finer clock. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);

  return now;
}

const hourMs = 3_600_000;
const hour = (): number => Math.ceil(Date.now() / hourMs) * hourMs;

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer, however many values are on the screen. */
function watchHour(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(() => watchers.forEach((tell) => tell()), 60_000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The end of this hour: for what every value asks, and what need not be drawn again each minute. */
export const useHour = (): number => useSyncExternalStore(watchHour, hour);
