import { afterEach, describe, expect, it, vi } from 'vitest';
import { modelOf } from './models.ts';
import { readInWorker } from './page-worker-host.ts';
import { readPageOf } from './page-reader.ts';
import { readPage } from './page.ts';
import { ReadFailure } from './read-problem.ts';

/** Some 1,100 characters of JSON each, with digits that must not be lost. */
const entry = (index: number): string => `{"fullUrl":"https://e.example/fhir/Observation/${index}",
  "resource":{"resourceType":"Observation","id":"${index}","status":"final",
    "meta":{"versionId":"2","lastUpdated":"2026-01-02T03:04:05Z"},
    "subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org",
    "code":"2823-3","display":"Potassium"}],"text":"Potassium ${index % 40}"},
    "effectiveDateTime":"2025-0${(index % 9) + 1}-11T08:00:00+01:00",
    "valueQuantity":{"value":${index % 7}.${index % 10}0,"unit":"mmol/L"},
    "note":[{"text":"${'Haemolysed, please repeat. '.repeat(20)}"}]},"search":{"mode":"match"}}`;
const twice = '{"resource":{"resourceType":"Observation","status":"final","status":"amended"}}';
const odd = `null,{"resource":{"resourceType":"Provenance"}},${twice},
  {"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning"}]}}`;

const bundle = (count: number): string => {
  const entries = Array.from({ length: count }, (_, index) => entry(index));
  return `{"resourceType":"Bundle","entry":[${entries.join()},${odd}],
    "link":[{"relation":"next","url":"?page=2"}]}`;
};
const large = bundle(3000);
const never = new AbortController().signal;

const inPage = async (text: string) => readPage(text, 'Observation', modelOf('Observation'));

/** Ends the worker, so that the next read has to start one. */
async function withoutWorker(): Promise<void> {
  const controller = new AbortController();
  const reading = readInWorker('Observation', large, controller.signal);
  controller.abort();
  await reading.catch(() => undefined);
}

const { Worker: RealWorker } = globalThis;
afterEach(() => {
  globalThis.Worker = RealWorker;
  vi.useRealTimers();
});

describe('a body over 1 MB (D 13)', () => {
  it('becomes the same page in the worker as in the page', async () => {
    expect(large.length).toBeGreaterThan(3_000_000);
    const page = await readInWorker('Observation', large, never);
    expect(page).toEqual(await inPage(large));
    expect(page.entries).toHaveLength(3000);
    expect(page).toMatchObject({ malformed: 1, contradictory: 1, otherType: 1, messages: 1 });
    expect(page.entries[11]?.value.value).toMatchObject({ quantity: { number: '4.10' } });
  });

  it('keeps its entries apart from those of others that are read at the same time', async () => {
    const pages = await Promise.all(
      [1200, 2400, 1800].map((count) => readPageOf('Observation', bundle(count), never)),
    );
    expect(pages.map(({ entries }) => entries.length)).toEqual([1200, 2400, 1800]);
    expect(new Set(pages[0]?.entries.map(({ id }) => id)).size).toBe(1200);
  });

  it('fails in the worker as it fails in the page', async () => {
    for (const text of ['<html>'.padEnd(2_000_000), large.slice(0, -10)]) {
      const thrown: unknown = await readInWorker('Observation', text, never).catch(
        (error: unknown) => error,
      );
      expect(thrown).toBeInstanceOf(ReadFailure);
      expect(thrown).toMatchObject({ problem: { kind: 'unreadable' } });
    }
  });

  it('is read by one worker, and a small one by none', async () => {
    await withoutWorker();
    let made = 0;
    globalThis.Worker = class extends RealWorker {
      constructor(...given: ConstructorParameters<typeof RealWorker>) {
        super(...given);
        made += 1;
      }
    };
    await readPageOf('Observation', bundle(10), never);
    expect(made).toBe(0);
    await readPageOf('Observation', large, never);
    await readPageOf('Observation', large, never);
    expect(made).toBe(1);
  });

  it('comes back in slices', async () => {
    await withoutWorker();
    const sizes: number[] = [];
    globalThis.Worker = class extends RealWorker {
      constructor(...given: ConstructorParameters<typeof RealWorker>) {
        super(...given);
        this.addEventListener('message', ({ data }: MessageEvent<{ entries?: unknown[] }>) =>
          sizes.push(data.entries?.length ?? 0),
        );
      }
    };
    await readPageOf('Observation', large, never);
    expect(sizes).toHaveLength(13);
    expect(Math.max(...sizes)).toBe(250);
  });
});

describe('a read that is no longer wanted', () => {
  it('ends with the reason, and ends the worker with what it holds', async () => {
    await withoutWorker();
    let [made, ended] = [0, 0];
    globalThis.Worker = class extends RealWorker {
      constructor(...given: ConstructorParameters<typeof RealWorker>) {
        super(...given);
        made += 1;
      }
      override terminate(): void {
        ended += 1;
        super.terminate();
      }
    };
    const controller = new AbortController();
    const reading = readPageOf('Observation', large, controller.signal);
    await expect.poll(() => made, { interval: 1 }).toBe(1);
    const reason = new DOMException('over', 'AbortError');
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(ended).toBe(1);
    await expect(readPageOf('Observation', large, controller.signal)).rejects.toBe(reason);
    expect((await readPageOf('Observation', large, never)).entries).toHaveLength(3000);
  });

  it('never reaches the worker where it is given up before', async () => {
    await withoutWorker();
    const controller = new AbortController();
    const reading = readPageOf('Observation', large, controller.signal);
    const reason = new DOMException('over', 'AbortError');
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  it('does not take others with it', async () => {
    const controller = new AbortController();
    const others = [1500, 1600].map((count) => readPageOf('Observation', bundle(count), never));
    const unwanted = readPageOf('Observation', large, controller.signal);
    controller.abort();
    await expect(unwanted).rejects.toThrow();
    expect((await Promise.all(others)).map(({ entries }) => entries.length)).toEqual([1500, 1600]);
  });
});

describe('no page is lost with the worker', () => {
  const broken = {
    'cannot be made': class extends RealWorker {
      constructor() {
        super('about:blank');
        throw new DOMException('refused', 'SecurityError');
      }
    },
    'is not found': class extends RealWorker {
      constructor() {
        super('/no-such-worker.js', { type: 'module' });
      }
    },
    'breaks while it starts': class extends RealWorker {
      constructor() {
        super('data:text/javascript,throw 1', { type: 'module' });
      }
    },
    'breaks while it reads': class extends RealWorker {
      constructor() {
        super('data:text/javascript,onmessage=()=>{throw 1}', { type: 'module' });
      }
    },
    'cannot take the body': class extends RealWorker {
      override postMessage(): void {
        super.postMessage(() => undefined, []);
      }
    },
  };

  it.each(Object.entries(broken))('that %s: the page reads it', async (_, Broken) => {
    await withoutWorker();
    globalThis.Worker = Broken;
    const page = await readPageOf('Observation', large, never);
    expect(page).toEqual(await inPage(large));
    globalThis.Worker = RealWorker;
    expect(await readInWorker('Observation', large, never)).toEqual(page);
  });

  it('that says nothing for a minute: the page reads it', async () => {
    await withoutWorker();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let isMade = false;
    globalThis.Worker = class extends RealWorker {
      constructor() {
        super('data:text/javascript,', { type: 'module' });
        isMade = true;
      }
    };
    let isRead = false;
    const reading = readPageOf('Observation', large, never).finally(() => (isRead = true));
    await expect.poll(() => isMade).toBe(true);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(isRead).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await reading).entries).toHaveLength(3000);
  });
});
