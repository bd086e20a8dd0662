import type { PatientSummary } from '../../clinical/patient.ts';
import type { Reading } from '../../clinical/reading.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { copyable, SectionCopies } from '../copy/copyable.tsx';
import { Section } from '../../ui/section.tsx';
import { vitalSeriesOnce } from '../entry/chart-series.ts';
import { PatientDetails } from '../patient/patient-section.tsx';
import { isVitalsSearch, readOf, readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { LatestVitals } from './latest-vitals.tsx';
import { isWhole, sayNewerMayExist } from './whole-read.ts';

type PatientSectionProps = { read: Read; patient: PatientSummary | undefined; hasBanner: boolean };

/** Who this is. Under a banner that says it already, the whole of it opens on a press. */
export function PatientSection({ read, patient, hasBanner }: PatientSectionProps) {
  const speech = useWords();
  return (
    <Section
      heading={speech.view.patient}
      {...readSection(
        { read, subject: 'patient', count: patient === undefined ? 0 : 1 },
        speech,
        patient === undefined ? null : <PatientDetails patient={patient} isFolded={hasBanner} />,
      )}
      {...(patient !== undefined &&
        copyable(speech.view.copyNamed(speech.view.patient), () => ({
          title: speech.view.patient,
          groups: [{ heading: '', items: [{ kind: 'patient', patient }] }],
          accounts: read.accounts,
        })))}
    />
  );
}

type VitalsSectionProps = {
  read: Read;
  readings: readonly Reading[];
  patient: PatientSummary | undefined;
  onOpen: () => void;
};

export function VitalsSection({ read: asked, readings, patient, onOpen }: VitalsSectionProps) {
  const speech = useWords();
  const { summary, view, zone } = speech;
  const read = readOf(asked, isVitalsSearch);
  const section = readSection(
    { read, subject: 'vitals', count: readings.length },
    speech,
    <SectionCopies accounts={read.accounts}>
      <LatestVitals series={vitalSeriesOnce(readings, zone)} patient={patient} onOpen={onOpen} />
    </SectionCopies>,
  );
  const isLatest = readings.length === 0 || isWhole(section);
  const heading = isLatest ? view.latestVitals : summary.vitalsReceived;
  return (
    <Section
      heading={heading}
      {...sayNewerMayExist(section, read, summary)}
      {...(readings.length > 0 && { action: <CopyButton name={view.copyNamed(heading)} /> })}
    />
  );
}
