import { Area, LinePath } from '@visx/shape';
import { useId } from 'react';
import type { BandPoint } from './band-shape.ts';
import styles from './chart.module.css';
import { Hatch } from './Hatch.tsx';
import { weekScale, type TimeFrame } from './time-frame.ts';
import { valueScale, type ValueAxis } from './value-axis.ts';

interface BandsProps {
  readonly points: readonly BandPoint[];
  readonly frame: TimeFrame;
  readonly axis: ValueAxis;
  /** Height of the plot in px. */
  readonly height: number;
}

const bands = [
  { low: 'p05', high: 'p95', solid: 'band90', hatch: 'fine' },
  { low: 'p25', high: 'p75', solid: 'band50', hatch: 'bold' },
] as const;

/**
 * The bands of nine in ten and of half of the futures, drawn twice: clipped to what lies above zero and filled, and
 * to what lies below it and hatched.
 */
export function Bands({ points, frame, axis, height }: BandsProps) {
  const id = useId();
  const x = weekScale(frame);
  const y = valueScale(axis, height);
  const left = Math.min(...x.range());
  const width = Math.max(...x.range()) - left;
  return (
    <>
      <defs>
        <Hatch id={`${id}fine`} weight="fine" direction={frame.direction} />
        <Hatch id={`${id}bold`} weight="bold" direction={frame.direction} />
        <clipPath id={`${id}above`}>
          <rect data-part="above" x={left} y={-height} width={width} height={height + y(0)} />
        </clipPath>
        <clipPath id={`${id}below`}>
          <rect data-part="below" x={left} y={y(0)} width={width} height={2 * height} />
        </clipPath>
      </defs>
      {(['above', 'below'] as const).map((side) => (
        <g key={side} clipPath={`url(#${id}${side})`}>
          {bands.map(({ low, high, solid, hatch }) => (
            <Area
              key={solid}
              data={[...points]}
              x={(point) => x(point.week)}
              y0={(point) => y(point[low])}
              y1={(point) => y(point[high])}
              data-part={`${solid}-${side}`}
              {...(side === 'above' ? { className: styles[solid] } : { fill: `url(#${id}${hatch})` })}
            />
          ))}
        </g>
      ))}
    </>
  );
}

/** The median of the futures, kept clear of the bands by a little paper on both sides. */
export function MedianLine({ points, frame, axis, height }: BandsProps) {
  const x = weekScale(frame);
  const y = valueScale(axis, height);
  const line = {
    data: [...points],
    x: (point: BandPoint) => x(point.week),
    y: (point: BandPoint) => y(point.p50),
  };
  return (
    <>
      <LinePath {...line} className={styles['medianHalo']} />
      <LinePath {...line} className={styles['median']} data-part="median" />
    </>
  );
}
