import type { Reading } from '../../clinical/reading.ts';
import { Section } from '../../ui/section.tsx';
import { vitalSeriesOnce } from '../entry/chart-series.ts';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { Vitals } from './vitals.tsx';

type VitalsViewProps = { read: Read; readings: readonly Reading[] };

export function VitalsView({ read, readings }: VitalsViewProps) {
  const speech = useWords();
  const { view, zone } = speech;
  const section = readSection(
    { read, subject: 'vitals', count: readings.length },
    speech,
    <Vitals series={vitalSeriesOnce(readings, zone)} />,
  );
  return (
    <Section
      heading={view.tabs.vitals}
      fill
      {...(readings.length > 0 && { count: view.measurements(readings.length) })}
      {...section}
    />
  );
}
