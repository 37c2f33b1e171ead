import { Line } from '@visx/shape';
import type { BandPoint } from './band-shape.ts';
import { Bands, MedianLine } from './Bands.tsx';
import styles from './chart.module.css';
import { inlineX, type Direction } from './time-frame.ts';
import { useWidth } from './use-width.ts';
import { valueAxis, valueScale } from './value-axis.ts';

interface ThumbnailProps {
  readonly points: readonly BandPoint[];
  /** What the picture shows, in one sentence. */
  readonly summary: string;
  readonly direction: Direction;
  /** Height in px. */
  readonly height?: number | undefined;
}

/** A difference band small enough for a list: bands, median and zero line, and no words. */
export function Thumbnail({ points, summary, direction, height = 96 }: ThumbnailProps) {
  const { ref, width } = useWidth(288);
  const values = points.flatMap(({ p05, p95 }) => [p05, p95]);
  const axis = valueAxis(Math.min(0, ...values), Math.max(0, ...values), {
    height,
    above: 4,
    below: 4,
    spacing: height,
  });
  const frame = {
    width,
    start: 0,
    end: width,
    direction,
    firstWeek: points[0]?.week ?? 0,
    lastWeek: points.at(-1)?.week ?? 1,
  };
  const zero = valueScale(axis, height)(0);
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
        <Bands points={points} frame={frame} axis={axis} height={height} />
        <Line
          className={styles['zero']}
          from={{ x: inlineX(frame, 0), y: zero }}
          to={{ x: inlineX(frame, width), y: zero }}
        />
        {points.length > 0 && <MedianLine points={points} frame={frame} axis={axis} height={height} />}
      </svg>
    </div>
  );
}
