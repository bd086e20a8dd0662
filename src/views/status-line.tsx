import { useDeferredValue, useState } from 'react';
import { askedSearches, type SearchAccount } from '../fhir/account.ts';
import type { Refresh } from '../fhir/refresh.ts';
import { Button } from '../ui/button.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { clockWithSeconds } from '../words/view-words-tools.ts';
import type { DialogName } from './dialog-name.ts';
import { gapSummary, shownSince } from './read-section-gaps.ts';
import { sum } from './read-section.ts';
import styles from './status-line.module.css';
import { useSilence } from './status-line-silence.ts';
import { useWords, type Speech } from './use-words.tsx';

type StatusLineProps = {
  accounts: readonly SearchAccount[];
  /** Undefined once the session has ended. */
  refresh: Refresh | undefined;
  onOpen: (dialog: DialogName) => void;
};

/** As of when, what is still loading, what is missing: in the same place at every width. */
export function StatusLine(props: StatusLineProps) {
  const { refresh, onOpen } = props;
  // With the sections that are drawn last: "finished" stands here when everything is in sight.
  const accounts = useDeferredValue(props.accounts);
  const speech = useWords();
  const { view } = speech;
  const state = stateOf(accounts);
  const gaps = gapSummary(accounts, speech);
  const silent = useSilence(state.isReading, newsOf(accounts), state.triesAgainAt);
  // Not `disabled`: that would take the focus away from who has just pressed it.
  const mayRefresh = refresh !== undefined && !refresh.underWay && state.open === 0;
  return (
    <div className={styles.line}>
      <span className={styles.asOf}>
        <Unbroken text={asOfText(accounts, state, speech)} />
      </span>
      <span className={styles.news}>
        {gaps === '' ? null : (
          <button type="button" className={styles.gaps} onClick={() => onOpen('notes')}>
            {gaps}
          </button>
        )}
        <span className={styles.progress} data-open={state.isReading || undefined}>
          {progressText(state, silent, gaps, speech)}
        </span>
      </span>
      <Announcement state={state} silent={silent > 0} gaps={gaps} />
      <span className={styles.tools}>
        <Button
          look="plain"
          icon="keyboard"
          aria-label={view.shortcuts}
          title={view.shortcuts}
          onClick={() => onOpen('shortcuts')}
        >
          {''}
        </Button>
        <Button
          look="plain"
          icon="settings"
          aria-label={view.preferences}
          title={view.preferences}
          onClick={() => onOpen('preferences')}
        >
          {''}
        </Button>
        {refresh === undefined ? null : (
          <Button
            icon="retry"
            aria-disabled={!mayRefresh}
            onClick={() => mayRefresh && refresh.refresh()}
          >
            <span className={styles.refresh}>{view.refresh}</span>
          </Button>
        )}
        <Button icon="notes" onClick={() => onOpen('notes')}>
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
  /** Those that are read a second time. */
  again: number;
  received: number;
  isReading: boolean;
  /** Everything waits for this time: the EHR is busy or was not reached. */
  triesAgainAt: number | undefined;
};

function stateOf(accounts: readonly SearchAccount[]): State {
  const { asked, open, again } = askedSearches(accounts);
  const waits = [...open, ...again].flatMap(({ triesAgainAt }) => triesAgainAt ?? []);
  return {
    asked: asked.length,
    open: open.length,
    again: again.length,
    received: sum(accounts, 'received'),
    isReading: open.length + again.length > 0,
    triesAgainAt: waits.length === 0 ? undefined : Math.min(...waits),
  };
}

/** Changes with every answer of the EHR; a read that was given up is none. */
const newsOf = (accounts: readonly SearchAccount[]): string =>
  accounts
    .map(({ state, pages, problem, again }) => {
      const isGivenUp = problem?.kind === 'timeout' || problem?.kind === 'network';
      const answers = again?.state === 'reading' ? again.received : pages;
      return state === 'reading' || isGivenUp ? `${answers}` : `${state} ${answers}`;
    })
    .join();

function asOfText(
  accounts: readonly SearchAccount[],
  { open }: State,
  { view, format, zone }: Speech,
): string {
  const since = shownSince(accounts);
  if (since !== undefined) return view.dataAsOf(format.instant(since, zone), zone.name);
  return open > 0 ? view.nothingReceivedYet : view.nothingReceived;
}

function progressText(
  { asked, open, again, received, isReading, triesAgainAt }: State,
  silent: number,
  gaps: string,
  { view, zone }: Speech,
): string {
  if (silent > 0) return open > 0 ? view.silent(silent) : view.silentAgain(silent);
  if (triesAgainAt !== undefined) return view.busy(clockWithSeconds(zone.wallTime(triesAgainAt)));
  if (open > 0) return view.loadingSoFar(received, asked - open, asked);
  if (isReading) return view.readingAgain(asked - again, asked);
  return gaps === '' ? view.searchesFinished : '';
}

/** Said once when it changes, not with every page, nor with every try or minute. */
function Announcement({ state, silent, gaps }: { state: State; silent: boolean; gaps: string }) {
  const { view } = useWords();
  const [told, setTold] = useState<'busy' | 'silent'>();
  const trouble = silent ? 'silent' : state.triesAgainAt === undefined ? undefined : 'busy';
  const now = state.isReading ? (told ?? trouble) : undefined;
  if (now !== told) setTold(now);
  const text = (): string => {
    if (now !== undefined) return now === 'busy' ? view.announceBusy : view.announceSilent;
    if (state.open > 0) return view.announceLoading;
    return state.isReading ? view.announceAgain : view.announceLoaded(gaps);
  };
  return (
    <output>
      <VisuallyHidden>{text()}</VisuallyHidden>
    </output>
  );
}
