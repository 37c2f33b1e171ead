import styles from './Gallery.module.css';

interface DifferenceThumbProps {
  readonly points: readonly { readonly week: number; readonly difference: number }[];
}

const size = { width: 280, height: 64, edge: 3 };

/** B minus A on average, week by week, over the line of zero. */
export function DifferenceThumb({ points }: DifferenceThumbProps) {
  const values = points.map(({ difference }) => difference);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = (value: number): number =>
    size.edge + ((high - value) / Math.max(high - low, Number.MIN_VALUE)) * (size.height - 2 * size.edge);
  const last = Math.max(1, points.length - 1);
  const line = values.map((value, i) => `${((size.width * i) / last).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg className={styles.thumb} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <line className={styles.zero} x1={0} x2={size.width} y1={y(0)} y2={y(0)} />
      {points.length > 0 && <polyline className={styles.average} points={line.join(' ')} />}
    </svg>
  );
}
