import type { Focus } from '../../clinical/focus/focus.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../group.tsx';
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
  const some = places.filter((place) => others[place] > 0);
  return (
    <Group heading={isAlone ? words.wholeChart : words.everythingElse}>
      <div className={styles.else}>
        {some.length === 0 ? (
          <p className={styles.quiet}>{isReading ? words.noOthersYet : words.noOthers}</p>
        ) : null}
        {some.map((place) => (
          <Button key={place} onClick={() => onView(place)}>
            {(isAlone ? words.whole : words.others)[place](others[place])}
          </Button>
        ))}
      </div>
    </Group>
  );
}
