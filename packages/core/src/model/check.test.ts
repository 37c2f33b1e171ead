import { describe, expect, test } from 'vitest';
import { mechanisms } from '../mechanisms/index.ts';
import { kiosk, weeklyRate } from '../kiosk.fixture.ts';
import { checkScenarioWith } from './check.ts';
import type { Channel } from './channel.ts';
import type { Scenario } from './scenario.ts';

function issuesOf(input: unknown) {
  const result = checkScenarioWith(mechanisms, input);
  return result.ok ? [] : result.issues;
}

function withChannel(change: Partial<Channel>): Scenario {
  return { ...kiosk, channels: [{ ...kiosk.channels[0]!, ...change }, ...kiosk.channels.slice(1)] };
}

function withMarket(change: Partial<Scenario['market']>): Scenario {
  return { ...kiosk, market: { ...kiosk.market, ...change } };
}

test('a scenario without a problem comes back as it is', () => {
  expect(checkScenarioWith(mechanisms, kiosk)).toEqual({ ok: true, value: kiosk, notes: [] });
});

describe('a shape that is not a scenario', () => {
  test.each([null, 7, 'kiosk', [], undefined])('%j', (input) => {
    expect(issuesOf(input)[0]?.message).toMatch(/^scenario/);
  });

  test('names what is missing, what is too much, what has the wrong type and what is out of bounds, all at once', () => {
    const { seed: _, ...rest } = kiosk;
    const issues = issuesOf({ ...rest, horizonWeeks: 2000, lens: 'cycle', colour: 'red', version: 'one' });
    const found = issues.map(({ path, code, value, allowed }) => ({
      path: path.join('.'),
      code,
      value,
      allowed,
    }));
    expect(found).toEqual([
      { path: 'version', code: 'invalid-type', value: '"one"', allowed: 'number' },
      { path: 'lens', code: 'invalid-value', value: '"cycle"', allowed: 'funnel, lifecycle' },
      { path: 'seed', code: 'missing', value: undefined, allowed: 'string' },
      { path: 'horizonWeeks', code: 'too-big', value: '2000', allowed: 'at most 1040' },
      { path: 'colour', code: 'unrecognized-keys', value: '"red"', allowed: undefined },
    ]);
  });

  test('shows values that JSON cannot hold', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(issuesOf({ ...kiosk, seed: 7n })[0]?.value).toBe('bigint');
    expect(issuesOf({ ...kiosk, seed: circle })[0]?.value).toBe('object');
  });
});

// What is changed, the scenario, and what is said about it.
const cases: readonly [string, Scenario, object][] = [
  [
    'a split that does not sum to 1',
    { ...kiosk, plan: { ...kiosk.plan, split: { sign: 0.5, voucher: 0.4 } } },
    { path: ['plan', 'split'], code: 'split-sum', value: '90', allowed: '100 %' },
  ],
  [
    'a split for a channel nobody has',
    { ...kiosk, historic: { ...kiosk.historic, split: { ...kiosk.historic.split, singn: 0 } } },
    { path: ['historic', 'split', 'singn'], code: 'unknown-name', suggestion: 'sign' },
  ],
  [
    'a flight for a channel nobody has',
    { ...kiosk, plan: { ...kiosk.plan, flight: { vouchers: [1] } } },
    { path: ['plan', 'flight', 'vouchers'], code: 'unknown-name', suggestion: 'voucher' },
  ],
  [
    'a value out of its range',
    { ...kiosk, values: { ...kiosk.values, 'market.margin': 1.4 } },
    {
      path: ['values', 'market.margin'],
      value: '1.4',
      allowed: '0 to 1 share of the price',
      suggestion: '1',
    },
  ],
  [
    'a value nobody reads',
    { ...kiosk, values: { 'market.prise': 3 } },
    { path: ['values', 'market.prise'], code: 'unknown-name', suggestion: 'market.price' },
  ],
  [
    'a trait among the values, where it would not be read',
    { ...kiosk, values: { 'segments.locals.hurry': 1 } },
    { path: ['values', 'segments.locals.hurry'], code: 'unknown-name' },
  ],
  [
    'a lock on a channel nobody has',
    { ...kiosk, locks: ['signs'] },
    { path: ['locks', 'signs'], suggestion: 'sign' },
  ],
  [
    'two channels of one name',
    { ...kiosk, channels: [...kiosk.channels, kiosk.channels[0]!] },
    { path: ['channels', 'sign'], code: 'duplicate-name', suggestion: 'sign2' },
  ],
  [
    'two segments of one name',
    withMarket({ segments: [...kiosk.market.segments, kiosk.market.segments[0]!] }),
    { path: ['market', 'segments', 'locals'], code: 'duplicate-name', suggestion: 'locals2' },
  ],
  [
    'segments without people',
    withMarket({ segments: kiosk.market.segments.map((segment) => ({ ...segment, share: 0 })) }),
    { path: ['market', 'segments'], code: 'out-of-range', value: '0' },
  ],
  [
    'a trait out of its range',
    withMarket({ segments: [{ ...kiosk.market.segments[0]!, traits: { hurry: -1 } }] }),
    { path: ['market', 'segments', 'locals', 'hurry'], value: '-1', suggestion: '0' },
  ],
  [
    'a trait nobody described',
    withMarket({ segments: [{ ...kiosk.market.segments[0]!, traits: { hury: 1 } }] }),
    { path: ['market', 'segments', 'locals', 'hury'], code: 'unknown-name', suggestion: 'hurry' },
  ],
  [
    'a trait that could be negative',
    withMarket({ traits: { hurry: { ...weeklyRate('Hurry', 1), min: -1 } } }),
    { path: ['market', 'traits', 'hurry', 'min'], value: '-1', suggestion: '0' },
  ],
  [
    'targeting of a channel nobody has',
    withMarket({ targeting: { flyer: {} } }),
    { path: ['market', 'targeting', 'flyer'], code: 'unknown-name' },
  ],
  [
    'targeting of a segment nobody is in',
    withMarket({ targeting: { sign: { tourist: 2 } } }),
    { path: ['market', 'targeting', 'sign', 'tourist'], suggestion: 'tourists' },
  ],
  [
    'a channel whose contacts are shared out to more than all',
    withChannel({ usage: kiosk.channels[0]!.usage.map((usage) => ({ ...usage, share: 0.8 })) }),
    { path: ['channels', 'sign', 'usage'], code: 'out-of-range', value: '1.6', suggestion: '1' },
  ],
  [
    'an act in two usages of a channel',
    withChannel({ usage: [0, 1].map(() => ({ ...kiosk.channels[0]!.usage[0]!, share: 0.5 })) }),
    { path: ['channels', 'sign', 'usage', 'stop'], code: 'duplicate-name' },
  ],
  [
    'a response above 1',
    withChannel({ usage: [{ share: 1, acts: { stop: { ...weeklyRate('Stop', 0.5), max: 3 } } }] }),
    { path: ['channels', 'sign', 'response', 'stop', 'max'], value: '3', suggestion: '1' },
  ],
  [
    'a channel reaching a milestone nobody knows',
    withChannel({ eligible: { milestone: ['considers', 'consider'] } }),
    { path: ['channels', 'sign', 'eligible', 'milestone', 'consider'], suggestion: 'considers' },
  ],
  [
    'a channel reaching a level that no journey has',
    withChannel({ eligible: { memory: 'strongly' } }),
    { path: ['channels', 'sign', 'eligible', 'memory', 'strongly'], suggestion: 'strong' },
  ],
  [
    'a number that both journeys describe, each in its own way',
    {
      ...kiosk,
      journeys: {
        ...kiosk.journeys,
        funnel: {
          ...kiosk.journeys.funnel,
          parameters: { ...kiosk.journeys.funnel.parameters, thirst: weeklyRate('Thirst', 0.2) },
        },
      },
    },
    { path: ['journeys', 'queue', 'parameters', 'thirst'], code: 'two-descriptions' },
  ],
];

/** A matrix event in which everybody who passes by sees a poster, and money is spent on the sign. */
const poster = {
  kind: 'matrix' as const,
  id: 'poster',
  label: 'Poster',
  quantities: [
    { law: 'value' as const, id: 'cost', label: 'Cost', value: 5, spends: 'sign' },
    { law: 'value' as const, id: 'views', label: 'Views', value: 9, contacts: 'sign' },
  ],
  branches: [{ id: 'see', label: 'See it', probability: 1, steps: [] }],
};

describe('a journey with a matrix event', () => {
  const lifecycle = { ...kiosk.journeys.lifecycle, events: [poster, ...kiosk.journeys.lifecycle.events] };
  const withPoster = { ...kiosk, journeys: { ...kiosk.journeys, lifecycle } };

  test('buys channels that nobody else buys', () => {
    const path = ['journeys', 'regulars', 'poster'];
    expect(issuesOf(withPoster)).toEqual(
      [
        [...path, 'cost', 'spends'],
        [...path, 'views', 'contacts'],
      ].map((place) => ({
        path: place,
        severity: 'error',
        code: 'bought-twice',
        value: 'budget',
        allowed: 'event',
        suggestion: 'event',
        message: 'channel sign is bought by budget, so an event cannot buy it too. Use the buying "event".',
      })),
    );
    const [sign, ...others] = kiosk.channels;
    expect(issuesOf({ ...withPoster, channels: [{ ...sign!, buying: 'event' }, ...others] })).toEqual([]);
  });

  test('has weeks that are not cut', () => {
    const cut = issuesOf({ ...withPoster, substeps: 2 }).filter(({ path }) => path[0] === 'substeps');
    expect(cut).toMatchObject([
      {
        path: ['substeps'],
        message: 'invalid substeps of a journey with matrix events: 2 (expected 1 to 1). Use 1.',
      },
    ]);
    expect(issuesOf({ ...withPoster, substeps: 1 }).map(({ code }) => code)).not.toContain('out-of-range');
    expect(issuesOf({ ...kiosk, substeps: 2 })).toEqual([]);
  });
});

test('a predicate of a channel may ask for segments, and for levels of either journey', () => {
  for (const eligible of [{ segment: 'locals' }, { stage: 'away' }, { stage: ['passing', 'served'] }])
    expect(issuesOf(withChannel({ eligible }))).toEqual([]);
  expect(issuesOf(withChannel({ eligible: { segment: 'local' }, supply: { stage: 'awa' } }))).toMatchObject([
    {
      path: ['channels', 'sign', 'eligible', 'segment', 'local'],
      suggestion: 'locals',
      allowed: 'locals, tourists',
    },
    { path: ['channels', 'sign', 'supply', 'stage', 'awa'], allowed: 'passing, stopping, served, away' },
  ]);
});

test('mixtures and the schedule are checked with everything else', () => {
  const mixtures = { hury: { distribution: 'gamma' as const, shape: 1, rate: 1, classes: 2 } };
  const schedule = [{ week: 2, values: { 'market.prise': 1 } }];
  expect(issuesOf({ ...withMarket({ mixtures }), schedule }).map(({ path }) => path.join('.'))).toEqual([
    'schedule.2.market.prise',
    'market.mixtures.hury',
  ]);
});

test('what does not add up, and what stands twice, is said in whole sentences', () => {
  const [segment] = kiosk.market.segments;
  const said = issuesOf({
    ...withMarket({ segments: [{ ...segment!, share: 0, traits: { hurry: 11 } }], targeting: {} }),
    channels: [
      { ...kiosk.channels[0]!, usage: kiosk.channels[0]!.usage.map((each) => ({ ...each, share: 0.75 })) },
    ],
    plan: { ...kiosk.plan, split: { sign: 0.9 } },
    historic: { ...kiosk.historic, split: { sign: 1 } },
    values: { 'market.margin': -1 },
  }).map(({ message }) => message);
  expect(said).toEqual([
    'invalid sum of contact shares of Sign: 1.5 (expected 0 to 1). Use 1.',
    'the shares of the plan sum to 90 % (expected 100 %)',
    'invalid margin: -1 (expected 0 to 1 share of the price). Use 0.',
    'invalid sum of segment shares: 0 (expected 0.001 to 1). Use 0.001.',
    'invalid hurry: 11 (expected 0 to 10 multiples of the average). Use 10.',
  ]);
});

test.each(cases)('%s is said with its place', (_name, scenario, wanted) => {
  const issues = issuesOf(scenario);
  expect(issues).toContainEqual(expect.objectContaining({ ...wanted, severity: 'error' }));
  for (const issue of issues) expect(issue.message.length).toBeGreaterThan(10);
});

describe('the numbers of a channel', () => {
  const { halfLife, ...others } = kiosk.channels[0]!.parameters;

  test('that are missing, unknown or wider than they may be are all said', () => {
    const parameters = {
      ...others,
      halfLive: halfLife!,
      pricePerContact: { ...others['pricePerContact']!, min: -1 },
      maxContacts: { ...others['maxContacts']!, default: 0 },
      trackability: { ...others['trackability']!, min: 0.9, max: 0.1 },
    };
    expect(
      issuesOf({ ...withChannel({ parameters }), values: {} }).map(({ path, code }) => [
        path.slice(3).join('.'),
        code,
      ]),
    ).toEqual([
      ['halfLive', 'unknown-name'],
      ['pricePerContact.min', 'out-of-range'],
      ['maxContacts.default', 'out-of-range'],
      ['halfLife', 'missing'],
      ['trackability.max', 'out-of-range'],
    ]);
  });

  test('a dimension that no journey has does not matter', () => {
    expect(issuesOf(withChannel({ eligible: { permission: 'yes' } }))).toEqual([]);
  });
});

test('problems of different kinds come back together', () => {
  const scenario: Scenario = {
    ...withMarket({ targeting: { flyer: {} } }),
    locks: ['nobody'],
    values: { 'market.margin': 7, nothing: 1 },
    plan: { ...kiosk.plan, split: { sign: 1, voucher: 1 } },
  };
  expect(issuesOf(scenario).map((issue) => issue.path[0])).toEqual([
    'plan',
    'values',
    'values',
    'market',
    'locks',
  ]);
});
