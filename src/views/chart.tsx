import { Suspense, useEffect, useMemo, useState } from 'react';
import { isUnderWay } from '../fhir/account.ts';
import { useConditions } from '../fhir/conditions.ts';
import { useObservations } from '../fhir/observations.ts';
import { usePatient } from '../fhir/patient.ts';
import { useRefresh } from '../fhir/refresh.ts';
import { firstScreenStands } from '../fhir/slices.ts';
import { useSession } from '../session/use-session.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartOverlays, loadDetail } from './chart-overlays.tsx';
import { ChartView, preloadViews } from './chart-view.tsx';
import { DetailContext } from './detail/open-detail.ts';
import type { DialogName } from './dialog-name.ts';
import { useDetail } from './detail/use-detail.ts';
import { panelsOnce, sortedOnce } from './entry/chart-series.ts';
import { RangeSubjectContext } from './entry/range-subject.ts';
import { CopyBackgroundContext, CopyContext, useCopyBackground } from './copy/copy-context.ts';
import { preloadCopy, useCopyDesk } from './copy/use-copy-desk.tsx';
import { loadKeyActions, useShortcuts } from './keys/use-shortcuts.ts';
import { useSettings } from './settings/use-settings.ts';
import { EhrActionsContext } from './problems/ehr-actions.ts';
import { lazyView } from './lazy-view.tsx';
import { isUnreached } from './read-section-gaps.ts';
import { SectionBoundary } from './section-boundary.tsx';
import { usePreparedViews } from './use-prepared-views.ts';
import { usePrepared } from './use-prepared.ts';
import { useOpensAtReading } from './use-opens-at-reading.ts';
import { useViewName } from './use-view-name.ts';
import { useWords } from './use-words.tsx';
import { TrendContext } from './trend/open-trend.ts';
import { useTrend } from './trend/use-trend.ts';

const dialogView = lazyView(
  () => import('./chart-dialog.tsx'),
  (code) => code.ChartDialog,
);

const SETTLED_MS = 300;
/** Who opens another view before everything is read should not wait long for its code either. */
const READING_MS = 2000;

/** What is not on the first screen loads behind it, and behind what is read. */
function preloadCode(isReading: boolean): () => void {
  const timer = setTimeout(
    () => {
      preloadViews();
      for (const load of [loadKeyActions, preloadCopy, loadDetail, dialogView.load])
        void load().catch(() => undefined);
    },
    isReading ? READING_MS : SETTLED_MS,
  );
  return () => clearTimeout(timer);
}

/** The chart of one patient: what was read, handed to the view that is open. */
export function Chart() {
  const session = useSession();
  const patientRead = usePatient();
  const conditions = useConditions();
  const refresh = useRefresh();
  const { zone, view: texts } = useWords();
  const observations = usePrepared(useObservations(), zone);
  const [view, openView] = useViewName(session.opensAt?.view ?? 'summary');
  const [dialog, setDialog] = useState<DialogName>();
  const settings = useSettings();
  const detail = useDetail();

  const { patient } = patientRead;
  const { problems } = conditions;
  const { readings } = observations;
  const sorted = useMemo(() => sortedOnce(readings, zone), [readings, zone]);
  const subject = useMemo(
    () => (patient === undefined ? undefined : { patient, zone }),
    [patient, zone],
  );
  const isPatientComing = isUnderWay(patientRead.state);
  useEffect(() => {
    if (!isPatientComing) firstScreenStands();
  }, [isPatientComing]);
  const isReading = isUnderWay(observations.state);
  useEffect(() => preloadCode(isReading), [isReading]);
  usePreparedViews(sorted, zone, subject, isReading);
  const trend = useTrend(sorted, zone);
  useOpensAtReading(session.opensAt?.observationId, sorted, openView, trend.opens.ofReading);
  const accounts = [patientRead.account, ...conditions.accounts, ...observations.accounts];
  const unreached = isUnreached(accounts);
  const { copy, notice } = useCopyDesk(patient);
  useShortcuts({
    isOn: settings.shortcuts,
    onView: openView,
    onHelp: () => setDialog('shortcuts'),
    onTrend: trend.opens.ofKey,
    copy,
  });
  const headings: Readonly<Record<DialogName, string>> = {
    notes: texts.dataNotes,
    preferences: texts.preferences,
    shortcuts: texts.shortcuts,
  };
  const background = useCopyBackground({
    accounts,
    panels: () => panelsOnce(sorted.results, zone),
  });
  const { encounterId, patientBannerRequired: hasBanner } = session;

  return (
    <CopyContext value={copy}>
      <CopyBackgroundContext value={background}>
        <EhrActionsContext value={session.ehr}>
          <RangeSubjectContext value={subject}>
            <TrendContext value={trend.opens}>
              <ChartFrame
                view={view}
                onView={openView}
                accounts={accounts}
                refresh={session.ended ? undefined : refresh}
                banner={hasBanner ? patientRead : undefined}
                patient={patient}
                onOpen={setDialog}
                notice={notice}
                aside={
                  <ChartOverlays
                    {...{ detail, trend, sorted, patient, problems, encounterId, accounts }}
                    observationAccounts={observations.accounts}
                  />
                }
              >
                <DetailContext value={detail.open}>
                  <ChartView
                    {...{ view, patient, problems, sorted, encounterId, hasBanner }}
                    onView={openView}
                    patientRead={{ ...patientRead, accounts: [patientRead.account], unreached }}
                    problemsRead={{ ...conditions, unreached }}
                    observationsRead={{ ...observations, unreached }}
                  />
                </DetailContext>
                {dialog === undefined ? null : (
                  <SectionBoundary heading={headings[dialog]}>
                    <Suspense>
                      <dialogView.View
                        {...{ settings, patient, problems, readings, accounts }}
                        name={dialog}
                        onClose={() => setDialog(undefined)}
                      />
                    </Suspense>
                  </SectionBoundary>
                )}
              </ChartFrame>
            </TrendContext>
          </RangeSubjectContext>
        </EhrActionsContext>
      </CopyBackgroundContext>
    </CopyContext>
  );
}
