import { type FhirDate, readDate } from './fhir-date.ts';
import { readPlainText } from './plain-text.ts';
import { type Sent, field, isSent, listOf, objectOf, textOf } from './untyped.ts';

/** A comment as plain text. `formatted`: it came as RTF or HTML and was stripped. */
export type Note = {
  readonly text: string;
  readonly formatted: boolean;
  readonly author: string | undefined;
  readonly time: FhirDate | undefined;
};

const none: readonly Note[] = [];

/** Annotations (R4 `note`), or plain text as `comment` and `comments` had it before R4. */
export function readNotes(resource: Sent | undefined): readonly Note[] {
  const note = field(resource, 'note') ?? field(resource, 'notes');
  const comment = field(resource, 'comment') ?? field(resource, 'comments');
  if (note === undefined && comment === undefined) return none;
  const notes: Note[] = [];
  for (const one of [...listOf(note), ...listOf(comment)]) {
    const sent = objectOf(one);
    const plain = readPlainText(isSent(one) ? field(one, 'text') : one);
    if (plain !== undefined) {
      const author =
        textOf(field(sent, 'authorString')) ??
        textOf(field(objectOf(field(sent, 'authorReference')), 'display'));
      notes.push({ ...plain, author, time: readDate(field(sent, 'time')) });
    }
  }
  return notes;
}
