/**
 * Answers from finished replications. Results rest on an ordered prefix of replications only, so an answer never depends
 * on which thread was faster; merged blocks and answers are remembered, for a client asks for several figures at a time.
 */
import {
  band,
  difference,
  differenceBand,
  payback,
  summary,
  type BandPoint,
  type Estimate,
  type Metric,
  type PairedEstimate,
  type Payback,
} from '@meander/analysis';
import { decodeBlock, mergeBlocks, type Block, type Manifest } from '@meander/core';
import { finishedSpans, seriesId, type BlockArchive } from '@meander/runner';
import { LRUCache } from 'lru-cache';
import { badInput } from '../clean-input.ts';

export interface Results {
  /** The finished replications of a run, merged; null before the first. */
  block(run: Manifest): Promise<Block | null>;
  summary(
    run: Manifest,
    metric: Metric,
    week: number | undefined,
    annualDiscount: number,
  ): Promise<Estimate | null>;
  band(run: Manifest, metric: Metric, annualDiscount: number): Promise<BandPoint[]>;
  /** Variant minus baseline over the replications both have finished. */
  difference(
    baseline: Manifest,
    variant: Manifest,
    metric: Metric,
    week: number | undefined,
    annualDiscount: number,
  ): Promise<PairedEstimate | null>;
  differenceBand(
    baseline: Manifest,
    variant: Manifest,
    metric: Metric,
    annualDiscount: number,
  ): Promise<BandPoint[]>;
  payback(baseline: Manifest, variant: Manifest, annualDiscount: number): Promise<Payback | null>;
}

const REMEMBERED_BYTES = 2 ** 29;
const REMEMBERED_ANSWERS = 500;

export function createResults(archive: BlockArchive): Results {
  const blocks = new LRUCache<string, Block>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: ({ weekly, stock, delivered, caused }) =>
      weekly.byteLength + stock.byteLength + delivered.byteLength + caused.byteLength + 1000,
  });
  const answers = new LRUCache<string, object>({ max: REMEMBERED_ANSWERS });

  async function block(run: Manifest): Promise<Block | null> {
    const series = seriesId(run);
    const spans = finishedSpans(await archive.spans(series), run.replications);
    const key = `${series} ${spans.map(({ to }) => to).join(' ')}`;
    const known = blocks.get(key);
    if (known !== undefined || spans.length === 0) return known ?? null;
    const parts: Block[] = [];
    for (const span of spans) parts.push(decodeBlock(await archive.read(series, span)));
    const merged = mergeBlocks(parts);
    blocks.set(key, merged);
    return merged;
  }

  async function pair(baseline: Manifest, variant: Manifest): Promise<readonly [Block, Block] | null> {
    const [a, b] = await Promise.all([block(baseline), block(variant)]);
    if (a === null || b === null) return null;
    return [a, b];
  }

  /** An answer about this run and so many replications is asked for once. */
  function remember<T extends object>(key: readonly unknown[], answer: () => T): T {
    const text = JSON.stringify(key);
    const known = answers.get(text) as T | undefined;
    if (known !== undefined) return known;
    const fresh = answer();
    answers.set(text, fresh);
    return fresh;
  }

  return {
    block,
    async summary(run, metric, week, annualDiscount) {
      const found = await block(run);
      if (found === null) return null;
      checkWeek(week, found);
      const key = ['summary', seriesId(run), found.to, metric, week, annualDiscount];
      return remember(key, () => summary(found, metric, week, annualDiscount));
    },
    async band(run, metric, annualDiscount) {
      const found = await block(run);
      if (found === null) return [];
      return remember(['band', seriesId(run), found.to, metric, annualDiscount], () =>
        band(found, metric, annualDiscount),
      );
    },
    async difference(baseline, variant, metric, week, annualDiscount) {
      const found = await pair(baseline, variant);
      if (found === null) return null;
      checkWeek(week, found[0]);
      const key = [
        'difference',
        seriesId(baseline),
        seriesId(variant),
        found[0].to,
        found[1].to,
        metric,
        week,
        annualDiscount,
      ];
      return remember(key, () => difference(...found, metric, week, annualDiscount));
    },
    async differenceBand(baseline, variant, metric, annualDiscount) {
      const found = await pair(baseline, variant);
      if (found === null) return [];
      const key = [
        'differenceBand',
        seriesId(baseline),
        seriesId(variant),
        found[0].to,
        found[1].to,
        metric,
        annualDiscount,
      ];
      return remember(key, () => differenceBand(...found, metric, annualDiscount));
    },
    async payback(baseline, variant, annualDiscount) {
      const found = await pair(baseline, variant);
      if (found === null) return null;
      const key = [
        'payback',
        seriesId(baseline),
        seriesId(variant),
        found[0].to,
        found[1].to,
        annualDiscount,
      ];
      return remember(key, () => payback(...found, annualDiscount));
    },
  };
}

/** @throws GraphQLError BAD_USER_INPUT for a week beyond the horizon */
function checkWeek(week: number | undefined, { weeks }: Block): void {
  if (week !== undefined && week > weeks) throw badInput(`invalid week: ${week} (expected 0 to ${weeks})`);
}
