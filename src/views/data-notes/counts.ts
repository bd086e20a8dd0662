import type { SearchAccount } from '../../fhir/account.ts';

/** Why an entry that came is not shown where its search stands, in the order in which it is told. */
export const leftOut = [
  'enteredInError',
  'elsewhere',
  'otherPatient',
  'withoutSubject',
  'malformed',
  'contradictory',
  'otherType',
  'duplicates',
] as const satisfies readonly (keyof SearchAccount)[];

type LeftOut = (typeof leftOut)[number];

/** received = shown + each of `leftOut`. */
export type Counts = Readonly<Record<'pages' | 'received' | 'shown' | LeftOut, number>>;

const NONE: Counts = {
  pages: 0,
  received: 0,
  shown: 0,
  enteredInError: 0,
  elsewhere: 0,
  otherPatient: 0,
  withoutSubject: 0,
  malformed: 0,
  contradictory: 0,
  otherType: 0,
  duplicates: 0,
};

export function totalOf(accounts: readonly Counts[]): Counts {
  return accounts.reduce<Counts>(
    (total, account) => ({
      pages: total.pages + account.pages,
      received: total.received + account.received,
      shown: total.shown + account.shown,
      enteredInError: total.enteredInError + account.enteredInError,
      elsewhere: total.elsewhere + account.elsewhere,
      otherPatient: total.otherPatient + account.otherPatient,
      withoutSubject: total.withoutSubject + account.withoutSubject,
      malformed: total.malformed + account.malformed,
      contradictory: total.contradictory + account.contradictory,
      otherType: total.otherType + account.otherType,
      duplicates: total.duplicates + account.duplicates,
    }),
    NONE,
  );
}
