import { describe, expect, it } from 'vitest';
import { displayZone } from '../clinical/zone.ts';
import { newAccount, type SearchAccount, type SearchState } from '../fhir/account.ts';
import { spanishWording } from '../words/wording-es.ts';
import { englishWording } from '../words/wording.ts';
import { gapsOf, gapSummary } from './read-section-gaps.ts';
import { readOf, readSection, type Read } from './read-section.ts';
import type { Speech } from './use-words.tsx';

const { words } = englishWording;
const speech: Speech = {
  ...englishWording,
  format: words.format,
  zone: displayZone('UTC'),
  setLanguage: () => undefined,
};

const inSpanish: Speech = {
  ...spanishWording,
  format: spanishWording.words.format,
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

  it('names among what was answered with none only what was answered', () => {
    const of = (category: string) => ({ search: { resource: 'Observation', category } }) as const;
    const exam = account('not-offered', { ...of('exam'), pages: 0 });
    const results = [{}, { enteredInError: 1 }, { elsewhere: 2 }];
    for (const counts of results) {
      const section = sectionOf(0, account('complete', counts), exam);
      expect(section).toMatchObject({
        state: 'nothing',
        detail: expect.stringContaining('The EHR was asked for: Laboratory results. It '),
      });
    }
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

  it('leaves the count of what has come to the status line', () => {
    expect(sectionOf(0, account('reading', { received: 1200 }))).toEqual({
      state: 'loading',
      message: 'Loading laboratory results…',
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

  it('says once that nothing could be loaded, and why', () => {
    const problem = { kind: 'server', status: 500 } as const;
    const section = sectionOf(0, account('failed', { problem }), account('failed', { problem }));
    expect(section).toMatchObject({
      state: 'problem',
      message: 'Laboratory results could not be loaded',
      detail: words.readProblem.server,
    });
  });

  it('has one wording for what was not permitted, and no retry where that is of no use', () => {
    const refused = account('failed', { problem: { kind: 'not-permitted', status: 403 } });
    expect(sectionOf(0, refused)).toEqual(sectionOf(0, account('not-granted')));
    expect(sectionOf(0, refused)).toMatchObject({
      state: 'not-permitted',
      message: 'This app was not permitted to read laboratory results',
    });
    expect(sectionOf(3, account('complete'), refused)).not.toHaveProperty('retry');
    const down = account('failed', { problem: { kind: 'server', status: 500 } });
    expect(sectionOf(3, refused, down)).toHaveProperty('retry');
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
      gaps: [
        'Incomplete: Laboratory results (200 received). More may exist; the newest may be among those missing. The EHR reported an error of its own.',
      ],
      retry: { label: 'Try again' },
    });
  });

  it('says that more is loading, and leaves the count to the status line', () => {
    for (const received of [0, 450])
      expect(sectionOf(3, account('reading', { received }))).toMatchObject({
        state: 'content',
        progress: 'Loading more…',
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
        'Not updated: Laboratory results, could not be read again at 10:50. The EHR reported an error of its own. What is shown is as of 10:42.',
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
    [undefined, 'May be incomplete: Laboratory results. The EHR itself says so'],
    ['59204', 'May be incomplete: Laboratory results. The EHR itself says so'],
    ['scope', 'permitted to read only a part'],
    ['clinical-status', 'those without a status may be missing'],
  ])('say a notice %s in words, without its code (EHR rule 16)', (code, sentence) => {
    const notice = { kind: 'maybe-incomplete', ...(code && { code }) } as const;
    const gaps = gapsOf([account('complete', { notices: [notice, notice] })], speech);
    expect(gaps).toEqual([expect.stringContaining(sentence)]);
    expect(gaps.join()).not.toMatch(/59204|clinical-status/u);
  });

  const named = (category: string, state: SearchState, rest: Partial<SearchAccount> = {}) =>
    account(state, { search: { resource: 'Observation', category }, ...rest });
  const several = (state: SearchState, rest: Partial<SearchAccount>) =>
    ['vital-signs', 'laboratory', 'survey'].map((category) => named(category, state, rest));
  const problem = { kind: 'server', status: 500 } as const;
  const at = Date.UTC(2026, 2, 5, 10, 50);

  it.each([
    [
      several('failed', { pages: 0, problem }),
      'Not loaded: Vital signs, Laboratory results and Surveys. The EHR reported an error of its own.',
      'Sin cargar: Constantes vitales, Resultados de laboratorio y Cuestionarios. La historia clínica electrónica comunicó un error propio.',
    ],
    [
      [
        named('survey', 'incomplete', { problem: { kind: 'paging-loop' } }),
        named('exam', 'incomplete', { shown: 9, problem: { kind: 'paging-loop' } }),
      ],
      'Incomplete: Surveys (none received) and Examinations (9 received). More may exist; the newest may be among those missing. The EHR sent the same page again. Results may be missing.',
      'Incompleto: Cuestionarios (ninguna recibida) y Exploraciones (9 recibidas). Puede haber más; quizá falte lo más reciente. La historia clínica electrónica envió otra vez la misma página. Pueden faltar resultados.',
    ],
    [
      [
        named('survey', 'not-granted'),
        named('exam', 'failed', { pages: 0, problem: { kind: 'not-permitted', status: 403 } }),
      ],
      'Not permitted: Surveys and Examinations.',
      'Sin permiso: Cuestionarios y Exploraciones.',
    ],
    [
      [
        named('survey', 'complete', { otherPatient: 1 }),
        named('exam', 'complete', { otherPatient: 2 }),
      ],
      '3 entries of another patient were refused: Surveys (1) and Examinations (2).',
      '3 entradas de otro paciente, rechazadas: Cuestionarios (1) y Exploraciones (2).',
    ],
    [
      [named('laboratory', 'complete', { contradictory: 1 })],
      '1 entry held the same data twice with different values and is not shown: Laboratory results. A newer value may be among them.',
      '1 entrada con el mismo dato dos veces y valores distintos, no se muestra: Resultados de laboratorio. Puede haber entre ellas un valor más reciente.',
    ],
    [
      several('complete', {
        startedAt: Date.UTC(2026, 2, 5, 10, 42),
        again: { state: 'failed', at, problem },
      }),
      'Not updated: Vital signs, Laboratory results and Surveys, could not be read again at 10:50. The EHR reported an error of its own. What is shown is as of 10:42.',
      'Sin actualizar: Constantes vitales, Resultados de laboratorio y Cuestionarios, no se pudo leer de nuevo a las 10:50. La historia clínica electrónica comunicó un error propio. Lo que se muestra es de las 10:42.',
    ],
  ])('say a reason once, with every search that it concerns (%#)', (accounts, en, es) => {
    expect(gapsOf(accounts, speech)).toEqual([en]);
    expect(gapsOf(accounts, inSpanish)).toEqual([es]);
  });

  it('keep apart what failed for different reasons', () => {
    const gaps = gapsOf(
      [
        named('survey', 'failed', { pages: 0, problem }),
        named('exam', 'failed', { pages: 0, problem: { kind: 'timeout' } }),
        named('imaging', 'failed', { pages: 0, problem }),
      ],
      speech,
    );
    expect(gaps).toEqual([
      expect.stringMatching(/Surveys and Imaging.*error of its own/u),
      expect.stringMatching(/Examinations.*in time/u),
    ]);
  });

  it('are summed up by what they are: old, not loaded, incomplete, not permitted, refused', () => {
    const failed = several('failed', { pages: 0, problem });
    expect(gapSummary([...failed, account('complete')], speech)).toBe('3 searches not loaded');
    expect(gapSummary(failed, speech)).toBe('Nothing loaded');
    // One or two are named, and every kind of observation is one.
    const problems = account('complete', { search: { resource: 'Condition' } });
    const lost = account('failed', { search: { resource: 'Condition' }, problem });
    const [one, two] = failed;
    const summary = (...accounts: SearchAccount[]) => gapSummary(accounts, speech);
    expect(summary(lost, account('complete'))).toBe('Problems not loaded');
    expect(summary(problems, ...several('not-granted', {}))).toBe(
      'Vitals, results and history not permitted',
    );
    expect(summary(problems, account('complete'), ...(one && two ? [one, two] : []))).toMatch(
      /^[A-Z][a-z ]+ and [A-Z][a-z ]+ not loaded$/u,
    );
    expect(summary(lost, account('not-granted'), account('incomplete'))).toBe(
      'Problems not loaded, and 2 other gaps',
    );
    expect(summary(account('complete', { malformed: 1, otherPatient: 2 }))).toBe(
      '3 entries refused: not readable, another patient’s',
    );
    expect(gapSummary([account('complete'), account('not-offered')], speech)).toBe('');
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
