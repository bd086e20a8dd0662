import { useId, useRef, type ReactNode } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import { classNames } from '../../ui/class-names.ts';
import { KeepPlace } from '../../ui/keep-place.tsx';
import type { CopyAsk } from '../copy/ask.ts';
import { copySource } from '../copy/copy-sources.ts';
import { MethodText } from '../entry/method-text.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { latestOf } from '../summary/latest-of.ts';
import { TrendName } from '../trend/trend-name.tsx';
import { useWords } from '../use-words.tsx';
import { longestPart, wholeNumber } from '../entry/whole-number.ts';
import { WholeValues } from './whole-value.tsx';
import { useTimeCopy } from './use-time-copy.ts';
import type { VitalTimes } from './vital-times.ts';
import styles from './vitals-list.module.css';

/** For a narrow pane: each time with everything that was measured then, none of it out of sight. */
export function VitalsList({ times, vitals, details }: VitalTimes) {
  const { view } = useWords();
  const region = useRef<HTMLElement>(null);
  const copiedAt = useTimeCopy(vitals);
  return (
    <section
      ref={region}
      className={styles.list}
      data-scrolls=""
      aria-label={view.scrolls(view.tabs.vitals)}
      // The region scrolls, so the keyboard must reach it (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <KeepPlace scroller={region}>
        <ul>
          <Time className={styles.latest} heading={view.latest}>
            {vitals.map((vital) => (
              <Vital
                key={vital.series.identity.key}
                vital={vital}
                details={details}
                entries={latestOf(vital.series)}
                withTime
              />
            ))}
          </Time>
          {times.map((time) => (
            <Time key={time.key} heading={<TimeText time={time} />} copied={() => copiedAt(time)}>
              {vitals.map((vital) => (
                <Vital
                  key={vital.series.identity.key}
                  vital={vital}
                  details={details}
                  entries={vital.cells.get(time.key) ?? []}
                />
              ))}
            </Time>
          ))}
        </ul>
      </KeepPlace>
    </section>
  );
}

type TimeProps = {
  heading: ReactNode;
  className?: string | undefined;
  copied?: () => CopyAsk;
  children: ReactNode;
};

function Time({ heading, className, copied, children }: TimeProps) {
  const id = useId();
  return (
    <li
      className={classNames(styles.time, className)}
      aria-labelledby={id}
      {...(copied && copySource(copied))}
    >
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      <dl className={styles.values}>{children}</dl>
    </li>
  );
}

function TimeText({ time }: { time: FlowColumn }) {
  const { format, view, zone } = useWords();
  const { day, time: clock } = format.column(time, zone);
  return (
    <>
      {day} <span className={styles.clock}>{clock}</span>
      {time.basis === 'issued' ? <span className={styles.basis}> {view.resultedTime}</span> : null}
    </>
  );
}

type VitalProps = {
  vital: FlowRow;
  details: VitalTimes['details'];
  entries: readonly Entry[];
  withTime?: boolean;
};

/** More digits than half of a narrow pane has room for. */
const widest = 13;

function Vital({ vital: { series }, details, entries, withTime = false }: VitalProps) {
  const { format, zone } = useWords();
  const id = useId();
  const [first] = entries;
  if (first === undefined) return null;
  const detail = details.get(series.identity.key);
  const longest = Math.max(
    ...entries.map((one) => longestPart(wholeNumber(one, format, zone).parts)),
  );
  return (
    <div
      className={longest > widest ? styles.wide : undefined}
      data-trend-key={series.identity.key}
    >
      <dt id={id}>
        <TrendName series={series} detail={detail} />
      </dt>
      <dd>
        <WholeValues entries={entries} others={series.entries} namedBy={id} selectable />
        {withTime ? (
          <div className={styles.when}>
            <ReadingWhen reading={first.reading} />
          </div>
        ) : null}
        <div className={styles.method}>
          <MethodText entry={first} />
        </div>
      </dd>
    </div>
  );
}
