import { useLingui } from '@lingui/react/macro';
import { curveMonotoneX } from '@visx/curve';
import { Area, Line, LinePath } from '@visx/shape';
import { useId, useRef, type PointerEvent, type ReactNode } from 'react';
import type { Format, QuantityFormat } from '../format.ts';
import { labelAt, spread, type ChartLabel } from './chart-label.ts';
import { textStyle, textWidth } from './chart-text.ts';
import styles from './chart.module.css';
import { Labels } from './Labels.tsx';
import {
  inlineX,
  isNarrow,
  weekDistance,
  weekScale,
  weekTicks,
  type Direction,
  type TimeFrame,
} from './time-frame.ts';
import { useWidth } from './use-width.ts';
import { valueAxis, valueScale } from './value-axis.ts';
import { WeekReader } from './WeekReader.tsx';

/** One arm of an experiment over the weeks: means with the interval around them. */
export interface Course {
  readonly letter: string;
  readonly label: string;
  readonly weeks: readonly {
    readonly week: number;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** A week in which a course is read, or the weeks after one, with its words. */
export interface CoursePlace {
  /** What there was at the end of this week does not count; 0 takes nothing away. */
  readonly since: number;
  readonly week: number;
  readonly label: string;
}

interface CourseChartProps {
  /** What the lines show, in one sentence. */
  readonly summary: string;
  /** At most six; each has its own dash and its letter at the end. */
  readonly courses: readonly Course[];
  /** The last week that is shown yet; all of them when left out. */
  readonly until?: number | undefined;
  /** Where courses become numbers, from the first week on; none where they do at their end. */
  readonly places?: readonly CoursePlace[] | undefined;
  /** A line that a reader drew. */
  readonly bet?:
    | {
        readonly label: string;
        readonly points: readonly { readonly week: number; readonly value: number }[];
      }
    | undefined;
  /** Where the line may still be drawn: the handle and its new value. */
  readonly onBet?: ((index: number, value: number) => void) | undefined;
  /** The pointer lets go of the line. */
  readonly onBetEnd?: (() => void) | undefined;
  /** Range of the values; that of the lines when left out. */
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  readonly quantity: QuantityFormat;
  readonly format: Format;
  readonly direction: Direction;
}

const dashes = ['', '7 4', '0.1 4.5', '10 3 2 3', '2 3', '14 5'];
const axisHeight = 32;
const gap = 8;

/**
 * What arms of an experiment measured, week by week, on one axis, with the line that a reader bet on. Left and right walk the
 * weeks; while the line is being drawn, the pointer moves its handles. A course may be shown up to a week: the letter and the value
 * then stand at its tip.
 */
export function CourseChart(props: CourseChartProps) {
  const {
    summary,
    courses,
    until = Infinity,
    places = [],
    bet,
    onBet,
    onBetEnd,
    range,
    quantity,
    format,
    direction,
  } = props;
  const { t } = useLingui();
  const { ref, width } = useWidth(620);
  const height = Math.round(Math.max(200, Math.min(330, 0.46 * width)));
  const clip = useId();
  const weeks = (courses[0]?.weeks ?? bet?.points ?? []).map(({ week }) => week);
  const isWhole = until >= (weeks.at(-1) ?? 0);
  const shown = isWhole ? weeks : weeks.filter((week) => week <= until);
  const tip = Math.max(0, shown.length - 1);
  const values = [
    ...courses.flatMap((course) => course.weeks.flatMap(({ low, high }) => [low, high])),
    ...(bet?.points.map(({ value }) => value) ?? []),
  ];
  const axis = valueAxis(range?.low ?? Math.min(0, ...values), range?.high ?? Math.max(0, ...values), {
    height,
    above: range === undefined ? 10 : 0,
    below: 0,
    spacing: 48,
  });
  const y = valueScale(axis, height);
  const textOf = (letter: string, value: number) => `${letter} ${quantity.short(value)}`;
  const tips = [
    ...courses.map(({ letter, weeks: points }) => {
      const value = points[tip]?.mean ?? 0;
      return { id: letter, text: textOf(letter, value), value };
    }),
    ...(bet === undefined || !isWhole ? [] : [betEnd(bet)]),
  ].toSorted((a, b) => b.value - a.value);
  const room = (role: 'axis' | 'annotation', texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, textStyle(role, direction))));
  const ticks = axis.ticks.map((value) => ({ value, text: quantity.short(value) }));
  const frame: TimeFrame = {
    width,
    start:
      room(
        'axis',
        ticks.map(({ text }) => text),
      ) + gap,
    end:
      width -
      room('annotation', [
        ...courses.flatMap(({ letter, weeks: points }) =>
          points
            .filter(({ week }) => week % 13 === 0 || week === weeks.at(-1))
            .map(({ mean }) => textOf(letter, mean)),
        ),
        ...(bet === undefined ? [] : [bet.label]),
      ]) -
      gap -
      4,
    direction,
    firstWeek: weeks[0] ?? 0,
    lastWeek: weeks.at(-1) ?? 1,
  };
  const x = weekScale(frame);
  const distance = weekDistance(frame);
  // Handles of a line reach over the last week.
  const atTip = distance(weeks[tip] ?? frame.lastWeek) + gap + (bet === undefined ? 0 : 4);
  const tops = spread(
    tips.map(({ value }) => ({ want: y(value) - 8, height: 17 })),
    -10,
    height + 10,
    0,
  );
  const named = weekTicks(
    frame.firstWeek,
    frame.lastWeek,
    frame.end - frame.start,
    isNarrow(width) ? 64 : 48,
  );
  const placed = places.map(({ since, week, label }) => {
    const text = { text: label, role: 'bound' } as const;
    const size = textWidth(label, textStyle(text.role, direction));
    return { label, text, size, want: distance((since + week) / 2) - size / 2 };
  });
  const placeStarts = spread(
    placed.map(({ want, size }) => ({ want, height: size })),
    0,
    width,
    12,
  );
  const placeHeight = places.length === 0 ? 0 : 22;
  const labels: ChartLabel[] = [
    ...ticks.map(({ value, text }) =>
      labelAt(
        { id: `value ${value}`, lines: [{ text, role: 'axis' }], anchor: 'end', at: frame.start - gap },
        y(value) - 8,
        direction,
      ),
    ),
    ...named.map((week) => {
      const number = format.week(week);
      const text = week === frame.firstWeek ? t`week ${number}` : number;
      const at =
        frame.start +
        ((frame.end - frame.start) * (week - frame.firstWeek)) /
          Math.max(1, frame.lastWeek - frame.firstWeek);
      return labelAt(
        { id: `week ${week}`, lines: [{ text, role: 'axis' }], anchor: 'middle', at },
        height + 12,
        direction,
      );
    }),
    ...tips.map(({ id, text, value }, i) =>
      labelAt(
        { id, lines: [{ text, role: 'annotation' }], anchor: 'start', at: atTip, hasHalo: !isWhole },
        tops?.[i] ?? y(value) - 8,
        direction,
      ),
    ),
    ...placed.map(({ label, text, want }, i) =>
      labelAt(
        { id: `place ${label}`, lines: [text], anchor: 'start', at: placeStarts?.[i] ?? want },
        height + axisHeight + 2,
        direction,
      ),
    ),
    ...(bet === undefined || isWhole
      ? []
      : [
          labelAt(
            {
              id: 'bet',
              lines: [{ text: bet.label, role: 'annotation' }],
              anchor: 'start',
              at: frame.end + gap + 4,
            },
            y(betEnd(bet).value) - 8,
            direction,
          ),
        ]),
  ];
  const read = (week: number) => {
    const number = format.week(week);
    const index = weeks.indexOf(week);
    return [
      t`week ${number}`,
      ...courses.map(({ letter, weeks: points }) => `${letter} ${quantity.short(points[index]?.mean ?? 0)}`),
      ...places.filter((place) => Math.round(place.week) === week).map(({ label }) => label),
    ];
  };
  const drawing = (cursorWeek?: number) => (
    <svg
      className={styles['chart']}
      width={width}
      height={height + axisHeight + placeHeight}
      direction={direction}
      aria-hidden="true"
      data-chart=""
    >
      {ticks.map(({ value }) => (
        <Line
          key={value}
          className={value === 0 ? styles['axis'] : styles['grid']}
          from={{ x: inlineX(frame, frame.start), y: y(value) }}
          to={{ x: inlineX(frame, frame.end), y: y(value) }}
        />
      ))}
      {named.map((week) => (
        <Line
          key={week}
          className={styles['tick']}
          from={{ x: x(week), y: height + 2 }}
          to={{ x: x(week), y: height + 8 }}
        />
      ))}
      {places.map(({ since, week, label }) => (
        <g key={label}>
          {since > 0 && (
            <rect
              className={styles['span']}
              x={Math.min(x(since), x(week))}
              y={0}
              width={Math.abs(x(week) - x(since))}
              height={height}
            />
          )}
          {[...(since > 0 ? [since] : []), week].map((each) => (
            <Line
              key={each}
              className={styles['place']}
              from={{ x: x(each), y: 0 }}
              to={{ x: x(each), y: height + 8 }}
            />
          ))}
        </g>
      ))}
      {cursorWeek !== undefined && (
        <Line
          className={styles['cursor']}
          from={{ x: x(cursorWeek), y: 0 }}
          to={{ x: x(cursorWeek), y: height }}
        />
      )}
      {!isWhole && (
        <clipPath id={clip}>
          <rect
            x={Math.min(x(weeks[0] ?? 0), x(until))}
            y={-10}
            width={Math.abs(x(until) - x(weeks[0] ?? 0))}
            height={height + 20}
          />
        </clipPath>
      )}
      <g clipPath={isWhole ? undefined : `url(#${clip})`}>
        {courses.map(({ letter, weeks: points }) => (
          <Area
            key={letter}
            className={`${styles['band90']} ${isWhole ? '' : styles['unseen']}`}
            data={[...points]}
            x={({ week }) => x(week)}
            y0={({ low }) => y(low)}
            y1={({ high }) => y(high)}
          />
        ))}
        {courses.map(({ letter, weeks: points }, i) => (
          <LinePath
            key={letter}
            className={styles['course']}
            strokeDasharray={dashes[i % dashes.length]}
            data={[...points]}
            x={({ week }) => x(week)}
            y={({ mean }) => y(mean)}
          />
        ))}
      </g>
      {bet !== undefined && (
        <>
          <LinePath
            className={styles['bet']}
            curve={curveMonotoneX}
            data={[...bet.points]}
            x={({ week }) => x(week)}
            y={({ value }) => y(value)}
          />
          {bet.points.map(({ week, value }) => (
            <circle key={week} className={styles['handle']} cx={x(week)} cy={y(value)} r={onBet ? 6 : 4} />
          ))}
        </>
      )}
      <Labels labels={labels} frame={frame} />
    </svg>
  );
  return (
    <div ref={ref} className={styles['measured']}>
      {onBet === undefined || bet === undefined ? (
        <WeekReader summary={summary} weeks={shown} frame={frame} read={read}>
          {drawing}
        </WeekReader>
      ) : (
        <Pad
          label={summary}
          at={(left, top) => ({
            index: nearest(bet.points, x.invert(left)),
            value: Math.max(axis.domain[0], Math.min(axis.domain[1], y.invert(top))),
          })}
          onMove={onBet}
          onEnd={onBetEnd}
        >
          {drawing()}
        </Pad>
      )}
    </div>
  );
}

function betEnd({ label, points }: NonNullable<CourseChartProps['bet']>) {
  return { id: 'bet', text: label, value: points.at(-1)?.value ?? 0 };
}

function nearest(points: readonly { readonly week: number }[], week: number): number {
  const distance = (i: number) => Math.abs((points[i]?.week ?? Infinity) - week);
  return points.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0);
}

interface PadProps {
  readonly label: string;
  readonly at: (left: number, top: number) => { readonly index: number; readonly value: number };
  readonly onMove: (index: number, value: number) => void;
  readonly onEnd: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Takes the pointer while it is down: the handle nearest to it goes where it is. The number boxes below are for the keyboard. */
function Pad({ label, at, onMove, onEnd, children }: PadProps) {
  const isDown = useRef(false);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { index, value } = at(event.clientX - left, event.clientY - top);
    onMove(index, value);
  };
  const letGo = () => {
    isDown.current = false;
    onEnd?.();
  };
  return (
    <div
      className={styles['pad']}
      // An image element cannot hold a drawing that is drawn on.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        isDown.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (isDown.current) follow(event);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      {children}
    </div>
  );
}
