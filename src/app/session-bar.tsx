import { useEffect, useState } from 'react';
import { Unbroken } from '../ui/unbroken.tsx';
import type { Session, SessionStatus } from '../session/session.ts';
import { useWords } from '../views/use-words.tsx';
import styles from './session-screen.module.css';

const MINUTE_MS = 60_000;
/** A session that cannot be prolonged is counted down from here. */
const COUNTDOWN_MS = 5 * MINUTE_MS;
const TICK_MS = 15_000;

type Props = { readonly session: Session; readonly status: SessionStatus };

function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Says that the session is about to end, or that it has; cannot be dismissed. */
export function SessionBar({ session, status }: Props) {
  const { session: words, format, zone } = useWords();
  const now = useNow(TICK_MS);
  const { end, expiresAt, renewable } = status;
  if (end !== undefined) {
    const { title, message } = words.ends[end.reason];
    const cleared = end.at + session.ehr.keepAfterEndMinutes * MINUTE_MS;
    return (
      <div className={styles['bar']} data-ended="" role="alert">
        <h2>{title}</h2>
        <p>
          <Unbroken text={words.endedAt(format.instant(end.at, zone))} /> {message}{' '}
          <Unbroken text={words.staysUntil(format.instant(cleared, zone))} />
        </p>
      </div>
    );
  }
  if (renewable || expiresAt === undefined || expiresAt - now > COUNTDOWN_MS) return null;
  return (
    <output className={styles['bar']}>
      {words.endsIn(Math.ceil((expiresAt - now) / MINUTE_MS))}
    </output>
  );
}
