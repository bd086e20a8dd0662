import type { ReactNode } from 'react';
import type { PatientSummary } from '../clinical/patient.ts';
import type { Problem } from '../clinical/problem.ts';
import type { Reading } from '../clinical/reading.ts';
import type { SearchAccount } from '../fhir/account.ts';
import { useSession } from '../session/use-session.ts';
import { DataNotes } from './data-notes/data-notes.tsx';
import type { DialogName } from './dialog-name.ts';
import { PreferencesDialog } from './settings/preferences-dialog.tsx';
import { ShortcutsDialog } from './settings/shortcuts-dialog.tsx';
import type { Settings } from './settings/use-settings.ts';

type ChartDialogProps = {
  name: DialogName;
  settings: Settings;
  patient: PatientSummary | undefined;
  problems: readonly Problem[];
  readings: readonly Reading[];
  accounts: readonly SearchAccount[];
  onClose: () => void;
};

/** A dialog over the chart; their code comes together, behind the first screen. */
export function ChartDialog({ name, settings, onClose, ...chart }: ChartDialogProps) {
  const session = useSession();
  const dialogs: Readonly<Record<DialogName, ReactNode>> = {
    notes: (
      <DataNotes
        {...chart}
        session={session}
        openedAt={session.openedAt}
        ehrName={session.ehrName}
        grantedScopes={session.grantedScopes}
        onClose={onClose}
      />
    ),
    preferences: <PreferencesDialog settings={settings} onClose={onClose} />,
    shortcuts: <ShortcutsDialog settings={settings} onClose={onClose} />,
  };
  return dialogs[name];
}
