import { useLingui } from '@lingui/react/macro';
import { Line, LinePath } from '@visx/shape';
import { useState, type KeyboardEvent } from 'react';
import type { Format } from '../format.ts';
import { labelAt, spread, type ChartLabel } from './chart-label.ts';
import { textStyle, textWidth } from './chart-text.ts';
import styles from './chart.module.css';
import { Labels } from './Labels.tsx';
import { inlineX, weekScale, type Direction, type TimeFrame } from './time-frame.ts';
import { useWidth } from './use-width.ts';
import { valueAxis, valueScale } from './value-axis.ts';
import { WeekReader } from './WeekReader.tsx';

/** The mean number of people at one milestone, week by week, under both plans; as long as `weeks`. */
interface MilestoneLines {
  readonly id: string;
  readonly label: string;
  readonly base: readonly number[];
  readonly variant: readonly number[];
}

interface MilestoneStripProps {
  readonly weeks: readonly number[];
  readonly milestones: readonly MilestoneLines[];
  readonly plans: { readonly base: string; readonly variant: string };
  readonly format: Format;
  readonly direction: Direction;
  /** What the lines show, in one sentence. */
  readonly summary: string;
}

const panelHeight = 72;
const panelHead = 26;
const endGap = 6;
const panelGap = { inline: 28, block: 30 };

/**
 * Where the people are: one small chart a milestone, plan A solid and plan B dashed, each with its letter at the end.
 * Every panel has its own scale from zero. Left and right walk the weeks, up and down the milestones.
 */
export function MilestoneStrip({
  weeks,
  milestones,
  plans,
  format,
  direction,
  summary,
}: MilestoneStripProps) {
  const { t } = useLingui();
  const { ref, width } = useWidth(856);
  const [chosen, setChosen] = useState(0);
  const columns = columnsFor(milestones.length, width >= 720 ? 4 : width >= 480 ? 3 : 2);
  const panelWidth = (width - panelGap.inline * (columns - 1)) / columns;
  const rows = Math.ceil(milestones.length / columns);
  const height = rows * (panelHead + panelHeight) + (rows - 1) * panelGap.block + 20;
  const active = milestones[Math.min(chosen, milestones.length - 1)];
  const endRoom = Math.max(
    0,
    ...milestones.flatMap((milestone) =>
      endTexts(milestone, plans, format).map((text) => textWidth(text, textStyle('inside', direction))),
    ),
  );
  const frame: TimeFrame = {
    width: panelWidth,
    start: 0,
    end: panelWidth - endGap - endRoom,
    direction,
    firstWeek: weeks[0] ?? 0,
    lastWeek: weeks.at(-1) ?? 1,
  };

  const read = (week: number) => {
    if (active === undefined) return [];
    const index = weeks.indexOf(week);
    const number = format.week(week);
    const base = format.count(active.base[index] ?? 0);
    const variant = format.count(active.variant[index] ?? 0);
    return [t`week ${number}`, active.label, `${plans.base} ${base}`, `${plans.variant} ${variant}`];
  };
  const panelLeft = (column: number) => {
    const start = column * (panelWidth + panelGap.inline);
    return direction === 'rtl' ? width - start - panelWidth : start;
  };
  const weekAt = (x: number) => {
    const fromStart = inlineX({ width, direction }, x);
    const column = Math.max(0, Math.min(Math.floor(fromStart / (panelWidth + panelGap.inline)), columns - 1));
    return weekScale(frame).invert(x - panelLeft(column));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setChosen((now) => Math.max(0, Math.min(now + step, milestones.length - 1)));
  };

  return (
    // The keys between milestones belong to the reader inside, which has focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={ref} className={styles['measured']} onKeyDown={onKeyDown}>
      <WeekReader summary={summary} weeks={weeks} frame={frame} read={read} weekAt={weekAt} lines={1}>
        {(cursorWeek) => (
          <svg
            className={styles['chart']}
            width={width}
            height={height}
            direction={direction}
            aria-hidden="true"
            data-chart=""
          >
            {milestones.map((milestone, index) => {
              const x = panelLeft(index % columns);
              const y = Math.floor(index / columns) * (panelHead + panelHeight + panelGap.block);
              return (
                <g
                  key={milestone.id}
                  transform={`translate(${x} ${y})`}
                  onPointerMove={() => setChosen(index)}
                >
                  <rect width={panelWidth} height={panelHead + panelHeight} fill="transparent" />
                  <Panel
                    milestone={milestone}
                    weeks={weeks}
                    plans={plans}
                    format={format}
                    frame={frame}
                    cursorWeek={cursorWeek}
                  />
                </g>
              );
            })}
          </svg>
        )}
      </WeekReader>
    </div>
  );
}

/** As many columns as there is room for, or one fewer where that fills the last row better. */
function columnsFor(count: number, most: number): number {
  const empty = (columns: number) => (columns - (count % columns)) % columns;
  if (count <= most) return Math.max(1, count);
  return most > 2 && empty(most - 1) < empty(most) ? most - 1 : most;
}

interface PanelProps {
  readonly milestone: MilestoneLines;
  readonly weeks: readonly number[];
  readonly plans: { readonly base: string; readonly variant: string };
  readonly format: Format;
  readonly frame: TimeFrame;
  readonly cursorWeek: number | undefined;
}

function Panel({ milestone, weeks, plans, format, frame, cursorWeek }: PanelProps) {
  const { direction } = frame;
  const axis = panelAxis(milestone);
  const x = weekScale(frame);
  const y = valueScale(axis, panelHeight);
  const lines = [
    { id: 'base', values: milestone.base, look: styles['line'] },
    { id: 'variant', values: milestone.variant, look: `${styles['line']} ${styles['dashed']}` },
  ];
  const ends = endTexts(milestone, plans, format)
    .map((text, index) => ({ text, y: y(lines[index]?.values.at(-1) ?? 0) }))
    .toSorted((a, b) => a.y - b.y);
  const tops = spread(
    ends.map((end) => ({ want: end.y - 8, height: 16 })),
    -8,
    panelHeight + 8,
    0,
  );
  const labels: ChartLabel[] = [
    labelAt(
      { id: 'name', lines: [{ text: milestone.label, role: 'annotation' }], anchor: 'start', at: 0 },
      -panelHead,
      direction,
    ),
    ...ends.map((end, index) =>
      labelAt(
        {
          id: end.text,
          lines: [{ text: end.text, role: 'inside' }],
          anchor: 'start',
          at: frame.end + endGap,
        },
        tops?.[index] ?? end.y - 8,
        direction,
      ),
    ),
  ];
  return (
    <g transform={`translate(0 ${panelHead})`}>
      <Line
        className={styles['axis']}
        from={{ x: inlineX(frame, frame.start), y: panelHeight }}
        to={{ x: inlineX(frame, frame.end), y: panelHeight }}
      />
      {cursorWeek !== undefined && (
        <Line
          className={styles['cursor']}
          from={{ x: x(cursorWeek), y: 0 }}
          to={{ x: x(cursorWeek), y: panelHeight }}
        />
      )}
      {lines.map(({ id, values, look }) => (
        <LinePath
          key={id}
          data={weeks.map((week, index) => ({ week, value: values[index] ?? 0 }))}
          x={({ week }) => x(week)}
          y={({ value }) => y(value)}
          className={look}
        />
      ))}
      <Labels labels={labels} frame={frame} />
    </g>
  );
}

/** Every panel has its own scale, from zero to the most people it ever holds. */
function panelAxis({ base, variant }: MilestoneLines) {
  return valueAxis(0, Math.max(...base, ...variant, 0), {
    height: panelHeight,
    above: 4,
    below: 0,
    spacing: panelHeight,
  });
}

/** What stands at the ends of the two lines: the plan's letter and its last value. */
function endTexts(
  { base, variant }: MilestoneLines,
  plans: MilestoneStripProps['plans'],
  format: Format,
): string[] {
  return [
    `${plans.base} ${format.countCompact(base.at(-1) ?? 0)}`,
    `${plans.variant} ${format.countCompact(variant.at(-1) ?? 0)}`,
  ];
}
