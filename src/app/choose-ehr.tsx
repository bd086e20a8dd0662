import { useState } from 'react';
import { asLaunchProblem, LaunchProblem } from '../session/launch-problem.ts';
import type { Ehr } from '../session/ehr.ts';
import type { Registry } from '../session/registry.ts';
import { startLaunch } from '../session/start-launch.ts';
import { sessionTransactions } from '../session/transactions.ts';
import { Button } from '../ui/button.tsx';
import { ProblemScreen } from '../ui/problem-screen.tsx';
import styles from './choose-ehr.module.css';
import { LaunchProblemScreen } from './launch-problem-screen.tsx';
import { RegistryFaults } from './registry-faults.tsx';
import { useLaunchWords } from './use-launch-words.ts';

type Props = { readonly registry: Registry; readonly appBase: string };

async function standaloneUrl(ehr: Ehr, registry: Registry, appBase: string): Promise<URL> {
  const store = sessionTransactions(Date.now);
  if (store === undefined) throw new LaunchProblem('storage-blocked');
  const launch = { iss: ehr.issuer, launch: undefined, registry, appBase, store, now: Date.now() };
  return startLaunch(launch);
}

/** The app was opened outside a chart: offers the EHRs that allow signing in from here. */
export function ChooseEhr({ registry, appBase }: Props) {
  const words = useLaunchWords();
  const [problem, setProblem] = useState<LaunchProblem>();
  const ehrs = registry.ehrs.filter((ehr) => ehr.standalone && !ehr.issuer.includes('*'));

  const signIn = (ehr: Ehr): void => {
    standaloneUrl(ehr, registry, appBase).then(
      (url) => location.assign(url.href),
      (thrown: unknown) => setProblem(asLaunchProblem(thrown)),
    );
  };

  if (problem !== undefined)
    return (
      <LaunchProblemScreen
        problem={{
          code: problem.code,
          ...(problem.origin === undefined ? {} : { origin: problem.origin }),
        }}
        appBase={appBase}
      />
    );
  return (
    <ProblemScreen
      {...(ehrs.length === 0 ? words.notOpened : words.chooseEhr)}
      calm={ehrs.length > 0}
    >
      {ehrs.length === 0 ? null : (
        <ul className={styles['ehrs']}>
          {ehrs.map((ehr) => (
            <li key={ehr.issuer}>
              <Button onClick={() => signIn(ehr)}>{words.openWith(ehr.name)}</Button>
            </li>
          ))}
        </ul>
      )}
      <RegistryFaults faults={registry.faults} />
    </ProblemScreen>
  );
}
