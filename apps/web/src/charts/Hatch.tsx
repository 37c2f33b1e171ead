import styles from './chart.module.css';
import type { Direction } from './time-frame.ts';

/** How densely a hatch is drawn: `fine` for nine in ten futures, `bold` for half of them, drawn over it. */
export type HatchWeight = 'fine' | 'bold';

const weights = { fine: { width: 1.1, opacity: 0.38 }, bold: { width: 2, opacity: 0.62 } } as const;
const pitch = 5;

/**
 * A pattern of 45 degree lines in ink: the sign of what lies below zero. It leans with the writing
 * direction. Two charts must never share an `id`, so take it from useId.
 */
export function Hatch({
  id,
  weight,
  direction,
}: {
  readonly id: string;
  readonly weight: HatchWeight;
  readonly direction: Direction;
}) {
  const { width, opacity } = weights[weight];
  return (
    <pattern
      id={id}
      width={pitch}
      height={pitch}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${direction === 'rtl' ? -45 : 45})`}
    >
      <line
        x1={pitch / 2}
        x2={pitch / 2}
        y1={0}
        y2={pitch}
        className={styles['hatch']}
        strokeWidth={width}
        strokeOpacity={opacity}
      />
    </pattern>
  );
}
