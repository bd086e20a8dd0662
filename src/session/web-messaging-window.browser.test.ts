import { describe, expect, it } from 'vitest';
import { ehrWindow, openChannel } from './web-messaging.ts';

const ORIGIN = 'https://ehr.example.org';

/** A window of another origin, as far as the app may touch one. */
function foreignWindow(): { window: Window; posted: unknown[][] } {
  const posted: unknown[][] = [];
  const there = {
    postMessage: (...args: unknown[]) => void posted.push(args),
    get location(): Location {
      throw new DOMException('denied', 'SecurityError');
    },
  };
  return { window: there as unknown as Window, posted };
}

/** A message as it would come from that window, if it were of that origin. */
function say(from: Window, origin: string, data: object): void {
  const event = new MessageEvent('message', { data, origin });
  // The browser lets no stand-in be the source of an event that is made with one.
  Object.defineProperty(event, 'source', { value: from });
  dispatchEvent(event);
}

describe('where messages to the EHR go', () => {
  it('to the origin of the token response and never to every origin, answers too (row 113)', () => {
    const ehr = foreignWindow();
    const { post, close } = openChannel({ handle: 'h', origin: ORIGIN }, ehr.window);
    void post('ui.done', {});
    say(ehr.window, ORIGIN, { messageId: 'm', messageType: 'status.handshake' });
    close();
    expect(ehr.posted.map(([, target]) => target)).toEqual([ORIGIN, ORIGIN]);
  });

  it('are answered by that origin only, be the window the right one (row 114)', async () => {
    const ehr = foreignWindow();
    const { post, close } = openChannel({ handle: 'h', origin: ORIGIN }, ehr.window);
    const answer = post('ui.done', {});
    const [sent] = ehr.posted[0] ?? [];
    const id = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'messageId') : '';
    const answerFrom = (origin: string) =>
      say(ehr.window, origin, { responseToMessageId: id, payload: { from: origin } });
    answerFrom('https://evil.example');
    answerFrom(`${ORIGIN}.evil.example`);
    answerFrom(ORIGIN);
    expect(await answer).toEqual({ from: ORIGIN });
    close();
  });

  it('to the opener where no page of another origin frames the app (row 111)', () => {
    const ehr = foreignWindow();
    const before = Object.getOwnPropertyDescriptor(window, 'opener');
    try {
      Object.defineProperty(window, 'opener', { value: ehr.window, configurable: true });
      expect(ehrWindow()).toBe(ehr.window);
      Object.defineProperty(window, 'opener', { value: window, configurable: true });
      expect(ehrWindow()).toBeUndefined();
      Object.defineProperty(window, 'opener', { value: null, configurable: true });
      expect(ehrWindow()).toBeUndefined();
    } finally {
      if (before !== undefined) Object.defineProperty(window, 'opener', before);
    }
  });
});
