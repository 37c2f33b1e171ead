import type { Direction } from '../../charts/time-frame.ts';
import { useWidth } from '../../charts/use-width.ts';
import { useFormat } from '../../use-format.ts';
import styles from './Panel.module.css';

interface WeekLineProps {
  /** By week from 0. */
  readonly values: ArrayLike<number>;
  readonly week: number;
  /** The first week that has a value. */
  readonly first?: number;
  readonly direction: Direction;
  readonly label: string;
  readonly write: (value: number) => string;
}

const height = 72;

/** One number over the weeks, as a line, with the week that is looked at. */
export function WeekLine({ values, week, first = 0, direction, label, write }: WeekLineProps) {
  const format = useFormat();
  const { ref, width } = useWidth(320);
  const weeks = values.length - 1;
  const most = Math.max(1e-9, ...Array.from(values));
  const x = (at: number) => {
    const along = ((at - first) / Math.max(1, weeks - first)) * (width - 12) + 6;
    return direction === 'rtl' ? width - along : along;
  };
  const y = (value: number) => height - (value / most) * (height - 16);
  const points = Array.from(
    { length: weeks - first + 1 },
    (_, i) => `${x(first + i).toFixed(1)} ${y(values[first + i] ?? 0).toFixed(1)}`,
  );
  return (
    <div ref={ref} className={styles.line}>
      <svg
        width={width}
        height={height + 20}
        direction={direction}
        role="img"
        aria-label={`${label}: ${write(values[week] ?? 0)}`}
      >
        <text x={x(first)} y={10} fontSize={12} className={styles.axisText} textAnchor="start">
          {label}
        </text>
        <path d={`M${points.join('L')}`} className={styles.curve} />
        <line x1={x(first)} x2={x(weeks)} y1={height} y2={height} className={styles.axis} />
        <circle
          cx={x(Math.max(first, week))}
          cy={y(values[Math.max(first, week)] ?? 0)}
          r={4}
          className={styles.dot}
        />
        <text x={x(first)} y={height + 16} fontSize={12} textAnchor="start" className={styles.axisText}>
          {format.week(first)}
        </text>
        <text x={x(weeks)} y={height + 16} fontSize={12} textAnchor="end" className={styles.axisText}>
          {format.week(weeks)}
        </text>
      </svg>
    </div>
  );
}
