import './ui/tokens.css';
import './ui/base.css';
import { displayZone } from './clinical/zone.ts';
import { readAhead } from './fhir/read-ahead.ts';
import { keptTransactions } from './session/frame-transactions.ts';
import { takeNote } from './session/launch-note.ts';
import { asLaunchProblem, LaunchProblem } from './session/launch-problem.ts';
import { openSession, readArrival } from './session/open-session.ts';
import type { Arrival } from './session/open-session.ts';
import type { Session } from './session/session.ts';
import { sessionTransactions } from './session/transactions.ts';
import { sayNotLoaded } from './app/not-loaded.ts';
import type { Opening } from './app/opening.ts';

// First of all: what the address says, and a clean address bar.
const arrival = readArrival(location, history);
const appBase = new URL('.', location.href).href;

// Until the chart is drawn, and sees to it itself: what goes into the back/forward cache is empty.
let left = false;
let session: Session | undefined;
addEventListener('pagehide', () => {
  left = true;
  session?.endSession('left');
});

async function open(from: Arrival): Promise<Opening> {
  try {
    switch (from.kind) {
      case 'callback': {
        const stores = [sessionTransactions(Date.now), keptTransactions()];
        const usable = stores.filter((store) => store !== undefined);
        if (usable.length === 0) throw new LaunchProblem('storage-blocked');
        session = await openSession(from.parameters, usable);
        if (!left) {
          readAhead(session);
          return { kind: 'session', session };
        }
        // Left while the code was redeemed: coming back must not find a chart.
        session.endSession('left');
        return { kind: 'reload' };
      }
      case 'problem':
        return { kind: 'problem', code: from.code, ...takeNote(from.note) };
      case 'reload':
        return { kind: 'reload' };
      case 'direct': {
        const { loadRegistry } = await import('./session/registry.ts');
        return { kind: 'choose', registry: await loadRegistry(new URL('ehrs.json', appBase)) };
      }
    }
  } catch (thrown) {
    return { kind: 'problem', code: asLaunchProblem(thrown).code };
  }
}

// The session opens before React mounts, once; the code that draws it loads meanwhile.
const opening = open(arrival);
// The first formatter of a page costs 25 ms (15 to 70 seen), and the next ones little: there is
// nothing else to do until the code or the token is there.
setTimeout(displayZone);
try {
  const { mount } = await import('./app/mount.tsx');
  await mount(await opening, appBase);
} catch {
  // A file of what draws did not come. Browsers may keep that as long as the page: only another one
  // helps, so nothing of this session lives on behind a page that shows nothing of it.
  left = true;
  session?.endSession('left');
  const said = sayNotLoaded();
  const opened = await opening;
  if (opened.kind === 'problem') said?.append(`problem: ${opened.code}`);
}
