import { startTransition, StrictMode, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type RootOptions } from 'react-dom/client';
import { newQueryClient, tellOnceAFrame } from '../fhir/query.ts';
import { startReads } from '../fhir/start-reads.ts';
import type { Session } from '../session/session.ts';
import { EndScreen } from './end-screen.tsx';
import { InWords, loadPreferredWording } from './in-words.tsx';
import type { Opening } from './opening.ts';
import { SessionScreen } from './session-screen.tsx';
import { wearEhrStyle } from './wear-ehr-style.ts';

/** React would print what it caught, and an error may quote what it choked on. */
const SILENT: RootOptions = {
  onCaughtError: () => undefined,
  onUncaughtError: () => undefined,
  onRecoverableError: () => undefined,
};

function chart(session: Session): ReactNode {
  tellOnceAFrame();
  const client = newQueryClient();
  startReads(client, session);
  void wearEhrStyle(session);
  // Also when the page goes into the back/forward cache: what is kept there must be empty.
  addEventListener('pagehide', () => flushSync(() => session.endSession('left')));
  return <SessionScreen session={session} client={client} />;
}

/** The screen for an opening; the code of those that are no chart comes when it is needed. */
async function screen(opening: Opening, appBase: string): Promise<ReactNode> {
  switch (opening.kind) {
    case 'session':
      return chart(opening.session);
    case 'problem': {
      const { LaunchProblemScreen } = await import('./launch-problem-screen.tsx');
      return <LaunchProblemScreen problem={opening} appBase={appBase} />;
    }
    case 'reload':
      return <EndScreen reason="reload" />;
    case 'choose': {
      const { ChooseEhr } = await import('./choose-ehr.tsx');
      return <ChooseEhr registry={opening.registry} appBase={appBase} />;
    }
  }
}

/** Draws the screen for an opening into #root. */
export async function mount(opening: Opening, appBase: string): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('index.html has no #root');
  const [content, wording] = await Promise.all([screen(opening, appBase), loadPreferredWording()]);
  const zoneName = opening.kind === 'session' ? opening.session.ehr.timeZone : undefined;
  const root = createRoot(element, SILENT);
  // Drawn in slices: what the EHR answers meanwhile is read between them.
  startTransition(() =>
    root.render(
      <StrictMode>
        <InWords wording={wording} zoneName={zoneName}>
          {content}
        </InWords>
      </StrictMode>,
    ),
  );
}
