import { useEffect, useRef, useState } from 'react';
import type { Reading } from '../clinical/reading.ts';
import type { Steps } from '../clinical/steps.ts';
import type { Zone } from '../clinical/zone.ts';
import type { ObservationsRead } from '../fhir/observations.ts';
import { inSlices } from '../fhir/slices.ts';
import { seriesOnce, sortedOnce, vitalSeriesOnce } from './entry/chart-series.ts';
import { historyOnce } from './entry/history-once.ts';

/** Up to so many, grouping them takes less than a frame. */
const FEW = 1000;

/** What the Summary will ask for, made before it is drawn. */
function* preparation(readings: readonly Reading[], zone: Zone): Steps<void> {
  const sorted = yield* sortedOnce.steps(readings, zone);
  yield* vitalSeriesOnce.steps(sorted.vitals, zone);
  yield* seriesOnce.steps(sorted.results, zone);
  yield* historyOnce.steps(sorted.received, zone);
}

/**
 * Observations as read, a moment later: of a long chart, what the views draw is made in slices
 * first. Until then the ones before stay, with the account of their moment, so that no account
 * says more than what is in sight.
 */
export function usePrepared(read: ObservationsRead, zone: Zone): ObservationsRead {
  const [shown, setShown] = useState(read);
  const latest = useRef({ read, zone });
  const work = useRef<AbortController>(undefined);
  const isReady = read.readings === shown.readings || read.readings.length <= FEW;

  useEffect(() => {
    latest.current = { read, zone };
    if (isReady || work.current !== undefined) return;
    const running = new AbortController();
    work.current = running;
    const prepare = async (): Promise<void> => {
      const now = latest.current;
      await inSlices(preparation(now.read.readings, now.zone), running.signal);
      setShown(now.read);
      // What arrived meanwhile.
      if (latest.current.read.readings !== now.read.readings) await prepare();
    };
    prepare().then(
      () => {
        work.current = undefined;
      },
      () => undefined,
    );
  }, [read, zone, isReady]);
  // Nothing of a chart that is closed is worked on.
  useEffect(() => () => work.current?.abort(), []);

  if (!isReady) return shown;
  if (read.readings !== shown.readings) setShown(read);
  return read;
}
