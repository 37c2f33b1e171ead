/** What is asked of a finished run. */
import {
  bandPoint,
  causeTotal,
  channelTotal,
  estimate,
  METRICS,
  type BandPoint,
  type CauseTotal,
  type ChannelTotal,
  type Estimate,
  type Metric,
  type MilestoneWeek,
} from '../api/documents.ts';
import type { Meander } from '../api/open-meander.ts';

type Summaries = Readonly<Record<Metric, Estimate>>;

export interface RunAnswer {
  readonly horizons: readonly { readonly week: number; readonly summary: Summaries }[];
  readonly channels: readonly ChannelTotal[];
  readonly milestones: readonly MilestoneWeek[];
  readonly causes: readonly CauseTotal[];
}

/** @returns null when nothing was finished yet */
export async function askRun(
  meander: Meander,
  id: string,
  weeks: readonly number[],
  discount: number,
): Promise<RunAnswer | null> {
  const summaries = weeks.flatMap((week) =>
    METRICS.map(
      (metric) =>
        `${metric}_${week}: summary(metric: ${metric}, week: ${week}, annualDiscount: $discount) { ${estimate} }`,
    ),
  );
  const { run } = await meander.ask<{ run: RunAnswer & Readonly<Record<string, Estimate | null>> }>(
    `query Run($id: ID!, $discount: Float!) { run(id: $id) {
      ${summaries.join('\n')}
      channels { ${channelTotal} } milestones { week milestone people } causes { ${causeTotal} } } }`,
    { id, discount },
  );
  const { channels, milestones, causes } = run;
  const horizons = weeks.map((week) => ({
    week,
    summary: Object.fromEntries(METRICS.map((metric) => [metric, run[`${metric}_${week}`]])) as Summaries,
  }));
  return run[`NET_VALUE_${weeks[0]}`] === null ? null : { horizons, channels, milestones, causes };
}

export type RunBands = Readonly<Record<Metric, readonly BandPoint[]>>;

/** Every measure week by week. */
export async function askRunBands(meander: Meander, id: string, discount: number): Promise<RunBands> {
  const bands = METRICS.map(
    (metric) => `${metric}: band(metric: ${metric}, annualDiscount: $discount) { ${bandPoint} }`,
  );
  const { run } = await meander.ask<{ run: RunBands }>(
    `query RunBands($id: ID!, $discount: Float!) { run(id: $id) { ${bands.join('\n')} } }`,
    { id, discount },
  );
  return run;
}
