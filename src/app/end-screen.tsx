import type { EndReason } from '../session/session-end.ts';
import { ProblemScreen } from '../ui/problem-screen.tsx';
import { useWords } from '../views/use-words.tsx';

/** Nothing of the patient is left; why, and how to reopen. */
export function EndScreen({ reason }: { reason: EndReason | 'reload' }) {
  const { session: words } = useWords();
  return <ProblemScreen {...(reason === 'reload' ? words.reloaded : words.ends[reason])} />;
}
