import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { weekScale, type TimeFrame } from './time-frame.ts';
import { useWeekCursor } from './use-week-cursor.ts';
import styles from './WeekReader.module.css';

interface WeekReaderProps {
  /** One sentence that says what the chart shows: its accessible name. */
  readonly summary: string;
  /** The weeks that can be read, in order. */
  readonly weeks: readonly number[];
  readonly frame: TimeFrame;
  /** What a week says, as parts of one line; the first two are the ones to read first. */
  readonly read: (week: number) => readonly string[];
  /** The same for those who hear it, where the line alone would not be understood. */
  readonly speak?: ((week: number) => string) | undefined;
  /** The week at a distance in px from the left edge, where the frame is not the whole drawing. */
  readonly weekAt?: ((x: number) => number) | undefined;
  /** Lines that the readout may take where the page is narrow; what does not fit is in the table. */
  readonly lines?: 1 | 2 | undefined;
  /** The drawing, with the week under the cursor. */
  readonly children: (week: number | undefined) => ReactNode;
}

/** A chart over weeks as one tab stop: pointer and arrow keys choose a week, which is read out above the drawing. */
export function WeekReader({
  summary,
  weeks,
  frame,
  read,
  speak,
  weekAt,
  lines = 2,
  children,
}: WeekReaderProps) {
  const { t } = useLingui();
  const { week, handlers } = useWeekCursor(
    weeks,
    frame.direction,
    weekAt ?? ((x) => weekScale(frame).invert(x)),
  );
  const first = weeks[0] ?? frame.firstWeek;
  const last = weeks.at(-1) ?? frame.lastWeek;
  const current = week ?? last;
  const spoken = (spokenWeek: number) => read(spokenWeek).join(', ');
  return (
    <div
      className={styles['reader']}
      tabIndex={0}
      // A week is chosen as on a slider, but a native one cannot hold a drawing.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      aria-roledescription={t`chart`}
      aria-label={summary}
      aria-orientation="horizontal"
      aria-valuemin={first}
      aria-valuemax={last}
      aria-valuenow={current}
      aria-valuetext={weeks.length === 0 ? t`no results yet` : (speak ?? spoken)(current)}
      {...handlers}
    >
      <p
        className={lines === 1 ? styles['readout'] : `${styles['readout']} ${styles['twoLines']}`}
        aria-hidden="true"
      >
        {week !== undefined && read(week).map((part) => <span key={part}>{part}</span>)}
      </p>
      {children(week)}
    </div>
  );
}
