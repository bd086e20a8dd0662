import { useEffect, useRef, useState } from 'react';

const firstWaitMs = 150;
const longestWaitMs = 2_000;

/**
 * A value that changes with every page, handed on at growing intervals while it keeps changing: a
 * chart of 50,000 results arrives in hundreds of pages, and regrouping it for each of them would
 * freeze the pane. Once settled, the value itself.
 */
export function useSettled<T>(value: T, settled: boolean): T {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  const wait = useRef(firstWaitMs);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    newest.current = value;
    // A timer that is running is left alone: restarting it with every page would starve the pane.
    if (settled || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      wait.current = Math.min(wait.current * 1.5, longestWaitMs);
      setShown(newest.current);
    }, wait.current);
  }, [value, settled]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return settled ? value : shown;
}
