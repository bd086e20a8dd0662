import { useId, type ReactNode, type Ref } from 'react';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import styles from './section.module.css';

type Retry = { label: string; onRetry: () => void };

/**
 * What a section has to say. A section that has not finished asking can never say "none": the
 * state `nothing` is its own kind, and only a finished search leads to it.
 */
export type SectionState =
  | { state: 'loading'; message: string }
  | { state: 'problem'; message: string; detail?: string; retry?: Retry }
  | { state: 'not-permitted'; message: string; detail?: string }
  | { state: 'nothing'; message: string; detail?: string }
  | { state: 'content'; children: ReactNode; progress?: string }
  | {
      state: 'content-with-gaps';
      children: ReactNode;
      gaps: readonly string[];
      progress?: string;
      retry?: Retry;
    };

export type SectionProps = SectionState & {
  heading: string;
  /** Beside the heading: how much there is, in words. Not said while more is to come. */
  count?: string;
  /** Takes no more height than is left, so that a table inside it can scroll both ways. */
  fill?: boolean;
  /** At the end of the head. */
  action?: ReactNode;
  /** What the one who draws it needs to know it by. */
  element?: { ref: Ref<HTMLElement>; [data: `data-${string}`]: string };
};

export function Section(props: SectionProps) {
  const { heading, count, fill = false, action, element } = props;
  const id = useId();
  return (
    <section
      {...element}
      className={styles.section}
      aria-labelledby={id}
      aria-busy={props.state === 'loading' || undefined}
      data-state={props.state}
      data-fill={fill || undefined}
      data-more={isMoreToCome(props) || undefined}
    >
      <header className={styles.head}>
        <h2 id={id} className={styles.heading} tabIndex={-1}>
          {heading}
        </h2>
        {count === undefined || isMoreToCome(props) ? null : (
          <span className={styles.beside}>
            <span />
            <span>{count}</span>
          </span>
        )}
        <Progress section={props} />
        {action === undefined ? null : <span className={styles.action}>{action}</span>}
      </header>
      <Body section={props} />
    </section>
  );
}

/** Loading, or more is still to come: a view can hold room for it. */
const isMoreToCome = (section: SectionState): boolean =>
  section.state === 'loading' || ('progress' in section && section.progress !== undefined);

function Progress({ section }: { section: SectionState }) {
  if (section.state !== 'content' && section.state !== 'content-with-gaps') return null;
  if (section.progress === undefined) return null;
  return (
    <span className={styles.beside}>
      <span className={styles.pulse} aria-hidden="true" />
      <span>{section.progress}</span>
    </span>
  );
}

function Body({ section }: { section: SectionState }) {
  if (section.state === 'loading') return <Loading message={section.message} />;
  if (section.state === 'problem') return <Message kind="problem" icon="warning" {...section} />;
  if (section.state === 'not-permitted') {
    return <Message kind="not-permitted" icon="lock" {...section} />;
  }
  if (section.state === 'nothing') return <Message kind="nothing" {...section} />;
  return (
    <>
      {section.state === 'content' ? null : <Gaps gaps={section.gaps} retry={section.retry} />}
      <div className={styles.body}>{section.children}</div>
    </>
  );
}

function Loading({ message }: { message: string }) {
  return (
    <div className={styles.body}>
      <p className={styles.loading}>
        <span className={styles.pulse} aria-hidden="true" />
        {message}
      </p>
      <div className={styles.skeleton} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}

type MessageProps = {
  kind: 'problem' | 'not-permitted' | 'nothing';
  icon?: IconName;
  message: string;
  detail?: string;
  retry?: Retry;
};

function Message({ kind, icon, message, detail, retry }: MessageProps) {
  return (
    <div className={styles.message} data-kind={kind}>
      {icon === undefined ? null : <Icon name={icon} />}
      <div className={styles.messageText}>
        <p className={styles.messageMain}>{message}</p>
        {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
        {retry === undefined ? null : <RetryButton retry={retry} />}
      </div>
    </div>
  );
}

function Gaps({ gaps, retry }: { gaps: readonly string[]; retry: Retry | undefined }) {
  return (
    <div className={styles.gaps}>
      <Icon name="warning" />
      <ul className={styles.messageText}>
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      {retry === undefined ? null : <RetryButton retry={retry} />}
    </div>
  );
}

function RetryButton({ retry }: { retry: Retry }) {
  return (
    <Button
      icon="retry"
      onClick={({ currentTarget }) => {
        // The button goes while it is tried.
        currentTarget.closest('section')?.querySelector('h2')?.focus();
        retry.onRetry();
      }}
    >
      {retry.label}
    </Button>
  );
}
