/** A run as tidy rows; every row says what it rests on. */
import { METRICS, type Manifest } from '../api/documents.ts';
import type { Row } from '../terminal/rows.ts';
import type { RunAnswer, RunBands } from './run.ts';

export const RUN_TABLES = ['weekly', 'milestones', 'channels', 'causes'] as const;

function provenance({ scenarioHash, preset, seed, population, replications }: Manifest): Row {
  return { scenario: scenarioHash.slice(0, 12), preset, seed, population, replications };
}

/** Every measure, week by week: mean and percentiles over replications. */
export function weeklyRows(bands: RunBands, manifest: Manifest): Row[] {
  const said = provenance(manifest);
  return METRICS.flatMap((metric) => bands[metric].map((point) => ({ ...said, metric, ...point })));
}

/** People at each milestone at the end of each week, mean per replication. */
export function milestoneRows({ milestones }: RunAnswer, manifest: Manifest): Row[] {
  const said = provenance(manifest);
  return milestones.map((each) => ({ ...said, ...each }));
}

/** Money and contacts of each channel over the horizon, mean per replication. */
export function channelRows({ channels }: RunAnswer, manifest: Manifest): Row[] {
  const said = provenance(manifest);
  return channels.map(({ channel: { id, label, kind }, spend, unspent, contacts }) => ({
    ...said,
    channel: id,
    label,
    kind,
    spend,
    unspent,
    contacts,
  }));
}

/** Every move opened into its causes, mean per replication over the horizon. */
export function causeRows({ causes }: RunAnswer, manifest: Manifest): Row[] {
  const said = provenance(manifest);
  return causes.map(({ move, cause, label, channel, count }) => ({
    ...said,
    move,
    cause,
    label,
    channel: channel?.id ?? null,
    count,
  }));
}
