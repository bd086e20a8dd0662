import { useState } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import { chooseNames, type PatientSummary } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { SearchAccount } from '../../fhir/account.ts';
import { DetailFrame } from '../detail/detail-frame.tsx';
import { doubtOfPlaces } from '../doubt.ts';
import { resultsAt } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { identityLine } from '../patient/identity-text.ts';
import { shownSince } from '../read-section-gaps.ts';
import { usePrinting } from '../results/use-printing.ts';
import { useNow } from '../use-now.ts';
import { useWords } from '../use-words.tsx';
import { TrendBody } from './trend-body.tsx';
import type { TrendSettings } from './trend-settings.ts';
import { rowsOf } from './test-rows.ts';
import type { TrendOpening } from './use-trend.ts';
import { useTrendWords } from './use-trend-words.ts';

export type TrendProps = {
  trend: TrendOpening;
  sorted: SortedReadings;
  problems: readonly Problem[];
  patient: PatientSummary | undefined;
  /** Of the observations: as of when they are, and whether more may follow. */
  accounts: readonly SearchAccount[];
};

/** One or several tests over time. */
export function Trend({ trend, sorted, problems, patient, accounts }: TrendProps) {
  const speech = useWords();
  const { format, zone } = speech;
  const words = useTrendWords();
  const now = useNow();
  const printing = usePrinting();
  const [isAsked, setAsked] = useState(false);
  const [settings, setSettings] = useState<TrendSettings>({
    tests: trend.tests,
    units: trend.units,
    window: 'all',
    withProblems: true,
  });

  const names = settings.tests.map((test) => {
    const [row] = rowsOf(test, sorted, zone);
    return row === undefined ? words.gone : format.row(row.identity, row.vital);
  });
  const patientName = format.name(
    patient === undefined ? undefined : chooseNames(patient, now).shown,
  );
  const identity = identityLine(patient, now, speech);
  const since = shownSince(accounts);
  const asOf =
    since === undefined ? words.asOfUnknown : words.asOf(format.instant(since, zone), zone.name);
  const doubt = doubtOfPlaces(
    accounts,
    settings.tests.map(({ place }) => place),
  );
  const title = words.heading(names.filter((name, at) => names.indexOf(name) === at));

  const { ask, nameOf } = useAsker();
  const copied = () =>
    ask(
      title,
      settings.tests.map((test, at) => ({
        heading: names[at] ?? '',
        items: rowsOf(test, sorted, zone).flatMap(({ entries }) =>
          entries.flatMap((entry) => resultsAt(nameOf(entry), [entry])),
        ),
      })),
    );

  const print = () => {
    setAsked(true);
    const end = () => setAsked(false);
    window.addEventListener('afterprint', end, { once: true });
    // After what marks this as the thing to be printed is on the page.
    requestAnimationFrame(() => window.print());
  };

  return (
    <DetailFrame
      step={trend.step}
      look="graphs"
      heading={title}
      patientName={patientName}
      identity={identity}
      isPrinting={isAsked}
      onClose={trend.close}
      copied={copied}
      copyName={speech.view.copyNamed(title)}
    >
      <TrendBody
        settings={settings}
        onSettings={setSettings}
        sorted={sorted}
        problems={problems}
        head={{ patientName, identity, title, asOf }}
        doubt={doubt}
        isPrinting={printing}
        onPrint={print}
      />
    </DetailFrame>
  );
}
