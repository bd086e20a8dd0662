import type { RangeSubject } from '../../clinical/applicable-range.ts';
import { computedFlag, severityOf } from '../../clinical/computed-flag.ts';
import type { Entry } from '../../clinical/entry.ts';
import type { Interpretation, Severity } from '../../clinical/interpretation.ts';
import { isFuture, isResult } from '../../clinical/latest.ts';
import { growthReference, percentileOf } from '../../clinical/percentile.ts';
import type { Reading, ReadingPart, ReadingStatus } from '../../clinical/reading.ts';
import type { Tone } from '../../ui/mark.tsx';
import type { Speech } from '../use-words.tsx';

/** What a mark beside a value says. */
export type MarkSpec = {
  key: string;
  tone: Tone;
  text: string;
  glyph?: string;
  fullText?: string;
  look?: 'solid' | 'outline' | 'dashed';
};

/** The words, and of whom the reading is. */
type FlagSpeech = Speech & { readonly subject: RangeSubject | undefined };

/** The flags of a value. Judged by the value and range as recorded, never by converted ones. */
export function flagMarks(shown: Entry, speech: FlagSpeech): readonly MarkSpec[] {
  const entry = shown.recorded ?? shown;
  const { pressure } = entry;
  if (pressure === undefined) return partMarks(entry.reading, entry.part, undefined, speech);
  const { view } = speech;
  const [first, second] = pressure.readings;
  const diastolicFrom = pressure.source === 'pair' ? (second ?? first) : first;
  return [
    ...halfMarks(first, pressure.systolic, view.systolic, speech),
    ...halfMarks(diastolicFrom, pressure.diastolic, view.diastolic, speech),
    // A panel may carry a flag of its own; it speaks for the pair, not for either number.
    ...(pressure.source === 'panel' ? wholeMarks(first, speech) : []),
  ];
}

/** Of a pair sent as one: its flags, and why it has no value where one half has one all the same. */
function wholeMarks(reading: Reading, speech: FlagSpeech): readonly MarkSpec[] {
  const { value } = reading;
  const { view, format } = speech;
  const flags = partMarks(reading, reading, undefined, speech);
  if (value.kind !== 'absent' || !isResult(reading)) return flags;
  const text = view.alsoAbsent(format.absent(value.reason));
  return [...flags, { key: 'absent', tone: 'notice', text }];
}

function halfMarks(
  reading: Reading,
  part: ReadingPart | undefined,
  name: { short: string; long: string },
  speech: FlagSpeech,
): readonly MarkSpec[] {
  return part === undefined ? [] : partMarks(reading, part, name, speech);
}

function partMarks(
  reading: Reading,
  part: ReadingPart,
  name: { short: string; long: string } | undefined,
  { format, view, subject }: FlagSpeech,
): readonly MarkSpec[] {
  // No flag of what is pending or was cancelled, whatever came with it: no value is shown either.
  if (!isResult(reading)) return [];
  const severity = severityOf(reading, part, subject);
  const marks: MarkSpec[] = part.interpretations.filter(isWorthSaying).map((flag, index) => {
    const { short, long, glyph } = format.flag(flag);
    return {
      key: `${name?.short ?? ''}${index}`,
      tone: flag.group === 'normality' ? toneOf[severity] : quietTone(flag),
      text: named(short, name?.short),
      glyph,
      fullText: named(long, name?.long),
    };
  });
  const computed = computedFlag(reading, part, subject);
  if (computed !== undefined) {
    const { short, long, glyph } = format.computedFlag(computed);
    marks.push({
      key: `${name?.short ?? ''}computed`,
      tone: 'abnormal',
      look: 'outline',
      text: named(short, name?.short),
      glyph,
      fullText: named(long, name?.long),
    });
  }
  // Elsewhere the value's own text says it.
  if (part.absentReason !== undefined && name !== undefined) {
    marks.push({
      key: `${name?.short ?? ''}absent`,
      tone: 'notice',
      text: named(view.alsoAbsent(format.absent(part.absentReason)), name.short),
    });
  }
  return marks;
}

const named = (text: string, prefix: string | undefined): string =>
  prefix === undefined ? text : `${prefix} ${text}`;

// "Normal" is in the detail only: in a grid it would be noise, and its absence means nothing.
const isWorthSaying = (flag: Interpretation): boolean =>
  !(flag.group === 'normality' && flag.code === 'N');

const toneOf: Readonly<Record<Severity, Tone>> = {
  none: 'quiet',
  notice: 'notice',
  abnormal: 'abnormal',
  'abnormal-strong': 'strong',
  critical: 'critical',
};

const quietTone = (flag: Interpretation): Tone =>
  flag.group === 'unrecognised' || flag.group === 'technical' ? 'notice' : 'quiet';

type StatusLook = { tone: Tone; glyph?: string; look?: 'dashed' };

/** `final` needs no word; every other status has one where the value is (display rule 10). */
const statusLooks: Readonly<Record<Exclude<ReadingStatus, 'final'>, StatusLook>> = {
  registered: { tone: 'quiet', look: 'dashed' },
  preliminary: { tone: 'notice', look: 'dashed' },
  amended: { tone: 'notice', glyph: '✎' },
  corrected: { tone: 'notice', glyph: '✎' },
  cancelled: { tone: 'quiet', look: 'dashed' },
  'entered-in-error': { tone: 'notice' },
  unknown: { tone: 'notice', look: 'dashed' },
  'not-stated': { tone: 'notice', look: 'dashed' },
  other: { tone: 'notice', look: 'dashed' },
};

/** Status, doubts and who sent it. */
export function aboutMarks(
  entry: Entry,
  hour: number,
  { words, view, format, zone }: Speech,
): readonly MarkSpec[] {
  const readings = entry.pressure?.readings ?? [entry.reading];
  const said = format.entry(entry, zone);
  const marks = new Map<string, MarkSpec>();
  for (const reading of readings) {
    const { status } = reading;
    // Where there is no value, the status already stands in its place.
    if (status !== 'final' && !said.startsWith(words.readingStatus[status])) {
      const text =
        status === 'other' && reading.statusSent !== undefined
          ? `${words.readingStatus.other}: ${reading.statusSent}`
          : words.readingStatus[status];
      marks.set(status, { key: status, text, ...statusLooks[status] });
    }
    if (isFuture(reading, hour, zone)) {
      marks.set('future', { key: 'future', tone: 'notice', glyph: '!', text: view.inTheFuture });
    }
    for (const doubt of reading.doubts) {
      marks.set(doubt, { key: doubt, tone: 'notice', text: words.readingDoubt[doubt] });
    }
    if (reading.patientSupplied) {
      marks.set('patient', { key: 'patient', tone: 'quiet', text: view.patientSupplied });
    }
  }
  return [...marks.values()];
}

/** Where a note itself has no room, that there is one: unless it is what the value says already. */
export function noteMarks({ reading, part }: Entry, { words }: Speech): readonly MarkSpec[] {
  const isSaid = percentileOf(part) !== undefined && growthReference(reading) !== undefined;
  if (reading.notes.length === 0 || isSaid) return [];
  return [{ key: 'notes', tone: 'quiet', text: words.notesCount(reading) }];
}
