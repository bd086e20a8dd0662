import { useMemo, useState } from 'react';
import { useConditions } from '../fhir/conditions.ts';
import { useObservations } from '../fhir/observations.ts';
import { usePatient } from '../fhir/patient.ts';
import { useSession } from '../session/use-session.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartView } from './chart-view.tsx';
import { sortedOnce } from './entry/chart-series.ts';
import { useSettled } from './use-settled.ts';
import { useViewName } from './use-view-name.ts';
import { useWords } from './use-words.tsx';
import { DataNotes } from './data-notes/data-notes.tsx';
import { chooseNames } from '../clinical/patient.ts';
import { useNow } from './use-now.ts';

/** The chart of one patient: what was read, handed to the view that is open. */
export function Chart() {
  const session = useSession();
  const patient = usePatient();
  const conditions = useConditions();
  const observations = useObservations();
  const { format, zone } = useWords();
  const now = useNow();
  const [view, openView] = useViewName();
  const [notesOpen, setNotesOpen] = useState(false);

  const isSettled = observations.state !== 'waiting' && observations.state !== 'reading';
  const readings = useSettled(observations.readings, isSettled);
  const sorted = useMemo(() => sortedOnce(readings, zone), [readings, zone]);
  const accounts = [patient.account, ...conditions.accounts, ...observations.accounts];
  const patientRead = { ...patient, accounts: [patient.account] };

  return (
    <ChartFrame
      view={view}
      onView={openView}
      accounts={accounts}
      openedAt={session.openedAt}
      banner={session.patientBannerRequired ? patient : undefined}
      onOpenNotes={() => setNotesOpen(true)}
    >
      <ChartView
        view={view}
        onView={openView}
        patientRead={patientRead}
        patient={patient.patient}
        problemsRead={conditions}
        problems={conditions.problems}
        observationsRead={observations}
        sorted={sorted}
      />
      {notesOpen ? (
        <DataNotes
          accounts={accounts}
          problems={conditions.problems}
          readings={observations.readings}
          openedAt={session.openedAt}
          ehrName={session.ehrName}
          patientName={format.name(
            patient.patient === undefined ? undefined : chooseNames(patient.patient, now).shown,
          )}
          onClose={() => setNotesOpen(false)}
        />
      ) : null}
    </ChartFrame>
  );
}
