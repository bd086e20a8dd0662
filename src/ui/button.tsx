import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './button.module.css';

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  /** `plain` looks like a link and stays quiet; `main` is the one thing to do on a screen. */
  look?: 'normal' | 'plain' | 'main';
  icon?: IconName;
  children: ReactNode;
};

export function Button({ look = 'normal', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classNames(styles.button, styles[look])} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
