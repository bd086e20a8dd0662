import { useEffect, useMemo, useState } from 'react';
import { atOnce, type Steps } from '../clinical/steps.ts';
import { inSlices } from '../fhir/slices.ts';

/**
 * What the steps make: at once where there is little to do, else in slices, so that no task gets
 * long. `make` must be the same function for the same work. Until the first is made: undefined;
 * while another is made, the one before stays.
 */
export function useSteps<T extends object>(make: () => Steps<T>, isLittle: boolean): T | undefined {
  const atHand = useMemo(() => (isLittle ? atOnce(make()) : undefined), [make, isLittle]);
  const [made, setMade] = useState<T>();
  useEffect(() => {
    if (isLittle) return;
    const work = new AbortController();
    inSlices(make(), work.signal).then(setMade, () => undefined);
    return () => work.abort();
  }, [make, isLittle]);
  return atHand ?? made;
}
