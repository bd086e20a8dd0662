import styles from './word-breaks.module.css';

/** Longer than nearly every word of a name; it may be broken where the pane is narrow. */
const longWord = 12;
/** Longer than any word: markup, a sequence, words written as one. */
const endlessWord = 24;

/**
 * Text whose words are not broken as long as they fit at all, so that a column is as wide as they
 * need; after a plus or a stroke a line may end. Only where there is something to say to the browser
 * is the text taken apart: a screen reader stops at each piece.
 */
export function WordBreaks({ text }: { text: string }) {
  const pieces = text.split(/(?<=[\p{L}\p{N})][+/])(?=[\p{L}\p{N}(])/u);
  if (pieces.length === 1) return <Words text={text} />;
  return pieces.map((piece, index) => (
    // The pieces of one text: their order is all they have.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index} className={index < pieces.length - 1 ? styles.mayEnd : undefined}>
      <Words text={piece} />
    </span>
  ));
}

function Words({ text }: { text: string }) {
  const words = text.split(/(\s+)/u);
  if (words.every(({ length }) => length <= longWord)) return text;
  return words.map((word, index) => (
    // As above.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index} className={classOf(word)}>
      {word}
    </span>
  ));
}

const classOf = ({ length }: string): string | undefined =>
  length > endlessWord ? styles.endless : length > longWord ? styles.long : undefined;
