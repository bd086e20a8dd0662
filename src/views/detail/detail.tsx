import { useMemo } from 'react';
import { placeOfReading, type SortedReadings } from '../../clinical/chart-place.ts';
import type { Entry } from '../../clinical/entry.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { SearchAccount } from '../../fhir/account.ts';
import { Icon } from '../../ui/icon.tsx';
import { doubtOf, doubtOfPlaces, type Doubt } from '../doubt.ts';
import { resultsAt, type CopyAsk } from '../copy/ask.ts';
import { useAsker, type Asker } from '../copy/copy-context.ts';
import { identityText } from '../patient/identity-text.ts';
import { SectionBoundary } from '../section-boundary.tsx';
import { useNow } from '../use-now.ts';
import type { DetailWords } from '../../words/detail-words-en.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { currentEntry, currentProblem, type Since } from './current.ts';
import { DetailFrame } from './detail-frame.tsx';
import styles from './detail.module.css';
import { DetailContext, type DetailOf } from './open-detail.ts';
import { ProblemDetail } from './problem-detail.tsx';
import { entryName, ResultDetail } from './result-detail.tsx';
import { allHeading } from './result-history.tsx';
import type { DetailTrail } from './use-detail.ts';
import { useDetailWords } from './use-detail-words.ts';

export type DetailProps = {
  detail: DetailTrail;
  sorted: SortedReadings;
  problems: readonly Problem[];
  patient: PatientSummary | undefined;
  encounterId: string | undefined;
  /** Of problems and observations: whether more of them may exist. */
  accounts: readonly SearchAccount[];
};

/** The drawer: everything known about one result or problem, as the chart has it now. */
export function Detail({ detail, sorted, problems, patient, encounterId, accounts }: DetailProps) {
  const speech = useWords();
  const words = useDetailWords();
  const now = useNow();
  const { format } = speech;
  const { ask } = useAsker();
  const of = detail.trail.at(-1);
  const before = detail.trail.at(-2);
  if (of === undefined) return null;
  const identity = identityText(patient, now, speech);
  const patientName = identity?.name ?? format.name(undefined);
  return (
    <DetailContext value={detail.openWithin}>
      <DetailFrame
        step={detail.step}
        heading={nameOf(of, speech)}
        patientName={patientName}
        identity={
          identity === undefined
            ? speech.view.notLoaded.patient
            : [identity.born, ...identity.numbers].join(' · ')
        }
        back={
          before === undefined
            ? undefined
            : { label: words.back(nameOf(before, speech)), onBack: detail.back }
        }
        onClose={detail.close}
        copied={() => copiedDetail(of, { sorted, problems, ask, words, accounts, speech })}
        copyName={speech.view.copyNamed(nameOf(of, speech))}
      >
        <SectionBoundary key={detail.step} heading={nameOf(of, speech)}>
          {of.kind === 'entry' ? (
            <EntryDetail opened={of} {...{ sorted, encounterId, patientName, accounts }} />
          ) : (
            <OneProblem opened={of.problem} {...{ problems, encounterId, patientName, accounts }} />
          )}
        </SectionBoundary>
      </DetailFrame>
    </DetailContext>
  );
}

type CopiedDetail = Pick<DetailProps, 'sorted' | 'problems' | 'accounts'> & {
  ask: Asker['ask'];
  words: DetailWords;
  speech: Speech;
};

/** As the chart has it now: the result with all of its test, or the problem. */
function copiedDetail(
  of: DetailOf,
  { sorted, problems, ask, words, accounts, speech }: CopiedDetail,
): CopyAsk {
  const name = nameOf(of, speech);
  if (of.kind === 'problem') {
    const { problem } = currentProblem(of.problem, problems);
    return ask(name, [{ heading: '', items: [{ kind: 'problem', problem }] }]);
  }
  const { entry, all: entries } = currentEntry(of, sorted, speech.zone);
  return ask(name, [
    { heading: '', items: resultsAt(name, [entry]) },
    {
      heading: allHeading(doubtOfEntry(entry, accounts), words),
      items: entries.flatMap((one) => resultsAt(name, [one])),
    },
  ]);
}

function nameOf(of: DetailOf, { format }: Speech): string {
  return of.kind === 'entry' ? entryName(of.entry, format) : format.coded(of.problem.code);
}

const doubtOfEntry = ({ reading }: Entry, accounts: readonly SearchAccount[]): Doubt =>
  doubtOfPlaces(ofResource(accounts, 'Observation'), [placeOfReading(reading)]);

const ofResource = (
  accounts: readonly SearchAccount[],
  resource: SearchAccount['search']['resource'],
): readonly SearchAccount[] => accounts.filter(({ search }) => search.resource === resource);

type EntryDetailProps = {
  opened: Extract<DetailOf, { kind: 'entry' }>;
  sorted: SortedReadings;
  encounterId: string | undefined;
  patientName: string;
  accounts: readonly SearchAccount[];
};

function EntryDetail({ opened, sorted, encounterId, patientName, accounts }: EntryDetailProps) {
  const { zone } = useWords();
  const { entry, all, since } = useMemo(
    () => currentEntry(opened, sorted, zone),
    [opened, sorted, zone],
  );
  return (
    <>
      <Warning since={since} />
      <ResultDetail
        {...{ entry, all, sorted, encounterId, patientName }}
        doubt={doubtOfEntry(entry, accounts)}
      />
    </>
  );
}

type OneProblemProps = {
  opened: Problem;
  problems: readonly Problem[];
  encounterId: string | undefined;
  patientName: string;
  accounts: readonly SearchAccount[];
};

function OneProblem({ opened, problems, encounterId, patientName, accounts }: OneProblemProps) {
  const { problem, since } = currentProblem(opened, problems);
  return (
    <>
      <Warning since={since} />
      <ProblemDetail
        {...{ problem, problems, encounterId, patientName }}
        doubt={doubtOf(ofResource(accounts, 'Condition'))}
      />
    </>
  );
}

/** What is open must not outlive what the EHR says of it now. */
function Warning({ since }: { since: Since }) {
  const words = useDetailWords();
  if (since === 'unchanged') return <div role="alert" />;
  return (
    <div role="alert" className={styles.warning}>
      <Icon name="warning" />
      <p>{since === 'in-error' ? words.nowInError : words.noLongerSent}</p>
    </div>
  );
}
