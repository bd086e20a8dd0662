import { screen, within } from '@testing-library/react';
import type { Patient } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { readPatient } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { SearchAccount } from '../../fhir/account.ts';
import { account, labOf, labsDone, problemOf, renderInPane } from '../testing.tsx';
import { DataNotes } from './data-notes.tsx';
import type { SessionTold } from './session-facts-list.tsx';
import { supportText } from './support-text.tsx';

const accounts = [
  account({ resource: 'Patient' }, 'complete', { received: 1, shown: 1 }),
  account({ resource: 'Condition' }, 'failed', {
    pages: 0,
    problem: { kind: 'server', status: 503, detail: 'HTTP 503' },
  }),
  account({ resource: 'Observation', category: 'survey' }, 'not-granted', { pages: 0 }),
  account({ resource: 'Observation', category: 'sdoh' }, 'not-offered', { pages: 0 }),
  account({ resource: 'Observation', category: 'exam' }, 'incomplete', {
    received: 500,
    shown: 500,
    problem: { kind: 'limit-reached' },
  }),
  {
    ...labsDone,
    asked: 'category=laboratory&_count=500',
    pages: 2,
    received: 236,
    shown: 200,
    enteredInError: 8,
    elsewhere: 7,
    otherPatient: 6,
    withoutSubject: 5,
    malformed: 4,
    contradictory: 3,
    otherType: 2,
    duplicates: 1,
    notices: [
      { kind: 'maybe-incomplete', code: '59204' },
      { kind: 'information', code: '4101' },
    ],
  } as const,
];

const someProblems = [problemOf('HIV infection', undefined, 'entered-in-error')];
const someReadings = [
  labOf('Potassium', '2026-03-01', 9.9, { status: 'entered-in-error' }),
  labOf('Iron', '2026-03-01', 3, { valueQuantity: { value: 3 } }),
];

const inSession: SessionTold = {
  encounterId: undefined,
  user: { state: 'absent' },
  expiresAt: undefined,
  renewable: false,
  ended: false,
};

const named = (text: string): Patient => ({ resourceType: 'Patient', name: [{ text }] });

type Notes = {
  session?: SessionTold;
  width?: number;
  language?: 'en' | 'es';
  of?: readonly SearchAccount[];
  readings?: readonly Reading[];
  problems?: readonly Problem[];
  patient?: Patient;
};

const notes = ({
  session = inSession,
  of = accounts,
  readings = someReadings,
  problems = someProblems,
  patient = named('Elena Marsh'),
  ...pane
}: Notes = {}) =>
  renderInPane(
    <DataNotes
      accounts={of}
      session={session}
      grantedScopes={['patient/Observation.rs']}
      problems={problems}
      readings={readings}
      openedAt={Date.UTC(2026, 2, 5, 19, 32)}
      ehrName="General Hospital"
      patient={readPatient(patient)}
      onClose={() => undefined}
    />,
    pane,
  );

const accountRows = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-account]'),
];

/** The numbers of a row as they are on the screen, by kind. */
function countsIn(row: HTMLElement | undefined): Record<string, number> {
  const counts = [...(row?.querySelectorAll<HTMLElement>('[data-count]') ?? [])];
  return Object.fromEntries(
    counts.map((count) => [
      count.dataset['count'],
      Number(/[\d\u202F]+/u.exec(count.textContent)?.[0].replaceAll('\u202F', '')),
    ]),
  );
}

describe('Data notes', () => {
  it('account for every search: what came is what is shown and each reason why not', () => {
    for (const language of ['en', 'es'] as const) {
      const { unmount } = notes({ language });
      const rows = accountRows();
      expect(rows).toHaveLength(accounts.length + 1);
      for (const row of rows) {
        const { received = 0, ...parts } = countsIn(row);
        expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(received);
      }
      expect(countsIn(rows.at(-2))).toEqual({
        received: 236,
        shown: 200,
        enteredInError: 8,
        elsewhere: 7,
        otherPatient: 6,
        withoutSubject: 5,
        malformed: 4,
        contradictory: 3,
        otherType: 2,
        duplicates: 1,
      });
      expect(countsIn(rows.at(-1))).toMatchObject({ received: 737, shown: 701 });
      unmount();
    }
  });

  const rowOf = (name: string): string | undefined =>
    accountRows().find((item) => item.textContent.startsWith(name))?.textContent;

  it.each([
    ['Problems', 'Failed', 'Not loaded: Problems. The EHR reported an error of its own.'],
    ['Surveys', 'Not permitted', 'Not permitted: Surveys.'],
    [
      'Social determinants of health',
      'Not offered',
      'Not offered: the EHR does not know this category.',
    ],
    ['Examinations', 'Incomplete', 'The limit of this app was reached'],
    ['Laboratory results', 'May be incomplete', 'May be incomplete: Laboratory results.'],
  ])('say of %s in words that it is %s, and why', (name, state, why) => {
    notes();
    expect(rowOf(name)).toContain(`${name}${state}`);
    expect(screen.getByRole('dialog').textContent).toContain(why);
  });

  it('say a reason once, however many searches it concerns', () => {
    const problem = { kind: 'network' } as const;
    const failed = ['laboratory', 'survey', 'exam'].map((category) =>
      account({ resource: 'Observation', category }, 'failed', { pages: 0, problem }),
    );
    for (const [language, reason, hint] of [
      ['en', /\(CORS\)/gu, 'details under “For support” below'],
      ['es', /\(CORS\)/gu, 'detalles de «Para asistencia», más abajo'],
    ] as const) {
      const { unmount } = notes({ language, of: failed });
      const text = screen.getByRole('dialog').textContent;
      expect(text.match(reason)).toHaveLength(1);
      expect(text).toContain(hint);
      unmount();
    }
  });

  it.each([
    [
      { state: 'reading', startedAt: 0, received: 20 },
      'Complete as of 14:32; reading again: 20 entries so far',
      'Completo a las 14:32; leyendo de nuevo: 20 entradas hasta ahora',
    ],
    [
      { state: 'failed', at: Date.UTC(2026, 2, 5, 19, 50), problem: { kind: 'timeout' } },
      'As of 14:32; could not be read again',
      'De las 14:32; no se pudo leer de nuevo',
    ],
  ] as const)('have one state for a search that is read again (%#)', (again, en, es) => {
    const startedAt = Date.UTC(2026, 2, 5, 19, 32);
    for (const [language, state] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const { unmount } = notes({ language, of: [{ ...labsDone, startedAt, again }] });
      expect(document.querySelector('[data-account] > :nth-child(2)')?.textContent).toBe(state);
      unmount();
    }
  });

  it('do not name a patient that did not come', () => {
    for (const [state, text] of [
      ['failed', 'The patient was not loaded.'],
      ['waiting', 'The patient has not been received yet.'],
    ] as const) {
      const { unmount } = notes({ of: [account({ resource: 'Patient' }, state, { pages: 0 })] });
      expect(screen.getByRole('dialog').textContent).toContain(text);
      expect(screen.getByRole('dialog').textContent).not.toContain('Marsh');
      unmount();
    }
  });

  it.each([
    [
      'Harold Owen Beckett Jr.',
      'for Harold Owen Beckett Jr. This app',
      'para Harold Owen Beckett Jr. E',
    ],
    ['Elena Marsh', 'for Elena Marsh. This app', 'para Elena Marsh. Esta'],
  ])('end the sentence that names %s with one full stop', (name, en, es) => {
    for (const [language, text] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const { unmount } = notes({ language, patient: named(name) });
      expect(screen.getByRole('dialog').textContent).toContain(text);
      unmount();
    }
  });

  it('name nobody where no name was sent', () => {
    notes({ patient: { resourceType: 'Patient' } });
    const text = screen.getByRole('dialog').textContent;
    expect(text).toContain('14:32 (America/New_York). This app');
    expect(text).not.toContain('Name not available');
  });

  it('say first of all that reading goes on', () => {
    const of = [
      account({ resource: 'Patient' }, 'complete'),
      account({ resource: 'Condition' }, 'reading'),
      { ...labsDone, again: { state: 'reading', startedAt: 0, received: 20 } } as const,
      account({ resource: 'Observation', category: 'sdoh' }, 'not-offered'),
    ];
    for (const [language, text] of [
      ['en', 'Reading goes on: 2 of 3 searches are not finished.'],
      ['es', 'La lectura continúa: 2 de 3 búsquedas sin terminar.'],
    ] as const) {
      const { unmount } = notes({ language, of });
      const [first] = screen.getByRole('dialog').querySelectorAll('p');
      expect(first?.textContent).toContain(text);
      unmount();
    }
    notes();
    expect(screen.getByRole('dialog').textContent).not.toContain('Reading goes on');
  });

  it('promise no Refresh once the session has ended', () => {
    for (const [language, button] of [
      ['en', 'Refresh'],
      ['es', 'Actualizar'],
    ] as const) {
      const open = notes({ language });
      expect(screen.getByRole('dialog').textContent).toContain(button);
      open.unmount();
      const ended = notes({ language, session: { ...inSession, ended: true } });
      expect(screen.getByRole('dialog').textContent).not.toContain(button);
      ended.unmount();
    }
  });

  it('give the code of a server to support only (EHR rule 16)', () => {
    notes();
    const dialog = screen.getByRole('dialog', { name: 'Data notes' });
    expect(dialog.innerText).not.toMatch(/59204|4101/u);
    const field = within(dialog).getByRole('textbox');
    expect(field).toHaveProperty('value', expect.stringContaining('59204'));
  });

  it('count what was entered in error and hide its value until asked (display rule 9)', () => {
    notes();
    const group = screen.getByRole('region', { name: 'Entered in error' });
    expect(group.textContent).toContain('1 problem and 1 observation marked');
    const value = within(group).getByText(/9\.9/u);
    expect(value.closest('details')?.open).toBe(false);
  });

  it('count the numbers that came without a unit', () => {
    notes();
    const group = screen.getByRole('region', { name: 'Unusual data' });
    expect(group.textContent).toContain('1 number without a unit.');
    expect(group.textContent).toContain('not left out');
  });

  it('count doubts, flags that nobody knows, unclear statuses and unreadable dates (display rule 12)', () => {
    const readings = [
      labOf('Iron', '2026-03-01', 3, { interpretation: [{ text: 'weird' }], id: 'a' }),
      labOf('Iron', 'yesterday', 3, { id: 'b' }),
      labOf('Iron', '2026-03-01', 3, { status: 'unknown', id: 'c' }),
      labOf('Iron', '2026-03-01', 3, {
        id: 'd',
        issued: 'today',
        modifierExtension: [{ url: 'https://example.org/x', valueBoolean: true }],
      }),
    ];
    const problems = [problemOf('Asthma', undefined, undefined)];
    for (const [language, lines] of [
      [
        'en',
        [
          '1 result with a flag that this app does not recognise.',
          '1 observation or problem with another date that cannot be read.',
          '1 observation with a status that is missing, unknown or not recognised.',
          '1 problem with a status or certainty that is missing, unknown or not recognised.',
          '1 observation: The time of collection cannot be read.',
          '1 observation: Carries a modification that this app does not understand.',
        ],
      ],
      [
        'es',
        [
          '1 resultado con una indicación que esta aplicación no reconoce.',
          '1 observación: La hora de obtención no se puede leer.',
        ],
      ],
    ] as const) {
      const { unmount } = notes({ language, readings, problems });
      for (const text of lines) expect(screen.getByRole('dialog').textContent).toContain(text);
      unmount();
    }
    const untimed = labOf('Iron', '', 3, { id: 'e' });
    notes({ readings: [untimed], problems: [] });
    expect(screen.getByRole('dialog').textContent).toContain(
      '1 observation without the time when it was made.',
    );
  });

  it('claim no more than was checked where nothing was found', () => {
    const { unmount } = notes({
      readings: [labOf('Iron', '2026-03-01', 3, { id: 'a' })],
      problems: [],
    });
    expect(screen.getByRole('region', { name: 'Unusual data' }).textContent).toContain(
      'None of these was noticed in what arrived: values of an unknown type',
    );
    unmount();
    notes({ readings: [], problems: [] });
    expect(screen.getByRole('region', { name: 'Unusual data' }).textContent).toContain(
      'Nothing arrived that could be checked.',
    );
  });

  it('say what this app does not show and when it was opened, for whom', () => {
    notes();
    const dialog = screen.getByRole('dialog', { name: 'Data notes' });
    expect(dialog.textContent).toContain('05-Mar-2026 14:32');
    expect(dialog.textContent).toContain('Elena Marsh');
    expect(dialog.textContent).toContain('Results that carry no category cannot be found');
  });

  it.each<[string, Partial<SessionTold>, string]>([
    ['the encounter', { encounterId: 'e-7' }, 'The EHR named an encounter (id e-7).'],
    ['no encounter', {}, 'The EHR named no encounter.'],
    ['who it is', { user: { state: 'verified', name: 'Dr. Ada' } }, 'Signed in as Dr. Ada.'],
    ['that nobody knows who', { user: { state: 'unverified' } }, 'could not be verified'],
    ['until when', { expiresAt: Date.UTC(2026, 2, 5, 20, 32) }, 'ends at 05-Mar-2026 15:32'],
    ['that it is renewed', { expiresAt: 1, renewable: true }, 'permission is renewed'],
    ['that it is over', { renewable: true, ended: true }, 'The session has ended.'],
    ['that nobody said until when', {}, 'did not say when its permission ends'],
  ])('say of the session %s (D 21)', (_what, told, text) => {
    const { container } = notes({ session: { ...inSession, ...told } });
    expect(container.textContent).toContain(text);
  });

  it('give support a text that holds states and counts, and nothing of the patient', () => {
    const text = supportText(accounts, ['patient/Observation.rs']);
    expect(text).toContain('granted: patient/Observation.rs');
    expect(text).toContain('Condition: failed');
    expect(text).toContain('status=503');
    expect(text).toContain('asked: category=laboratory&_count=500');
    expect(text).toContain('received=236 shown=200');
    expect(text).toContain('notice: maybe-incomplete 59204');
    expect(text).not.toMatch(/Marsh|Potassium|HIV/u);
  });

  it('have no axe violation', async () => {
    notes();
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
