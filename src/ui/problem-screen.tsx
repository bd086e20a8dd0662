import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './problem-screen.module.css';

type ScreenAction = { label: string; onAct: () => void };

type ProblemScreenProps = {
  title: string;
  message: ReactNode;
  action?: ScreenAction;
  /** For whoever supports this app: closed until asked for, selectable, no patient data. */
  detail?: { label: string; text: string };
  /** Nothing went wrong: a question, without the warning. */
  calm?: boolean;
  /** More to choose from, below the action. */
  children?: ReactNode;
};

/** A whole screen that says why there is no chart and the one thing to do about it. */
export function ProblemScreen(props: ProblemScreenProps) {
  const { title, message, action, detail, calm = false, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <main className={styles.screen}>
      <div className={styles.box} {...(calm ? {} : { role: 'alert', 'aria-labelledby': id })}>
        {calm ? null : (
          <span className={styles.sign}>
            <Icon name="warning" />
          </span>
        )}
        <h1 ref={heading} id={id} className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        <div className={styles.message}>{message}</div>
        {action === undefined ? null : (
          <div>
            <Button look="main" onClick={action.onAct}>
              {action.label}
            </Button>
          </div>
        )}
        {children}
        {detail === undefined ? null : (
          <details className={styles.detail}>
            <summary>{detail.label}</summary>
            <pre>{detail.text}</pre>
          </details>
        )}
      </div>
    </main>
  );
}
