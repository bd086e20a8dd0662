import { afterEach, describe, expect, it, vi } from 'vitest';
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

afterEach(() => vi.restoreAllMocks());

describe('where messages to the EHR go', () => {
  it('to the origin of the token response and never to every origin, answers too (row 113)', () => {
    const ehr = foreignWindow();
    const { post, close } = openChannel({ handle: 'h', origin: ORIGIN }, ehr.window);
    void post('ui.done', {});
    const greeting = new MessageEvent('message', {
      data: { messageId: 'm', messageType: 'status.handshake' },
      origin: ORIGIN,
    });
    Object.defineProperty(greeting, 'source', { value: ehr.window });
    dispatchEvent(greeting);
    close();
    expect(ehr.posted.map(([, target]) => target)).toEqual([ORIGIN, ORIGIN]);
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
