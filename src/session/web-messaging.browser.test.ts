import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readMessaging } from './messaging.ts';
import { greetEhr, openChannel } from './web-messaging.ts';

type Message = Record<string, unknown>;
const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** The window of an EHR's page, and a message as it would come from there. */
function ehrPage(): { page: Window; say: (data: unknown, from?: Window, origin?: string) => void } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  closers.push(() => frame.remove());
  const page = frame.contentWindow;
  if (page === null) throw new Error('the frame has no window');
  return {
    page,
    say: (data, source = page, origin = location.origin) =>
      dispatchEvent(new MessageEvent('message', { data, origin, source })),
  };
}

/** An EHR's page that answers as told; returns what it heard, and the app's channel to it. */
function ehr(answer: (message: Message) => unknown) {
  const { page, say } = ehrPage();
  const heard: Message[] = [];
  page.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    heard.push(data);
    const payload = answer(data);
    if (payload !== undefined)
      say({ messageId: '1', responseToMessageId: data['messageId'], payload });
  });
  const { post, close } = openChannel({ handle: 'h', origin: location.origin }, page);
  closers.push(close);
  return { heard, post };
}

describe('the EHR’s page (SMART Web Messaging, rows 110 to 118)', () => {
  it.each([
    ['h', 'https://ehr.example.org', true],
    ['h', 'https://ehr.example.org/', false],
    ['h', 'http://ehr.example.org', false],
    ['h', '*', false],
    ['', 'https://ehr.example.org', false],
    [7, 'https://ehr.example.org', false],
    ['h', undefined, false],
  ])('handle %j and origin %j are usable: %j (row 113)', (handle, origin, usable) => {
    expect(readMessaging(handle, origin) !== undefined).toBe(usable);
  });

  it('is greeted first, and offers only what was granted (rows 110, 115)', async () => {
    const { heard, post } = ehr(() => ({}));
    const actions = await greetEhr(post, ['openid', 'messaging/ui.done']);
    expect(heard.map((message) => message['messageType'])).toEqual(['status.handshake']);
    expect(Object.keys(actions ?? {})).toEqual(['done']);
  });

  it('gets no message without a granted scope (row 110)', async () => {
    const { heard, post } = ehr(() => ({}));
    expect(await greetEhr(post, ['launch', 'patient/Patient.rs'])).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('gets complete messages with ids of their own (rows 112, 116)', async () => {
    const { heard, post } = ehr(() => ({ status: 'success' }));
    const actions = await greetEhr(post, ['messaging/ui']);
    expect(await actions?.done?.()).toBe(true);
    expect(await actions?.reviewProblem?.('c-1')).toBe(true);
    expect(new Set(heard.map((message) => message['messageId'])).size).toBe(3);
    expect(heard.map(({ messagingHandle, payload }) => [messagingHandle, payload])).toEqual([
      ['h', {}],
      ['h', {}],
      [
        'h',
        {
          activityType: 'problem-review',
          activityParameters: { problemLocation: 'Condition/c-1' },
        },
      ],
    ]);
  });

  it.each([[{ status: 'failure' }], [{ status: 'error' }], [{}]])(
    'that answers %j has not done it (row 117)',
    async (payload) => {
      const { post } = ehr((message) =>
        message['messageType'] === 'status.handshake' ? {} : payload,
      );
      const actions = await greetEhr(post, ['messaging/ui']);
      expect(await actions?.done?.()).toBe(false);
    },
  );

  it('is answered once when it greets by itself (row 115)', async () => {
    const { page, say } = ehrPage();
    const answers: Message[] = [];
    page.addEventListener('message', ({ data }: MessageEvent<Message>) => answers.push(data));
    closers.push(openChannel({ handle: 'h', origin: location.origin }, page).close);
    const greeting = { messageId: 'theirs', messageType: 'status.handshake', payload: {} };
    say(greeting);
    say(greeting);
    await expect.poll(() => answers.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answers).toEqual([expect.objectContaining({ responseToMessageId: 'theirs' })]);
  });

  it('is not confused with another window or origin (row 114)', async () => {
    const other = ehrPage();
    const { post } = ehr((message) => {
      const data = { messageId: '2', responseToMessageId: message['messageId'], payload: {} };
      other.say(data);
      other.say(data, window);
      return undefined;
    });
    expect(await greetEhr(post, ['messaging/ui'])).toBeUndefined();
  }, 10_000);

  it('may send anything without harm', () => {
    const { page, say } = ehrPage();
    closers.push(openChannel({ handle: 'h', origin: location.origin }, page).close);
    fc.assert(
      fc.property(fc.jsonValue(), (data) => say(data)),
      { numRuns: 500 },
    );
  });
});
