import { describe, expect, it } from 'vitest';
import { readPageOf } from './page-reader.ts';
import { ReadFailure } from './read-problem.ts';

const never = new AbortController().signal;

describe('a body', () => {
  it('is read in the page where there are no workers, however large', async () => {
    const text = `{"resourceType":"Bundle"${' '.repeat(1_500_000)}}`;
    expect((await readPageOf('Condition', text, never)).entries).toEqual([]);
  });

  it('that nobody wants any more is not read', async () => {
    const reason = new DOMException('over', 'AbortError');
    await expect(readPageOf('Condition', '{', AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const reading = readPageOf('Condition', '{', controller.signal);
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  it('of more than 200 million characters is refused before it breaks the browser', async () => {
    const thrown: unknown = await readPageOf('Condition', ' '.repeat(200_000_001), never).catch(
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(ReadFailure);
    expect(thrown).toMatchObject({ problem: { kind: 'limit-reached' } });
  });
});
