import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly title: ReactNode;
  /** What exactly, one line each. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader; `status` waits for its turn. */
  readonly role?: 'alert' | 'status' | 'group';
}

/** Something that has to be known before reading on: an ink bar at the inline start, what, where, and a way out. */
export function Notice({ title, children, actions, role = 'status' }: NoticeProps) {
  return (
    <div className={styles.notice} role={role}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.list}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
