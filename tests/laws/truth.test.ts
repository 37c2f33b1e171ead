import { expect, it } from 'vitest';
import { EFFECT_METRICS, realisedShare, subjectsOf, truth, type Truth } from '@meander/analysis';
import { presetById, presets } from '@meander/catalogue';
import type { Scenario } from '@meander/core';

const b2b = presetById('b2b-saas')!;
const short: Scenario = { ...b2b, horizonWeeks: 13 };

/** The plan without what a channel's contacts can trigger; its money is spent as before. */
function withoutResponses(scenario: Scenario, id: string): Scenario {
  const channel = scenario.channels.find((each) => each.id === id)!;
  const responses = channel.usage.flatMap((usage) => Object.keys(usage.acts));
  const none = Object.fromEntries(responses.map((act) => [`channels.${id}.response.${act}`, 0]));
  return { ...scenario, values: { ...scenario.values, ...none } };
}

const effectsOn = ({ effects }: Truth, id: string) => effects.filter(({ subject }) => subject.id === id);

it.each(presets.map(({ scenario }) => [scenario.id, scenario] as const))(
  '%s: every channel, both kinds and all channels have a true effect, with finite numbers',
  (_, scenario) => {
    const { effects } = truth({ ...scenario, horizonWeeks: 12 });
    expect(effects).toHaveLength(2 * (subjectsOf(scenario).length + 1));
    for (const { off, marginal } of effects) {
      for (const metric of EFFECT_METRICS) {
        expect(Number.isFinite(off[metric].mean.value)).toBe(true);
        expect(Number.isFinite(marginal?.[metric].mean.value ?? 0)).toBe(true);
      }
    }
  },
);

it.each(['expected', 'cohorts'] as const)(
  '%s: a channel whose contacts trigger nothing has exactly no effect but its money',
  (population) => {
    const inert = withoutResponses(short, 'brandVideo');
    const found = effectsOn(truth(inert, { population, replications: 3 }), 'brandVideo');
    for (const { off, marginal } of found) {
      for (const metric of ['purchases', 'newCustomers', 'revenue'] as const) {
        expect(off[metric]).toMatchObject({ low: 0, high: 0, mean: { value: 0 } });
        expect(marginal![metric]).toMatchObject({ low: 0, high: 0, mean: { value: 0 } });
      }
      expect(off.spend.mean.value).toBeGreaterThan(0);
      expect(off.roas!.value).toBe(0);
      expect(off.costPerPurchase).toBeNull();
    }
  },
);

it.each(['expected', 'cohorts'] as const)(
  '%s: a channel without money has a true effect of exactly 0 on everything',
  (population) => {
    const { split } = short.plan;
    const idle: Scenario = { ...short, plan: { ...short.plan, split: { ...split, brandVideo: 0 } } };
    for (const { off, marginal } of effectsOn(truth(idle, { population, replications: 3 }), 'brandVideo')) {
      for (const metric of EFFECT_METRICS) {
        expect(off[metric]).toMatchObject({ low: 0, high: 0, mean: { value: 0 } });
        expect(marginal![metric]).toMatchObject({ low: 0, high: 0, mean: { value: 0 } });
      }
      expect(off.roas).toBeNull();
    }
  },
);

it('four weeks of upstream have done a smaller share of their work by week 4 than four weeks of downstream', () => {
  const { baseline, lived } = truth(b2b, { campaign: { from: 1, to: 4 }, isMarginalLeftOut: true });
  const share = (id: string) =>
    realisedShare(baseline, lived.find(({ subject }) => subject.id === id)!.block, 'revenue')!.value;
  expect(share('upstream')).toBeLessThan(0.1);
  expect(share('downstream')).toBeGreaterThan(0.2);
});

it('cohorts agree with the expectation within their interval, and the joint effect is what removals leave', () => {
  // somewhere that sells every week: of rare large sales eight futures may show none that a channel has made
  const retail: Scenario = { ...presetById('b2c-retail')!, horizonWeeks: 13 };
  const asked = { isMarginalLeftOut: true, windows: [13] };
  const expected = truth(retail, asked);
  const drawn = truth(retail, { ...asked, population: 'cohorts', replications: 8 });
  for (const [i, { subject, off }] of drawn.effects.entries()) {
    const { low, high, value } = off.revenue.mean;
    // the interval of 95 % is t x se wide; five standard errors for the 12 numbers looked at
    const fiveErrors = (2.5 * (high - low)) / 2;
    expect(Math.abs(expected.effects[i]!.off.revenue.mean.value - value), subject.id).toBeLessThanOrEqual(
      fiveErrors,
    );
  }
  const value = (id: string) => effectsOn(expected, id)[0]!.off.revenue.mean.value;
  const singles = retail.channels.reduce((sum, { id }) => sum + value(id), 0);
  expect(value('joint')).toBeCloseTo(value('all') - singles, 4);
});
