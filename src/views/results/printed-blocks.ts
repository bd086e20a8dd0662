import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import type { RowSection } from './row-sections.ts';
import { mostPrinted } from './use-printing.ts';

/** As many as stand whole on a page upright, beside the names of the tests. */
const columnsOnPaper = 5;

type Flow = {
  readonly sections: readonly RowSection[];
  readonly rows: ReadonlyMap<string, FlowRow>;
  /** Oldest first. */
  readonly columns: readonly FlowColumn[];
};

type PrintedBlock = Pick<Flow, 'sections' | 'columns'>;

/** A flowsheet in pieces as wide as a page, the newest first; as many as anybody reads on paper. */
export function printedBlocks({ sections, rows, columns }: Flow): readonly PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  let left = mostPrinted;
  for (let end = columns.length; end > 0 && left > 0; end -= columnsOnPaper) {
    const shown = columns.slice(Math.max(0, end - columnsOnPaper), end);
    const filled = sections
      .map((section) => ({
        ...section,
        series: section.series.filter(({ identity }) => {
          const cells = rows.get(identity.key)?.cells;
          return shown.some(({ key }) => cells?.has(key));
        }),
      }))
      .filter(({ series }) => series.length > 0);
    blocks.push({ sections: filled, columns: shown });
    left -= filled.reduce((sum, { series }) => sum + series.length, 0);
  }
  return blocks;
}
