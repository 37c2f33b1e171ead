import type { BandPoint } from './band-shape.ts';
import { isOverlapping, type ChartLabel } from './chart-label.ts';

/** Shapes of a difference, in units of its scale: how it dips, recovers and spreads. */
export interface SampleShape {
  readonly weeks: number;
  /** Money at stake. */
  readonly scale: number;
  readonly slope: number;
  readonly dip: number;
  readonly spread: number;
  /** 0 to 1: how unevenly the quantiles lie around the median. */
  readonly skew: number;
}

/** A made-up band for tests: it starts at zero, dips, recovers and spreads, with its quantiles in order. */
export function sampleBand({ weeks, scale, slope, dip, spread, skew }: SampleShape): BandPoint[] {
  return Array.from({ length: weeks + 1 }, (_, week) => {
    const time = week / weeks;
    const p50 = scale * (slope * time * time - dip * time * Math.exp(-4 * time));
    const width = scale * spread * Math.sqrt(time) * (0.3 + time);
    const up = width * (0.5 + skew);
    const down = width * (1.5 - skew);
    return {
      week,
      p05: p50 - 2.4 * down,
      p25: p50 - down,
      p50,
      p75: p50 + up,
      p95: p50 + 2.4 * up,
      mean: p50 + 0.1 * (up - down),
    };
  });
}

/** Which labels meet which: the law of a chart's labels is that there are none. */
export function meetings(labels: readonly ChartLabel[]): string[] {
  return labels.flatMap((label, index) =>
    labels
      .slice(index + 1)
      .filter((other) => isOverlapping(label.box, other.box))
      .map((other) => `${label.id} meets ${other.id}`),
  );
}
