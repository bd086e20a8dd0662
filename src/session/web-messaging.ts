import type { EhrActions, Messaging } from './messaging.ts';

const ANSWER_MS = 5000;

type Post = (messageType: string, payload: object) => Promise<object | undefined>;

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

/**
 * Opens the channel to the EHR's page (SMART Web Messaging 1.0): messages go to the origin of the
 * token response only, and only messages of that origin and that window are heard. Answers the
 * EHR's own handshake, each once. Returns the sender and what closes the channel.
 */
export function openChannel(
  { handle, origin }: Messaging,
  target: Window,
): { post: Post; close: () => void } {
  const waiting = new Map<string, (payload: object | undefined) => void>();
  const greeted = new Set<string>();
  const send = (message: object): void => target.postMessage(message, origin);

  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.origin !== origin || event.source !== target) return;
    const { data } = event;
    const answered = member(data, 'responseToMessageId');
    const id = member(data, 'messageId');
    if (typeof answered === 'string') {
      const payload = member(data, 'payload');
      waiting.get(answered)?.(typeof payload === 'object' && payload !== null ? payload : {});
      waiting.delete(answered);
    } else if (member(data, 'messageType') === 'status.handshake' && typeof id === 'string') {
      if (greeted.has(id)) return;
      greeted.add(id);
      send({ messageId: crypto.randomUUID(), responseToMessageId: id, payload: {} });
    }
  };
  addEventListener('message', onMessage);

  return {
    post: (messageType, payload) =>
      new Promise((resolve) => {
        const messageId = crypto.randomUUID();
        const timer = setTimeout(() => {
          waiting.delete(messageId);
          resolve(undefined);
        }, ANSWER_MS);
        waiting.set(messageId, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        send({ messagingHandle: handle, messageId, messageType, payload });
      }),
    close: () => removeEventListener('message', onMessage),
  };
}

/** The specification's text and its code system disagree on the word for a failure. */
const succeeded = (payload: object | undefined): boolean => member(payload, 'status') === 'success';

/**
 * Greets the EHR's page and, if it answers, returns what it was granted to do. `granted` are the
 * scopes of the token response. Undefined: no answer, nothing granted.
 */
export async function greetEhr(
  post: Post,
  granted: readonly string[],
): Promise<EhrActions | undefined> {
  const may = (message: string): boolean =>
    granted.includes('messaging/ui') || granted.includes(`messaging/${message}`);
  const mayDone = may('ui.done');
  const mayLaunch = may('ui.launchActivity');
  if (!mayDone && !mayLaunch) return undefined;
  if ((await post('status.handshake', {})) === undefined) return undefined;
  const done = async (): Promise<boolean> => succeeded(await post('ui.done', {}));
  const reviewProblem = async (conditionId: string): Promise<boolean> =>
    succeeded(
      await post('ui.launchActivity', {
        activityType: 'problem-review',
        activityParameters: { problemLocation: `Condition/${conditionId}` },
      }),
    );
  return { ...(mayDone ? { done } : {}), ...(mayLaunch ? { reviewProblem } : {}) };
}

/**
 * Opens the channel to the EHR's page, which closes when the session is over, and greets it. Returns
 * what it was granted to do; undefined where there is no such page or no answer.
 */
export async function speakWithEhr(
  messaging: Messaging,
  granted: readonly string[],
  over: AbortSignal,
): Promise<EhrActions | undefined> {
  const page = ehrWindow();
  if (page === undefined || over.aborted) return undefined;
  const { post, close } = openChannel(messaging, page);
  over.addEventListener('abort', close);
  return greetEhr(post, granted);
}

/** The EHR's window: the nearest parent that is not the app itself, else the opener. */
export function ehrWindow(): Window | undefined {
  let candidate: Window = window;
  while (candidate.parent !== candidate) {
    candidate = candidate.parent;
    if (!isOurs(candidate)) return candidate;
  }
  const opener = window.opener as Window | null;
  return opener === null || isOurs(opener) ? undefined : opener;
}

function isOurs(other: Window): boolean {
  try {
    return other.location.origin === location.origin;
  } catch {
    return false;
  }
}
