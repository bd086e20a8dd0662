import type { SearchAccount } from '../../fhir/account.ts';
import { clockText } from '../../words/view-words-tools.ts';
import type { NotesWords } from '../../words/notes-words-en.ts';
import { isNotPermitted, shortfallOfComplete } from '../read-section-gaps.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { leftOut, totalOf, type Counts } from './counts.ts';
import styles from './data-notes.module.css';
import { useNotesWords } from './use-notes-words.ts';

/**
 * One row for each search: what was asked and what became of everything that came. Why something is
 * missing stands above, once for all that share it.
 */
export function AccountList({ accounts }: { accounts: readonly SearchAccount[] }) {
  const speech = useWords();
  const words = useNotesWords();
  return (
    <>
      <p className={styles.text}>
        {words.howItAddsUp} {words.whereItIs}
      </p>
      {accounts.some(({ state }) => state === 'not-offered') ? (
        <p className={styles.text}>{words.notOfferedDetail}</p>
      ) : null}
      <ul className={styles.accounts} aria-label={words.whatWasAsked}>
        {accounts.map((account) => (
          <li
            key={`${account.search.resource}${account.search.category ?? ''}`}
            className={styles.account}
            data-account=""
          >
            <span className={styles.search}>{speech.words.searchName(account.search)}</span>
            <span className={styles.state} data-bad={isBad(account) || undefined}>
              {stateText(account, speech, words)}
            </span>
            <CountLine counts={account} />
          </li>
        ))}
        <li className={styles.account} data-account="total">
          <span className={styles.search}>{words.allSearches}</span>
          <span />
          <CountLine counts={totalOf(accounts)} />
        </li>
      </ul>
    </>
  );
}

const isBad = ({ state, again }: SearchAccount): boolean =>
  state === 'failed' || state === 'incomplete' || again?.state === 'failed';

/** One state, of the answer that is shown and of the one that is asked for. */
function stateText(account: SearchAccount, speech: Speech, words: NotesWords): string {
  const { again, startedAt = 0 } = account;
  const asOf = clockText(speech.zone.wallTime(startedAt));
  if (again?.state === 'failed') return words.againFailed(asOf);
  const state = ownState(account, speech, words);
  return again === undefined ? state : words.againUnderWay(state, asOf, again.received);
}

function ownState(account: SearchAccount, speech: Speech, words: NotesWords): string {
  if (account.state === 'not-offered') return words.notOffered;
  if (isNotPermitted(account)) return speech.words.readState['not-granted'];
  const shortfall = shortfallOfComplete(account);
  if (shortfall === undefined) return speech.words.readState[account.state];
  return shortfall === 'scope' ? words.inPart : words.maybe;
}

/** A sum that can be checked by reading it: received = shown + each reason. */
function CountLine({ counts }: { counts: Counts }) {
  const words = useNotesWords();
  if (counts.pages === 0) return null;
  return (
    <p className={styles.sum}>
      <span className={styles.pages}>{words.pages(counts.pages)}</span>
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
  const words = useNotesWords();
  return (
    <span className={styles.count} data-count={kind}>
      {words.counts[kind](counts[kind])}
    </span>
  );
}
