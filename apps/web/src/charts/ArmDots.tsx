import { Line } from '@visx/shape';
import type { QuantityFormat } from '../format.ts';
import { labelAt, type ChartLabel } from './chart-label.ts';
import { textStyle, textWidth } from './chart-text.ts';
import styles from './chart.module.css';
import { Labels } from './Labels.tsx';
import { inlineX, type Direction } from './time-frame.ts';
import { useWidth } from './use-width.ts';

interface ArmDotsProps {
  readonly summary: string;
  /** One number of every arm, with the interval around it. */
  readonly arms: readonly {
    readonly letter: string;
    readonly label: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly quantity: QuantityFormat;
  readonly direction: Direction;
}

const row = 58;
const room = 12;

/** One number of every arm of an experiment: a dot on one scale from zero, its interval across it and its value beside it. */
export function ArmDots({ summary, arms, quantity, direction }: ArmDotsProps) {
  const { ref, width } = useWidth(620);
  const values = arms.flatMap(({ low, high }) => [low, high]);
  const end =
    width -
    room -
    Math.max(
      0,
      ...arms.map(({ value }) => textWidth(quantity.short(value), textStyle('annotation', direction))),
    );
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const at = (value: number) =>
    room + ((value - low) / Math.max(high - low, Number.MIN_VALUE)) * (end - 2 * room);
  const x = (value: number) => inlineX({ width, direction }, at(value));
  const labels: ChartLabel[] = arms.flatMap(({ letter, label, value, high: top }, i) => [
    labelAt(
      {
        id: `${letter} name`,
        lines: [{ text: `${letter} ${label}`, role: 'bound' }],
        anchor: 'start',
        at: 0,
      },
      i * row,
      direction,
    ),
    labelAt(
      {
        id: `${letter} value`,
        lines: [{ text: quantity.short(value), role: 'annotation' }],
        anchor: 'start',
        at: Math.max(at(value), at(top)) + room,
      },
      i * row + 27,
      direction,
    ),
  ]);
  return (
    <div ref={ref} className={styles['measured']}>
      <svg
        className={styles['chart']}
        width={width}
        height={arms.length * row}
        direction={direction}
        role="img"
        aria-label={summary}
        data-chart=""
      >
        {arms.map(({ letter, value, low: from, high: to }, i) => (
          <g key={letter} transform={`translate(0 ${i * row + 36})`}>
            <Line className={styles['grid']} from={{ x: x(low), y: 0 }} to={{ x: x(high), y: 0 }} />
            <Line className={styles['zero']} from={{ x: x(0), y: -8 }} to={{ x: x(0), y: 8 }} />
            <Line className={styles['whisker']} from={{ x: x(from), y: 0 }} to={{ x: x(to), y: 0 }} />
            <circle className={styles['ink']} cx={x(value)} r={6} />
          </g>
        ))}
        <Labels labels={labels} frame={{ width, direction }} />
      </svg>
    </div>
  );
}
