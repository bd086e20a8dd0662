import { useState } from 'react';
import { withoutErrors } from '../../clinical/errors.ts';
import type { Problem, ProblemReference } from '../../clinical/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Doubt } from '../doubt.ts';
import { keyed } from '../keyed.ts';
import { CertaintyMark, ProblemMarks } from '../problems/problem-marks.tsx';
import { ReviewInEhr } from '../problems/review-in-ehr.tsx';
import { ShowMore } from '../show-more.tsx';
import { useWords } from '../use-words.tsx';
import { Codes } from './codes.tsx';
import { DoubtNote, fact, Facts, lines, optional, Part, type Fact } from './facts.tsx';
import { NoteList } from './note-list.tsx';
import { useOpenDetail } from './open-detail.ts';
import styles from './problem-detail.module.css';
import { dateText, encounterText, type Telling } from './result-facts.tsx';
import { namedId, Technical } from './technical.tsx';
import { useDetailWords } from './use-detail-words.ts';

type ProblemDetailProps = {
  problem: Problem;
  problems: readonly Problem[];
  encounterId: string | undefined;
  patientName: string;
  /** Whether more problems may exist. */
  doubt: Doubt;
};

/** Everything known about one problem, and the other entries of the same. */
export function ProblemDetail(props: ProblemDetailProps) {
  const { problem, problems, encounterId, patientName, doubt } = props;
  const speech = useWords();
  const words = useDetailWords();
  const { format } = speech;
  const telling: Telling = { speech, words, encounterId };
  const name = format.coded(problem.code);
  const alike = withoutErrors(problems).filter((one) => one !== problem && isAlike(one, problem));
  return (
    <>
      <div className={styles.lead}>
        <CertaintyMark problem={problem} />
        <ProblemMarks problem={problem} />
        <ReviewInEhr id={problem.id} name={name} />
      </div>
      <Part heading={words.headings.problem}>
        <Facts facts={stateFacts(problem, telling)} />
      </Part>
      <Part heading={words.headings.dates} count={speech.zone.name}>
        <Facts facts={dateFacts(problem, telling)} />
      </Part>
      <Part heading={words.headings.who}>
        <Facts facts={whoFacts(problem, telling)} />
      </Part>
      {problem.notes.length === 0 ? null : (
        <Part heading={words.headings.notes}>
          <NoteList notes={problem.notes} />
        </Part>
      )}
      {alike.length === 0 ? null : <Alike problems={alike} doubt={doubt} />}
      <Part heading={words.headings.codes}>
        <Codes name={name} coded={problem.code} />
      </Part>
      <Technical
        patientName={patientName}
        ids={[
          ...namedId(words.problemId, problem.id),
          ...namedId(words.encounterId, problem.encounterId),
        ]}
      />
    </>
  );
}

const sentToo = (isOther: boolean, sent: string | undefined): string =>
  isOther && sent !== undefined ? `: ${sent}` : '';

function stateFacts(problem: Problem, { speech, words }: Telling): readonly Fact[] {
  const { format } = speech;
  const { clinicalStatus, clinicalStatusSent, verification, verificationSent } = problem;
  const categories = problem.categories.map((one) => format.coded(one));
  return [
    fact(
      'clinicalStatus',
      words.clinicalStatus,
      speech.words.clinicalStatus[clinicalStatus] +
        sentToo(clinicalStatus === 'other', clinicalStatusSent),
    ),
    fact(
      'verification',
      words.verification,
      speech.words.verification[verification] + sentToo(verification === 'other', verificationSent),
    ),
    fact(
      'category',
      words.category,
      categories.length === 0 ? words.noCategory : lines(categories),
    ),
    ...optional(
      'severity',
      words.severity,
      problem.severity === undefined ? undefined : format.coded(problem.severity),
    ),
    ...optional('stage', words.stage, lines(problem.stages.map((one) => format.stage(one)))),
    ...optional(
      'bodySite',
      words.bodySite,
      lines(problem.bodySites.map((one) => format.site(one))),
    ),
    ...optional(
      'evidence',
      words.evidence,
      lines(problem.evidence.map((one) => format.coded(one))),
    ),
  ];
}

/** Four dates with four meanings: none stands in for another. */
function dateFacts(problem: Problem, telling: Telling): readonly Fact[] {
  const { speech, words } = telling;
  const { format, zone } = speech;
  const { onset, abatement } = problem;
  return [
    fact('onset', words.onset, onset === undefined ? undefined : format.problemTime(onset, zone)),
    fact(
      'abatement',
      words.ended,
      abatement === undefined ? undefined : format.problemTime(abatement, zone),
    ),
    fact('asserted', words.diagnosed, dateText(problem.asserted, telling)),
    fact('recorded', words.recorded, dateText(problem.recorded, telling)),
    fact('lastUpdated', words.lastChanged, dateText(problem.lastUpdated, telling)),
  ];
}

function whoFacts(problem: Problem, telling: Telling): readonly Fact[] {
  const { words } = telling;
  const named = (who: ProblemReference, text: string | undefined): string | undefined =>
    text ?? (problem.unnamed.includes(who) ? words.unnamed : undefined);
  const patient = problem.patientStated && problem.asserter === undefined;
  return [
    fact('recorder', words.recorder, named('recorder', problem.recorder)),
    ...optional(
      'asserter',
      words.asserter,
      patient ? words.thePatient : named('asserter', problem.asserter),
    ),
    fact('encounter', words.encounter, encounterText(problem.encounterId, telling)),
  ];
}

const codesOf = ({ code }: Problem): readonly string[] =>
  code.codings.flatMap((one) => (one.code === undefined ? [] : `${one.system ?? ''}|${one.code}`));

/** Any code in common; by name only where one of the two has no code at all. */
function isAlike(a: Problem, b: Problem): boolean {
  const [left, right] = [codesOf(a), codesOf(b)];
  if (left.length > 0 && right.length > 0) return left.some((one) => right.includes(one));
  const name = a.code.name?.toLowerCase();
  return name !== undefined && name === b.code.name?.toLowerCase();
}

const step = 20;

function Alike({ problems, doubt }: { problems: readonly Problem[]; doubt: Doubt }) {
  const { words: chart, view, format, zone } = useWords();
  const words = useDetailWords();
  const openDetail = useOpenDetail();
  const [limit, setLimit] = useState(step);
  const shown = problems.slice(0, limit);
  return (
    <Part heading={words.headings.alike} count={view.entries(problems.length)}>
      <ul>
        {keyed(shown, ({ id }) => id).map(({ key, item }) => (
          <li key={key} className={styles.alike}>
            <Button
              look="plain"
              aria-label={words.open(format.coded(item.code))}
              onClick={() => openDetail({ kind: 'problem', problem: item })}
            >
              <span dir="auto">{format.coded(item.code)}</span>
            </Button>
            <span className={styles.about}>
              <Mark tone="quiet" text={chart.problemKind[item.kind]} />
              <CertaintyMark problem={item} />
              <Mark tone="quiet" text={chart.clinicalStatus[item.clinicalStatus]} />
              <span>{whenOf(item)}</span>
            </span>
          </li>
        ))}
      </ul>
      <ShowMore
        shown={shown.length}
        total={problems.length}
        text={words.entriesShown}
        onMore={() => setLimit(limit + step * 5)}
      />
      <DoubtNote doubt={doubt} />
    </Part>
  );

  function whenOf({ onset, recorded }: Problem): string {
    const dates = [
      ...(onset === undefined ? [] : [view.onset(format.problemTime(onset, zone))]),
      ...(recorded === undefined ? [] : [view.recorded(format.date(recorded, zone))]),
    ];
    return dates.length === 0 ? view.noDate : dates.join(', ');
  }
}
