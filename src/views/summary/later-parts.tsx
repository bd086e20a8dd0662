import { useMemo } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { Reading } from '../../clinical/reading.ts';
import { Section } from '../../ui/section.tsx';
import { SectionCopies } from '../copy/copyable.tsx';
import { CopyButton } from '../copy/copy-button.tsx';
import { panelsOnce, seriesOnce, vitalSeriesOnce } from '../entry/chart-series.ts';
import { doubtOf } from '../doubt.ts';
import { historyOnce } from '../entry/history-once.ts';
import { gapTexts } from '../read-section-gaps.ts';
import {
  isResultsSearch,
  isSocialSearch,
  isVitalsSearch,
  readOf,
  readSection,
  type Read,
} from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { NeedsALook } from './needs-a-look.tsx';
import { RecentResults } from './recent-results.tsx';
import { SocialList, socialItems } from './social-list.tsx';
import { isWhole, sayNewerMayExist } from './whole-read.ts';

const bears = (category: string): boolean => isVitalsSearch(category) || isResultsSearch(category);

type LooksSectionProps = { read: Read; sorted: SortedReadings; onOpen: () => void };

export function LooksSection({ read, sorted, onOpen }: LooksSectionProps) {
  const speech = useWords();
  const { zone } = speech;
  const { accounts } = readOf(read, bears);
  // What was refused as another patient's is not missing here.
  const gaps = gapTexts(
    accounts.map((account) => ({ ...account, otherPatient: 0 })),
    speech,
  );
  return (
    <SectionCopies accounts={accounts}>
      <NeedsALook
        vitals={vitalSeriesOnce(sorted.vitals, zone)}
        results={seriesOnce(sorted.results, zone)}
        panels={panelsOnce(sorted.results, zone)}
        underWay={doubtOf(accounts) === 'reading'}
        gaps={gaps.join('; ')}
        onOpen={onOpen}
      />
    </SectionCopies>
  );
}

type ResultsSectionProps = { read: Read; readings: readonly Reading[]; onOpen: () => void };

export function ResultsSection({ read: asked, readings, onOpen }: ResultsSectionProps) {
  const speech = useWords();
  const { summary, view } = speech;
  const read = readOf(asked, isResultsSearch);
  const section = readSection({ read, subject: 'results', count: readings.length }, speech, null);
  const whole = isWhole(section);
  const said = sayNewerMayExist(section, read, summary);
  return (
    <Section
      heading={whole || readings.length === 0 ? view.recentResults : summary.resultsReceived}
      {...said}
      {...('children' in said && {
        children: (
          <SectionCopies accounts={read.accounts}>
            <RecentResults readings={readings} isWhole={whole} onOpen={onOpen} />
          </SectionCopies>
        ),
        action: <CopyButton name={speech.view.copyNamed(view.recentResults)} />,
      })}
    />
  );
}

type SocialSectionProps = { read: Read; received: readonly Reading[]; onOpen: () => void };

export function SocialSection({ read, received, onOpen }: SocialSectionProps) {
  const speech = useWords();
  const groups = historyOnce(received, speech.zone);
  const items = useMemo(() => socialItems(groups), [groups]);
  return (
    <Section
      heading={speech.view.social}
      {...readSection(
        { read: readOf(read, isSocialSearch), subject: 'social', count: items.length },
        speech,
        <SectionCopies accounts={readOf(read, isSocialSearch).accounts}>
          <SocialList items={items} onOpen={onOpen} />
        </SectionCopies>,
      )}
      {...(items.length > 0 && {
        action: <CopyButton name={speech.view.copyNamed(speech.view.social)} />,
      })}
    />
  );
}
