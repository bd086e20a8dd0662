import type { SearchAccount, SearchState } from '../../fhir/account.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { keyed } from '../keyed.ts';
import { useWords, type Speech } from '../use-words.tsx';
import styles from './data-notes.module.css';

/** One row for each search: what was asked and what became of everything that came. */
export function AccountTable({ accounts }: { accounts: readonly SearchAccount[] }) {
  const { view, words } = useWords();
  return (
    <DataTable name={view.whatWasAsked} regionName={view.scrolls(view.whatWasAsked)}>
      <thead>
        <tr>
          <th scope="col">{view.search}</th>
          <th scope="col">{view.state}</th>
          <th scope="col" className={styles.number}>
            {view.pages}
          </th>
          <th scope="col" className={styles.number}>
            {view.received}
          </th>
          <th scope="col" className={styles.number}>
            {view.shown}
          </th>
          <th scope="col">{view.why}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={`${account.search.resource}${account.search.category ?? ''}`}>
            <th scope="row">{words.searchName(account.search)}</th>
            <td className={styles.state} data-bad={isBad(account.state) || undefined}>
              {account.state === 'not-offered' ? view.notOffered : words.readState[account.state]}
            </td>
            <td className={styles.number}>{account.pages}</td>
            <td className={styles.number}>{account.received}</td>
            <td className={styles.number}>{account.kept}</td>
            <td className={styles.why}>
              <Why account={account} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

const isBad = (state: SearchState): boolean => state === 'failed' || state === 'incomplete';

function Why({ account }: { account: SearchAccount }) {
  const speech = useWords();
  const { view } = speech;
  const lines = [
    ...leftOut(account, speech),
    ...account.notices.map(({ code }) => view.notice(code ?? view.noText)),
  ];
  return keyed(lines, (line) => line).map(({ key, item }) => (
    <div key={key} dir="auto">
      {item}
    </div>
  ));
}

function leftOut(account: SearchAccount, { words, view }: Speech): readonly string[] {
  const { problem, otherPatient, withoutSubject, malformed, duplicates } = account;
  return [
    ...(problem === undefined ? [] : [words.readProblem[problem.kind]]),
    ...(otherPatient > 0 ? [view.leftOutOtherPatient(otherPatient)] : []),
    ...(withoutSubject > 0 ? [view.leftOutWithoutSubject(withoutSubject)] : []),
    ...(malformed > 0 ? [view.leftOutMalformed(malformed)] : []),
    ...(duplicates > 0 ? [view.leftOutDuplicates(duplicates)] : []),
  ];
}
