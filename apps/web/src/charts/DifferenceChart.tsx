import type { BandTexts } from './band-input.ts';
import type { BandPoint } from './band-shape.ts';
import styles from './chart.module.css';
import { labelSize, type LabelLine } from './chart-label.ts';
import type { TextRole } from './chart-text.ts';
import type { DifferenceData } from './difference-data.ts';
import { DifferenceBand } from './DifferenceBand.tsx';
import { bandGap, bandRoom, endLines } from './difference-band-layout.ts';
import { PaybackDots } from './PaybackDots.tsx';
import { neverGap, type PaybackTexts } from './payback-layout.ts';
import { isNarrow, type Direction, type TimeFrame } from './time-frame.ts';
import { useBandTexts, useDifferenceReadout, usePaybackTexts } from './use-difference-texts.ts';
import { useWidth } from './use-width.ts';
import { valueAxis } from './value-axis.ts';
import { WeekReader } from './WeekReader.tsx';

/**
 * How far plan B is from plan A, week by week, and when it pays back: the difference band, and under it the payback
 * dots on the same week axis. One tab stop; arrow keys walk the weeks and read them out.
 */
export function DifferenceChart(props: DifferenceData) {
  const { points, preview = [], lastWeek, direction, payback, noise, isStale } = props;
  const { ref, width } = useWidth(856);
  const read = useDifferenceReadout(props);
  const bandTexts = useBandTexts(props, isNarrow(width));
  const paybackTexts = usePaybackTexts(props, isNarrow(width));
  const height = Math.round(Math.max(190, Math.min(330, 120 + 0.25 * width)));
  const values = [
    ...points.flatMap(({ p05, p95 }) => [p05, p95]),
    ...preview.map(({ difference }) => difference),
  ];
  const axis = valueAxis(Math.min(0, ...values), Math.max(0, ...values), { height, ...bandRoom });
  const frame = chartFrame(width, direction, lastWeek, axis.ticks, bandTexts, paybackTexts);
  const weeks = (preview.length > 0 ? preview : points).map(({ week }) => week);
  const dipWeek = props.dip === undefined ? undefined : lowestWeek(points);
  const paybackWeek = payback?.medianWeek ?? undefined;

  return (
    <div ref={ref} className={styles['measured']}>
      <WeekReader summary={props.summary} weeks={weeks} frame={frame} read={read} lines={1}>
        {(cursorWeek) => (
          <>
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
              cursorWeek={cursorWeek}
            />
            {payback !== undefined && (
              <PaybackDots
                dots={payback.dots}
                medianWeek={paybackWeek}
                texts={paybackTexts}
                frame={frame}
                isStale={isStale}
                cursorWeek={cursorWeek}
              />
            )}
          </>
        )}
      </WeekReader>
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
