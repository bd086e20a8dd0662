/** Bodies that stop, break off or end early; the http layer does to the connection what they do. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './answer.ts';

/** A body that fails with this resets the connection; any other failure closes it. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset';
}

/** Begins and never ends. Without a beginning not even headers are sent. */
export function neverEnding(beginning?: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (beginning !== undefined) controller.enqueue(bytesOf(beginning));
    },
  });
}

/** Resets the connection: before any header, or after this beginning. */
export function brokenOff(beginning?: string): ReadableStream<Uint8Array> {
  return failing(beginning, new ConnectionReset());
}

/** Promises the length of the whole body, sends this part of it and closes the connection. */
export function cutShort(answer: Answer, part = 0.5): Answer {
  const whole = textOf(answer.body);
  return {
    ...answer,
    headers: { ...answer.headers, 'Content-Length': String(bytesOf(whole).length) },
    body: failing(whole.slice(0, Math.floor(whole.length * part)), new Error('Cut short.')),
  };
}

export function textOf(body: unknown): string {
  return typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
}

function failing(beginning: string | undefined, error: Error): ReadableStream<Uint8Array> {
  let begun = beginning === undefined;
  return new ReadableStream({
    async pull(controller) {
      if (begun) {
        // What was sent before is on its way first, or the reset would overtake it.
        if (beginning !== undefined) await sleep(20);
        controller.error(error);
      } else {
        begun = true;
        controller.enqueue(bytesOf(beginning ?? ''));
      }
    },
  });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
