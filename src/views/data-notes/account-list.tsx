import type { Notice } from '../../fhir/operation-outcome.ts';
import type { SearchAccount } from '../../fhir/account.ts';
import { clockText } from '../../words/view-words-tools.ts';
import { isUnreached, whyOf } from '../read-section.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { leftOut, totalOf, type Counts } from './counts.ts';
import styles from './data-notes.module.css';

/** One row for each search: what was asked and what became of everything that came. */
export function AccountList({ accounts }: { accounts: readonly SearchAccount[] }) {
  const speech = useWords();
  const { view, words } = speech;
  const unreached = isUnreached(accounts);
  return (
    <>
      <p className={styles.text}>{view.howItAddsUp}</p>
      <ul className={styles.accounts} aria-label={view.whatWasAsked}>
        {accounts.map((account) => (
          <li
            key={`${account.search.resource}${account.search.category ?? ''}`}
            className={styles.account}
            data-account=""
          >
            <span className={styles.search}>{words.searchName(account.search)}</span>
            <span className={styles.state} data-bad={isBad(account) || undefined}>
              {account.state === 'not-offered' ? view.notOffered : words.readState[account.state]}
            </span>
            <CountLine counts={account} />
            <Why lines={linesOf(account, speech, unreached)} />
          </li>
        ))}
        <li className={styles.account} data-account="total">
          <span className={styles.search}>{view.allSearches}</span>
          <span />
          <CountLine counts={totalOf(accounts)} />
        </li>
      </ul>
    </>
  );
}

const isBad = ({ state, again }: SearchAccount): boolean =>
  state === 'failed' || state === 'incomplete' || again?.state === 'failed';

/** A sum that can be checked by reading it: received = shown + each reason. */
function CountLine({ counts }: { counts: Counts }) {
  const { view } = useWords();
  if (counts.pages === 0) return null;
  return (
    <p className={styles.sum}>
      <span className={styles.pages}>{view.pages(counts.pages)}</span>
      <Count kind="received" counts={counts} /> = <Count kind="shown" counts={counts} />
      {leftOut
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <span key={kind}>
            {' '}
            + <Count kind={kind} counts={counts} />
          </span>
        ))}
    </p>
  );
}

function Count({ kind, counts }: { kind: Exclude<keyof Counts, 'pages'>; counts: Counts }) {
  const { view } = useWords();
  return (
    <span className={styles.count} data-count={kind}>
      {view.counts[kind](counts[kind])}
    </span>
  );
}

function Why({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.why}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(account: SearchAccount, speech: Speech, unreached: boolean): readonly string[] {
  const { view, zone } = speech;
  const { state, problem, again, notices } = account;
  const lines: string[] = [];
  if (state === 'not-offered') lines.push(view.notOfferedDetail);
  if (state === 'not-granted') lines.push(view.notGrantedDetail);
  if (problem !== undefined) lines.push(whyOf(problem, speech, unreached));
  if (again?.state === 'reading') lines.push(view.againUnderWay(again.received));
  if (again?.state === 'failed') {
    const why = whyOf(again.problem, speech, false);
    lines.push(view.againFailed(clockText(zone.wallTime(again.at)), why));
  }
  const serious = notices.filter(({ kind }) => kind === 'maybe-incomplete');
  return [...lines, ...new Set(serious.map((notice) => noticeText(notice, speech)))];
}

/** The code of a server means nothing to a clinician: it is in the support detail (EHR rule 16). */
function noticeText({ code }: Notice, { view }: Speech): string {
  if (code === 'scope') return view.noticeScope;
  return code === 'clinical-status' ? view.noticeStatus : view.noticeMaybe;
}
