import { useLingui } from '@lingui/react/macro';
import { roundToNoise, type Format, type QuantityFormat } from '../format.ts';
import type { BandPoint, PreviewPoint } from './band-shape.ts';
import { labelSize, type LabelLine } from './chart-label.ts';
import type { TextRole } from './chart-text.ts';
import { DifferenceBand } from './DifferenceBand.tsx';
import { bandGap, bandRoom, endLines, type BandTexts } from './difference-band-layout.ts';
import styles from './DifferenceChart.module.css';
import { PaybackDots } from './PaybackDots.tsx';
import { neverGap, type PaybackTexts } from './payback-layout.ts';
import { isNarrow, type Direction, type TimeFrame } from './time-frame.ts';
import { useWeekCursor } from './use-week-cursor.ts';
import { useWidth } from './use-width.ts';
import { valueAxis } from './value-axis.ts';

/** When B pays back, from the same futures as the band. */
export interface Payback {
  /** Quantiles (i − 0.5) / n of the payback week; null is never. */
  readonly dots: readonly (number | null)[];
  /** Null when half of the futures or more never pay back. */
  readonly medianWeek: number | null;
  /** 0 to 1. */
  readonly neverShare: number;
}

export interface DifferenceChartProps {
  /** One sentence that says what the chart shows: its accessible name. */
  readonly summary: string;
  /** Empty while the first futures are still being simulated. */
  readonly points: readonly BandPoint[];
  /** The average difference alone, while a plan is being changed. */
  readonly preview?: readonly PreviewPoint[] | undefined;
  /** The weeks of the axis run from 0 to here. */
  readonly lastWeek: number;
  /** Letters of the two plans. */
  readonly plans: { readonly base: string; readonly variant: string };
  readonly quantity: QuantityFormat;
  readonly format: Format;
  readonly direction: Direction;
  /** Every future's own lowest difference: median and the range of nine in ten futures. */
  readonly dip?: { readonly median: number; readonly low: number; readonly high: number } | undefined;
  readonly payback?: Payback | undefined;
  /** Half width of the interval of the mean at the last week. */
  readonly noise?: number | undefined;
  /** Whether the results are for the previous plan. */
  readonly isStale?: boolean | undefined;
}

/**
 * How far plan B is from plan A, week by week, and when it pays back: the difference band, and under it the payback
 * dots on the same week axis. One tab stop; arrow keys walk the weeks and read them out.
 */
export function DifferenceChart(props: DifferenceChartProps) {
  const { points, preview = [], lastWeek, direction, payback, noise, isStale } = props;
  const { ref, width } = useWidth(856);
  const readout = useReadout(props);
  const bandTexts = useBandTexts(props, isNarrow(width));
  const paybackTexts = usePaybackTexts(props, isNarrow(width));
  const height = Math.round(Math.max(190, Math.min(330, 120 + 0.25 * width)));
  const values = [
    ...points.flatMap(({ p05, p95 }) => [p05, p95]),
    ...preview.map(({ difference }) => difference),
  ];
  const axis = valueAxis(Math.min(0, ...values), Math.max(0, ...values), { height, ...bandRoom });
  const frame = chartFrame(width, direction, lastWeek, axis.ticks, bandTexts, paybackTexts);
  const weeks = (points.length > 0 ? points : preview).map(({ week }) => week);
  const cursor = useWeekCursor(weeks, frame);
  const dipWeek = props.dip === undefined ? undefined : lowestWeek(points);
  const paybackWeek = payback?.medianWeek ?? undefined;

  return (
    <div
      ref={ref}
      className={styles['difference']}
      tabIndex={0}
      // A week is chosen as on a slider, but a native one cannot hold a drawing.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      aria-roledescription={readout.kind}
      aria-label={props.summary}
      aria-orientation="horizontal"
      aria-valuemin={weeks[0] ?? 0}
      aria-valuemax={weeks.at(-1) ?? lastWeek}
      aria-valuenow={cursor.week ?? weeks.at(-1) ?? lastWeek}
      aria-valuetext={readout.at(cursor.week ?? weeks.at(-1)).join(', ')}
      {...cursor.handlers}
    >
      <p className={styles['readout']} aria-hidden="true">
        {cursor.week !== undefined && readout.at(cursor.week).map((part) => <span key={part}>{part}</span>)}
      </p>
      <DifferenceBand
        points={points}
        preview={preview}
        dipWeek={dipWeek}
        paybackWeek={paybackWeek}
        noise={noise}
        texts={bandTexts}
        frame={frame}
        axis={axis}
        height={height}
        hasWeekAxis={payback === undefined}
        isStale={isStale}
        cursorWeek={cursor.week}
      />
      {payback !== undefined && (
        <PaybackDots
          dots={payback.dots}
          medianWeek={paybackWeek}
          texts={paybackTexts}
          frame={frame}
          isStale={isStale}
          cursorWeek={cursor.week}
        />
      )}
    </div>
  );
}

/** The week in which the median line is lowest, if it is ever below zero and rises again: else the end says it all. */
function lowestWeek(points: readonly BandPoint[]): number | undefined {
  let lowest: BandPoint | undefined;
  for (const point of points) if (point.p50 < (lowest?.p50 ?? 0)) lowest = point;
  const lastWeek = points.at(-1)?.week ?? 0;
  return lowest === undefined || lowest.week > 0.95 * lastWeek ? undefined : lowest.week;
}

/**
 * The frame that both charts share: margins as wide as the words they may hold, so that the plot keeps its place while
 * results come and go.
 */
function chartFrame(
  width: number,
  direction: Direction,
  lastWeek: number,
  ticks: readonly number[],
  band: BandTexts,
  payback: PaybackTexts,
): TimeFrame {
  const narrow = isNarrow(width);
  const widest = (lines: readonly LabelLine[]) => labelSize(lines, direction).width;
  const values = (role: TextRole) => widest(ticks.map((tick) => ({ text: band.tick(tick), role })));
  const start = values('axis') + bandGap.tick + (direction === 'rtl' ? 16 : 0);
  const { high, median, low } = endLines(band, narrow);
  const notes: LabelLine[] = narrow ? [] : [{ text: band.nineOfTen, role: 'note' }];
  const end = Math.max(
    Math.max(widest([...high, ...median, ...low, ...notes]), values(narrow ? 'endNarrow' : 'end')) +
      (narrow ? bandGap.endNarrow : bandGap.end),
    widest([
      { text: payback.never, role: 'endNarrow' },
      { text: payback.neverShare, role: 'note' },
    ]) +
      neverGap +
      2,
  );
  return { width, start, end: Math.max(start + 40, width - end), direction, firstWeek: 0, lastWeek };
}

function useBandTexts(
  { points, preview, plans, quantity, format, dip, noise, lastWeek }: DifferenceChartProps,
  isShort: boolean,
): BandTexts {
  const { t } = useLingui();
  const { variant } = plans;
  const average = preview?.at(-1);
  const last = average === undefined ? points.at(-1) : undefined;
  const short = (value: number) => quantity.short(roundToNoise(value, noise ?? 0), 'always');
  const noiseText = quantity.short(roundToNoise(noise ?? 0, noise ?? 0));
  const value = short(dip?.median ?? 0);
  const low = short(dip?.low ?? 0);
  const high = short(dip?.high ?? 0);
  return {
    ahead: isShort ? t`ahead +` : t`${variant} ahead +`,
    behind: isShort ? t`behind −` : t`${variant} behind −`,
    nineOfTen: isShort ? t`9 of 10` : t`9 of 10 futures`,
    half: isShort ? t`half` : t`half of futures`,
    high: last === undefined ? undefined : short(last.p95),
    low: last === undefined ? undefined : short(last.p05),
    median:
      average !== undefined ? short(average.difference) : last === undefined ? undefined : short(last.p50),
    medianNote: average === undefined ? t`median` : t`average`,
    noise: last === undefined || noise === undefined || noise <= 0 ? undefined : t`noise ±${noiseText}`,
    dip: dip === undefined ? undefined : t`Deepest dip ${value}`,
    dipRange: dip === undefined ? undefined : t`${low} to ${high}`,
    preview: average === undefined ? undefined : t`average only, no range yet`,
    tick: (tick) => (tick === 0 ? format.count(0) : quantity.short(tick, 'always')),
    week: (week, isFirst) => {
      const number = format.week(week);
      return isFirst && lastWeek > 0 ? t`week ${number}` : number;
    },
  };
}

function usePaybackTexts({ payback, plans, format }: DifferenceChartProps, isShort: boolean): PaybackTexts {
  const { t } = useLingui();
  const { variant } = plans;
  const share = format.ofHundred(1 / Math.max(1, payback?.dots.length ?? 1));
  const week = format.week(payback?.medianWeek ?? 0);
  const never = format.ofHundred(payback?.neverShare ?? 0);
  const hasMedian = payback !== undefined && payback.medianWeek !== null;
  return {
    title: t`When ${variant} pays back`,
    scale: t`each dot is ${share} of 100 futures`,
    median: !hasMedian
      ? undefined
      : payback.medianWeek === 0
        ? t`half are never behind`
        : isShort
          ? t`half by week ${week}`
          : t`half have paid back by week ${week}`,
    never: t`never`,
    neverShare: t`${never} of 100`,
    week: (number, isFirst) => {
      const week = format.week(number);
      return isFirst ? t`week ${week}` : week;
    },
  };
}

/** What the cursor says about a week, as parts of one line. */
function useReadout({ points, preview = [], quantity, format, noise }: DifferenceChartProps) {
  const { t } = useLingui();
  const short = (value: number) => quantity.short(roundToNoise(value, noise ?? 0), 'always');
  const at = (week: number | undefined): string[] => {
    if (week === undefined) return [];
    const number = format.week(week);
    const point = points.find((candidate) => candidate.week === week);
    if (point === undefined) {
      const average = short(preview.find((candidate) => candidate.week === week)?.difference ?? 0);
      return [t`week ${number}`, t`average ${average}`];
    }
    const [median, p05, p25, p75, p95] = [point.p50, point.p05, point.p25, point.p75, point.p95].map(short);
    return [
      t`week ${number}`,
      t`median ${median}`,
      t`half of futures ${p25} to ${p75}`,
      t`9 of 10 ${p05} to ${p95}`,
    ];
  };
  return { at, kind: t`chart` };
}
