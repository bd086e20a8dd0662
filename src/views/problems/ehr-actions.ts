import { createContext } from 'react';
import type { SessionFacts } from '../../session/use-session.ts';

/** What the EHR's page does for the app; undefined: it offers nothing. */
export const EhrActionsContext = createContext<SessionFacts['ehr']>(undefined);
