import { memoryTransactions } from './session/frame-transactions.ts';
import { leaveNote, takeNote, type LaunchNote } from './session/launch-note.ts';
import {
  asLaunchProblem,
  LaunchProblem,
  type LaunchProblemCode,
} from './session/launch-problem.ts';
import { isMark, MARK, RELOADED } from './session/page-mark.ts';
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
function readLaunch(): { iss: string; launch: string } | 'reload' {
  const query = new URLSearchParams(location.search);
  const iss = query.get('iss');
  const launch = query.get('launch');
  const { retry } = takeNote(query.get('retry'));
  const reloaded = query.size === 0 && isMark(history.state);
  history.replaceState(MARK, '', location.origin + location.pathname);
  if (reloaded) return 'reload';
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
  const bar = windowOffer(() => {
    opened = open(url.href);
  });
  const offer = setTimeout(() => document.body.append(bar), OFFER_WINDOW_MS);
  store.serve(
    () => [frame.contentWindow, opened],
    (by) => {
      clearTimeout(offer);
      bar.remove();
      // Taken over by the window: the frame has nothing left to show.
      if (by === opened) frame.replaceWith(said(wording().elsewhere));
    },
  );
  frame.src = url.href;
  document.body.replaceChildren(frame);
}

/** The last resort, where the EHR's sign-in does not show itself in a frame of this page. */
function windowOffer(onOpen: () => void): HTMLElement {
  const bar = document.createElement('div');
  bar.setAttribute('role', 'alert');
  bar.style.cssText =
    'position:fixed;inset:auto 0 0 0;padding:1rem;background:Canvas;color:CanvasText;' +
    'border-top:1px solid;font:1rem system-ui';
  const button = document.createElement('button');
  button.textContent = wording().open;
  button.addEventListener('click', onOpen);
  bar.append(wording().stuck, ' ', button);
  return bar;
}

function said(text: string): HTMLElement {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = text;
  return line;
}

// This page has words of its own: the catalogue would be half of its weight.
const wording = (): typeof ENGLISH => (navigator.language.startsWith('es') ? SPANISH : ENGLISH);
const ENGLISH = {
  stuck: 'If the EHR’s sign-in does not appear here:',
  open: 'Open Chartside in its own window',
  elsewhere: 'Chartside is open in its own window.',
};
const SPANISH: typeof ENGLISH = {
  stuck: 'Si el inicio de sesión del sistema no aparece aquí:',
  open: 'Abrir Chartside en su propia ventana',
  elsewhere: 'Chartside está abierto en su propia ventana.',
};

async function launch(): Promise<void> {
  let note: LaunchNote = {};
  let faults: readonly string[] = [];
  try {
    const opened = readLaunch();
    if (opened === 'reload') return location.replace(`${appBase}?problem=${RELOADED}`);
    note = { retry: opened };
    const inMemory = memoryTransactions();
    const inSession = sessionTransactions(Date.now);
    const store = inSession ?? inMemory;
    const registry = await loadRegistry(new URL('ehrs.json', appBase));
    ({ faults } = registry);
    const url = await startLaunch({ ...opened, registry, appBase, store, now: Date.now() });
    if (inSession === undefined) authorizeInFrame(url, inMemory);
    else location.replace(url.href);
  } catch (thrown) {
    const problem = asLaunchProblem(thrown);
    const name = leaveNote(
      {
        ...(WORTH_ANOTHER_TRY.has(problem.code) ? note : {}),
        ...(problem.origin === undefined ? {} : { origin: problem.origin }),
        ...(problem.code === 'ehr-not-registered' ? { faults } : {}),
      },
      Date.now(),
    );
    const query = new URLSearchParams({ problem: problem.code, ...(name && { note: name }) });
    location.replace(`${appBase}?${query}`);
  }
}

void launch();
