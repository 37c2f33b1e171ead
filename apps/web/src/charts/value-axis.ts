import { scaleLinear } from '@visx/scale';

/** The value axis of a chart: its domain (which always holds zero), and round numbers to name on it. */
export interface ValueAxis {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
}

/** Room above and below the values, in px, and the least distance of two named values. */
export interface ValueRoom {
  readonly height: number;
  readonly above: number;
  readonly below: number;
  readonly spacing: number;
}

/**
 * The axis for values between `low` and `high`: four to six round numbers where the height allows it, zero among
 * them. Values that are all zero give an axis with zero alone.
 */
export function valueAxis(
  low: number,
  high: number,
  { height, above, below, spacing }: ValueRoom,
): ValueAxis {
  const bottom = Math.min(low, 0);
  const top = Math.max(high, 0);
  if (top === bottom) return { domain: [-1, 1], ticks: [0] };
  const perPixel = (top - bottom) / Math.max(height - above - below, 1);
  let domain: [number, number] = [bottom - below * perPixel, top + above * perPixel];
  const most = Math.max(2, Math.min(6, Math.floor(height / spacing)));
  let ticks: number[] = [];
  for (const step of roundSteps((domain[1] - domain[0]) / 12)) {
    ticks = multiples(step, domain);
    if (ticks.length > most) continue;
    // Between two round steps the number of ticks can jump past four: the nearer end makes room for one more.
    if (ticks.length < Math.min(4, most)) {
      const wider = widen(domain, step);
      const more = multiples(step, wider);
      if (more.length <= most) [domain, ticks] = [wider, more];
    }
    break;
  }
  return { domain, ticks };
}

/** Values to y, in px. */
export function valueScale({ domain }: ValueAxis, height: number) {
  return scaleLinear<number>({ domain: [...domain], range: [height, 0] });
}

function* roundSteps(least: number): Generator<number> {
  let power = 10 ** Math.floor(Math.log10(least));
  for (;;) {
    for (const digit of [1, 2, 2.5, 5]) if (digit * power >= least) yield digit * power;
    power *= 10;
  }
}

function multiples(step: number, [low, high]: readonly [number, number]): number[] {
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step); index <= Math.floor(high / step); index += 1) {
    ticks.push(index === 0 ? 0 : Number((index * step).toPrecision(12)));
  }
  return ticks;
}

function widen([low, high]: readonly [number, number], step: number): [number, number] {
  const nextBelow = Math.floor(low / step) * step;
  const nextAbove = Math.ceil(high / step) * step;
  return high - nextAbove > nextBelow - low ? [low, nextAbove] : [nextBelow, high];
}
