import { useId, useRef, useState } from 'react';
import type { SearchAccount } from '../../fhir/account.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../use-words.tsx';
import styles from './data-notes.module.css';

type SupportTextProps = {
  accounts: readonly SearchAccount[];
  /** As the EHR granted them. */
  scopes: readonly string[];
};

/** What a help desk needs, without anything of the patient; to copy, or to select where a frame may not. */
export function SupportText({ accounts, scopes }: SupportTextProps) {
  const { view } = useWords();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = supportText(accounts, scopes);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(view.copied);
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid(view.copyByHand);
    }
  };

  return (
    <div className={styles.support}>
      <label htmlFor={id}>{view.supportIntro}</label>
      <textarea id={id} ref={field} readOnly value={text} spellCheck={false} />
      <div className={styles.copy}>
        <Button icon="copy" onClick={() => void copy()}>
          {view.copy}
        </Button>
        <output>{said}</output>
      </div>
    </div>
  );
}

/** In one fixed form, not in the user's language: it is read by whoever maintains the app. */
export function supportText(accounts: readonly SearchAccount[], scopes: readonly string[]): string {
  const lines = accounts.map((account) => {
    const { search, state, problem, startedAt, finishedAt } = account;
    const took =
      startedAt === undefined || finishedAt === undefined ? '' : ` in ${finishedAt - startedAt} ms`;
    const began = startedAt === undefined ? '' : ` ${new Date(startedAt).toISOString()}`;
    const name = [search.resource, search.category]
      .filter((part) => part !== undefined)
      .join('?category=');
    const counts = `pages=${account.pages} received=${account.received} kept=${account.kept} otherPatient=${account.otherPatient} withoutSubject=${account.withoutSubject} malformed=${account.malformed} duplicates=${account.duplicates}`;
    const why =
      problem === undefined
        ? ''
        : ` problem=${problem.kind} status=${problem.status ?? '-'} ${problem.detail ?? ''}`;
    return `${name}: ${state}${began}${took} ${counts}${why}`.trimEnd();
  });
  return [...lines, `granted: ${scopes.join(' ')}`].join('\n');
}
