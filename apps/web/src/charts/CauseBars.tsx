import { Bar, Line } from '@visx/shape';
import { useId } from 'react';
import type { QuantityFormat } from '../format.ts';
import { labelAt, labelSize, type ChartLabel } from './chart-label.ts';
import { textStyle, textWidth } from './chart-text.ts';
import styles from './chart.module.css';
import { FamilyMark, type Family } from './FamilyMark.tsx';
import { Hatch } from './Hatch.tsx';
import { Labels } from './Labels.tsx';
import { inlineX, type Direction } from './time-frame.ts';
import { useWidth } from './use-width.ts';

/** Why customers moved: one cause, and how many it moved. */
interface CauseRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The stage family of a channel; needs and word of mouth have none. */
  readonly family?: Family | undefined;
}

interface CauseBarsProps {
  /** One group a milestone, e.g. "Becomes a customer", with its causes. */
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly rows: readonly CauseRow[];
  }[];
  readonly quantity: QuantityFormat;
  readonly direction: Direction;
  /** What the bars show, in one sentence. */
  readonly summary: string;
}

const rowHeight = 24;
const barHeight = 10;
const headHeight = 30;
const groupGap = 12;

/**
 * Causes ranked by how many customers they moved, group by group on one scale. Every bar carries its value, so there
 * is no axis; what is below zero is hatched and runs the other way.
 */
export function CauseBars({ groups, quantity, direction, summary }: CauseBarsProps) {
  const id = useId();
  const { ref, width } = useWidth(640);
  const values = groups.flatMap((group) => group.rows.map((row) => row.value));
  const isSigned = values.some((value) => value < 0);
  const write = (value: number) => quantity.short(value, isSigned ? 'always' : 'auto');
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, textStyle('bound', direction))));
  const names = groups.flatMap((group) => group.rows.map((row) => row.label));
  const nameRoom = Math.min(widest(names), width * 0.4);
  const valueRoom = widest(values.map(write)) + 8;
  const barStart = nameRoom + 28;
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const room = Math.max(24, width - barStart - valueRoom * (low < 0 ? 2 : 1));
  const perUnit = high > low ? room / (high - low) : 0;
  const zero = barStart + (low < 0 ? valueRoom : 0) - low * perUnit;

  const labels: ChartLabel[] = [];
  const bars: { row: CauseRow; key: string; top: number; start: number; length: number }[] = [];
  let top = 0;
  for (const group of groups) {
    labels.push(
      labelAt(
        {
          id: `group-${group.id}`,
          lines: [{ text: group.label, role: 'annotation' }],
          anchor: 'start',
          at: 0,
        },
        top + 6,
        direction,
      ),
    );
    top += headHeight;
    for (const row of group.rows.toSorted((a, b) => b.value - a.value)) {
      const key = `${group.id} ${row.id}`;
      const length = Math.abs(row.value) * perUnit;
      const start = row.value < 0 ? zero - length : zero;
      bars.push({ row, key, top, start, length });
      labels.push(
        labelAt(
          {
            id: `name-${key}`,
            lines: [{ text: shorten(row.label, nameRoom, direction), role: 'bound' }],
            anchor: 'start',
            at: 18,
          },
          top + 4,
          direction,
        ),
        labelAt(
          {
            id: `value-${key}`,
            lines: [{ text: write(row.value), role: 'bound' }],
            anchor: row.value < 0 ? 'end' : 'start',
            at: row.value < 0 ? start - 6 : start + length + 6,
          },
          top + 4,
          direction,
        ),
      );
      top += rowHeight;
    }
    top += groupGap;
  }
  const height = Math.max(top - groupGap, 1);
  const frame = { width, direction };

  return (
    <div ref={ref} className={styles['measured']}>
      <svg
        className={styles['chart']}
        width={width}
        height={height}
        direction={direction}
        role="img"
        aria-label={summary}
        data-chart=""
      >
        <defs>
          <Hatch id={`${id}below`} weight="bold" direction={direction} />
        </defs>
        {bars.map(({ row, key, top: rowTop, start, length }) => (
          <g key={key}>
            {row.family !== undefined && (
              <FamilyMark family={row.family} x={inlineX(frame, 6)} y={rowTop + rowHeight / 2} />
            )}
            <Bar
              x={Math.min(inlineX(frame, start), inlineX(frame, start + length))}
              y={rowTop + (rowHeight - barHeight) / 2}
              width={length}
              height={barHeight}
              {...(row.value < 0 ? { fill: `url(#${id}below)` } : { className: styles['ink'] })}
            />
          </g>
        ))}
        <Line
          className={styles['axis']}
          from={{ x: inlineX(frame, zero), y: headHeight }}
          to={{ x: inlineX(frame, zero), y: height }}
        />
        <Labels labels={labels} frame={frame} />
      </svg>
    </div>
  );
}

/** A name cut to its room, with an ellipsis where it had to be. */
function shorten(text: string, room: number, direction: Direction): string {
  const fits = (candidate: string) =>
    labelSize([{ text: candidate, role: 'bound' }], direction).width <= room + 0.5;
  if (fits(text)) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
