import { describe, expect, it } from 'vitest';
import { breath, firstScreenStands } from './slices.ts';

/** What drawing in slices does: tasks of ordinary urgency, each of which asks for the next. */
function drawing(tasks: number, onEnd: () => void): void {
  const { port1, port2 } = new MessageChannel();
  let left = tasks;
  port1.addEventListener('message', () => {
    left -= 1;
    if (left > 0) port2.postMessage(undefined, []);
    else onEnd();
  });
  port1.start();
  port2.postMessage(undefined, []);
}

/** In which order five breaths of what reads, and a drawing begun with them, come to their end. */
async function raced(): Promise<readonly string[]> {
  const ended: string[] = [];
  const drawn = new Promise<void>((resolve) => {
    drawing(50, () => {
      ended.push('drawing');
      resolve();
    });
  });
  for (let index = 0; index < 5; index += 1) await breath();
  ended.push('reading');
  await drawn;
  return ended;
}

describe('what reads and what draws', () => {
  it('waits for what draws until the first screen stands, and has its turn from then on', async () => {
    expect(await raced()).toEqual(['drawing', 'reading']);
    const waiting = raced();
    // Also for what has begun to wait.
    firstScreenStands();
    expect(await waiting).toEqual(['reading', 'drawing']);
    expect(await raced()).toEqual(['reading', 'drawing']);
  });
});
