import { useState } from 'react';
import type { SearchAccount } from '../fhir/account.ts';
import type { Refresh } from '../fhir/refresh.ts';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { clockText, clockWithSeconds } from '../words/view-words-tools.ts';
import { isLanguage } from './preferences.ts';
import { gapsOf, sum } from './read-section.ts';
import styles from './status-line.module.css';
import { useWords, type Speech } from './use-words.tsx';

type StatusLineProps = {
  accounts: readonly SearchAccount[];
  openedAt: number;
  /** Undefined once the session has ended. */
  refresh: Refresh | undefined;
  onOpenNotes: () => void;
};

/** As of when, what is still loading, what is missing: in the same place at every width. */
export function StatusLine({ accounts, openedAt, refresh, onOpenNotes }: StatusLineProps) {
  const speech = useWords();
  const { view, format, zone, language, setLanguage } = speech;
  const state = stateOf(accounts);
  const gaps = gapsOf(accounts, speech).length;
  const asOf = oldestShown(accounts) ?? openedAt;
  // Not `disabled`: that would take the focus away from who has just pressed it.
  const mayRefresh = refresh !== undefined && !refresh.underWay && state.open === 0;
  return (
    <div className={styles.line}>
      <span className={styles.asOf}>{view.dataAsOf(format.instant(asOf, zone), zone.name)}</span>
      <span className={styles.news}>
        {gaps > 0 ? <span className={styles.gaps}>{view.gapsCount(gaps)}</span> : null}
        <span className={styles.progress} data-open={state.isReading || undefined}>
          {progressText(state, asOf, gaps, speech)}
        </span>
      </span>
      <Announcement state={state} gaps={gaps} />
      <span className={styles.tools}>
        <select
          className={styles.language}
          aria-label={view.displayLanguage}
          value={language}
          onChange={({ target }) => isLanguage(target.value) && setLanguage(target.value)}
        >
          <option value="en">English</option>
          <option value="es">Español</option>
        </select>
        {refresh === undefined ? null : (
          <Button
            icon="retry"
            aria-disabled={!mayRefresh}
            onClick={() => mayRefresh && refresh.refresh()}
          >
            {view.refresh}
          </Button>
        )}
        <Button icon="notes" onClick={onOpenNotes}>
          {view.dataNotes}
        </Button>
      </span>
    </div>
  );
}

type State = {
  /** Searches that were asked or will be. */
  asked: number;
  /** Those of them whose first read is not over. */
  open: number;
  received: number;
  isReading: boolean;
  /** Everything waits for this time: the EHR is busy or was not reached. */
  triesAgainAt: number | undefined;
};

function stateOf(accounts: readonly SearchAccount[]): State {
  const asked = accounts.filter(({ state }) => state !== 'not-granted' && state !== 'not-offered');
  const open = asked.filter(({ state }) => state === 'waiting' || state === 'reading');
  const again = asked.filter((account) => account.again?.state === 'reading');
  const waits = [...open, ...again].flatMap(({ triesAgainAt }) => triesAgainAt ?? []);
  return {
    asked: asked.length,
    open: open.length,
    received: sum(accounts, 'received'),
    isReading: open.length + again.length > 0,
    triesAgainAt: waits.length === 0 ? undefined : Math.min(...waits),
  };
}

/** The oldest answer on the screen decides: nothing shown is older than this. */
function oldestShown(accounts: readonly SearchAccount[]): number | undefined {
  const times = accounts
    .filter(({ state }) => state === 'reading' || state === 'complete' || state === 'incomplete')
    .flatMap(({ startedAt }) => startedAt ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

function progressText(
  { asked, open, received, isReading, triesAgainAt }: State,
  asOf: number,
  gaps: number,
  { view, zone }: Speech,
): string {
  if (triesAgainAt !== undefined) return view.busy(clockWithSeconds(zone.wallTime(triesAgainAt)));
  if (open > 0) return view.loadingSoFar(received, asked - open, asked);
  if (isReading) return view.readingAgain(clockText(zone.wallTime(asOf)));
  return gaps > 0 ? '' : view.searchesFinished;
}

/** Said once when it changes, not with every page nor with every try. */
function Announcement({ state, gaps }: { state: State; gaps: number }) {
  const { view } = useWords();
  const [wasBusy, setWasBusy] = useState(false);
  const isBusy = state.isReading && (wasBusy || state.triesAgainAt !== undefined);
  if (isBusy !== wasBusy) setWasBusy(isBusy);
  const text = (): string => {
    if (isBusy) return view.announceBusy;
    if (state.open > 0) return view.announceLoading;
    return state.isReading ? view.announceAgain : view.announceLoaded(gaps);
  };
  return (
    <output>
      <VisuallyHidden>{text()}</VisuallyHidden>
    </output>
  );
}
