import type { ReactNode } from 'react';
import styles from './Headline.module.css';

interface HeadlineProps {
  readonly children: ReactNode;
  readonly lede: ReactNode;
  /** Whether it was said about other plans than those on the page, or is not yet sure. */
  readonly isStale: boolean;
}

/** The one serif sentence of the screen, with the sentence below it. */
export function Headline({ children, lede, isStale }: HeadlineProps) {
  return (
    <div>
      <h1 className={`${styles.verdict} ${isStale ? styles.stale : ''}`}>{children}</h1>
      <p className={`${styles.lede} ${isStale ? styles.stale : ''}`}>{lede}</p>
    </div>
  );
}
