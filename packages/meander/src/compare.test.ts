import { describe, expect, it } from 'vitest';
import { weeklyColumn } from '@meander/core';
import { compare } from './compare.ts';
import { run } from './run.ts';
import { preset } from './scenario.ts';

const base = preset('b2b-saas').with({ horizonWeeks: 26, 'market.warmupWeeks': 8 });
const shifted = base.shift(0.1, 'retargeting', 'brandVideo');
const small = { replications: 6, threads: 0 } as const;

describe('a comparison', () => {
  it('of a scenario with itself is 0 in every future, and never pays back', async () => {
    const comparison = await compare(base, base, small);
    const { netValue } = comparison.at(26);
    expect([netValue.low, netValue.median, netValue.high]).toEqual([0, 0, 0]);
    expect(netValue.probabilityPositive).toBe(0.5);
    expect(comparison.payback()).toMatchObject({ medianWeek: null, neverShare: 1 });
  });

  it('is the difference of two runs by themselves, replication by replication', async () => {
    const comparison = await compare(base, shifted, small);
    const a = await run(base, small);
    const b = await run(shifted, small);
    expect(comparison.baseline.block).toEqual(a.block);
    expect(comparison.variant.block).toEqual(b.block);
    expect(comparison.at(26).spend.mean.value).toBeCloseTo(
      b.at(26).spend.mean.value - a.at(26).spend.mean.value,
      6,
    );
    expect(comparison.band()).toHaveLength(27);
  });

  it('gives the same bytes on worker threads as in this thread', async () => {
    const here = await compare(base, shifted, small);
    const there = await compare(base, shifted, { replications: 6, threads: 2 });
    expect(there.variant.block).toEqual(here.variant.block);
    expect(there.variant.id).toBe(here.variant.id);
  });

  it('keeps what is finished when it is stopped, and says how much that is', async () => {
    const stop = new AbortController();
    const comparison = await compare(base, shifted, {
      replications: 5000,
      threads: 0,
      signal: stop.signal,
      onProgress: ({ fraction }) => {
        if (fraction > 0) stop.abort();
      },
    });
    const { replications } = comparison.baseline.manifest;
    expect(replications).toBeGreaterThan(0);
    expect(replications).toBeLessThan(5000);
    expect(comparison.at(26).netValue.replications).toBe(replications);
  });

  it('ends with the reason of the stop when nothing was finished', async () => {
    await expect(compare(base, shifted, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });

  it('refuses plans of different length and impossible sizes', async () => {
    await expect(compare(base, base.with({ horizonWeeks: 52 }), small)).rejects.toThrow('horizon');
    await expect(run(base, { replications: 0 })).rejects.toThrow('replications');
    await expect(run(base, { replications: 1.5 })).rejects.toThrow('replications');
  });
});

describe('a run', () => {
  it('of the expected population is one course', async () => {
    const expected = await run(base, { population: 'expected' });
    expect(expected.manifest.replications).toBe(1);
    expect(expected.at(26).customers.low).toBe(expected.at(26).customers.high);
    expect(() => [...expected.journeys()]).toThrow('agents');
  });

  it('of agents tells the life of each customer, which adds up to the purchases of the run', async () => {
    const people = 300;
    const agents = await run(base.with({ 'market.people': people }), {
      population: 'agents',
      replications: 2,
      threads: 0,
    });
    const lives = [...agents.journeys({ replication: 1 })];
    expect(lives.map(({ customer }) => customer)).toEqual(Array.from({ length: people }, (_, i) => i));
    const purchases = lives.flatMap(({ steps }) =>
      steps.filter(({ kind, week }) => kind === 'purchase' && week > 0),
    );
    const column = weeklyColumn(agents.block, 1, 'purchases');
    expect(purchases).toHaveLength(column.reduce((sum, count) => sum + count, 0));
    expect(purchases.length).toBeGreaterThan(0);
    const [third] = agents.journeys({ customers: [3], replication: 1 });
    expect(third).toEqual(lives[3]);
    expect(() => [...agents.journeys({ replication: 2 })]).toThrow('0 to 1');
    const back = [...agents.journeys({ minBackwardMoves: 1, replication: 1 })];
    expect(back.length).toBeGreaterThan(0);
    expect(back.length).toBeLessThan(people);
    expect(() => [...agents.journeys({ like: 'radio-listner' })]).toThrow('radio-listener');
    expect(agents.crowd(1).all.people).toBe(people);
    expect(agents.twin(3, agents, 1)).toMatchObject({ partsIn: null, onlyInA: [], onlyInB: [] });
  });
});
