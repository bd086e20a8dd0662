import { classNames } from './class-names.ts';
import styles from './mark.module.css';
import { WordBreaks } from './word-breaks.tsx';

/** How loud a mark is. Colour repeats what the words and the glyph already say. */
export type Tone = 'critical' | 'strong' | 'abnormal' | 'notice' | 'quiet';

type MarkProps = {
  tone: Tone;
  text: string;
  /** A shape beside the text, hidden from screen readers, which get the words. */
  glyph?: string;
  /** The words in full, where `text` is short. */
  fullText?: string;
  /** `outline`: calculated here, or not yet certain. */
  look?: 'solid' | 'outline' | 'dashed';
};

export function Mark({ tone, text, glyph, fullText, look = 'solid' }: MarkProps) {
  const spoken = fullText !== undefined && fullText !== text;
  return (
    <span
      className={classNames(styles.mark, styles[tone], styles[look])}
      data-tone={tone}
      title={spoken ? fullText : undefined}
    >
      <span aria-hidden={spoken || undefined}>
        <WordBreaks text={text} />
      </span>
      {/* In the line of the text, and never parted from its last word. */}
      {glyph ? <span aria-hidden="true">{`\u00a0${glyph}`}</span> : null}
      {spoken ? <span className={styles.spoken}>{fullText}</span> : null}
    </span>
  );
}
