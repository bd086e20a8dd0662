import { useMemo, useState } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import { splitByEncounter, type EncounterSplit } from '../../clinical/encounter-split.ts';
import { withoutErrors } from '../../clinical/errors.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { EncounterShare, Narrowing } from './narrowing.ts';

type WholeChart = {
  /** The encounter that the launch named. */
  encounterId: string | undefined;
  sorted: SortedReadings;
  problems: readonly Problem[];
};

type ShownChart = Omit<WholeChart, 'encounterId'> & { narrowing: Narrowing | undefined };

/**
 * The chart as the narrowed views show it: all of it until the reader wants the encounter alone.
 * Off in the beginning, whatever the launch names: nothing is left out that nobody asked to leave out.
 */
export function useEncounter({ encounterId, sorted, problems }: WholeChart): ShownChart {
  const [on, turn] = useState(false);
  const { vitals, results } = sorted;
  const parts = useMemo(
    () =>
      encounterId === undefined
        ? undefined
        : {
            problems: splitByEncounter(withoutErrors(problems), encounterId),
            vitals: splitByEncounter(vitals, encounterId),
            results: splitByEncounter(results, encounterId),
          },
    [encounterId, problems, vitals, results],
  );
  return useMemo(() => {
    if (parts === undefined) return { sorted, problems, narrowing: undefined };
    const shares = {
      problems: shareOf(parts.problems),
      vitals: shareOf(parts.vitals),
      results: shareOf(parts.results),
    };
    const narrowing = { on, turn, shares };
    if (!on) return { sorted, problems, narrowing };
    return {
      sorted: { ...sorted, vitals: parts.vitals.inside, results: parts.results.inside },
      // What was entered in error is counted for the whole chart, as in Data notes.
      problems: [...parts.problems.inside, ...problems.filter((one) => one.enteredInError)],
      narrowing,
    };
  }, [parts, on, sorted, problems]);
}

const shareOf = ({ inside, others, unlinked }: EncounterSplit<unknown>): EncounterShare => ({
  inside: inside.length,
  total: inside.length + others + unlinked,
  others,
  unlinked,
});
