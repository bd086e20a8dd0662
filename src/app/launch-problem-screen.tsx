import { useState } from 'react';
import type { LaunchNote } from '../session/launch-note.ts';
import { leaveNote } from '../session/launch-note.ts';
import type { LaunchProblemCode } from '../session/launch-problem.ts';
import { ProblemScreen } from '../ui/problem-screen.tsx';
import { RegistryFaults } from './registry-faults.tsx';
import { useLaunchWords } from './use-launch-words.ts';

type Props = {
  readonly problem: { readonly code: LaunchProblemCode } & LaunchNote;
  readonly appBase: string;
};

/** Every way a launch can fail is drawn here: what happened, what to do, one action. */
export function LaunchProblemScreen({ problem, appBase }: Props) {
  const words = useLaunchWords();
  const [copied, setCopied] = useState(false);
  const { code, origin, faults = [], retry } = problem;
  const { title, message } = words.problems[code];
  const detail = [`problem: ${code}`, ...(origin === undefined ? [] : [`origin: ${origin}`])].join(
    '\n',
  );
  const action =
    retry === undefined
      ? {
          label: copied ? words.copied : words.copyDetails,
          // A frame without clipboard permission refuses: the details stay there to be selected.
          onAct: () =>
            void navigator.clipboard.writeText(detail).then(
              () => setCopied(true),
              () => undefined,
            ),
        }
      : {
          label: words.tryAgain,
          onAct: () => {
            const name = leaveNote({ retry }, Date.now());
            if (name !== undefined) location.assign(`${appBase}launch.html?retry=${name}`);
          },
        };
  return (
    <ProblemScreen
      title={title}
      message={
        <>
          <p>{message}</p>
          {origin === undefined ? null : <p>{words.originToAdd(origin)}</p>}
          <RegistryFaults faults={faults} />
        </>
      }
      action={action}
      detail={{ label: words.details, text: detail }}
    />
  );
}
