import { Fragment } from 'react';
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
  return pieces.map((piece, index) => (
    // The pieces of one text: their order is all they have.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index === pieces.length - 1 ? (
        <Words text={piece} />
      ) : (
        <span className={styles.mayEnd}>
          <Words text={piece} />
        </span>
      )}
    </Fragment>
  ));
}

function Words({ text }: { text: string }) {
  if (!lengthsOf(text).some((length) => length > longWord)) return text;
  return text.split(/(\s+)/u).map((word, index) =>
    word.length > longWord ? (
      // As above.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className={word.length > endlessWord ? styles.endless : styles.long}>
        {word}
      </span>
    ) : (
      word
    ),
  );
}

const lengthsOf = (text: string): readonly number[] =>
  text.split(/\s+/u).map(({ length }) => length);
