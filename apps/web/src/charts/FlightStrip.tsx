import { useLingui } from '@lingui/react/macro';
import { curveStepAfter } from '@visx/curve';
import { Area, Line } from '@visx/shape';
import type { Format, QuantityFormat } from '../format.ts';
import { labelAt, labelSize, type ChartLabel } from './chart-label.ts';
import styles from './chart.module.css';
import { FamilyMark } from './FamilyMark.tsx';
import { Labels } from './Labels.tsx';
import { inlineX, weekDistance, weekScale, weekTicks, type Direction, type TimeFrame } from './time-frame.ts';
import { useWidth } from './use-width.ts';
import { WeekReader } from './WeekReader.tsx';

/** What a plan spends in one week, in the currency's units. */
interface FlightWeek {
  readonly week: number;
  readonly upstream: number;
  readonly downstream: number;
}

interface FlightStripProps {
  readonly plans: readonly { readonly name: string; readonly weeks: readonly FlightWeek[] }[];
  readonly money: QuantityFormat;
  readonly format: Format;
  readonly direction: Direction;
  /** What the strips show, in one sentence. */
  readonly summary: string;
}

const stripHeight = 32;
const stripGap = 14;
const headRoom = 4;
/** From the end of a strip to the middle of a family's mark and to its name, in px. */
const familyGap = { mark: 14, text: 24 };

/** When each plan spends its money: a strip per plan on one scale, upstream standing on downstream. */
export function FlightStrip({ plans, money, format, direction, summary }: FlightStripProps) {
  const { t } = useLingui();
  const { ref, width } = useWidth(405);
  const weeks = plans.flatMap((plan) => plan.weeks.map(({ week }) => week));
  const most = Math.max(
    0,
    ...plans.flatMap((plan) => plan.weeks.map((week) => week.upstream + week.downstream)),
  );
  const families = [
    { id: 'up', text: t`upstream` },
    { id: 'down', text: t`downstream` },
  ] as const;
  const margin =
    Math.max(...families.map(({ text }) => labelSize([{ text, role: 'note' }], direction).width)) +
    familyGap.text;
  const frame: TimeFrame = {
    width,
    start: 26,
    end: Math.max(66, width - margin),
    direction,
    firstWeek: weeks.length === 0 ? 0 : Math.min(...weeks),
    // A step covers its week, so the axis ends where the last week does.
    lastWeek: Math.max(...weeks, 0) + 1,
  };
  const height = headRoom + plans.length * (stripHeight + stripGap);
  const at = weekDistance(frame);
  const ticks = weekTicks(frame.firstWeek, frame.lastWeek - 1, frame.end - frame.start, 52);

  const labels: ChartLabel[] = [
    ...plans.map(({ name }, index) =>
      labelAt(
        { id: `plan-${name}`, lines: [{ text: name, role: 'annotation' }], anchor: 'start', at: 0 },
        stripTop(index) + stripHeight - 17,
        direction,
      ),
    ),
    ...families.map(({ id, text }, index) =>
      labelAt(
        { id, lines: [{ text, role: 'note' }], anchor: 'start', at: frame.end + familyGap.text },
        familyTop(index),
        direction,
      ),
    ),
    ...ticks.map((week, index) =>
      labelAt(
        {
          id: `week-${week}`,
          lines: [{ text: weekText(week, index === 0), role: 'axis' }],
          anchor: index === 0 ? 'start' : 'middle',
          at: index === 0 ? frame.start : at(week + 0.5),
        },
        height - stripGap + 6,
        direction,
      ),
    ),
  ];

  function weekText(week: number, isFirst: boolean): string {
    const number = format.week(week);
    return isFirst ? t`week ${number}` : number;
  }

  const spent = (week: number) =>
    plans.map(({ name, weeks: flight }) => {
      const found = flight.find((candidate) => candidate.week === week);
      return {
        name,
        upstream: money.short(found?.upstream ?? 0),
        downstream: money.short(found?.downstream ?? 0),
      };
    });
  const read = (week: number) => [
    weekText(week, true),
    ...spent(week).map(({ name, upstream, downstream }) => `${name} ${upstream} + ${downstream}`),
  ];
  const speak = (week: number) =>
    [
      weekText(week, true),
      ...spent(week).map(
        ({ name, upstream, downstream }) => t`${name}: upstream ${upstream}, downstream ${downstream}`,
      ),
    ].join(', ');

  return (
    <div ref={ref} className={styles['measured']}>
      <WeekReader
        summary={summary}
        weeks={[...new Set(weeks)].toSorted((a, b) => a - b)}
        frame={frame}
        read={read}
        speak={speak}
        lines={1}
      >
        {(cursorWeek) => (
          <svg
            className={styles['chart']}
            width={width}
            height={height + 10}
            direction={direction}
            aria-hidden="true"
            data-chart=""
          >
            {plans.map((plan, index) => (
              <Strip
                key={plan.name}
                weeks={plan.weeks}
                base={stripTop(index) + stripHeight}
                perUnit={most === 0 ? 0 : stripHeight / most}
                frame={frame}
              />
            ))}
            {cursorWeek !== undefined && (
              <Line
                className={styles['cursor']}
                from={{ x: inlineX(frame, at(cursorWeek + 0.5)), y: 0 }}
                to={{ x: inlineX(frame, at(cursorWeek + 0.5)), y: height - stripGap }}
              />
            )}
            {families.map(({ id }, index) => (
              <FamilyMark
                key={id}
                family={id}
                x={inlineX(frame, frame.end + familyGap.mark)}
                y={familyTop(index) + 8}
              />
            ))}
            <Labels labels={labels} frame={frame} />
          </svg>
        )}
      </WeekReader>
    </div>
  );
}

/** The names of the families stand beside the first strip, in the order in which they are stacked. */
function familyTop(index: number): number {
  return stripTop(0) + stripHeight - 34 + index * 17;
}

function stripTop(index: number): number {
  return headRoom + index * (stripHeight + stripGap);
}

/** One plan's spending as two stacked silhouettes, a step a week. */
function Strip({
  weeks,
  base,
  perUnit,
  frame,
}: {
  readonly weeks: readonly FlightWeek[];
  readonly base: number;
  readonly perUnit: number;
  readonly frame: TimeFrame;
}) {
  const x = weekScale(frame);
  const last = weeks.at(-1);
  const data = last === undefined ? [] : [...weeks, { ...last, week: last.week + 1 }];
  const low = ({ downstream }: FlightWeek) => base - downstream * perUnit;
  const high = (week: FlightWeek) => low(week) - week.upstream * perUnit;
  const area = { data, x: ({ week }: FlightWeek) => x(week), curve: curveStepAfter };
  return (
    <g>
      <Area {...area} y0={base} y1={low} className={styles['down']} />
      <Area {...area} y0={low} y1={high} className={styles['up']} />
      <Line
        className={styles['axis']}
        from={{ x: inlineX(frame, frame.start), y: base + 0.5 }}
        to={{ x: inlineX(frame, frame.end), y: base + 0.5 }}
      />
    </g>
  );
}
