// Comfort for the pages of the pretend EHR. Without it everything still works by links and forms.

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  if (button instanceof HTMLElement) void copyLink(button);
});

async function copyLink(button) {
  const link = new URL(button.dataset.copy ?? '', location.href).href;
  const said = button.parentElement?.querySelector('[data-copied]');
  try {
    await navigator.clipboard.writeText(link);
    if (said) said.textContent = 'Copied.';
  } catch {
    // No permission, or not a secure origin: the address bar holds the same link.
    if (said) said.textContent = 'Copy it from the address bar.';
  }
}

// On the first page settings and search take effect as they change, and the address with them.
const settings = document.querySelector('form[data-settings="home"]');
const search = document.querySelector('form.search');

settings?.addEventListener('change', () => void showWith(settings));
settings?.addEventListener('submit', (event) => {
  event.preventDefault();
  void showWith(settings);
});
search?.addEventListener('submit', (event) => event.preventDefault());
search?.addEventListener('input', () => {
  const field = settings?.querySelector('input[name="q"]');
  if (field) field.value = search.elements.q.value;
  if (settings) void showWith(settings);
});

let latest = 0;

async function showWith(form) {
  const mine = (latest += 1);
  const query = new URLSearchParams(new FormData(form));
  const answer = await fetch(`${form.getAttribute('action')}?${query}`);
  const text = await answer.text();
  if (mine !== latest) return;
  const status = form.querySelector('[data-status]');
  status.textContent = answer.ok ? '' : text;
  if (!answer.ok) return;
  const shown = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-live]');
  if (shown) document.querySelector('[data-live]').replaceWith(shown);
  history.replaceState(null, '', answer.url);
}

// SMART Web Messaging: the chart's page answers the app in its frame, as the launch was told to.
const said = document.createElement('output');
said.className = 'said';

addEventListener('message', (event) => {
  const frame = [...document.querySelectorAll('iframe')].find(
    (one) => one.contentWindow === event.source,
  );
  const { messagingHandle, messageId, messageType, payload } = event.data ?? {};
  const [, answer] = /^chart-page-(answers|refuses|silent)$/.exec(messagingHandle) ?? [];
  if (!frame || !answer || answer === 'silent') return;
  const status = answer === 'answers' ? 'success' : 'failure';
  const reply = messageType === 'status.handshake' ? {} : { status };
  event.source.postMessage(
    { messageId: crypto.randomUUID(), responseToMessageId: messageId, payload: reply },
    event.origin,
  );
  if (messageType === 'status.handshake' || answer !== 'answers') return;
  const problem = payload?.activityParameters?.problemLocation;
  said.textContent = messageType === 'ui.done' ? 'The app is done.' : `Problem review: ${problem}`;
  frame.before(said);
});
