import { useState } from 'react';
import type { Session, SessionStatus } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../views/use-words.tsx';
import styles from './session-screen.module.css';

type Props = { readonly session: Session; readonly status: SessionStatus };

/** Since when and from where the chart is open, for whom, and the way to close it. */
export function SessionFooter({ session, status }: Props) {
  const { session: words, format, zone } = useWords();
  const opened =
    session.context.encounterId === undefined ? words.openedAt : words.openedInEncounter;
  return (
    <footer className={styles['footer']}>
      <div className={styles['facts']}>
        <span className={styles['opened']}>
          {opened(format.instant(session.openedAt, zone), session.ehr.name)}
        </span>
        <span className={styles['openedShort']}>{words.doesNotFollow}</span>
        <Identified identity={status.identity} />
      </div>
      {status.ehr?.done === undefined ? null : (
        <DoneButton done={status.ehr.done} session={session} />
      )}
      <Button onClick={() => session.endSession('closed')}>{words.close}</Button>
    </footer>
  );
}

/** A name only where a signature proves it. */
function Identified({ identity }: { identity: SessionStatus['identity'] }) {
  const { session: words } = useWords();
  switch (identity.state) {
    case 'verified':
      return (
        <span>
          {identity.name === undefined ? words.signedIn : words.signedInAs(identity.name)}
        </span>
      );
    case 'unverified':
      return <span>{words.identityUnverified}</span>;
    case 'absent':
    case 'checking':
      return null;
  }
}

/** Gives the clinician back to the EHR; the session ends once the EHR says that it has done so. */
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
