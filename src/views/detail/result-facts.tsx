import { placeOfReading } from '../../clinical/chart-place.ts';
import type { FhirDate } from '../../clinical/fhir-date.ts';
import type { Reading, ReadingReference } from '../../clinical/reading.ts';
import { vitalMethod } from '../../clinical/vital-signs.ts';
import type { DetailWords } from '../../words/detail-words-en.ts';
import type { Speech } from '../use-words.tsx';
import { fact, lines, optional, type Fact } from './facts.tsx';

/** What the facts are told with. */
export type Telling = {
  readonly speech: Speech;
  readonly words: DetailWords;
  /** The encounter that the launch named. */
  readonly encounterId: string | undefined;
};

export const statusFact = ({ status, statusSent }: Reading, { speech, words }: Telling): Fact => {
  const said = speech.words.readingStatus[status];
  const text = status === 'other' && statusSent !== undefined ? `${said}: ${statusSent}` : said;
  return fact('status', words.status, text);
};

/** Each time with its meaning; none stands in for another. */
export function timeFacts(reading: Reading, { speech, words }: Telling): readonly Fact[] {
  const { format, zone } = speech;
  const { effective, issued, lastUpdated } = reading;
  const dates =
    effective.kind === 'date'
      ? [effective.date]
      : effective.kind === 'period'
        ? [effective.period.start, effective.period.end]
        : effective.kind === 'timing'
          ? effective.events
          : [];
  const when = format.effective(effective, zone) + otherOffsets(dates, { speech, words });
  return [
    fact('effective', effectiveLabel(reading, words), when),
    fact('issued', words.resulted, dateText(issued, { speech, words })),
    fact('lastUpdated', words.lastChanged, dateText(lastUpdated, { speech, words })),
  ];
}

function effectiveLabel(reading: Reading, words: DetailWords): string {
  const place = placeOfReading(reading);
  const label =
    place === 'results' ? words.collected : place === 'vitals' ? words.measured : words.observed;
  const { kind } = reading.effective;
  if (kind === 'period') return words.overPeriod(label);
  return kind === 'timing' ? words.repeatedly(label) : label;
}

type Told = Pick<Telling, 'speech' | 'words'>;

/** A date at its precision, in the zone of the chart, and in which offset it was sent. */
export function dateText(date: FhirDate | undefined, told: Told): string | undefined {
  if (date === undefined) return undefined;
  const { format, zone } = told.speech;
  return format.date(date, zone) + otherOffsets([date], told);
}

/** Only where the source wrote another clock than the one on this screen. */
function otherOffsets(dates: readonly (FhirDate | undefined)[], { speech, words }: Told): string {
  const offsets = new Set<string>();
  for (const date of dates) {
    if (date?.precision !== 'instant') continue;
    const wall = speech.zone.wallTime(date.epoch);
    const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
    const sent = date.epoch + date.offsetMinutes * 60_000;
    if (Math.floor(sent / 60_000) !== Math.floor(shown / 60_000)) {
      offsets.add(words.sentAs(`${clockOf(sent)} ${offsetText(date.offsetMinutes)}`));
    }
  }
  return offsets.size === 0 ? '' : ` (${[...offsets].join('; ')})`;
}

const clockOf = (shifted: number): string => new Date(shifted).toISOString().slice(11, 16);

const two = (value: number): string => String(value).padStart(2, '0');

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** How, on what, with what and by whom. */
export function originFacts(reading: Reading, telling: Telling): readonly Fact[] {
  const { speech, words } = telling;
  const { format } = speech;
  const method = vitalMethod(reading);
  const methods = [
    ...(method === undefined ? [] : [speech.words.vitalMethod[method]]),
    ...(reading.method === undefined ? [] : [format.coded(reading.method)]),
  ];
  const named = (who: ReadingReference, texts: readonly (string | undefined)[]): Fact['value'] => {
    const known = texts.filter((text) => text !== undefined);
    return lines(reading.unnamed.includes(who) ? [...known, words.unnamed] : known);
  };
  const performers = [
    ...reading.performers,
    ...(reading.patientSupplied && reading.performers.length === 0 ? [words.thePatient] : []),
  ];
  const focus = reading.focus.map(({ name }) => name ?? words.unnamed);
  const documents = reading.documents.map((one) => (one === '' ? words.unnamed : one));
  const categories = reading.categories.map((one) => format.coded(one));
  return [
    ...optional('focus', words.focus, lines(focus)),
    fact(
      'category',
      words.category,
      categories.length === 0 ? words.noCategory : lines(categories),
    ),
    ...optional('method', words.method, lines(methods)),
    ...optional('bodySite', words.bodySite, format.site(reading.bodySite)),
    ...(placeOfReading(reading) === 'results' || reading.specimenText !== undefined
      ? [fact('specimen', words.specimen, named('specimen', [reading.specimenText]))]
      : optional('specimen', words.specimen, named('specimen', []))),
    ...optional('device', words.device, named('device', [reading.deviceText])),
    fact('performer', words.performer, named('performer', performers)),
    ...optional(
      'supplied',
      words.supplied,
      reading.patientSupplied && reading.performers.length > 0 ? words.thePatient : undefined,
    ),
    fact('encounter', words.encounter, encounterText(reading.encounterId, telling)),
    ...optional('documents', words.documents, lines(documents)),
  ];
}

/** Which encounter, as far as it can be told without reading any. */
export function encounterText(
  id: string | undefined,
  { words, encounterId }: Telling,
): string | undefined {
  if (id === undefined) return undefined;
  if (encounterId === undefined) return words.someEncounter;
  return id === encounterId ? words.thisEncounter : words.anotherEncounter;
}
