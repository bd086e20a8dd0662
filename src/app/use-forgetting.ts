import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetShared } from '../clinical/shared.ts';
import type { Session } from '../session/session.ts';

/** When nothing may stay on screen, nothing of the patient stays in memory either. */
export function useForgetting(session: Session, client: QueryClient): void {
  useEffect(() => {
    const forget = (): void => {
      if (session.status().contentAllowed) return;
      client.clear();
      forgetShared();
    };
    forget();
    return session.subscribe(forget);
  }, [session, client]);
}
