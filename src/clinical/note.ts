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
  const carried = notesInExtensions(field(resource, 'extension'));
  if (note === undefined && comment === undefined && carried.length === 0) return none;
  const notes: Note[] = [];
  for (const one of [...listOf(note), ...listOf(comment), ...carried]) {
    const sent = objectOf(one);
    const plain = readPlainText(isSent(one) ? field(one, 'text') : one);
    if (plain !== undefined) {
      const author =
        textOf(field(sent, 'authorString')) ??
        textOf(field(objectOf(field(sent, 'authorReference')), 'display'));
      const time = readDate(field(sent, 'time'));
      if (!notes.some((other) => isSame(other, { ...plain, author, time }))) {
        notes.push({ ...plain, author, time });
      }
    }
  }
  return notes;
}

/** A note of R4 in a resource of an older version travels in an extension. */
function notesInExtensions(x: unknown): readonly unknown[] {
  if (x === undefined) return none;
  return listOf(x).flatMap((one) => {
    const extension = objectOf(one);
    const url = textOf(field(extension, 'url'));
    const annotation = field(extension, 'valueAnnotation');
    return url?.endsWith('.note') === true && isSent(annotation) ? [annotation] : [];
  });
}

function isSame(a: Note, b: Note): boolean {
  return a.text === b.text && a.author === b.author && a.time?.sent === b.time?.sent;
}
