import { describe, expect, test } from 'vitest';
import { nightly, TIMEOUT } from '../laws/worlds.ts';
import { criticalZ } from '../statistics.ts';
import { excessOfMixerAlone, keysOf, orders } from './order.ts';

const seeds = nightly ? ['otter-42', 'heron-7', 'a', 'b', 'c'] : ['otter-42'];
const generators = ['fast', 'audit'] as const;
const limit = criticalZ(seeds.length * (generators.length * orders.length + 1));

describe.each(seeds)('seed %s', (seed) => {
  const at = keysOf(seed);

  describe.each(generators)('%s', (generator) => {
    for (const { name, excess } of orders) {
      test(`${name}: draws vary like independent ones`, { timeout: TIMEOUT }, () => {
        const z = excess(generator, at);
        if (nightly) console.log(`${generator}, ${seed}, ${name}: ${z.toFixed(2)} standard errors`);
        expect(Math.abs(z)).toBeLessThan(limit);
      });
    }
  });

  test('the mixer alone, without block keys, would vary too little over a large population', () => {
    const { found, expected } = excessOfMixerAlone(at);
    expect(Math.abs(found - expected)).toBeLessThan(limit);
    expect(expected).toBeLessThan(-2 * limit);
  });
});
