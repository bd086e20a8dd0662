import styles from './unbroken.module.css';

/** Longer than any date: such a word may be broken after all. */
const longest = 16;

/**
 * Text in which short words with hyphens, as dates are, stay on one line. What is between them is one
 * piece: a screen reader stops at each.
 */
export function Unbroken({ text }: { text: string }) {
  return text.split(/(\S*-\S*)/u).map((piece, index) =>
    piece.includes('-') && piece.length <= longest ? (
      // The pieces of one text: their order is all they have.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className={styles.unbroken}>
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
