import { useId } from 'react';
import styles from './choices.module.css';

type Choice<Id extends string> = {
  id: Id;
  label: string;
  /** The words in full, where `label` is short. */
  spoken?: string;
};

type ChoicesProps<Id extends string> = {
  legend: string;
  choices: readonly Choice<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
};

/** One of a few, all in sight: native radio buttons, so arrow keys choose and Tab passes. */
export function Choices<Id extends string>(props: ChoicesProps<Id>) {
  const { legend, choices, chosen, onChoose } = props;
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.line}>
        {choices.map(({ id, label, spoken }) => (
          <label key={id} className={styles.choice} title={spoken}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              aria-label={spoken}
              onChange={() => onChoose(id)}
            />
            <span aria-hidden={spoken === undefined ? undefined : true}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
