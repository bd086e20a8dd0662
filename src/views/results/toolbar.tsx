import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import {
  newestColumns,
  resultsModes,
  type NewestColumn,
  type ResultsMode,
} from '../preferences.ts';
import { DateFields } from './date-fields.tsx';
import { FindTest } from './find-test.tsx';
import { presetWindows, type PresetWindow, type ResultsTools } from './results-tools.ts';
import styles from './toolbar.module.css';
import { useResultsWords } from './use-results-words.ts';

type ToolbarProps = {
  tools: ResultsTools;
  onTools: (change: Partial<ResultsTools>) => void;
  mode: ResultsMode;
  onMode: (mode: ResultsMode) => void;
  /** Where the newest column stands; undefined where there are no columns of times. */
  newestAt: NewestColumn | undefined;
  onNewestAt: (newestAt: NewestColumn) => void;
  narrow: boolean;
};

/** Everything by which the reader arranges the results. In a narrow pane the filters open on demand. */
export function Toolbar(props: ToolbarProps) {
  const { tools, onTools, mode, onMode, narrow } = props;
  const words = useResultsWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.toolbar}>
      <div className={styles.first}>
        <VisuallyLabelled narrow={narrow}>
          <Choices
            legend={words.modeLabel}
            choices={resultsModes.map((one) => ({ id: one, label: words.modes[one] }))}
            chosen={mode}
            onChoose={onMode}
          />
        </VisuallyLabelled>
        <FindTest text={tools.find} onText={(find) => onTools({ find })} narrow={narrow} />
        {narrow ? (
          <Button
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {words.filter} <FilterSummary tools={tools} />
          </Button>
        ) : null}
      </div>
      {narrow && !open ? null : (
        <div id={id} className={styles.filters}>
          <Filters {...props} />
        </div>
      )}
    </div>
  );
}

/** In a narrow pane the choices speak for themselves; their name is still there to be heard. */
function VisuallyLabelled({ narrow, children }: { narrow: boolean; children: ReactNode }) {
  return <div className={narrow ? styles.unlabelled : styles.labelled}>{children}</div>;
}

/** What the closed filters do, where they do anything. */
function FilterSummary({ tools }: { tools: ResultsTools }) {
  const words = useResultsWords();
  const parts = [
    ...(typeof tools.window === 'string'
      ? tools.window === 'all'
        ? []
        : [words.windows[tools.window]]
      : [words.windowsSpoken.dates]),
    ...(tools.flaggedOnly ? [words.flaggedOnly] : []),
    ...(tools.units === 'converted' ? [words.unitChoices.converted] : []),
  ];
  return parts.length === 0 ? null : <span className={styles.summary}>{parts.join(', ')}</span>;
}

type WindowChoice = PresetWindow | 'dates';
const windowChoices: readonly WindowChoice[] = [...presetWindows, 'dates'];

function Filters({ tools, onTools, newestAt, onNewestAt }: ToolbarProps) {
  const words = useResultsWords();
  const { window: time } = tools;
  const chosenDates = typeof time === 'string' ? undefined : time;
  const id = useId();
  return (
    <>
      <Choices
        legend={words.window}
        choices={windowChoices.map((one) => ({
          id: one,
          label: words.windows[one],
          spoken: words.windowsSpoken[one],
        }))}
        chosen={typeof time === 'string' ? time : 'dates'}
        onChoose={(one) => onTools({ window: one === 'dates' ? { from: '', to: '' } : one })}
      />
      {chosenDates === undefined ? null : (
        <DateFields dates={chosenDates} onDates={(dates) => onTools({ window: dates })} />
      )}
      <label className={styles.check} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={tools.flaggedOnly}
          aria-describedby={`${id}-meaning`}
          onChange={(event) => onTools({ flaggedOnly: event.target.checked })}
        />
        {words.flaggedOnly}
      </label>
      <VisuallyHidden>
        <span id={`${id}-meaning`}>{words.flaggedMeaning}</span>
      </VisuallyHidden>
      <Choices
        legend={words.units}
        choices={[
          { id: 'recorded', label: words.unitChoices.recorded },
          { id: 'converted', label: words.unitChoices.converted },
        ]}
        chosen={tools.units}
        onChoose={(units) => onTools({ units })}
      />
      {newestAt === undefined ? null : (
        <Choices
          legend={words.newest}
          choices={newestColumns.map((one) => ({
            id: one,
            label: words.newestChoices[one],
            spoken: words.newestSpoken[one],
          }))}
          chosen={newestAt}
          onChoose={onNewestAt}
        />
      )}
    </>
  );
}
