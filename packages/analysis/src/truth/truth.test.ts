import { describe, expect, it } from 'vitest';
import { blockOf } from '../block.fixture.ts';
import type { Subject } from './counterfactual.ts';
import { realisedShare, truthOf, type LivedCounterfactual } from './truth.ts';

const off = (subject: Subject, purchases: number[], spend: number[]): LivedCounterfactual => ({
  subject,
  change: 'off',
  block: blockOf([{ purchases, spend }]),
});
const channel = (id: string): Subject => ({ kind: 'channel', id });
const baseline = blockOf([{ purchases: [10, 20], spend: [5, 5], revenue: [100, 200] }]);

describe('the truth about a channel', () => {
  it('is the plan minus the plan without it, from week 1 to the end of the window', () => {
    const lived = [off(channel('radio'), [10, 14], [3, 3])];
    const effects = truthOf(baseline, lived, [1, 2]);
    expect(effects.map(({ week, off: { purchases } }) => [week, purchases.mean.value])).toEqual([
      [1, 0],
      [2, 6],
    ]);
    expect(effects[1]!.off.spend.mean.value).toBe(4);
    expect(effects[1]!.off.roas!.value).toBe(300 / 4);
    expect(effects[1]!.off.costPerPurchase!.value).toBe(4 / 6);
  });

  it('has a marginal side where the money was raised: the raised plan minus the plan', () => {
    const raised: LivedCounterfactual = {
      subject: channel('radio'),
      change: 'more',
      block: blockOf([{ purchases: [11, 20], spend: [5, 6] }]),
    };
    const [effect] = truthOf(baseline, [off(channel('radio'), [0, 0], [0, 0]), raised], [2]);
    expect(effect!.marginal!.purchases.mean.value).toBe(1);
    expect(effect!.marginal!.costPerPurchase!.value).toBe(1);
  });

  it('is never rescaled: everything minus the single removals is the joint effect', () => {
    const lived = [
      off(channel('radio'), [4, 10], [0, 0]),
      off(channel('search'), [2, 10], [0, 0]),
      off({ kind: 'all', id: 'all' }, [1, 1], [0, 0]),
    ];
    const effects = truthOf(baseline, lived, [2]);
    const purchases = (kind: string) =>
      effects.filter(({ subject }) => subject.kind === kind).map((effect) => effect.off.purchases.mean.value);
    expect(purchases('channel')).toEqual([16, 18]);
    expect(purchases('all')).toEqual([28]);
    expect(purchases('joint')).toEqual([28 - 16 - 18]);
  });

  it('is asked over 4 weeks and over the whole plan unless other windows are named', () => {
    const weeks = Array.from({ length: 9 }, () => 1);
    const long = blockOf([{ purchases: weeks }]);
    const lived = [{ subject: channel('radio'), change: 'off' as const, block: long }];
    expect(truthOf(long, lived).map(({ week }) => week)).toEqual([4, 9]);
  });

  it('is refused for runs that are not paired', () => {
    const other = blockOf([{ purchases: [1] }]);
    const lived = [{ subject: channel('radio'), change: 'off' as const, block: other }];
    expect(() => truthOf(baseline, lived)).toThrow('not paired');
  });
});

it('the share of an effect that is there by an early week is a ratio of paired effects', () => {
  const without = blockOf([{ purchases: [9, 17] }]);
  expect(realisedShare(baseline, without, 'purchases', 1, 2)!.value).toBe(1 / 4);
  expect(realisedShare(baseline, baseline, 'purchases', 1, 2)).toBeNull();
});
