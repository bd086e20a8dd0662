import { Fragment } from 'react';
import type { Focus } from '../../clinical/focus/focus.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../group.tsx';
import { usePrinting } from '../results/use-printing.ts';
import { useWords } from '../use-words.tsx';
import type { ViewName } from '../view-name.ts';
import styles from './problem-focus.module.css';

const places = ['results', 'vitals', 'history'] as const;

type EverythingElseProps = {
  others: Focus['others'];
  /** Nothing is linked: there is nothing for the rest to be more than. */
  isAlone: boolean;
  isReading: boolean;
  onView: (view: ViewName) => void;
};

/** A focus leaves out most of a chart: how much, and one press to it. */
export function EverythingElse(props: EverythingElseProps) {
  const { others, isAlone, isReading, onView } = props;
  const words = focusWordsFor(useWords().language);
  const isPrinting = usePrinting();
  const some = places.filter((place) => others[place] > 0);
  return (
    <Group heading={isAlone ? words.wholeChart : words.everythingElse}>
      <div className={styles.else}>
        {some.length === 0 ? (
          <p className={styles.quiet}>{isReading ? words.noOthersYet : words.noOthers}</p>
        ) : null}
        {some.map((place) => {
          const said = (isAlone ? words.whole : words.others)[place](others[place]);
          return (
            <Fragment key={place}>
              <Button onClick={() => onView(place)}>{said}</Button>
              {/* Paper has no buttons, and under the heading would be nothing. */}
              {isPrinting ? <p>{said}</p> : null}
            </Fragment>
          );
        })}
      </div>
    </Group>
  );
}
