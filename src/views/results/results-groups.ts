import type { Entry } from '../../clinical/entry.ts';
import type { FlowRow } from '../../clinical/flowsheet.ts';
import { resultsOf, type CopiedGroup } from '../copy/ask.ts';
import type { ChosenResults } from './use-results.ts';

/** Every result that the choices leave, by section and test, newest first: for a copy. */
export const resultsGroups = (
  { sections }: ChosenResults,
  rows: ReadonlyMap<string, FlowRow>,
  nameOf: (entry: Entry) => string,
): readonly CopiedGroup[] =>
  sections.map(({ heading, series }) => ({
    heading,
    items: series.flatMap(({ identity }) => {
      const row = rows.get(identity.key);
      return row === undefined ? [] : resultsOf(nameOf(row.series.entries[0]), row);
    }),
  }));
