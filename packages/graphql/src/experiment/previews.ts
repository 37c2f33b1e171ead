/**
 * The instant answer: both plans under the expected population. While a slider moves, plan A stays the same, so its
 * result is remembered and only plan B is simulated.
 */
import { band, type Metric } from '@meander/analysis';
import { simulateBlock, type Block } from '@meander/core';
import { LRUCache } from 'lru-cache';
import type { ResolvedScenario } from '../scenario/resolved.ts';

export interface PreviewPointShape {
  readonly week: number;
  readonly baseline: number;
  readonly variant: number;
  readonly difference: number;
}

export interface Previews {
  /** @param annualDiscount rate per year that later money is discounted at, 0 to 1 */
  points(
    baseline: ResolvedScenario,
    variant: ResolvedScenario,
    metric: Metric,
    annualDiscount: number,
  ): PreviewPointShape[];
}

const REMEMBERED = 64;

export function createPreviews(): Previews {
  const blocks = new LRUCache<string, Block>({ max: REMEMBERED });

  function block({ hash, scenario }: ResolvedScenario): Block {
    const known = blocks.get(hash);
    if (known !== undefined) return known;
    const fresh = simulateBlock(scenario, { population: 'expected', from: 0, to: 1, keepCauses: false });
    blocks.set(hash, fresh);
    return fresh;
  }

  return {
    points(baseline, variant, metric, annualDiscount) {
      const b = band(block(variant), metric, annualDiscount);
      return band(block(baseline), metric, annualDiscount).map(({ week, mean }, i) => {
        const other = b[i]?.mean ?? mean;
        return { week, baseline: mean, variant: other, difference: other - mean };
      });
    },
  };
}
