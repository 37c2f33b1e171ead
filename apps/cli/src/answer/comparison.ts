/** What is asked of a finished comparison. */
import {
  bandPoint,
  channelTotal,
  estimate,
  type BandPoint,
  type ChannelTotal,
  type Estimate,
  type Metric,
} from '../api/documents.ts';
import type { Meander } from '../api/open-meander.ts';

export interface HorizonAnswer {
  readonly week: number;
  readonly estimate: Estimate;
  /** Share of futures in which plan B is ahead, 0 to 1. */
  readonly probabilityPositive: number;
}

export interface PaybackAnswer {
  readonly medianWeek: number | null;
  readonly neverShare: number;
  readonly deepestDip: Estimate;
}

export interface ComparisonAnswer {
  readonly metric: Metric;
  readonly isPaired: boolean;
  readonly horizons: readonly HorizonAnswer[];
  readonly payback: PaybackAnswer;
  readonly channels: {
    readonly baseline: readonly ChannelTotal[];
    readonly variant: readonly ChannelTotal[];
  };
}

export interface View {
  readonly metric: Metric;
  readonly weeks: readonly number[];
  readonly discount: number;
}

/** @returns null when nothing was finished yet */
export async function askComparison(
  meander: Meander,
  id: string,
  { metric, weeks, discount }: View,
): Promise<ComparisonAnswer | null> {
  const horizons = weeks.map(
    (week) =>
      `week${week}: difference(metric: $metric, week: ${week}, annualDiscount: $discount) {
        estimate { ${estimate} } probabilityPositive }`,
  );
  const { comparison } = await meander.ask<{ comparison: Raw }>(
    `query Comparison($id: ID!, $metric: Metric!, $discount: Float!) { comparison(id: $id) { isPaired
      ${horizons.join('\n')}
      payback(annualDiscount: $discount) { medianWeek neverShare deepestDip { ${estimate} } }
      baseline { channels { ${channelTotal} } } variant { channels { ${channelTotal} } } } }`,
    { id, metric, discount },
  );
  const { isPaired, payback, baseline, variant } = comparison;
  if (payback === null) return null;
  return {
    metric,
    isPaired,
    horizons: weeks.map((week) => ({ week, ...comparison[`week${week}`]! })),
    payback,
    channels: { baseline: baseline.channels, variant: variant.channels },
  };
}

type Raw = {
  readonly isPaired: boolean;
  readonly payback: PaybackAnswer | null;
  readonly baseline: { readonly channels: ChannelTotal[] };
  readonly variant: { readonly channels: ChannelTotal[] };
} & { readonly [week: `week${number}`]: Omit<HorizonAnswer, 'week'> };

export interface Bands {
  readonly baseline: readonly BandPoint[];
  readonly variant: readonly BandPoint[];
  readonly difference: readonly BandPoint[];
}

/** Both plans and their difference, week by week. */
export async function askBands(
  meander: Meander,
  id: string,
  metric: Metric,
  discount: number,
): Promise<Bands> {
  const band = `band(metric: $metric, annualDiscount: $discount) { ${bandPoint} }`;
  const { comparison } = await meander.ask<{
    comparison: {
      baseline: { band: BandPoint[] };
      variant: { band: BandPoint[] };
      differenceBand: BandPoint[];
    };
  }>(
    `query Bands($id: ID!, $metric: Metric!, $discount: Float!) { comparison(id: $id) {
      baseline { ${band} } variant { ${band} }
      differenceBand(metric: $metric, annualDiscount: $discount) { ${bandPoint} } } }`,
    { id, metric, discount },
  );
  const { baseline, variant, differenceBand } = comparison;
  return { baseline: baseline.band, variant: variant.band, difference: differenceBand };
}
