import { memoryTransactions } from './session/frame-transactions.ts';
import { leaveNote, takeNote, type LaunchNote } from './session/launch-note.ts';
import {
  asLaunchProblem,
  LaunchProblem,
  type LaunchProblemCode,
} from './session/launch-problem.ts';
import { loadRegistry } from './session/registry.ts';
import { startLaunch } from './session/start-launch.ts';
import { sessionTransactions } from './session/transactions.ts';

/** Failures before the EHR's launch value was used: trying again can help. */
const WORTH_ANOTHER_TRY: ReadonlySet<LaunchProblemCode> = new Set([
  'registry-unavailable',
  'discovery-unreachable',
  'discovery-refused',
  'discovery-unreadable',
]);

const appBase = new URL('.', location.href).href;

/** What the EHR opened this page with. The address bar is clean before anything else happens. */
function readLaunch(): { iss: string; launch: string } {
  const query = new URLSearchParams(location.search);
  history.replaceState(null, '', location.pathname);
  const iss = query.get('iss');
  const launch = query.get('launch');
  const { retry } = takeNote();
  if (iss === null && launch === null && retry !== undefined) return retry;
  if (!iss || !launch) throw new LaunchProblem('launch-incomplete');
  return { iss, launch };
}

/** Runs the authorization in a frame of this page, which keeps what must survive it. */
function authorizeInFrame(url: URL, store: ReturnType<typeof memoryTransactions>): void {
  const frame = document.createElement('iframe');
  frame.title = 'Chartside';
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
  frame.allow = 'clipboard-write';
  store.serve(frame);
  frame.src = url.href;
  document.body.replaceChildren(frame);
}

async function launch(): Promise<void> {
  let note: LaunchNote = {};
  try {
    const opened = readLaunch();
    note = { retry: opened };
    const inMemory = memoryTransactions();
    const inSession = sessionTransactions(Date.now);
    const store = inSession ?? inMemory;
    const registry = await loadRegistry(new URL('ehrs.json', appBase));
    const url = await startLaunch({ ...opened, registry, appBase, store, now: Date.now() });
    if (inSession === undefined) authorizeInFrame(url, inMemory);
    else location.replace(url.href);
  } catch (thrown) {
    const problem = asLaunchProblem(thrown);
    leaveNote({
      ...(WORTH_ANOTHER_TRY.has(problem.code) ? note : {}),
      ...(problem.origin === undefined ? {} : { origin: problem.origin }),
    });
    location.replace(`${appBase}?problem=${problem.code}`);
  }
}

void launch();
