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

/** After this long without the app in the frame, a window of its own is offered. */
const OFFER_WINDOW_MS = 10_000;

/** Runs the authorization in a frame of this page, which keeps what must survive it. */
function authorizeInFrame(url: URL, store: ReturnType<typeof memoryTransactions>): void {
  const frame = document.createElement('iframe');
  frame.title = 'Chartside';
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
  frame.allow = 'clipboard-write';
  let opened: Window | null = null;
  const offer = setTimeout(() => {
    document.body.append(
      windowOffer(() => {
        opened = open(url.href);
      }),
    );
  }, OFFER_WINDOW_MS);
  store.serve(
    () => [frame.contentWindow, opened],
    () => clearTimeout(offer),
  );
  frame.src = url.href;
  document.body.replaceChildren(frame);
}

/** The last resort, where the EHR's sign-in does not show itself in a frame of this page. */
function windowOffer(onOpen: () => void): HTMLElement {
  const words = navigator.language.startsWith('es') ? SPANISH : ENGLISH;
  const bar = document.createElement('div');
  bar.setAttribute('role', 'alert');
  bar.style.cssText =
    'position:fixed;inset:auto 0 0 0;padding:1rem;background:Canvas;color:CanvasText;' +
    'border-top:1px solid;font:1rem system-ui';
  const button = document.createElement('button');
  button.textContent = words.open;
  button.addEventListener('click', onOpen);
  bar.append(words.stuck, ' ', button);
  return bar;
}

const ENGLISH = {
  stuck: 'The EHR’s sign-in does not appear here.',
  open: 'Open Chartside in its own window',
};
const SPANISH = {
  stuck: 'El inicio de sesión del sistema no aparece aquí.',
  open: 'Abrir Chartside en su propia ventana',
};

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
