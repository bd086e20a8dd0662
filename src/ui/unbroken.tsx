import styles from './unbroken.module.css';

/** Longer than any date: such a word may be broken after all. */
const longest = 16;

/** Text in which short words with hyphens, as dates are, stay on one line. */
export function Unbroken({ text }: { text: string }) {
  return text.split(/( )/u).map((word, index) =>
    word.includes('-') && word.length <= longest ? (
      // The words of one text: their order is all they have.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className={styles.unbroken}>
        {word}
      </span>
    ) : (
      word
    ),
  );
}
