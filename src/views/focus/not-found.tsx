import { type FocusTest, focusTests } from '../../clinical/focus/focus-tests.ts';
import { focusTestNames } from '../../words/focus-words-tests.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Group } from '../group.tsx';
import { useWords } from '../use-words.tsx';
import styles from './problem-focus.module.css';

type NotFoundProps = {
  tests: readonly FocusTest[];
  left: readonly FocusTest[];
  /** Why some of them may exist all the same. */
  doubt: string | undefined;
};

/** What was looked for in vain: never "not done", and never "normal". */
export function NotFound({ tests, left, doubt }: NotFoundProps) {
  const { language } = useWords();
  const words = focusWordsFor(language);
  const names = focusTestNames(language);
  return (
    <>
      {tests.length === 0 ? null : (
        <Group heading={words.notReceived} count={tests.length}>
          <div className={styles.notFound}>
            <ul className={styles.names}>
              {tests.map((test) => (
                <li key={test}>{names[test]}</li>
              ))}
            </ul>
            <p className={styles.quiet}>
              {words.notFoundMeans} {doubt}
            </p>
            <details>
              <summary>{words.lookedFor}</summary>
              <dl className={styles.codes}>
                {tests.map((test) => (
                  <div key={test}>
                    <dt>{names[test]}</dt>
                    {focusTests[test].map(([code, name]) => (
                      <dd key={code}>
                        {code} <span lang="en">{name}</span>
                      </dd>
                    ))}
                  </div>
                ))}
              </dl>
            </details>
          </div>
        </Group>
      )}
      {left.length === 0 ? null : (
        <p className={styles.left}>{words.leftOut(left.map((test) => names[test]))}</p>
      )}
    </>
  );
}
