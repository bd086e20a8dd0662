import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { SearchAccount } from '../../fhir/account.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Group } from '../group.tsx';
import { gapsOf } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { AccountList } from './account-list.tsx';
import styles from './data-notes.module.css';
import { ErrorsList } from './errors-list.tsx';
import { oddities } from './oddities.ts';
import { SupportText } from './support-text.tsx';

type DataNotesProps = {
  accounts: readonly SearchAccount[];
  problems: readonly Problem[];
  readings: readonly Reading[];
  openedAt: number;
  ehrName: string;
  grantedScopes: readonly string[];
  /** Whose chart this is, as shown on screen. */
  patientName: string;
  onClose: () => void;
};

/** The account of what was loaded: asked, received, left out, not understood, not shown at all. */
export function DataNotes(props: DataNotesProps) {
  const { accounts, problems, readings, openedAt, patientName, grantedScopes, onClose } = props;
  const speech = useWords();
  const { view, format, zone } = speech;
  const gaps = gapsOf(accounts, speech);
  const counts = oddities(readings, problems, view);
  return (
    <Dialog heading={view.dataNotes} closeLabel={view.close} onClose={onClose}>
      <div className={styles.notes}>
        <p>
          {view.openedFor(props.ehrName, format.instant(openedAt, zone), zone.name)}{' '}
          <bdi>{patientName}</bdi>. {view.doesNotFollow}
        </p>
        {gaps.length === 0 ? null : (
          <Group heading={view.whatIsMissing} count={gaps.length}>
            <ul className={styles.list}>
              {gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          </Group>
        )}
        <Group heading={view.whatWasAsked}>
          <AccountList accounts={accounts} />
        </Group>
        <Group heading={view.enteredInError}>
          <ErrorsList problems={problems} readings={readings} />
        </Group>
        <Group heading={view.oddThings}>
          {counts.length === 0 ? (
            <p className={styles.text}>{view.nothingOdd}</p>
          ) : (
            <>
              <p className={styles.text}>{view.oddIsShown}</p>
              <ul className={styles.list}>
                {counts.map((count) => (
                  <li key={count}>{count}</li>
                ))}
              </ul>
            </>
          )}
        </Group>
        <Group heading={view.whatIsNotHere}>
          <ul className={styles.list}>
            {accounts.some(({ search }) => search.category !== undefined) ? (
              <li>{view.categoryLimit}</li>
            ) : null}
            {view.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </Group>
        <Group heading={view.forSupport}>
          <SupportText accounts={accounts} scopes={grantedScopes} />
        </Group>
      </div>
    </Dialog>
  );
}
