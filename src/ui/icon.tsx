import styles from './icon.module.css';

/** Our own shapes, drawn on a 16 × 16 grid with one line width; always beside words. */
const PATHS = {
  close: 'M3.5 3.5l9 9m0-9l-9 9',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  warning: 'M8 2.2l6.2 11.3H1.8zM8 6.5v3.2m0 1.6v.6',
  lock: 'M4 7.2h8v6H4zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2',
  notes: 'M4 2.2h8v11.6H4zM6.2 5.4h3.6M6.2 8h3.6m-3.6 2.6h2.2',
  copy: 'M5.5 5.5V2.7h7.8v7.8h-2.8M2.7 5.5h7.8v7.8H2.7z',
  settings: 'M2.5 4.5h6m3 0h2m-11 7h2m3 0h6M10 2.9v3.2M6 9.9v3.2',
  keyboard: 'M1.8 4.2h12.4v7.6H1.8zM4 6.6h.8m1.6 0h.8m1.6 0h.8m1.6 0h.8M5 9.4h6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
