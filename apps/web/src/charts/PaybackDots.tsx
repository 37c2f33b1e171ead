import { Line } from '@visx/shape';
import styles from './chart.module.css';
import { Labels } from './Labels.tsx';
import { layoutPayback, type PaybackTexts } from './payback-layout.ts';
import { inlineX, weekScale, type TimeFrame } from './time-frame.ts';

export interface PaybackDotsProps {
  /** Quantiles of the payback week, one per dot; null never pays back. */
  readonly dots: readonly (number | null)[];
  /** Undefined when half of the futures or more never pay back. */
  readonly medianWeek?: number | undefined;
  readonly texts: PaybackTexts;
  /** The frame of the difference band above: the two share one week axis. */
  readonly frame: TimeFrame;
  readonly isStale?: boolean | undefined;
  readonly cursorWeek?: number | undefined;
}

/** When a plan pays back, as a quantile dot plot under the difference band; rings past the end never do. */
export function PaybackDots({
  dots,
  medianWeek,
  texts,
  frame,
  isStale = false,
  cursorWeek,
}: PaybackDotsProps) {
  const layout = layoutPayback({ dots, medianWeek, texts, frame });
  const x = weekScale(frame);
  const [left, right] = [Math.min(...x.range()), Math.max(...x.range())];
  const { base } = layout;
  const [neverStart, neverEnd] = layout.neverBase;
  return (
    <svg
      className={styles['chart']}
      width={frame.width}
      height={layout.height}
      direction={frame.direction}
      aria-hidden="true"
      data-chart=""
    >
      <g className={isStale ? styles['stale'] : undefined}>
        {layout.dots.map((dot) => (
          <circle
            key={`${dot.at} ${dot.y}`}
            data-part="dot"
            className={dot.isByMedian ? styles['ink'] : styles['later']}
            cx={inlineX(frame, dot.at)}
            cy={dot.y}
            r={layout.radius}
          />
        ))}
        {layout.rings.map((ring) => (
          <circle
            key={`${ring.at} ${ring.y}`}
            data-part="never"
            className={styles['never']}
            cx={inlineX(frame, ring.at)}
            cy={ring.y}
            r={layout.ringRadius}
          />
        ))}
        {layout.rings.length > 0 && (
          <Line
            className={styles['neverBase']}
            from={{ x: inlineX(frame, neverStart), y: base }}
            to={{ x: inlineX(frame, neverEnd), y: base }}
          />
        )}
        {medianWeek !== undefined && (
          <Line
            className={styles['guide']}
            from={{ x: x(medianWeek), y: 0 }}
            to={{ x: x(medianWeek), y: base }}
          />
        )}
      </g>
      <Line className={styles['axis']} from={{ x: left, y: base }} to={{ x: right, y: base }} />
      {layout.weekTicks.map((week) => (
        <Line
          key={week}
          className={styles['tick']}
          from={{ x: x(week), y: base }}
          to={{ x: x(week), y: base + 5 }}
        />
      ))}
      {cursorWeek !== undefined && (
        <Line
          className={styles['zero']}
          from={{ x: x(cursorWeek), y: base - 5 }}
          to={{ x: x(cursorWeek), y: base + 5 }}
        />
      )}
      <Labels labels={layout.labels.filter((label) => !isResult(label.id))} frame={frame} />
      <g className={isStale ? styles['stale'] : undefined}>
        <Labels labels={layout.labels.filter((label) => isResult(label.id))} frame={frame} />
      </g>
    </svg>
  );
}

/** Whether a label speaks of the results, and fades with them when they are for the previous plan. */
function isResult(id: string): boolean {
  return id === 'median' || id === 'never';
}
