import styles from './change-words.module.css';

/** How a value changed, broken only where its words allow it. */
export function ChangeWords({ text }: { text: string }) {
  // The sign of a percentage stays with its number.
  const halves = text.replaceAll(' %', '\u00a0%').split(', ');
  return halves.map((half, index) => (
    <span key={half} className={styles.half}>
      <Half text={index < halves.length - 1 ? `${half}, ` : half} />
    </span>
  ));
}

/** "systolic: down 9 mmHg (−7 %)": where it needs two lines, the first ends after the name. */
function Half({ text }: { text: string }) {
  const [, name = '', change = text] = /^([^:]+: )(.*)$/su.exec(text) ?? [];
  if (name === '') return text;
  return (
    <>
      {name}
      <span className={styles.half}>{change}</span>
    </>
  );
}
