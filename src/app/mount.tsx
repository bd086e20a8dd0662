import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type RootOptions } from 'react-dom/client';
import { forgetShared } from '../clinical/shared.ts';
import { newQueryClient } from '../fhir/query.ts';
import { startReads } from '../fhir/start-reads.ts';
import { WordsProvider } from '../views/use-words.tsx';
import { ChooseEhr } from './choose-ehr.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LaunchProblemScreen } from './launch-problem-screen.tsx';
import { EndScreen } from './end-screen.tsx';
import { SessionScreen } from './session-screen.tsx';
import { wearEhrStyle } from './wear-ehr-style.ts';
import type { Opening } from './opening.ts';

/** React would print what it caught, and an error may quote what it choked on. */
const SILENT: RootOptions = {
  onCaughtError: () => undefined,
  onUncaughtError: () => undefined,
  onRecoverableError: () => undefined,
};

function screen(opening: Exclude<Opening, { kind: 'session' }>, appBase: string) {
  switch (opening.kind) {
    case 'problem':
      return <LaunchProblemScreen problem={opening} appBase={appBase} />;
    case 'reload':
      return <EndScreen reason="reload" />;
    case 'choose':
      return <ChooseEhr registry={opening.registry} appBase={appBase} />;
  }
}

/** Draws the screen for an opening into #root, and takes it away when the page is left. */
export function mount(opening: Opening, appBase: string): void {
  const element = document.getElementById('root');
  if (element === null) throw new Error('index.html has no #root');
  const root = createRoot(element, SILENT);
  if (opening.kind !== 'session') {
    root.render(
      <StrictMode>
        <WordsProvider>
          <ErrorBoundary>{screen(opening, appBase)}</ErrorBoundary>
        </WordsProvider>
      </StrictMode>,
    );
    return;
  }

  const { session } = opening;
  const client = newQueryClient();
  // The reads begin before React does.
  startReads(client, session);
  void wearEhrStyle(session);
  root.render(
    <StrictMode>
      <WordsProvider zoneName={session.ehr.timeZone}>
        <ErrorBoundary>
          <SessionScreen session={session} client={client} />
        </ErrorBoundary>
      </WordsProvider>
    </StrictMode>,
  );
  session.subscribe(() => {
    if (session.status().contentAllowed) return;
    client.clear();
    forgetShared();
  });
  // Also when the page goes into the back/forward cache: what is kept there must be empty.
  addEventListener('pagehide', () => flushSync(() => session.endSession('left')));
}
