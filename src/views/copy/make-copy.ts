import type { CopyAsk } from './ask.ts';
import { asTable } from './as-table.ts';
import { asText } from './as-text.ts';
import { copyWordsOf } from './copy-words-of.ts';
import { sheetOf, type SheetContext } from './sheet.ts';
import { writeText } from './write-text.ts';

export const copyForms = ['text', 'table'] as const;
export type CopyForm = (typeof copyForms)[number];

/** What was copied, or was to be. */
export type Copied = {
  readonly title: string;
  readonly texts: Readonly<Record<CopyForm, string>>;
  /** What is said of it: as what it was copied, or that it was not. */
  readonly said: string;
  readonly form: CopyForm;
  /** The browser took it. */
  readonly isDone: boolean;
  /** The same once more, as it stood, in another form. */
  readonly copyAs: (form: CopyForm) => Promise<Copied>;
};

/** The words of what is to be copied, put into the clipboard as text. */
export async function makeCopy(asks: readonly CopyAsk[], context: SheetContext): Promise<Copied> {
  const { language } = context.speech;
  const words = copyWordsOf(language);
  const sheet = sheetOf(asks, context);
  const texts = { text: asText(sheet, language), table: asTable(sheet, language) };
  const copyAs = async (form: CopyForm): Promise<Copied> => {
    const isDone = await writeText(texts[form]);
    const said = isDone ? words.copied(sheet.title, sheet.rowCount, form) : words.notCopied;
    return { title: sheet.title, texts, said, form, isDone, copyAs };
  };
  return copyAs('text');
}
