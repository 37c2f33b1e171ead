import { describe, expect, it } from 'vitest';
import {
  attributionRules,
  besideTruth,
  creditOf,
  logCourses,
  logTotals,
  reportedOf,
  truth,
  type AttributionRuleId,
} from '@meander/analysis';
import { presetById } from '@meander/catalogue';
import { OBSERVED_KINDS, recordJourneys, simulateBlock, weeklyColumn, type Scenario } from '@meander/core';

const b2b = presetById('b2b-saas')!;
const b2c = presetById('b2c-retail')!;
const small: Scenario = {
  ...b2c,
  horizonWeeks: 16,
  values: { ...b2c.values, 'market.people': 1500, 'market.warmupWeeks': 16 },
};
const ids = small.channels.map(({ id }) => id);
const rules = attributionRules.map(({ id }) => id);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('credit', () => {
  const log = logTotals(small, { window: 12 });

  it.each(rules)(
    '%s: what channels are credited with and what stays unassigned are all purchases',
    (rule) => {
      const { purchases, revenue } = log.credit[rule]!;
      expect(sum(purchases)).toBeCloseTo(log.purchases, 6);
      expect(sum(revenue)).toBeCloseTo(log.revenue, 4);
    },
  );

  it('counts the purchases of the run', () => {
    const block = simulateBlock(small, { population: 'agents', from: 0, to: 1 });
    expect(log.purchases).toBe(sum([...weeklyColumn(block, 0, 'purchases').subarray(0, 12)]));
    expect(log.purchases).toBeGreaterThan(50);
  });

  it('grows week by week to the totals, which those of a shorter window are a part of', () => {
    const { credited, reported } = logCourses(small, { window: 12 });
    const early = logTotals(small, { window: 5 });
    for (const rule of rules)
      for (const [channel, course] of credited[rule]!.entries()) {
        expect([course.length, course[0]]).toEqual([13, 0]);
        expect(course[5]).toBeCloseTo(early.credit[rule]!.purchases[channel]!, 6);
        expect(course[12]).toBeCloseTo(log.credit[rule]!.purchases[channel]!, 6);
      }
    for (const [channel, course] of reported.entries()) {
      const { contacts, responses } = log.reported[channel]!;
      expect(course[12]).toBeCloseTo(contacts + responses, 6);
    }
  });

  it('gives nothing to a channel that cannot be tracked, and what it had goes to others or to nobody', () => {
    const [tracked] = ids.toSorted((a, b) => creditFor(b) - creditFor(a));
    const values = { ...small.values, [`channels.${tracked}.trackability`]: 0 };
    const blind = logTotals({ ...small, values }, { window: 12 });
    expect(creditFor(tracked!)).toBeGreaterThan(0);
    for (const rule of rules) expect(blind.credit[rule]!.purchases[ids.indexOf(tracked!)]).toBe(0);
    expect(blind.purchases).toBe(log.purchases);
  });

  it('leaves everything unassigned without a lookback to speak of', () => {
    const blink = logTotals(small, { window: 12, lookback: 1e-9 });
    const { purchases } = blink.credit['lastTouch']!;
    // a contact that triggered the purchase itself was there at that very moment
    const { purchases: clicks } = blink.credit['lastClick']!;
    expect(purchases).toEqual(clicks);
    expect(purchases.at(-1)).toBeGreaterThan(log.credit['lastTouch']!.purchases.at(-1)!);
  });

  function creditFor(id: string): number {
    return log.credit['lastTouch']!.purchases[ids.indexOf(id)]!;
  }
});

describe('what is reported', () => {
  const log = logTotals(small, { window: 12 });

  it('equals the events of the log', () => {
    const counted = ids.map(() => ({ contacts: 0, responses: 0 }));
    for (const { time, kind, channel } of recordJourneys(small).observe({ toWeek: 12 })) {
      for (const [i, at] of channel.entries()) {
        const what = OBSERVED_KINDS[kind[i]!]!;
        if (what === 'purchase' || time[i]! < 0) continue;
        counted[at]![what === 'response' ? 'responses' : 'contacts'] += 1;
      }
    }
    expect(log.reported.map(({ contacts, responses }) => ({ contacts, responses }))).toEqual(counted);
    for (const { responses, moves } of log.reported) expect(sum(Object.values(moves))).toBe(responses);
  });

  it('has at least one count for every spend, upstream too', () => {
    const reported = reportedOf([log], ids);
    for (const { id, kind } of small.channels) {
      const of = (metric: string) =>
        reported.find((each) => each.channel === id && each.metric === metric)!.count.mean.value;
      expect(of('bought') > 0, `${kind} ${id}`).toBe(of('spend') > 0);
    }
  });

  it('stands for the whole market when only some are logged', () => {
    const some = logTotals(small, { window: 12, people: 500 });
    expect(some).toMatchObject({ people: 1500, peopleLogged: 500 });
    const [all, part] = [log, some].map(({ reported }) => sum(reported.map(({ contacts }) => contacts)));
    // contacts of a person scatter by less than their number; five standard errors of a mean over 500 people
    expect(Math.abs(part! / all! - 1)).toBeLessThan(5 / Math.sqrt(500));
  });
});

describe('credit beside truth, in b2b-saas over two years', () => {
  const window = 104;
  const channels = b2b.channels.map(({ id }) => id);
  const credit = creditOf([logTotals(b2b, { window, people: 4000 })], channels, rules);
  const { effects } = truth(b2b, { windows: [window], isMarginalLeftOut: true });
  const rows = besideTruth(credit, effects);
  const ofKind = (kind: string, rule: AttributionRuleId) =>
    rows.filter(
      (row) => row.rule === rule && b2b.channels.find(({ id }) => id === row.channel)!.kind === kind,
    );

  it('last click shows a smaller return of every upstream channel than is true', () => {
    const upstream = ofKind('upstream', 'lastClick');
    expect(upstream).toHaveLength(4);
    for (const { channel, roas, truth: real } of upstream)
      expect(roas!.value, channel).toBeLessThan(real.off.roas!.value);
  });

  it('last click gives downstream a larger share of what it assigns than it has of the truth', () => {
    const share = (of: (row: (typeof rows)[number]) => number) => {
      const [up, down] = (['upstream', 'downstream'] as const).map((kind) =>
        sum(ofKind(kind, 'lastClick').map(of)),
      );
      return down! / (up! + down!);
    };
    expect(share(({ credited }) => credited.purchases.mean.value)).toBeGreaterThan(
      share(({ truth: real }) => real.off.purchases.mean.value),
    );
  });
});
