import type { Reading } from '../../clinical/reading.ts';
import { Section } from '../../ui/section.tsx';
import { resultsOf, type CopyAsk } from '../copy/ask.ts';
import { copyable } from '../copy/copyable.tsx';
import { vitalSeriesOnce } from '../entry/chart-series.ts';
import { flowsheetOnce } from '../entry/flowsheet-once.ts';
import { useNarrowedText } from '../encounter/use-narrowed-text.ts';
import { detailed, useRowDetails } from '../entry/row-details.ts';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { Vitals } from './vitals.tsx';

type VitalsViewProps = { read: Read; readings: readonly Reading[] };

export function VitalsView({ read, readings }: VitalsViewProps) {
  const speech = useWords();
  const { format, view, zone } = speech;
  const series = vitalSeriesOnce(readings, zone);
  const details = useRowDetails(series);
  const narrowed = useNarrowedText('vitals');
  const copied = (): CopyAsk => ({
    title: view.tabs.vitals,
    accounts: read.accounts,
    leftOut: narrowed,
    groups: flowsheetOnce(series, zone).rows.map((row) => {
      const { identity, vital } = row.series;
      const name = detailed(format.row(identity, vital), details.get(identity.key));
      return { heading: '', items: resultsOf(name, row) };
    }),
  });
  const section = readSection(
    { read, subject: 'vitals', count: readings.length },
    speech,
    <Vitals series={series} accounts={read.accounts} />,
  );
  return (
    <Section
      heading={view.tabs.vitals}
      fill
      {...(readings.length > 0 && {
        count: view.measurements(readings.length),
        ...copyable(view.copyNamed(view.tabs.vitals), copied),
      })}
      {...section}
    />
  );
}
