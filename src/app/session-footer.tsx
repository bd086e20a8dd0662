import { useState } from 'react';
import type { Session, SessionStatus } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../views/use-words.tsx';
import styles from './session-screen.module.css';

type Props = { readonly session: Session; readonly status: SessionStatus };

/** Since when and from where the chart is open, for whom, and the way to close it. */
export function SessionFooter({ session, status }: Props) {
  const { session: words, format, zone } = useWords();
  const { identity } = status;
  return (
    <footer className={styles['footer']}>
      <span>{words.openedAt(format.instant(session.openedAt, zone), session.ehr.name)}</span>
      {identity.state === 'verified' && identity.name !== undefined ? (
        <span>{words.signedInAs(identity.name)}</span>
      ) : null}
      {identity.state === 'unverified' ? <span>{words.identityUnverified}</span> : null}
      {status.ehr?.done === undefined ? null : (
        <DoneButton done={status.ehr.done} session={session} />
      )}
      <Button onClick={() => session.endSession('closed')}>{words.close}</Button>
    </footer>
  );
}

/** Gives the clinician back to the EHR, which closes the app; the session ends here all the same. */
function DoneButton({ done, session }: { done: () => Promise<boolean>; session: Session }) {
  const { session: words } = useWords();
  const [refused, setRefused] = useState(false);
  const act = async (): Promise<void> => {
    if (await done()) session.endSession('closed');
    else setRefused(true);
  };
  return (
    <span>
      <Button onClick={() => void act()}>{words.backToEhr}</Button>
      <output>{refused ? words.ehrDidNot : ''}</output>
    </span>
  );
}
