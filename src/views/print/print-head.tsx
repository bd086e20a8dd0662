import { useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { instantOf } from '../../clinical/fhir-date.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import { isUnderWay, type SearchAccount } from '../../fhir/account.ts';
import { identityText } from '../patient/identity-text.ts';
import { gapsOf, shownSince } from '../read-section-gaps.ts';
import { useWords } from '../use-words.tsx';
import styles from './print.module.css';

type PrintHeadProps = {
  patient: PatientSummary | undefined;
  accounts: readonly SearchAccount[];
};

/** At the head of every printed page: who, printed when, as of when (D 1, D 22). Not on the screen. */
export function PrintHead({ patient, accounts }: PrintHeadProps) {
  const speech = useWords();
  const { format, view, zone } = speech;
  const now = usePrintTime();
  const identity = identityText(patient, now, speech);
  const since = shownSince(accounts);
  usePageWords(view.pageWord, view.pageOf);
  return (
    <div className={styles.head}>
      <p className={styles.name}>{identity?.name ?? view.notLoaded.patient}</p>
      {identity === undefined ? null : <p>{[identity.born, ...identity.numbers].join(' · ')}</p>}
      <p className={styles.times}>
        {[
          view.printedAt(format.date(instantOf(now), zone)),
          since === undefined
            ? view.nothingReceived
            : view.dataAsOf(format.instant(since, zone), zone.name),
        ].join(' · ')}
      </p>
    </div>
  );
}

/** What is missing of the whole chart, once, before the view (display rule 20). */
export function PrintGaps({ accounts }: { accounts: readonly SearchAccount[] }) {
  const speech = useWords();
  const gaps = gapsOf(accounts, speech);
  const isOpen = accounts.some(({ state }) => isUnderWay(state));
  if (gaps.length === 0 && !isOpen) return null;
  return (
    <ul className={styles.gaps}>
      {isOpen ? <li>{speech.view.printedLoading}</li> : null}
      {gaps.map((gap) => (
        <li key={gap}>{gap}</li>
      ))}
    </ul>
  );
}

/** The moment at which the browser takes the page for printing. */
function usePrintTime(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const begin = () => flushSync(() => setNow(Date.now()));
    window.addEventListener('beforeprint', begin);
    return () => window.removeEventListener('beforeprint', begin);
  }, []);
  return now;
}

/** For the margin of the page, which only a style sheet can write: "Page 2 of 5". */
function usePageWords(word: string, of: string): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--cs-page-word', `"${word}"`);
    style.setProperty('--cs-page-of', `"${of}"`);
  }, [word, of]);
}
