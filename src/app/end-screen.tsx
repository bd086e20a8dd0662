import type { EndReason } from '../session/session-end.ts';
import { ProblemScreen } from '../ui/problem-screen.tsx';
import { useLaunchWords } from './use-launch-words.ts';

/** Nothing of the patient is left; why, and how to reopen. */
export function EndScreen({ reason }: { reason: EndReason | 'reload' }) {
  const words = useLaunchWords();
  return <ProblemScreen {...(reason === 'reload' ? words.reloaded : words.ends[reason])} />;
}
