/** Whether a run may start: its cost is estimated first, and refused above the caps. */
import { estimateCost } from '@meander/core';
import type { Experiment } from '@meander/runner';
import type { Context } from '../context.ts';
import { LimitError } from '../errors.ts';

/** Replications that are already stored cost nothing. @throws LimitError */
export async function admit(
  { runner, limits }: Pick<Context, 'runner' | 'limits'>,
  experiment: Experiment,
): Promise<void> {
  const missing = await runner.missing(experiment);
  if (missing === 0) return;
  const { population } = experiment;
  let work = 0;
  let bytes = 0;
  for (const { scenario } of experiment.arms) {
    const cost = estimateCost(scenario, { population, replications: missing });
    work += cost.work;
    bytes = Math.max(bytes, cost.bytes);
  }
  if (!(bytes <= limits.bytes)) {
    throw new LimitError(
      `this needs about ${amount(bytes / 2 ** 20)} MiB of memory; at most ${amount(limits.bytes / 2 ** 20)} are allowed`,
      limits.bytes,
      finite(bytes),
    );
  }
  if (!(work <= limits.work)) {
    throw new LimitError(
      `this needs about ${amount(work / 1e9)} seconds of one core; at most ${amount(limits.work / 1e9)} are allowed. Use fewer replications or people.`,
      limits.work,
      finite(work),
    );
  }
  const queued = runner.queuedWork() + work;
  if (!(queued <= limits.queuedWork)) {
    throw new LimitError(
      `other runs are waiting: about ${amount(queued / 1e9)} seconds of one core in all; at most ${amount(limits.queuedWork / 1e9)} are allowed. Try again later.`,
      limits.queuedWork,
      finite(queued),
    );
  }
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.MAX_VALUE;
}

function amount(value: number): string {
  return finite(value).toLocaleString('en', { maximumSignificantDigits: 3 });
}
