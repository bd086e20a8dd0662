import { describe, expect, it } from 'vitest';
import { displayZone } from '../clinical/zone.ts';
import { newAccount, type SearchAccount, type SearchState } from '../fhir/account.ts';
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
  ...newAccount({ resource: 'Observation', category: 'laboratory' }),
  state,
  pages: 1,
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
    ['an entry contradicted itself', account('complete', { contradictory: 1 })],
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

  it('does not say "none recorded" when what was recorded was entered in error', () => {
    const section = sectionOf(0, account('complete', { received: 2, enteredInError: 2 }));
    expect(section).toMatchObject({
      state: 'nothing',
      message: 'No laboratory results to show',
      detail: expect.stringContaining('2 entries marked as entered in error'),
    });
  });

  it('does not say that the EHR sent nothing when what it sent stands on another tab', () => {
    for (const counts of [{ shown: 2 }, { elsewhere: 2 }])
      expect(sectionOf(0, account('complete', { received: 2, ...counts }))).toMatchObject({
        state: 'nothing',
        message: 'No laboratory results recorded',
        detail: expect.stringContaining('It sent 2 entries'),
      });
  });

  it('says how many came so far, though none of them belongs here yet', () => {
    expect(sectionOf(0, account('reading', { received: 1200 }))).toMatchObject({
      state: 'loading',
      detail: '1\u202F200 entries received so far',
    });
  });

  it('names the likely cause where nothing at all could be read (EHR rule 24)', () => {
    const broken = account('failed', { pages: 0, problem: { kind: 'network' } });
    const read: Read = { state: 'failed', accounts: [broken], retry: () => undefined };
    const detailOf = (unreached: boolean) => {
      const asked = { read: { ...read, unreached }, subject: 'results', count: 0 } as const;
      const section = readSection(asked, speech, '');
      return section.state === 'problem' ? section.detail : undefined;
    };
    expect(detailOf(true)).toContain('does not let a web app read its answers (CORS)');
    expect(detailOf(false)).toContain(words.readProblem.network);
    expect(detailOf(false)).not.toContain('CORS');
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
      received: 250,
      shown: 200,
      duplicates: 50,
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
    expect(sectionOf(3, account('reading', { received: 450 }))).toMatchObject({
      progress: 'Loading more: 450 entries so far',
    });
  });

  it('keeps it where a second read failed, and says so: when, why, as of when', () => {
    const at = Date.UTC(2026, 2, 5, 10, 50);
    const again = { state: 'failed', at, problem: { kind: 'server', status: 500 } } as const;
    const startedAt = Date.UTC(2026, 2, 5, 10, 42);
    expect(sectionOf(3, account('complete', { again, startedAt }))).toMatchObject({
      state: 'content-with-gaps',
      children: 'content',
      gaps: [
        'Laboratory results: could not be read again at 10:50. The EHR reported an error of its own. What is shown is as of 10:42.',
      ],
      retry: { label: 'Try again' },
    });
  });

  it('keeps it as it is while a second read is under way', () => {
    const again = { state: 'reading', startedAt: 0, received: 20 } as const;
    expect(sectionOf(3, account('complete', { again }))).toEqual({
      state: 'content',
      children: 'content',
    });
  });
});

describe('the gaps in the data', () => {
  it.each([
    [undefined, 'the EHR says that its answer may be incomplete'],
    ['59204', 'the EHR says that its answer may be incomplete'],
    ['scope', 'permitted to read only a part'],
    ['clinical-status', 'Those without a status may be missing'],
  ])('say a notice %s in words, without its code (EHR rule 16)', (code, sentence) => {
    const notice = { kind: 'maybe-incomplete', ...(code && { code }) } as const;
    const gaps = gapsOf([account('complete', { notices: [notice, notice] })], speech);
    expect(gaps).toEqual([expect.stringContaining(sentence)]);
    expect(gaps.join()).not.toMatch(/59204|clinical-status/u);
  });

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
