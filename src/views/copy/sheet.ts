import type { RangeSubject } from '../../clinical/applicable-range.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import { instantOf } from '../../clinical/fhir-date.ts';
import { isUnderWay } from '../../fhir/account.ts';
import type { CopyWords } from '../../words/copy-words-en.ts';
import { isolated } from '../../words/isolated.ts';
import { identityText } from '../patient/identity-text.ts';
import { gapsOf, shownSince } from '../read-section-gaps.ts';
import type { Speech } from '../use-words.tsx';
import type { CopiedGroup, CopiedItem, CopyAsk } from './ask.ts';
import { copyWordsOf } from './copy-words-of.ts';
import { patientCells, problemCells, resultCells, type CopiedRow } from './rows.ts';

/** Rows of one kind under one heading. */
type SheetTable = {
  readonly kind: CopiedItem['kind'];
  readonly heading: string;
  readonly rows: readonly CopiedRow[];
};

/** A copy, in words, before it has a form. */
export type Sheet = {
  readonly title: string;
  /** Who, what, as of when, copied when: each with its label. */
  readonly head: readonly (readonly [string, string])[];
  readonly parts: readonly { readonly title: string; readonly tables: readonly SheetTable[] }[];
  /** What is missing. */
  readonly gaps: readonly string[];
  readonly leftOut: readonly string[];
  readonly rowCount: number;
};

export type SheetContext = {
  readonly speech: Speech;
  readonly patient: PatientSummary | undefined;
  readonly now: number;
};

/**
 * The words of a copy, by the formatters that the screen has: nothing is decided here. Whatever
 * leaves the chart says whose it is, as of when, and what it lacks (display rules 1 and 20).
 */
export function sheetOf(asks: readonly CopyAsk[], context: SheetContext): Sheet {
  const { speech, patient, now } = context;
  const { format, view, zone, language } = speech;
  const words = copyWordsOf(language);
  const accounts = [...new Set(asks.flatMap((ask) => ask.accounts))];
  const since = shownSince(accounts);
  const identity = identityText(patient, now, speech);
  const subject: RangeSubject | undefined = patient === undefined ? undefined : { patient, zone };
  const rowsOf = ({ heading, items }: CopiedGroup): readonly SheetTable[] =>
    byKind(items).map(({ kind, items: alike }) => ({
      kind,
      heading,
      rows: alike.flatMap((item) => rowOf(item, { ...context, subject, words })),
    }));
  const parts = asks.map((ask) => ({
    title: ask.title,
    tables: ask.groups.flatMap(rowsOf).filter(({ rows }) => rows.length > 0),
  }));
  const title = asks.map((ask) => ask.title).join(', ');
  const underWay = accounts.some(({ state }) => isUnderWay(state));
  return {
    title,
    head: [
      [
        words.patient,
        identity === undefined
          ? view.notLoaded.patient
          : [isolated(identity.name), identity.born, ...identity.numbers].join(' · '),
      ],
      [words.content, title],
      [
        words.chartOf,
        [
          since === undefined
            ? view.nothingReceived
            : view.dataAsOf(format.instant(since, zone), zone.name),
          words.copiedAt(format.date(instantOf(now), zone)),
        ].join(' · '),
      ],
    ],
    parts,
    gaps: [...(underWay ? [words.stillLoading] : []), ...gapsOf(accounts, speech)],
    leftOut: [...new Set(asks.flatMap((ask) => ask.leftOut ?? []))],
    rowCount: parts.flatMap(({ tables }) => tables).reduce((sum, one) => sum + one.rows.length, 0),
  };
}

function byKind(items: readonly CopiedItem[]) {
  const kinds: { kind: CopiedItem['kind']; items: CopiedItem[] }[] = [];
  for (const item of items) {
    const last = kinds.at(-1);
    if (last?.kind === item.kind) last.items.push(item);
    else kinds.push({ kind: item.kind, items: [item] });
  }
  return kinds;
}

type RowContext = SheetContext & {
  readonly subject: RangeSubject | undefined;
  readonly words: CopyWords;
};

/** What was entered in error is in no view; should it ever come here, it is not copied (rule 9). */
function rowOf(item: CopiedItem, context: RowContext): readonly CopiedRow[] {
  switch (item.kind) {
    case 'result':
      return item.entry.reading.enteredInError ? [] : [resultCells(item, context)];
    case 'problem':
      return item.problem.enteredInError ? [] : [problemCells(item.problem, context)];
    case 'patient':
      return patientCells(item.patient, context);
  }
}
