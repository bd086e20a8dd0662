import { afterEach, describe, expect, it, vi } from 'vitest';
import { discover } from './discovery.ts';
import type { Ehr } from './ehr.ts';
import { parseRegistry } from './registry.ts';

const document = {
  authorization_endpoint: 'https://ehr.example.org/authorize',
  token_endpoint: 'https://ehr.example.org/token',
  code_challenge_methods_supported: ['S256'],
  capabilities: ['launch-ehr', 'something-of-next-year', 'https://ehr.example.org/own', 7, null],
};

function ehr(): Ehr {
  const [only] = parseRegistry({
    ehrs: [{ name: 'H', issuer: 'https://ehr.example.org/fhir/r4', clientId: 'c' }],
  }).ehrs;
  if (only === undefined) throw new Error('the entry is not valid');
  return only;
}

const answerWith = (make: (init: RequestInit) => Promise<Response>) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => make(init ?? {}));
const answer = () =>
  answerWith(() => Promise.resolve(new Response(JSON.stringify(document), { status: 200 })));

afterEach(() => vi.restoreAllMocks());

describe('asking an EHR for its smart-configuration', () => {
  it.each(['https://ehr.example.org/fhir/r4', 'https://ehr.example.org/fhir/r4/'])(
    'of %s keeps the path of the base and puts one slash (row 16)',
    async (base) => {
      const requests = answer();
      await discover(base, ehr());
      expect(requests).toHaveBeenCalledOnce();
      const [url, init] = requests.mock.calls[0] ?? [];
      expect(url).toBe('https://ehr.example.org/fhir/r4/.well-known/smart-configuration');
      expect(init).toMatchObject({
        headers: { accept: 'application/json' },
        credentials: 'omit',
        redirect: 'error',
      });
    },
  );

  it('tolerates capabilities nobody knows (row 21)', async () => {
    answer();
    expect((await discover('https://ehr.example.org/fhir/r4', ehr())).capabilities).toEqual([
      'launch-ehr',
      'something-of-next-year',
      'https://ehr.example.org/own',
    ]);
  });

  it('asks again each time: a failure is not remembered (F-29)', async () => {
    answerWith(() => Promise.reject(new TypeError('offline')));
    await expect(discover('https://ehr.example.org/fhir/r4', ehr())).rejects.toMatchObject({
      code: 'discovery-unreachable',
    });
    answer();
    await expect(discover('https://ehr.example.org/fhir/r4', ehr())).resolves.toBeDefined();
  });

  it('gives up after 15 seconds (F-30)', async () => {
    const asked: number[] = [];
    const real = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      asked.push(ms);
      return real(50);
    });
    answerWith(
      ({ signal }) =>
        new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('gave up'))),
        ),
    );
    await expect(discover('https://ehr.example.org/fhir/r4', ehr())).rejects.toMatchObject({
      code: 'discovery-unreachable',
    });
    expect(asked).toEqual([15_000]);
  });
});
