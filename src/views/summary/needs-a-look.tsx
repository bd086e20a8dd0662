import { memo, useId, useMemo, useRef, useState } from 'react';
import type { Panels } from '../../clinical/panel.ts';
import type { Series } from '../../clinical/series.ts';
import { unjudgedSince } from '../../clinical/unjudged.ts';
import { Section } from '../../ui/section.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import { usePaneWidth } from '../../ui/use-width.ts';
import { lookWordsFor } from '../../words/look-words.ts';
import type { CopyAsk } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { copyable } from '../copy/copyable.tsx';
import { panelName } from '../entry/panel-name.ts';
import { useRangeSubject } from '../entry/range-subject.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { detailed, useRowDetails } from '../entry/row-details.ts';
import { useHour } from '../use-now.ts';
import { useGoOn } from '../use-go-on.ts';
import { useWords } from '../use-words.tsx';
import { WholeValue, WholeValues } from '../vitals/whole-value.tsx';
import { looksOf, type Look } from './look.ts';
import styles from './needs-a-look.module.css';
import { SummaryFoot } from './summary-foot.tsx';

/** What fits the room that is held; where lines stand side by side there is room for more. */
const most = 3;
const mostBeside = 6;
/** In CSS pixels, two lines of the grid below. */
const besideWidth = 660;

type NeedsALookProps = {
  vitals: readonly Series[];
  results: readonly Series[];
  panels: Panels;
  underWay: boolean;
  /** What was not received, in a few words; '' where all was. */
  gaps: string;
  onOpen: () => void;
};

/**
 * Repeats what was flagged or corrected of late, gravest first; no list of alerts. That nothing was
 * is never said without "of what was received".
 */
export const NeedsALook = memo(function NeedsALook({
  vitals,
  results,
  panels,
  underWay,
  gaps,
  onOpen,
}: NeedsALookProps) {
  const { format, summary, view, zone, language } = useWords();
  const words = lookWordsFor(language);
  const subject = useRangeSubject();
  const { ask } = useAsker();
  const now = useHour();
  const [all, showAll] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const width = usePaneWidth(frame);
  const series = useMemo(() => [...vitals, ...results], [vitals, results]);
  const details = useRowDetails(series);
  const { looks, older, span } = useMemo(
    () => looksOf(series, { subject, now, zone }),
    [series, subject, now, zone],
  );
  const unjudged = useMemo(
    () => span && unjudgedSince(results, span.from, { subject, zone }),
    [results, span, subject, zone],
  );
  const said =
    unjudged === undefined || unjudged.count === 0
      ? ''
      : words.unjudged(unjudged.count, unjudged.total);
  const shown = all ? looks : looks.slice(0, (width ?? 0) < besideWidth ? most : mostBeside);
  const rest = looks.length - shown.length;
  const goOn = useGoOn(shown.length);
  const more = () => {
    goOn(frame.current);
    showAll(true);
  };
  const day = (epoch: number): string =>
    format.day({ precision: 'instant', sent: '', epoch, offsetMinutes: 0, hasSeconds: true }, zone);
  const notes = [
    ...(rest > 0 ? [words.more(rest)] : []),
    ...(older > 0 ? [words.older(older)] : []),
    ...(underWay ? [words.loading] : []),
  ];
  const detailOf = ({ series: one }: Look): string => details.get(one.identity.key) ?? '';
  const panelOf = (look: Look): string => panelName(look.entry, panels, format);
  const copied = (): CopyAsk => ({
    ...ask(summary.needsALook, [
      {
        heading: span === undefined ? '' : words.window(day(span.from), day(span.to)),
        items: looks.map((look) => ({
          kind: 'result',
          name: detailed(
            format.row(look.series.identity, look.series.vital),
            panelOf(look),
            detailOf(look),
          ),
          entry: look.entry,
          atOneTime: 1,
        })),
      },
    ]),
    leftOut: [...(said === '' ? [] : [said]), ...(older > 0 ? [words.older(older)] : [])],
  });
  return (
    <Section
      heading={summary.needsALook}
      {...(gaps === ''
        ? { state: 'content' }
        : { state: 'content-with-gaps', gaps: [words.gaps(gaps)] })}
      {...(looks.length > 0 && copyable(view.copyNamed(summary.needsALook), copied))}
      {...(underWay && { progress: view.loadingMore })}
    >
      <div ref={frame}>
        {span === undefined ? null : (
          <p className={styles.window}>
            <Unbroken text={words.window(day(span.from), day(span.to))} />
          </p>
        )}
        {said === '' ? null : <p className={styles.none}>{said}</p>}
        {looks.length > 0 || underWay ? null : (
          <p className={styles.none}>{span === undefined ? words.empty : words.none}</p>
        )}
        <ul className={styles.list}>
          {shown.map((look) => (
            <Line
              isWhole={!underWay && gaps === ''}
              key={look.series.identity.key}
              look={look}
              panel={panelOf(look)}
              detail={detailOf(look)}
            />
          ))}
        </ul>
      </div>
      <SummaryFoot
        {...(notes.length > 0 && { rest: notes.join(' · ') })}
        {...(rest > 0 && { more: { text: view.showMore, onMore: more } })}
        open={view.allResults}
        onOpen={onOpen}
      />
    </Section>
  );
});

type LineProps = { look: Look; panel: string; detail: string; isWhole: boolean };

function Line({ look, panel, detail, isWhole }: LineProps) {
  const { format, language } = useWords();
  const words = lookWordsFor(language);
  const { series, entry, count } = look;
  const [latest] = series.latest;
  const id = useId();
  const ofId = useId();
  const namedBy = panel === '' ? id : `${id} ${ofId}`;
  return (
    <li className={styles.look}>
      <span id={id} className={styles.name} dir="auto">
        {format.row(series.identity, series.vital)}
        {detail === '' ? null : ` (${detail})`}
      </span>
      {panel === '' ? null : (
        <span id={ofId} className={styles.quiet} dir="auto">
          {panel}
        </span>
      )}
      <WholeValue entry={entry} others={series.entries} namedBy={namedBy} />
      <span className={styles.quiet}>
        <ReadingWhen reading={entry.reading} />
      </span>
      {count > 1 ? <span className={styles.quiet}>{words.times(count)}</span> : null}
      {latest === undefined || series.latest.includes(entry) ? null : (
        <span className={styles.quiet}>
          {isWhole ? words.latestIs : words.latestOfReceived}{' '}
          <WholeValues entries={series.latest} others={series.entries} namedBy={namedBy} />{' '}
          <ReadingWhen reading={latest.reading} />
        </span>
      )}
    </li>
  );
}
