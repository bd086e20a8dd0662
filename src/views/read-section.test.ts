import { describe, expect, it } from 'vitest';
import { displayZone } from '../clinical/zone.ts';
import type { SearchAccount, SearchState } from '../fhir/account.ts';
import { englishWording } from '../words/wording.ts';
import { gapsOf, readOf, readSection, type Read } from './read-section.ts';
import type { Speech } from './use-words.tsx';

const { words } = englishWording;
const speech: Speech = {
  ...englishWording,
  format: words.format,
  zone: displayZone('UTC'),
  setLanguage: () => undefined,
};

const account = (state: SearchState, rest: Partial<SearchAccount> = {}): SearchAccount => ({
  search: { resource: 'Observation', category: 'laboratory' },
  state,
  pages: 1,
  received: 0,
  kept: 0,
  otherPatient: 0,
  withoutSubject: 0,
  malformed: 0,
  duplicates: 0,
  notices: [],
  ...rest,
});

const sectionOf = (count: number, ...accounts: SearchAccount[]) => {
  const read: Read = { state: accounts[0]?.state ?? 'waiting', accounts, retry: () => undefined };
  return readSection({ read, subject: 'results', count }, speech, 'content');
};

describe('a section of a read that brought nothing', () => {
  it.each([
    ['waiting', 'loading'],
    ['reading', 'loading'],
    ['complete', 'nothing'],
    ['incomplete', 'problem'],
    ['failed', 'problem'],
    ['not-granted', 'not-permitted'],
    ['not-offered', 'not-permitted'],
  ] as const)('is, when the search is %s, %s', (state, section) => {
    expect(sectionOf(0, account(state)).state).toBe(section);
  });

  it.each([
    ['one of two searches failed', account('failed')],
    ['one of two searches was not granted', account('not-granted')],
    ['an entry could not be read', account('complete', { malformed: 1 })],
    ['an entry named no patient', account('complete', { withoutSubject: 1 })],
    ['an entry was of another patient', account('complete', { otherPatient: 1 })],
    [
      'the EHR says it may be incomplete',
      account('complete', { notices: [{ kind: 'maybe-incomplete' }] }),
    ],
  ])('never says "none" when %s (display rule 19)', (_, other) => {
    expect(sectionOf(0, account('complete'), other).state).toBe('problem');
  });

  it('says what was asked for when there is none', () => {
    expect(sectionOf(0, account('complete'))).toMatchObject({
      state: 'nothing',
      message: 'No laboratory results recorded',
      detail: expect.stringContaining(
        words.searchName({ resource: 'Observation', category: 'laboratory' }),
      ),
    });
  });

  it('does not say that the EHR sent nothing when what it sent was entered in error', () => {
    expect(sectionOf(0, account('complete', { received: 2, kept: 2 }))).toMatchObject({
      state: 'nothing',
      detail: expect.stringContaining('It sent 2 entries'),
    });
  });

  it('is loading while one of two searches is, though the other is complete', () => {
    expect(sectionOf(0, account('complete'), account('reading')).state).toBe('loading');
  });

  it('is not "none" when no search was made at all', () => {
    const read: Read = { state: 'complete', accounts: [], retry: () => undefined };
    const section = readSection({ read, subject: 'results', count: 0 }, speech, '');
    expect(section.state).toBe('not-permitted');
  });
});

describe('a section of a read that brought something', () => {
  it('shows it, whatever became of the rest', () => {
    for (const state of ['complete', 'incomplete', 'failed', 'not-granted', 'reading'] as const) {
      expect(sectionOf(3, account(state))).toMatchObject({ children: 'content' });
    }
  });

  it('says how many came before the search broke off, and offers to try again', () => {
    const broken = account('incomplete', {
      received: 200,
      problem: { kind: 'server', status: 500 },
    });
    expect(sectionOf(200, broken)).toMatchObject({
      state: 'content-with-gaps',
      gaps: [expect.stringContaining('only the first 200 were received')],
      retry: { label: 'Try again' },
    });
  });

  it('says that more is loading', () => {
    expect(sectionOf(3, account('reading'))).toMatchObject({
      state: 'content',
      progress: 'Loading more…',
    });
  });
});

describe('the gaps in the data', () => {
  it('are none when every search is complete or the EHR does not know the category', () => {
    expect(gapsOf([account('complete'), account('not-offered')], speech)).toEqual([]);
  });

  it('concern a tab only when its own searches have them', () => {
    const vitals = account('failed', {
      search: { resource: 'Observation', category: 'vital-signs' },
    });
    const read: Read = {
      state: 'incomplete',
      accounts: [vitals, account('complete')],
      retry: () => undefined,
    };
    const labs = readOf(read, (category) => category === 'laboratory');
    expect(readSection({ read: labs, subject: 'results', count: 0 }, speech, '').state).toBe(
      'nothing',
    );
  });
});
