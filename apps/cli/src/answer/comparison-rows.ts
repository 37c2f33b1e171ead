/** A comparison as tidy rows; every row says what it rests on. */
import type { Row } from '../terminal/rows.ts';
import type { Manifest } from '../api/documents.ts';
import type { Bands, ComparisonAnswer } from './comparison.ts';

export const COMPARISON_TABLES = ['weekly', 'horizons', 'channels'] as const;

/** What was run, repeated on each row. */
export interface Provenance {
  readonly baseline: Manifest;
  readonly variant: Manifest;
}

function provenance({ baseline, variant }: Provenance): Row {
  return {
    scenarioA: baseline.scenarioHash.slice(0, 12),
    scenarioB: variant.scenarioHash.slice(0, 12),
    seed: baseline.seed,
    population: baseline.population,
    replications: baseline.replications,
  };
}

/** Plans and difference, week by week: mean and percentiles over replications. */
export function weeklyRows(bands: Bands, metric: string, of: Provenance): Row[] {
  const said = provenance(of);
  const plans = [
    ['A', bands.baseline],
    ['B', bands.variant],
    ['B - A', bands.difference],
  ] as const;
  return plans.flatMap(([plan, points]) => points.map((point) => ({ ...said, metric, plan, ...point })));
}

/** The difference at the weeks reported. */
export function horizonRows({ horizons, metric }: ComparisonAnswer, of: Provenance): Row[] {
  const said = provenance(of);
  return horizons.map(({ week, estimate: { median, low, high, mean }, probabilityPositive }) => ({
    ...said,
    metric,
    week,
    median,
    low,
    high,
    mean: mean.value,
    meanLow: mean.low,
    meanHigh: mean.high,
    probabilityPositive,
  }));
}

/** Money and contacts of each channel over the horizon, mean per replication. */
export function channelRows({ channels }: ComparisonAnswer, of: Provenance): Row[] {
  const said = provenance(of);
  const plans = [
    ['A', channels.baseline],
    ['B', channels.variant],
  ] as const;
  return plans.flatMap(([plan, totals]) =>
    totals.map(({ channel: { id, label, kind }, spend, unspent, contacts }) => ({
      ...said,
      plan,
      channel: id,
      label,
      kind,
      spend,
      unspent,
      contacts,
    })),
  );
}
