import type { ReactNode } from 'react';
import type { PatientSummary } from '../clinical/patient.ts';
import { isUnderWay, type SearchAccount, type SearchState } from '../fhir/account.ts';
import type { Refresh } from '../fhir/refresh.ts';
import { panelId, TabList, TabPanel } from '../ui/tabs.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './chart-frame.module.css';
import type { DialogName } from './dialog-name.ts';
import { PatientBanner } from './patient-banner/patient-banner.tsx';
import print from './print/print.module.css';
import { PrintGaps, PrintHead } from './print/print-head.tsx';
import { StatusLine } from './status-line.tsx';
import { useWords } from './use-words.tsx';
import { viewNames, type ViewName } from './view-name.ts';

type ChartFrameProps = {
  view: ViewName;
  onView: (view: ViewName) => void;
  accounts: readonly SearchAccount[];
  /** Undefined once the session has ended. */
  refresh: Refresh | undefined;
  /** Given only where the EHR asks this app to name the patient on every screen. */
  banner:
    | { state: SearchState; patient: PatientSummary | undefined; retry: () => void }
    | undefined;
  /** Of whom a print is, whatever is named on the screen (D 1). */
  patient: PatientSummary | undefined;
  onOpen: (dialog: DialogName) => void;
  /** Beside the view; over it where there is no room. */
  aside?: ReactNode;
  /** Below the view: what was just done. */
  notice?: ReactNode;
  children: ReactNode;
};

/** What stays in sight in every view: who, as of when, what is missing, and the tabs. */
export function ChartFrame(props: ChartFrameProps) {
  const { view, onView, accounts, refresh, banner, patient, onOpen, aside, notice, children } =
    props;
  const { view: texts } = useWords();
  const tabs = viewNames.map((id, index) => ({
    id,
    label: texts.tabs[id],
    short: id === 'history' ? texts.historyShort : texts.tabs[id],
    hint: String(index + 1),
  }));
  return (
    <>
      <PrintHead patient={patient} accounts={accounts} />
      <div className={print.page}>
        <div className={styles.chart}>
          <a
            className={styles.skip}
            href={`#${panelId(view)}`}
            onClick={(event) => {
              // Following the link would put something else than the name of a view into the address.
              event.preventDefault();
              document.getElementById(panelId(view))?.focus();
            }}
          >
            {texts.skipToChart}
          </a>
          <header className={styles.header}>
            <h1>
              <VisuallyHidden>{texts.chartHeading}</VisuallyHidden>
            </h1>
            {banner === undefined ? null : (
              <PatientBanner
                patient={banner.patient}
                isLoading={isUnderWay(banner.state)}
                onRetry={banner.retry}
              />
            )}
            <StatusLine accounts={accounts} refresh={refresh} onOpen={onOpen} />
            <TabList label={texts.chartViews} tabs={tabs} selected={view} onSelect={onView} />
          </header>
          <PrintGaps accounts={accounts} />
          <div className={styles.body}>
            <main className={styles.main}>
              <TabPanel id={view}>{children}</TabPanel>
            </main>
            {aside}
          </div>
          {notice}
        </div>
      </div>
    </>
  );
}
