import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { SearchAccount } from '../../fhir/account.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Group } from '../group.tsx';
import { gapsOf } from '../read-section-gaps.ts';
import { SectionBoundary } from '../section-boundary.tsx';
import { useWords } from '../use-words.tsx';
import { AccountList } from './account-list.tsx';
import styles from './data-notes.module.css';
import { fullStop } from './full-stop.ts';
import { ErrorsList } from './errors-list.tsx';
import { oddities } from './oddities.ts';
import { SessionFactsList, type SessionTold } from './session-facts-list.tsx';
import { SupportText } from './support-text.tsx';
import { useNotesWords } from './use-notes-words.ts';

type DataNotesProps = {
  session: SessionTold;
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
  const { view } = useWords();
  return (
    <Dialog heading={view.dataNotes} closeLabel={view.close} onClose={props.onClose}>
      <SectionBoundary heading={view.dataNotes}>
        <Notes {...props} />
      </SectionBoundary>
    </Dialog>
  );
}

function Notes(props: DataNotesProps) {
  const { accounts, problems, readings, grantedScopes, session } = props;
  const speech = useWords();
  const words = useNotesWords();
  const gaps = gapsOf(accounts, speech, { networkFirst: words.networkFirst });
  const counts = oddities(readings, problems, words, speech.words);
  return (
    <div className={styles.notes}>
      <StillReading accounts={accounts} />
      <p>
        <Opened {...props} /> {session.ended ? words.followsNoMore : words.doesNotFollow}{' '}
        <SessionFactsList {...session} />
      </p>
      {gaps.length === 0 ? null : (
        <Group heading={words.whatIsMissing}>
          <ul className={styles.list}>
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Group>
      )}
      <Group heading={words.whatWasAsked}>
        <AccountList accounts={accounts} />
      </Group>
      <Group heading={words.enteredInError}>
        <ErrorsList problems={problems} readings={readings} />
      </Group>
      <Group heading={words.oddThings}>
        {counts.length === 0 ? (
          <p className={styles.text}>
            {readings.length + problems.length === 0 ? words.oddNothingArrived : words.nothingOdd}
          </p>
        ) : (
          <>
            <p className={styles.text}>{words.oddIsShown}</p>
            <ul className={styles.list}>
              {counts.map((count) => (
                <li key={count}>{count}</li>
              ))}
            </ul>
          </>
        )}
      </Group>
      <Group heading={words.whatIsNotHere}>
        <ul className={styles.list}>
          {accounts.some(({ search }) => search.category !== undefined) ? (
            <li>{words.categoryLimit}</li>
          ) : null}
          {words.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Group>
      <Group heading={words.forSupport}>
        <SupportText accounts={accounts} scopes={grantedScopes} />
      </Group>
    </div>
  );
}

/** First of all, since no sum and no "none" below is of more than what came so far. */
function StillReading({ accounts }: Pick<DataNotesProps, 'accounts'>) {
  const words = useNotesWords();
  const asked = accounts.filter(({ state }) => state !== 'not-granted' && state !== 'not-offered');
  const open = asked.filter(
    ({ state, again }) => state === 'waiting' || state === 'reading' || again?.state === 'reading',
  );
  if (open.length === 0) return null;
  return (
    <p className={styles.reading}>
      <Icon name="warning" />
      {words.stillReading(open.length, asked.length)}
    </p>
  );
}

/** From where, when and for whom: without a name, for nobody that could be named. */
function Opened({ accounts, ehrName, openedAt, patientName }: DataNotesProps) {
  const { format, zone } = useWords();
  const words = useNotesWords();
  const when = format.instant(openedAt, zone);
  const patient = accounts.find(({ search }) => search.resource === 'Patient');
  if (patient !== undefined && patient.pages === 0) {
    const isComing = patient.state === 'waiting' || patient.state === 'reading';
    return (
      <>
        {words.openedBare(ehrName, when, zone.name)}{' '}
        {isComing ? words.patientNotLoadedYet : words.patientNotLoaded}
      </>
    );
  }
  if (patientName === format.name(undefined)) return words.openedBare(ehrName, when, zone.name);
  return (
    <>
      {words.openedFor(ehrName, when, zone.name)} <bdi>{patientName}</bdi>
      {fullStop(patientName)}
    </>
  );
}
