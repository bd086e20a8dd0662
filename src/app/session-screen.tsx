import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Session } from '../session/session.ts';
import { purgeTransactions } from '../session/transactions.ts';
import { SessionProvider } from '../session/use-session.ts';
import { DialogNotice } from '../ui/dialog-notice.ts';
import { Chart } from '../views/chart.tsx';
import { EndScreen } from './end-screen.tsx';
import { SessionBar } from './session-bar.tsx';
import { useForgetting } from './use-forgetting.ts';
import { SessionFooter } from './session-footer.tsx';
import styles from './session-screen.module.css';

const INPUT = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Input is reported at most this often. */
const REPORT_MS = 5000;

function useActivity(session: Session): void {
  useEffect(() => {
    let last = 0;
    const report = (): void => {
      if (Date.now() - last < REPORT_MS) return;
      last = Date.now();
      session.active();
    };
    for (const type of INPUT) addEventListener(type, report, { capture: true, passive: true });
    return () => {
      for (const type of INPUT) removeEventListener(type, report, { capture: true });
    };
  }, [session]);
}

const PURGE_MS = 60_000;

/** A launch that was given up leaves its transaction: its time is 15 minutes, chart or no chart. */
function usePurging(): void {
  useEffect(() => {
    const timer = setInterval(() => purgeTransactions(Date.now()), PURGE_MS);
    return () => clearInterval(timer);
  }, []);
}

type Props = { readonly session: Session; readonly client: QueryClient };

/** The chart while there is a session, marked when it has ended, and nothing of it afterwards. */
export function SessionScreen({ session, client }: Props) {
  const status = useSyncExternalStore(session.subscribe, session.status);
  useActivity(session);
  usePurging();
  useForgetting(session, client);
  const { end, contentAllowed } = status;

  if (!contentAllowed) return <EndScreen reason={end?.reason ?? 'left'} />;
  const bar = <SessionBar session={session} status={status} />;
  return (
    <SessionProvider value={session}>
      <QueryClientProvider client={client}>
        <div className={styles['screen']} data-ended={end === undefined ? undefined : ''}>
          {bar}
          <DialogNotice value={bar}>
            <Chart />
          </DialogNotice>
          <SessionFooter session={session} status={status} />
        </div>
      </QueryClientProvider>
    </SessionProvider>
  );
}
