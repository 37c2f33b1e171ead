import { useLingui } from '@lingui/react/macro';
import { toChartDigits, type QuantityFormat } from '../format.ts';
import { useFormat } from '../use-format.ts';
import { course, type PaybackView } from './verdict.ts';

export interface Way {
  /** Payback as seen from the week looked at; null where the metric has none. */
  readonly payback: PaybackView | null;
  /** Median of every future's own lowest difference. */
  readonly dip: number;
  readonly estimate: { readonly median: number; readonly low: number; readonly high: number };
  /** Half width of the mean's interval: more digits than it allows are not said. */
  readonly noise?: number | undefined;
  readonly week: number;
  readonly horizonWeeks: number;
  readonly quantity: QuantityFormat;
}

/** Says how a difference comes about: for net value the dip and the payback, else its middle and its range. */
export function useLede(): (way: Way) => string {
  const { t } = useLingui();
  const format = useFormat();
  return ({ payback, dip: lowest, estimate, noise, week, horizonWeeks, quantity }) => {
    const write = (value: number) => quantity.short(toChartDigits(value, noise), 'always');
    if (payback === null) {
      const [median, low, high] = [write(estimate.median), write(estimate.low), write(estimate.high)];
      return t`The middle of all futures is ${median}; 9 of 10 lie between ${low} and ${high}.`;
    }
    const way = course(payback);
    const share = `${format.count(way.notYet)}\u00a0of\u00a0100`;
    const by = format.week(week);
    const dip = quantity.short(toChartDigits(lowest, noise));
    const isWhole = week >= horizonWeeks;
    if (way.kind === 'not-yet')
      return isWhole
        ? t`It dips to ${dip} and never pays back in ${share}.`
        : t`It dips to ${dip} and has not paid back by week\u00a0${by} in ${share}.`;
    if (way.kind === 'never-behind') {
      if (way.notYet === 0) return t`In most of them it is not behind at any time.`;
      return isWhole
        ? t`In most of them it is not behind at any time; it never pays back in ${share}.`
        : t`In most of them it is not behind at any time; it has not paid back by week\u00a0${by} in ${share}.`;
    }
    const until = format.week(way.week);
    if (way.notYet === 0)
      return t`It is behind until about week\u00a0${until}, dips to ${dip} on the way, and pays back in all of them.`;
    return isWhole
      ? t`It is behind until about week\u00a0${until}, dips to ${dip} on the way, and never pays back in ${share}.`
      : t`It is behind until about week\u00a0${until}, dips to ${dip} on the way, and has not paid back by week\u00a0${by} in ${share}.`;
  };
}
