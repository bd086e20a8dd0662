import type { SessionFacts } from '../../session/use-session.ts';
import { useWords } from '../use-words.tsx';
import { fullStop } from './full-stop.ts';
import { useNotesWords } from './use-notes-words.ts';

export type SessionTold = Pick<
  SessionFacts,
  'encounterId' | 'user' | 'expiresAt' | 'renewable' | 'ended'
>;

/** In which encounter, by whom and until when: in a narrow pane they stand nowhere else. */
export function SessionFactsList({ encounterId, user, ...permission }: SessionTold) {
  const { session } = useWords();
  const words = useNotesWords();
  const { state, name } = user;
  return (
    <>
      {encounterId === undefined ? words.inNoEncounter : words.inEncounter(encounterId)}{' '}
      {state === 'verified'
        ? `${name === undefined ? session.signedIn : session.signedInAs(name)}${fullStop(name ?? '')}`
        : words.user[state]}{' '}
      <Permission {...permission} />
    </>
  );
}

function Permission({
  expiresAt,
  renewable,
  ended,
}: Pick<SessionTold, 'expiresAt' | 'renewable' | 'ended'>) {
  const { format, zone } = useWords();
  const { permission } = useNotesWords();
  if (ended) return permission.over;
  if (renewable) return permission.renewed;
  return expiresAt === undefined
    ? permission.unknown
    : permission.until(format.instant(expiresAt, zone));
}
