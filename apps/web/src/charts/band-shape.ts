/** One week of a paired difference over many futures: quantiles and mean, in the metric's unit. */
export interface BandPoint {
  readonly week: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

/** One week of the average difference, from the preview. */
export interface PreviewPoint {
  readonly week: number;
  readonly difference: number;
}

/** A curve in px: `at` counts from the inline start. Points come in order of `at`. */
export type Curve = readonly { readonly at: number; readonly y: number }[];

/** The least and greatest y of a curve between two distances, or undefined where it has no point. */
export function reach(curve: Curve, start: number, end: number): { top: number; bottom: number } | undefined {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < curve.length; index += 1) {
    const here = curve[index];
    const next = curve[index + 1];
    if (here === undefined) break;
    if (here.at >= start && here.at <= end) {
      top = Math.min(top, here.y);
      bottom = Math.max(bottom, here.y);
    }
    if (next === undefined) break;
    for (const edge of [start, end]) {
      if (edge > here.at && edge < next.at) {
        const y = here.y + ((next.y - here.y) * (edge - here.at)) / (next.at - here.at);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
  }
  return bottom < top ? undefined : { top, bottom };
}
