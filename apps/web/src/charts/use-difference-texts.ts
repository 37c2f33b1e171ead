import { useLingui } from '@lingui/react/macro';
import type { BandTexts } from './band-input.ts';
import { toChartDigits } from '../format.ts';
import type { DifferenceData } from './difference-data.ts';
import type { PaybackTexts } from './payback-layout.ts';

/** The words of the band; `isShort` where there is little room. */
export function useBandTexts(
  { points, preview, plans, quantity, format, dip, noise, lastWeek }: DifferenceData,
  isShort: boolean,
): BandTexts {
  const { t } = useLingui();
  const { variant } = plans;
  const average = preview?.at(-1);
  const last = average === undefined ? points.at(-1) : undefined;
  const short = (value: number) => quantity.short(toChartDigits(value, noise), 'always');
  const noiseText = quantity.short(toChartDigits(noise ?? 0, noise));
  const value = short(dip?.median ?? 0);
  const low = short(dip?.low ?? 0);
  const high = short(dip?.high ?? 0);
  return {
    ahead: isShort ? t`ahead +` : t`${variant} ahead +`,
    behind: isShort ? t`behind −` : t`${variant} behind −`,
    nineOfTen: isShort ? t`9 of 10` : t`9 of 10 futures`,
    half: t`half of futures`,
    halfShort: t`half`,
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

/** The words of the payback dots; `isShort` where there is little room. */
export function usePaybackTexts({ payback, plans, format }: DifferenceData, isShort: boolean): PaybackTexts {
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
    never: payback?.isOpen === true ? t`not yet` : t`never`,
    neverShare: t`${never} of 100`,
    week: (tick, isFirst) => {
      const number = format.week(tick);
      return isFirst ? t`week ${number}` : number;
    },
  };
}

/** What the cursor says about a week, as parts of one line. */
export function useDifferenceReadout({ points, preview = [], quantity, format, noise }: DifferenceData) {
  const { t } = useLingui();
  const short = (value: number) => quantity.short(toChartDigits(value, noise), 'always');
  return (week: number): string[] => {
    const number = format.week(week);
    if (preview.length > 0) {
      const average = short(preview.find((candidate) => candidate.week === week)?.difference ?? 0);
      return [t`week ${number}`, t`average ${average}`];
    }
    const point = points.find((candidate) => candidate.week === week);
    if (point === undefined) return [t`week ${number}`];
    const median = short(point.p50);
    const [p05, p25, p75, p95] = [point.p05, point.p25, point.p75, point.p95].map(short);
    return [
      t`week ${number}`,
      t`median ${median}`,
      t`9 of 10 ${p05} to ${p95}`,
      t`half of futures ${p25} to ${p75}`,
    ];
  };
}
