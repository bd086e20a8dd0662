import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { KeepPlace } from './keep-place.tsx';
import styles from './tabs.module.css';

type Tab<Id extends string> = {
  id: Id;
  label: string;
  /** What the label begins with; all that is drawn of it in a narrow pane. */
  short?: string;
  /** The key that opens it. */ hint?: string;
};

type TabListProps<Id extends string> = {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
};

const tabId = (id: string): string => `tab-${id}`;
export const panelId = (id: string): string => `panel-${id}`;

/** Tabs by the ARIA pattern: one stop in the tab order, arrows move and select, Home and End jump. */
export function TabList<Id extends string>({ label, tabs, selected, onSelect }: TabListProps<Id>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destination(
      event.key,
      // From the tab that has the focus: what it opens may still be on its way.
      tabs.findIndex((tab) => tabId(tab.id) === event.currentTarget.id),
      tabs.length,
    );
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onSelect(next.id);
    document.getElementById(tabId(next.id))?.focus({ preventScroll: true });
  };

  return (
    <div className={styles.strip} role="tablist" aria-label={label}>
      {tabs.map((tab) => {
        const isSelected = tab.id === selected;
        return (
          <button
            key={tab.id}
            id={tabId(tab.id)}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={isSelected}
            aria-controls={isSelected ? panelId(tab.id) : undefined}
            aria-keyshortcuts={tab.hint}
            tabIndex={isSelected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            onKeyDown={onKeyDown}
          >
            <Label {...tab} />
          </button>
        );
      })}
    </div>
  );
}

function Label({ label, short = label }: { label: string; short?: string }) {
  const rest = label.slice(short.length);
  return (
    <>
      {short}
      {rest === '' ? null : <span className={styles.rest}>{rest}</span>}
    </>
  );
}

function destination(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export function TabPanel({ id, children }: { id: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={panel}
      id={panelId(id)}
      role="tabpanel"
      aria-labelledby={tabId(id)}
      // The panel scrolls, so the keyboard must reach it (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.panel}
    >
      <KeepPlace scroller={panel}>{children}</KeepPlace>
    </div>
  );
}
