import { useId } from 'react';
import { isLanguage } from '../preferences.ts';
import { useWords } from '../use-words.tsx';
import styles from './settings.module.css';
import { useKeysWords } from './use-keys-words.ts';

/** Each language by its own name, for whoever cannot read the other (D 20). */
export function LanguageField() {
  const { view, language, setLanguage } = useWords();
  const words = useKeysWords();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.language}</label>
      <select
        id={id}
        aria-label={view.displayLanguage}
        value={language}
        onChange={({ target }) => isLanguage(target.value) && setLanguage(target.value)}
      >
        <option value="en">English</option>
        <option value="es">Español</option>
      </select>
    </div>
  );
}
