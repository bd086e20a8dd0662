import { Suspense, useEffect, useMemo, useState } from 'react';
import { useConditions } from '../fhir/conditions.ts';
import { useObservations } from '../fhir/observations.ts';
import { usePatient } from '../fhir/patient.ts';
import { useRefresh } from '../fhir/refresh.ts';
import { useSession } from '../session/use-session.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartView, preloadViews } from './chart-view.tsx';
import { DetailContext } from './detail/open-detail.ts';
import { useDetail } from './detail/use-detail.ts';
import { sortedOnce } from './entry/chart-series.ts';
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
import { chooseNames } from '../clinical/patient.ts';
import { useNow } from './use-now.ts';
import { TrendContext } from './trend/open-trend.ts';
import { useFront } from './trend/use-front.ts';
import { useTrend } from './trend/use-trend.ts';

const notesView = lazyView(async () => (await import('./data-notes/data-notes.tsx')).DataNotes);
const detailView = lazyView(async () => (await import('./detail/detail.tsx')).Detail);
const trendView = lazyView(async () => (await import('./trend/trend.tsx')).Trend);

const preferencesView = lazyView(
  async () => (await import('./settings/preferences-dialog.tsx')).PreferencesDialog,
);
const shortcutsView = lazyView(
  async () => (await import('./settings/shortcuts-dialog.tsx')).ShortcutsDialog,
);

const SETTLED_MS = 300;
/** Who opens another view before everything is read should not wait long for its code either. */
const READING_MS = 2000;

/** What is not on the first screen loads behind it, and behind what is read. */
function preloadCode(isReading: boolean): () => void {
  const timer = setTimeout(
    () => {
      preloadViews();
      const loads = [
        loadKeyActions,
        preloadCopy,
        detailView.load,
        shortcutsView.load,
        preferencesView.load,
        notesView.load,
      ];
      for (const load of loads) void load().catch(() => undefined);
    },
    isReading ? READING_MS : SETTLED_MS,
  );
  return () => clearTimeout(timer);
}

/** The chart of one patient: what was read, handed to the view that is open. */
export function Chart() {
  const session = useSession();
  const patient = usePatient();
  const conditions = useConditions();
  const refresh = useRefresh();
  const { format, zone, view: texts } = useWords();
  const observations = usePrepared(useObservations(), zone);
  const now = useNow();
  const [view, openView] = useViewName(session.opensAt?.view ?? 'summary');
  const [dialog, setDialog] = useState<'notes' | 'preferences' | 'shortcuts'>();
  const close = () => setDialog(undefined);
  const settings = useSettings();
  const detail = useDetail();

  const { readings } = observations;
  const sorted = useMemo(() => sortedOnce(readings, zone), [readings, zone]);
  const subject = useMemo(
    () => (patient.patient === undefined ? undefined : { patient: patient.patient, zone }),
    [patient.patient, zone],
  );
  const isReading = observations.state === 'waiting' || observations.state === 'reading';
  useEffect(() => preloadCode(isReading), [isReading]);
  usePreparedViews(sorted, zone, subject, isReading);
  const trend = useTrend(sorted, zone);
  const { overlays, raised } = useFront(detail, trend);
  useOpensAtReading(session.opensAt?.observationId, sorted, openView, trend.opens.ofReading);
  const accounts = [patient.account, ...conditions.accounts, ...observations.accounts];
  const unreached = isUnreached(accounts);
  const background = useCopyBackground({ accounts });
  const { copy, notice } = useCopyDesk(patient.patient);
  useShortcuts({
    isOn: settings.shortcuts,
    onView: openView,
    onHelp: () => setDialog('shortcuts'),
    onTrend: trend.opens.ofKey,
    copy,
  });
  const patientRead = { ...patient, accounts: [patient.account], unreached };

  return (
    <CopyContext value={copy}>
      <CopyBackgroundContext value={background}>
        <ChartFrame
          view={view}
          onView={openView}
          accounts={accounts}
          refresh={session.ended ? undefined : refresh}
          banner={session.patientBannerRequired ? patient : undefined}
          patient={patient.patient}
          onOpenNotes={() => setDialog('notes')}
          onOpenPreferences={() => setDialog('preferences')}
          onOpenShortcuts={() => setDialog('shortcuts')}
          notice={notice}
          aside={
            overlays.length === 0 ? null : (
              <RangeSubjectContext value={subject}>
                <EhrActionsContext value={session.ehr}>
                  <TrendContext value={trend.opens}>
                    {overlays.map((overlay) => (
                      <SectionBoundary key={overlay} heading={texts.parts[overlay]}>
                        <Suspense>
                          {overlay === 'trend' ? (
                            <DetailContext value={detail.open}>
                              <trendView.View
                                key={trend.step}
                                trend={trend}
                                sorted={sorted}
                                problems={conditions.problems}
                                patient={patient.patient}
                                accounts={observations.accounts}
                              />
                            </DetailContext>
                          ) : (
                            <detailView.View
                              key={raised}
                              detail={detail}
                              sorted={sorted}
                              problems={conditions.problems}
                              patient={patient.patient}
                              encounterId={session.encounterId}
                              accounts={accounts}
                            />
                          )}
                        </Suspense>
                      </SectionBoundary>
                    ))}
                  </TrendContext>
                </EhrActionsContext>
              </RangeSubjectContext>
            )
          }
        >
          <EhrActionsContext value={session.ehr}>
            <RangeSubjectContext value={subject}>
              <DetailContext value={detail.open}>
                <TrendContext value={trend.opens}>
                  <ChartView
                    view={view}
                    onView={openView}
                    patientRead={patientRead}
                    patient={patient.patient}
                    problemsRead={{ ...conditions, unreached }}
                    problems={conditions.problems}
                    observationsRead={{ ...observations, unreached }}
                    sorted={sorted}
                    encounterId={session.encounterId}
                    hasBanner={session.patientBannerRequired}
                  />
                </TrendContext>
              </DetailContext>
            </RangeSubjectContext>
          </EhrActionsContext>
          {dialog === 'preferences' ? (
            <SectionBoundary heading={texts.preferences}>
              <Suspense>
                <preferencesView.View settings={settings} onClose={close} />
              </Suspense>
            </SectionBoundary>
          ) : null}
          {dialog === 'shortcuts' ? (
            <SectionBoundary heading={texts.shortcuts}>
              <Suspense>
                <shortcutsView.View settings={settings} onClose={close} />
              </Suspense>
            </SectionBoundary>
          ) : null}
          {dialog === 'notes' ? (
            <SectionBoundary heading={texts.dataNotes}>
              <Suspense>
                <notesView.View
                  session={session}
                  accounts={accounts}
                  problems={conditions.problems}
                  readings={observations.readings}
                  openedAt={session.openedAt}
                  ehrName={session.ehrName}
                  grantedScopes={session.grantedScopes}
                  patientName={format.name(
                    patient.patient === undefined
                      ? undefined
                      : chooseNames(patient.patient, now).shown,
                  )}
                  onClose={close}
                />
              </Suspense>
            </SectionBoundary>
          ) : null}
        </ChartFrame>
      </CopyBackgroundContext>
    </CopyContext>
  );
}
