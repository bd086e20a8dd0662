import type { SearchAccount, SecondRead } from '../../fhir/account.ts';
import type { ReadProblem } from '../../fhir/read-problem.ts';
import { CopyField } from '../copy/copy-field.tsx';
import { leftOut } from './counts.ts';
import styles from './data-notes.module.css';
import { useNotesWords } from './use-notes-words.ts';

type SupportTextProps = {
  accounts: readonly SearchAccount[];
  /** As the EHR granted them. */
  scopes: readonly string[];
};

/** What a help desk needs, without anything of the patient. */
export function SupportText({ accounts, scopes }: SupportTextProps) {
  const words = useNotesWords();
  return (
    <div className={styles.support}>
      <CopyField label={words.supportIntro} text={supportText(accounts, scopes)} rows={8} />
    </div>
  );
}

/** In one fixed form, not in the user's language: it is read by whoever maintains the app. */
export function supportText(accounts: readonly SearchAccount[], scopes: readonly string[]): string {
  return [...accounts.flatMap(linesOf), `granted: ${scopes.join(' ')}`].join('\n');
}

/** No address and nothing of a resource: `asked` comes without the patient, codes are the server's. */
function linesOf(account: SearchAccount): readonly string[] {
  const { search, state, asked, problem, again, notices } = account;
  const name = [search.resource, search.category].filter((part) => part !== undefined).join(' ');
  const counts = ['pages', 'received', 'shown', ...leftOut] as const;
  const codes = new Set(notices.map(({ kind, code }) => `${kind} ${code ?? 'without code'}`));
  return [
    `${name}: ${state}${timesOf(account)}`,
    ...(asked === '' ? [] : [`  asked: ${asked}`]),
    `  ${counts.map((kind) => `${kind}=${account[kind]}`).join(' ')}`,
    ...(problem === undefined ? [] : [`  problem: ${problemText(problem)}`]),
    ...(again === undefined ? [] : [`  again: ${againText(again)}`]),
    ...[...codes].map((code) => `  notice: ${code}`),
  ];
}

const timeText = (epoch: number): string => new Date(epoch).toISOString();

function timesOf({ startedAt, finishedAt }: SearchAccount): string {
  if (startedAt === undefined) return '';
  const took = finishedAt === undefined ? '' : ` in ${finishedAt - startedAt} ms`;
  return ` ${timeText(startedAt)}${took}`;
}

const problemText = ({ kind, status, detail }: ReadProblem): string =>
  `${kind} status=${status ?? '-'} ${detail ?? ''}`.trimEnd();

const againText = (again: SecondRead): string =>
  again.state === 'reading'
    ? `reading since ${timeText(again.startedAt)} received=${again.received}`
    : `failed ${timeText(again.at)} ${problemText(again.problem)}`;
