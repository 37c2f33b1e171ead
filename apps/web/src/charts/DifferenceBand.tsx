import { Line, LinePath } from '@visx/shape';
import type { BandTexts } from './band-input.ts';
import type { BandPoint, PreviewPoint } from './band-shape.ts';
import { Bands, MedianLine } from './Bands.tsx';
import styles from './chart.module.css';
import { bandGap, layoutBand, type BandLayout } from './difference-band-layout.ts';
import { Labels } from './Labels.tsx';
import { inlineX, isNarrow, weekScale, type TimeFrame } from './time-frame.ts';
import { valueScale, type ValueAxis } from './value-axis.ts';

export interface DifferenceBandProps {
  /** Quantiles per week, in order; empty while the first futures are still being simulated. */
  readonly points: readonly BandPoint[];
  /** The average difference alone, drawn dotted: there is no range yet. */
  readonly preview?: readonly PreviewPoint[] | undefined;
  /** Week in which the median line is lowest, if the dip is to be named. */
  readonly dipWeek?: number | undefined;
  /** Median payback: the dotted line down to the dots. */
  readonly paybackWeek?: number | undefined;
  /** Half width of the interval of the mean, in the metric's unit: the whisker, centred on the mean. */
  readonly noise?: number | undefined;
  readonly texts: BandTexts;
  readonly frame: TimeFrame;
  readonly axis: ValueAxis;
  /** Height of the plot in px. */
  readonly height: number;
  /** Whether the band names its weeks itself, because no chart below does. */
  readonly hasWeekAxis?: boolean | undefined;
  readonly isStale?: boolean | undefined;
  /** The week under the reader's cursor. */
  readonly cursorWeek?: number | undefined;
}

/** Height in px of a named week axis under a plot. */
const weekAxisHeight = 32;

/**
 * The paired difference of two plans over the weeks: bands of half and of nine in ten futures, solid above zero and
 * hatched below, with the median over them. It draws what it is given and computes no statistic.
 */
export function DifferenceBand(props: DifferenceBandProps) {
  const {
    points,
    preview = [],
    frame,
    axis,
    height,
    hasWeekAxis = false,
    isStale = false,
    cursorWeek,
  } = props;
  const x = weekScale(frame);
  const y = valueScale(axis, height);
  const layout = layoutBand({ ...props, preview, hasWeekAxis });
  const [first, last] = x.range() as [number, number];
  const results = isStale ? styles['stale'] : undefined;
  const cursor = points.find((point) => point.week === cursorWeek);

  return (
    <svg
      className={styles['chart']}
      width={frame.width}
      height={height + (hasWeekAxis ? weekAxisHeight : 0)}
      direction={frame.direction}
      aria-hidden="true"
      data-chart=""
    >
      {axis.ticks.map((value) => (
        <Line
          key={value}
          className={styles['grid']}
          from={{ x: first, y: y(value) }}
          to={{ x: last, y: y(value) }}
        />
      ))}
      <g className={results}>
        <Bands {...props} />
      </g>
      <Line
        className={styles['zero']}
        data-part="zero"
        from={{ x: first, y: y(0) }}
        to={{ x: last, y: y(0) }}
      />
      {cursorWeek !== undefined && (
        <Line
          className={styles['cursor']}
          from={{ x: x(cursorWeek), y: 0 }}
          to={{ x: x(cursorWeek), y: height }}
        />
      )}
      <g className={results}>
        {points.length > 0 && <MedianLine {...props} />}
        {preview.length === 0 && <EndMarks {...props} />}
        <Annotations {...props} layout={layout} />
      </g>
      <Labels
        labels={layout.labels.filter((label) => !isResult(label.id, preview.length > 0))}
        frame={frame}
      />
      {preview.length > 0 && (
        <LinePath
          data={[...preview]}
          x={(point) => x(point.week)}
          y={(point) => y(point.difference)}
          className={`${styles['median']} ${styles['dotted']}`}
          data-part="preview"
        />
      )}
      {hasWeekAxis &&
        layout.weekTicks.map((week) => (
          <Line
            key={week}
            className={styles['tick']}
            from={{ x: x(week), y: height + 2 }}
            to={{ x: x(week), y: height + 8 }}
          />
        ))}
      {cursor !== undefined && (
        <circle className={styles['ink']} cx={x(cursor.week)} cy={y(cursor.p50)} r={4} />
      )}
    </svg>
  );
}

/** The bracket over nine in ten futures and, on it, the whisker of the simulation error around the mean. */
function EndMarks({ points, noise, frame, axis, height }: DifferenceBandProps) {
  const last = points.at(-1);
  if (last === undefined || isNarrow(frame.width)) return null;
  const y = valueScale(axis, height);
  const at = (distance: number) => inlineX(frame, frame.end + distance);
  const [spine, foot] = [at(bandGap.bracket), at(bandGap.bracket - 5)];
  return (
    <>
      <path className={styles['bracket']} d={`M${foot},${y(last.p95)}H${spine}V${y(last.p05)}H${foot}`} />
      {noise !== undefined && (
        <Line
          className={styles['whisker']}
          data-part="whisker"
          from={{ x: spine, y: y(last.mean + noise) }}
          to={{ x: spine, y: y(last.mean - noise) }}
        />
      )}
    </>
  );
}

/** The deepest dip, the dotted line of the median payback, and every label that speaks of results. */
function Annotations({
  layout,
  preview = [],
  paybackWeek,
  frame,
  axis,
  height,
}: DifferenceBandProps & { readonly layout: BandLayout }) {
  const { ring, leader } = layout;
  const payback = paybackWeek === undefined ? undefined : weekScale(frame)(paybackWeek);
  return (
    <>
      {payback !== undefined && (
        <Line
          className={styles['guide']}
          from={{ x: payback, y: valueScale(axis, height)(0) }}
          to={{ x: payback, y: height }}
        />
      )}
      {leader !== undefined && (
        <Line
          className={styles['leader']}
          from={{ x: inlineX(frame, leader.at), y: leader.top }}
          to={{ x: inlineX(frame, leader.at), y: leader.bottom }}
        />
      )}
      {ring !== undefined && (
        <circle className={styles['ring']} data-part="dip" cx={inlineX(frame, ring.at)} cy={ring.y} r={4.5} />
      )}
      <Labels
        labels={layout.labels.filter((label) => isResult(label.id, preview.length > 0))}
        frame={frame}
      />
    </>
  );
}

/** Whether a label speaks of the results, and fades with them; the value at the end of a preview does not. */
function isResult(id: string, isPreview: boolean): boolean {
  return ['high', 'low', 'dip', 'half', 'nineOfTen'].includes(id) || (id === 'median' && !isPreview);
}
