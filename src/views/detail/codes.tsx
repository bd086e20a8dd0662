import { isBlank, type CodedText } from '../../clinical/coded-text.ts';
import { codeSystemName } from '../../words/code-system-name.ts';
import { keyed } from '../keyed.ts';
import styles from './codes.module.css';
import { useDetailWords } from './use-detail-words.ts';

/** All codes of one concept, with their systems in words. */
export function Codes({ name, coded }: { name: string; coded: CodedText }) {
  const words = useDetailWords();
  if (coded.codings.length === 0) {
    return (
      <p className={styles.none}>
        <span dir="auto">{name}</span>: {isBlank(coded) ? words.nothingCoded : words.noCodes}
      </p>
    );
  }
  return (
    <table className={styles.codes}>
      <caption dir="auto">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.system}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.codeName}</th>
        </tr>
      </thead>
      <tbody>
        {keyed(coded.codings, ({ system, code }) => `${system} ${code}`).map(({ key, item }) => (
          <tr key={key}>
            <td>{item.system === undefined ? words.noSystem : codeSystemName(item.system)}</td>
            <td>{item.code ?? '—'}</td>
            <td dir="auto">
              {item.display ?? '—'}
              {item.userSelected ? ` (${words.userSelected})` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
