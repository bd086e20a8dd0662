import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { CodedText } from '../../clinical/coded-text.ts';
import { rowIdentity, type Entry } from '../../clinical/entry.ts';
import type { Reading, ReadingPart } from '../../clinical/reading.ts';
import type { Doubt } from '../doubt.ts';
import { EntryValue } from '../entry/entry-value.tsx';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import { Codes } from './codes.tsx';
import { readingsOf } from './current.ts';
import { Facts, Part, fact, optional, type Fact } from './facts.tsx';
import { NoteList } from './note-list.tsx';
import { usePartFacts } from './part-facts.tsx';
import { Related } from './related.tsx';
import styles from './result-detail.module.css';
import { originFacts, statusFact, timeFacts, type Telling } from './result-facts.tsx';
import { ResultHistory } from './result-history.tsx';
import { namedId, Technical, type NamedId } from './technical.tsx';
import { useDetailWords } from './use-detail-words.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';

type ResultDetailProps = {
  entry: Entry;
  all: readonly Entry[];
  sorted: SortedReadings;
  encounterId: string | undefined;
  patientName: string;
  /** Whether more results of the test may exist. */
  doubt: Doubt;
};

/** Everything known about one result, then all of its test. */
export function ResultDetail(props: ResultDetailProps) {
  const { entry, all, sorted, encounterId, patientName, doubt } = props;
  const speech = useWords();
  const words = useDetailWords();
  const { format } = speech;
  const telling: Telling = { speech, words, encounterId };
  const readings = readingsOf(entry);
  const notes = readings.flatMap((reading) => reading.notes);
  return (
    <>
      <div className={styles.lead}>
        <p className={styles.value}>
          <EntryValue entry={entry} size="large" notesBelow />
        </p>
        <p className={styles.when}>
          <ReadingWhen reading={entry.reading} />
        </p>
      </div>
      <ValuePart entry={entry} telling={telling} />
      <Components entry={entry} />
      {notes.length === 0 ? null : (
        <Part heading={words.headings.notes}>
          <NoteList notes={notes} />
        </Part>
      )}
      {keyed(readings, ({ id }) => id).map(({ key, item: reading }) => (
        <ReadingParts
          key={key}
          reading={reading}
          telling={telling}
          name={readings.length > 1 ? format.coded(reading.code) : undefined}
        />
      ))}
      <Related readings={readings} sorted={sorted} />
      <ResultHistory entry={entry} all={all} doubt={doubt} />
      <Part heading={words.headings.codes}>
        {keyed(codedParts(entry), ({ name }) => name).map(({ key, item }) => (
          <Codes key={key} name={item.name} coded={item.coded} />
        ))}
      </Part>
      <Technical
        patientName={patientName}
        ids={readings.flatMap((reading) => readingIds(reading, telling))}
      />
    </>
  );

  /** Every concept: what was asked, and a coded answer, of which the value shows one name only. */
  function codedParts(of: Entry): readonly { name: string; coded: CodedText }[] {
    return readingsOf(of).flatMap((one) =>
      [one, ...one.components].flatMap(({ code, value }) => {
        const name = format.coded(code);
        const asked = { name, coded: code };
        if (value.kind !== 'coded' || value.coded.codings.length === 0) return asked;
        return [asked, { name: words.valueOf(name), coded: value.coded }];
      }),
    );
  }
}

/** The value that was opened; of a blood pressure the two numbers speak for themselves below. */
function ValuePart({ entry, telling }: { entry: Entry; telling: Telling }) {
  const { words, speech } = telling;
  const { reading, part, vital, oxygen, recorded } = entry;
  // The flags and ranges of the whole are of no one part.
  const isPlain = part.interpretations.length + part.referenceRanges.length === 0;
  const isPanel = part.value.kind === 'none' && reading.components.length > 0 && isPlain;
  const own = usePartFacts(recorded?.reading ?? reading, recorded?.part ?? part);
  const given = [oxygen?.flow, oxygen?.concentration].filter((one) => one !== undefined);
  const oxygenText = given.map((one) => speech.format.value(one.value, speech.zone)).join(', ');
  const more: readonly Fact[] = [
    ...optional(
      'recorded',
      words.recordedAs,
      recorded === undefined ? undefined : speech.format.entry(recorded, speech.zone),
    ),
    ...(vital === 'oxygen-saturation'
      ? [fact('oxygen', words.oxygen, oxygenText === '' ? words.oxygenNotSent : oxygenText)]
      : []),
  ];
  return (
    <Part heading={words.headings.result}>
      <Facts facts={[statusFact(reading, telling), ...(isPanel ? [] : own), ...more]} />
    </Part>
  );
}

/** Every part with its own value, flag, ranges or reason for absence. */
function Components({ entry }: { entry: Entry }) {
  const { format } = useWords();
  const words = useDetailWords();
  const { reading, pressure, isComponent } = entry;
  const ofPressure = [pressure?.systolic, pressure?.diastolic].filter((one) => one !== undefined);
  const others = reading.components.filter((part) => !ofPressure.includes(part));
  const own = isComponent && reading.value.kind !== 'none' ? [reading] : [];
  const parts: readonly ReadingPart[] = [...own, ...ofPressure, ...others];
  if (parts.length === 0 || (parts.length === 1 && parts[0] === entry.part)) return null;
  return (
    <Part heading={words.headings.parts}>
      <ul className={styles.parts}>
        {keyed(parts, ({ code }) => format.coded(code)).map(({ key, item: part }) => (
          <OnePart
            key={key}
            reading={pressure?.readings.find((one) => one === part) ?? reading}
            part={part}
            name={part === reading ? words.ownValue : format.coded(part.code)}
            isOpened={part === entry.part}
          />
        ))}
      </ul>
    </Part>
  );
}

type OnePartProps = { reading: Reading; part: ReadingPart; name: string; isOpened: boolean };

function OnePart({ reading, part, name, isOpened }: OnePartProps) {
  const words = useDetailWords();
  const facts = usePartFacts(reading, part);
  const entry: Entry = {
    reading,
    part,
    isComponent: part !== reading,
    pressure: undefined,
    vital: undefined,
    oxygen: undefined,
  };
  return (
    <li className={styles.part}>
      <p className={styles.partHead}>
        <span className={styles.partName} dir="auto">
          {name}
          {isOpened ? <span className={styles.current}>{` (${words.thisOne})`}</span> : null}
        </span>
        <EntryValue entry={entry} notesBelow />
      </p>
      <Facts facts={facts} />
    </li>
  );
}

type ReadingPartsProps = { reading: Reading; telling: Telling; name: string | undefined };

/** What is known of the reading as a whole; two of them, where a pressure came as two. */
function ReadingParts({ reading, telling, name }: ReadingPartsProps) {
  const { words } = telling;
  const named = (heading: string): string => (name === undefined ? heading : `${heading}: ${name}`);
  return (
    <>
      <Part heading={named(words.headings.time)} count={telling.speech.zone.name}>
        <Facts facts={timeFacts(reading, telling)} />
      </Part>
      <Part heading={named(words.headings.origin)}>
        <Facts facts={originFacts(reading, telling)} />
      </Part>
    </>
  );
}

function readingIds(reading: Reading, { words }: Telling): readonly NamedId[] {
  return [
    ...namedId(words.resultId, reading.id),
    ...namedId(words.encounterId, reading.encounterId),
    ...namedId(words.memberIds, ...reading.memberIds),
    ...namedId(words.derivedFromIds, ...reading.derivedFromIds),
  ];
}

/** What a result is called: as its row is. */
export function entryName(entry: Entry, format: ReturnType<typeof useWords>['format']): string {
  return format.row(rowIdentity(entry), entry.vital);
}
