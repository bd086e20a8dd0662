import { chooseNames, type PatientSummary } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import { askedSearches, isUnderWay, type SearchAccount } from '../../fhir/account.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Group } from '../group.tsx';
import { gapsOf } from '../read-section-gaps.ts';
import { SectionBoundary } from '../section-boundary.tsx';
import { useNow } from '../use-now.ts';
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
  patient: PatientSummary | undefined;
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
  const { asked, open, again } = askedSearches(accounts);
  const unfinished = open.length + again.length;
  if (unfinished === 0) return null;
  return (
    <p className={styles.reading}>
      <Icon name="warning" />
      {words.stillReading(unfinished, asked.length)}
    </p>
  );
}

/** From where, when and for whom: without a name, for nobody that could be named. */
function Opened({ accounts, ehrName, openedAt, patient }: DataNotesProps) {
  const { format, zone } = useWords();
  const now = useNow();
  const words = useNotesWords();
  const when = format.instant(openedAt, zone);
  const account = accounts.find(({ search }) => search.resource === 'Patient');
  if (account !== undefined && account.pages === 0) {
    const isComing = isUnderWay(account.state);
    return (
      <>
        {words.openedBare(ehrName, when, zone.name)}{' '}
        {isComing ? words.patientNotLoadedYet : words.patientNotLoaded}
      </>
    );
  }
  const name = patient && chooseNames(patient, now).shown;
  if (name === undefined) return words.openedBare(ehrName, when, zone.name);
  const shown = format.name(name);
  return (
    <>
      {words.openedFor(ehrName, when, zone.name)} <bdi>{shown}</bdi>
      {fullStop(shown)}
    </>
  );
}
