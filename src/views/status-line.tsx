import type { SearchAccount } from '../fhir/account.ts';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { isLanguage } from './preferences.ts';
import { gapsOf } from './read-section.ts';
import styles from './status-line.module.css';
import { useWords } from './use-words.tsx';

type StatusLineProps = {
  accounts: readonly SearchAccount[];
  openedAt: number;
  onOpenNotes: () => void;
};

const isOpen = ({ state }: SearchAccount): boolean => state === 'waiting' || state === 'reading';

/** As of when, what is still loading, what is missing: in the same place at every width. */
export function StatusLine({ accounts, openedAt, onOpenNotes }: StatusLineProps) {
  const speech = useWords();
  const { view, format, zone, language, setLanguage } = speech;
  const asked = accounts.filter(({ state }) => state !== 'not-granted' && state !== 'not-offered');
  const open = asked.filter(isOpen).length;
  const gaps = gapsOf(accounts, speech).length;
  // The oldest answer on screen decides: nothing shown is older than this.
  const asOf = Math.min(...accounts.flatMap(({ startedAt }) => startedAt ?? []), Infinity);
  const progress =
    open > 0 ? view.searchesDone(asked.length - open, asked.length) : view.searchesFinished;
  return (
    <div className={styles.line}>
      <span className={styles.asOf}>
        {view.dataAsOf(format.instant(asOf === Infinity ? openedAt : asOf, zone), zone.name)}
      </span>
      {open === 0 && gaps > 0 ? null : (
        <span className={styles.progress} data-open={open > 0 || undefined}>
          {progress}
        </span>
      )}
      {gaps > 0 ? <span className={styles.gaps}>{view.gapsCount(gaps)}</span> : null}
      {/* Said once when it changes, not with every page. */}
      <output>
        <VisuallyHidden>
          {open > 0 ? view.announceLoading : view.announceLoaded(gaps)}
        </VisuallyHidden>
      </output>
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
        <Button icon="notes" onClick={onOpenNotes}>
          {view.dataNotes}
        </Button>
      </span>
    </div>
  );
}
