import { useEffect, useState } from 'react';

/** An EHR that is slow answers within the first; a request is given up after a minute. */
const STEPS_S = [10, 20, 30, 60, 120, 180, 240] as const;

/**
 * For how many seconds nothing was heard of the EHR, in steps; 0 while it answers. `news` changes
 * with each answer; where the next try is agreed on, silence begins after it.
 */
export function useSilence(isReading: boolean, news: string, from: number | undefined): number {
  const [silent, setSilent] = useState({ news, seconds: 0 });

  useEffect(() => {
    if (!isReading) return undefined;
    const wait = Math.max(0, (from ?? 0) - Date.now());
    const timers = STEPS_S.map((seconds) =>
      setTimeout(() => setSilent({ news, seconds }), wait + seconds * 1000),
    );
    return () => {
      timers.forEach(clearTimeout);
      setSilent({ news, seconds: 0 });
    };
  }, [isReading, news, from]);

  return silent.news === news ? silent.seconds : 0;
}
