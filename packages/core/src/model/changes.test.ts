import { describe, expect, test } from 'vitest';
import { kiosk } from '../kiosk.fixture.ts';
import { applyChanges, changePaths, type Change } from './changes.ts';
import type { Scenario } from './scenario.ts';

const set = (path: string, number: number): Change => ({ path, op: 'set', number });
const add = (path: string, number: number): Change => ({ path, op: 'add', number });

function changed(changes: readonly Change[], scenario: Scenario = kiosk): Scenario {
  const result = applyChanges(scenario, changes);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join(' '));
  return result.value;
}

function issuesOf(changes: readonly Change[], scenario: Scenario = kiosk) {
  const result = applyChanges(scenario, changes);
  return result.ok ? [] : result.issues;
}

describe('split.*, in points of the total', () => {
  test('sets or adds, and the others give in proportion', () => {
    const { split } = changed([set('split.sign', 60)]).plan;
    expect(split).toEqual({
      sign: 0.6,
      tasting: expect.closeTo(0.16, 12),
      voucher: expect.closeTo(0.24, 12),
    });
    expect(changed([add('split.sign', 10)]).plan.split).toEqual(split);
  });

  test('consecutive changes are one move: giving and taking are written side by side, in any order', () => {
    const wanted = { sign: 0.65, tasting: expect.closeTo(0.2, 12), voucher: expect.closeTo(0.15, 12) };
    expect(changed([add('split.voucher', -15), add('split.sign', 15)]).plan.split).toEqual(wanted);
    expect(changed([add('split.sign', 15), add('split.voucher', -15)]).plan.split).toEqual(wanted);
    // as two moves, what is given is spread over the others first
    const apart = [add('split.voucher', -15), add('market.price', 0), add('split.sign', 15)];
    expect(changed(apart).plan.split).not.toEqual(wanted);
  });

  test('the same channel twice in one move adds up', () => {
    expect(changed([add('split.sign', 5), add('split.sign', 5)]).plan.split['sign']).toBeCloseTo(0.6, 12);
  });

  test('upstream and downstream move whole kinds, in proportion within each', () => {
    const { split } = changed([add('split.upstream', 15)]).plan;
    expect(split['sign']! + split['tasting']!).toBeCloseTo(0.85, 12);
    expect(split['sign']! / split['tasting']!).toBeCloseTo(2.5, 12);
    const back = changed([set('split.downstream', 15)]).plan.split;
    for (const id of Object.keys(split)) expect(back[id]).toBeCloseTo(split[id]!, 12);
  });

  test('a kind that cannot give so much is refused with the most that works', () => {
    expect(issuesOf([add('split.upstream', 40)])).toMatchObject([
      { code: 'split-impossible', value: '110', suggestion: '100' },
    ]);
  });

  test('locks hold in the plan and not in the past', () => {
    const locked = { ...kiosk, locks: ['tasting'] };
    expect(changed([set('split.sign', 60)], locked).plan.split['tasting']).toBe(0.2);
    expect(issuesOf([set('split.tasting', 30)], locked)).toMatchObject([{ code: 'split-locked' }]);
    expect(changed([set('historic.split.tasting', 30)], locked).historic.split['tasting']).toBeCloseTo(
      0.3,
      12,
    );
  });

  test('the past has its own split', () => {
    const scenario = changed([set('historic.split.sign', 10)]);
    expect(scenario.historic.split['sign']).toBeCloseTo(0.1, 12);
    expect(scenario.plan).toEqual(kiosk.plan);
  });
});

describe('budget.*, in money a week', () => {
  test('the total changes and the split stays', () => {
    const { plan } = changed([add('budget.total', 50)]);
    expect(plan).toEqual({ ...kiosk.plan, weekly: 150 });
    expect(changed([set('budget.total', 80)]).plan.weekly).toBe(80);
  });

  test('one channel changes and the money of the others stays', () => {
    const { plan } = changed([set('budget.voucher', 130)]);
    expect(plan.weekly).toBe(200);
    const money = Object.fromEntries(
      Object.entries(plan.split).map(([id, share]) => [id, share * plan.weekly]),
    );
    expect(money).toEqual({ sign: 50, tasting: 20, voucher: 130 });
  });

  test('a channel can lose all its money, and so can the last one', () => {
    expect(changed([set('budget.sign', 0)]).plan.weekly).toBeCloseTo(50, 12);
    const nothing = changed(['sign', 'tasting', 'voucher'].map((id) => set(`budget.${id}`, 0)));
    expect(nothing.plan.weekly).toBeCloseTo(0, 12);
    expect(nothing.plan.weekly).toBeGreaterThanOrEqual(0);
  });

  test('the past has its own total', () => {
    const { historic, plan } = changed([add('historic.total', -40)]);
    expect([historic.weekly, plan.weekly]).toEqual([60, 100]);
  });

  test.each([
    set('budget.total', -1),
    set('budget.sign', -1),
    set('historic.total', 1e13),
    add('budget.sign', 1e12),
  ])('$path $number is out of range', (change) => {
    expect(issuesOf([change])).toMatchObject([{ path: [change.path], code: 'out-of-range' }]);
  });
});

describe('flight.*', () => {
  test('is set as a whole: adding to it is refused', () => {
    expect(issuesOf([{ path: 'flight.sign', op: 'add', number: 1 }])).toMatchObject([
      { path: ['flight.sign'], code: 'not-addable', value: '1' },
    ]);
  });

  test('sets a factor per week, or one for all', () => {
    const list = [2, 0, 1];
    expect(changed([{ path: 'flight.sign', op: 'set', list }]).plan.flight).toEqual({ sign: list });
    expect(changed([set('flight.sign', 0.5)]).plan.flight).toEqual({ sign: [0.5] });
    expect(changed([{ path: 'historic.flight.sign', op: 'set', list }]).historic.flight).toEqual({
      sign: list,
    });
  });

  test('names every week that is out of range', () => {
    const change: Change = { path: 'flight.sign', op: 'set', list: [1, -1, 1, Number.NaN] };
    expect(issuesOf([change]).map((issue) => issue.path)).toEqual([
      ['flight.sign', '2'],
      ['flight.sign', '4'],
    ]);
  });

  test.each([[[]], [Array.from({ length: 1041 }, () => 1)]])(
    'a flight of no or too many weeks is refused',
    (list) => {
      expect(issuesOf([{ path: 'flight.sign', op: 'set', list }])).toMatchObject([{ code: 'out-of-range' }]);
    },
  );
});

describe('promotion and priceLevel', () => {
  test('set a number per week, of the plan or of the weeks before', () => {
    expect(changed([{ path: 'promotion', op: 'set', list: [0.2, 0] }]).plan.promotion).toEqual([0.2, 0]);
    expect(changed([set('priceLevel', 1.1)]).plan.priceLevel).toEqual([1.1]);
    expect(changed([set('historic.promotion', 0.1)]).historic.promotion).toEqual([0.1]);
    expect(changed([set('historic.priceLevel', 2)]).plan).not.toHaveProperty('priceLevel');
  });

  test('name every week that is out of range', () => {
    const issues = issuesOf([
      { path: 'promotion', op: 'set', list: [0, 1.5, -0.1] },
      { path: 'historic.priceLevel', op: 'set', list: [11] },
    ]);
    expect(issues).toMatchObject([
      { path: ['promotion', '2'], value: '1.5', allowed: '0 to 1' },
      { path: ['promotion', '3'], value: '-0.1' },
      { path: ['historic.priceLevel', '1'], value: '11', allowed: '0 to 10' },
    ]);
  });

  test('of no or too many weeks are refused', () => {
    for (const list of [[], Array.from({ length: 1041 }, () => 0)])
      expect(issuesOf([{ path: 'promotion', op: 'set', list }])).toMatchObject([{ code: 'out-of-range' }]);
  });
});

describe('any parameter', () => {
  test.each([
    ['market.price', 4],
    ['journey.thirst', 0.2],
    ['channels.sign.halfLife', 3],
    ['channels.sign.response.stop', 0.05],
  ])('%s is set among the values', (path, number) => {
    expect(changed([set(path, number)])).toEqual({ ...kiosk, values: { ...kiosk.values, [path]: number } });
  });

  test('adds to the value in force, also when that is the default', () => {
    expect(changed([add('market.price', 2)]).values['market.price']).toBe(5);
    expect(changed([add('journey.thirst', 0.05)]).values['journey.thirst']).toBeCloseTo(0.15, 12);
  });

  test('segments and targeting are changed where they stand', () => {
    const { market } = changed([
      set('segments.tourists.share', 0.5),
      set('segments.tourists.hurry', 0.3),
      set('targeting.sign.locals', 4),
    ]);
    expect(market.segments[1]).toMatchObject({ share: 0.5, traits: { hurry: 0.3 } });
    expect(market.targeting).toEqual({ tasting: { tourists: 2 }, sign: { locals: 4 } });
  });

  test('the horizon is a whole number of weeks', () => {
    expect(changed([set('horizonWeeks', 51.6)]).horizonWeeks).toBe(52);
    expect(issuesOf([set('horizonWeeks', 0)])).toMatchObject([{ code: 'out-of-range', suggestion: '1' }]);
  });
});

describe('schedule.<week>.*', () => {
  test('is the number from that week on; others stay, weeks stand in order', () => {
    const { schedule } = changed([
      set('schedule.9.market.price', 5),
      set('schedule.4.market.price', 4),
      set('schedule.9.journey.thirst', 0.5),
      set('schedule.9.market.price', 6),
    ]);
    expect(schedule).toEqual([
      { week: 4, values: { 'market.price': 4 } },
      { week: 9, values: { 'market.price': 6, 'journey.thirst': 0.5 } },
    ]);
  });

  test('adds to what is in force in that week', () => {
    const steps = [
      add('schedule.4.market.price', 1),
      add('schedule.9.market.price', 1),
      add('schedule.2.market.price', 0.5),
    ];
    expect(changed(steps).schedule!.map(({ values }) => values['market.price'])).toEqual([3.5, 4, 5]);
    expect(changed([...steps, add('schedule.9.market.price', 1)]).schedule!.at(-1)!.values).toEqual({
      'market.price': 6,
    });
  });

  test.each([0, 1041, 1.5])('week %d is out of range', (week) => {
    // a dot parts the names of a path, so a week is whole or names another path
    const code = week === 1.5 ? 'unknown-name' : 'out-of-range';
    expect(issuesOf([set(`schedule.${week}.market.price`, 1)])).toMatchObject([{ code }]);
  });

  test('the first and the last week can be named, and a week that is no number cannot', () => {
    expect(
      changed([set('schedule.1.market.price', 1), set('schedule.1040.market.price', 2)]).schedule,
    ).toHaveLength(2);
    expect(issuesOf([set('schedule.soon.market.price', 1), set('schedule', 1)])).toMatchObject([
      {
        path: ['schedule.soon.market.price'],
        message: 'invalid week of the schedule: NaN (expected 1 to 1040). Use 1.',
      },
      { code: 'unknown-name' },
    ]);
  });

  test('a path that cannot change and a number out of range are refused', () => {
    expect(issuesOf([set('schedule.3.market.people', 10), set('schedule.3.market.margin', 2)])).toMatchObject(
      [
        { path: ['schedule.3.market.people'], code: 'unknown-name', value: 'market.people' },
        { path: ['schedule.3.market.margin'], code: 'out-of-range', suggestion: '1' },
      ],
    );
  });
});

test('mixtures are changed where they stand, with whole classes', () => {
  const mixtures = { hurry: { distribution: 'gamma' as const, shape: 2, rate: 2, classes: 4 } };
  const mixed: Scenario = { ...kiosk, market: { ...kiosk.market, mixtures } };
  const { market } = changed([set('mixtures.hurry.shape', 3), set('mixtures.hurry.classes', 5.4)], mixed);
  expect(market.mixtures).toEqual({ hurry: { distribution: 'gamma', shape: 3, rate: 2, classes: 5 } });
});

test('substeps are a whole number', () => {
  expect(changed([set('substeps', 3.4)]).substeps).toBe(3);
  expect(changed([add('substeps', 1)]).substeps).toBe(2);
  expect(issuesOf([set('substeps', 0)])).toMatchObject([
    {
      message: expect.stringMatching(
        /^invalid number of substeps: 0 \(expected 1 to \d+ per week\)\. Use 1\.$/,
      ),
    },
  ]);
});

test('what is wrong is said in whole sentences', () => {
  const messages = issuesOf([
    set('budget.nobody', 1),
    { path: 'flight.sign', op: 'set', list: [1, 1001] },
    { path: 'flight.sign', op: 'set', list: [] },
    { path: 'promotion', op: 'add', number: 1 },
    { path: 'market.price', op: 'set', list: [1, 2] },
    { path: 'market.price', op: 'set', number: Number.NaN },
    set('budget.total', -1),
    set('budget.sign', -1),
    set('historic.total', -1),
    set('horizonWeeks', 0),
  ]).map(({ message }) => message);
  expect(messages).toEqual([
    'unknown channel "nobody" (known: total, sign, tasting, voucher)',
    'invalid flight factor in week 2: 1001 (expected 0 to 1000). Use 1000.',
    'invalid length of the flight of sign: 0 (expected 1 to 1040 weeks). Use 1.',
    'promotion is a number per week: it can be set, not added to',
    'invalid market.price: [1, 2] (expected a finite number)',
    'invalid market.price: NaN (expected a finite number)',
    'invalid weekly budget: -1 (expected 0 to 1000000000000 money per week). Use 0.',
    'invalid weekly budget of sign: -1 (expected 0 to 1000000000000 money per week). Use 0.',
    'invalid historic weekly spend: -1 (expected 0 to 1000000000000 money per week). Use 0.',
    'invalid horizon: 0 (expected 1 to 1040 weeks). Use 1.',
  ]);
});

test('changes apply in order, and nothing that is given in is changed', () => {
  const before = JSON.stringify(kiosk);
  expect(changed([set('market.price', 1), add('market.price', 2)]).values['market.price']).toBe(3);
  expect(changed([add('market.price', 2), set('market.price', 1)]).values['market.price']).toBe(1);
  expect(JSON.stringify(kiosk)).toBe(before);
  expect(changed([])).toBe(kiosk);
});

test('every problem comes back at once', () => {
  const codes = issuesOf([
    set('split.sgn', 10),
    set('budget.tastin', 10),
    set('flight.none', 1),
    set('market.prise', 10),
    set('market.margin', 2),
    { path: 'market.price', op: 'set' },
    set('split.sign', 200),
  ]).map(({ path, code, suggestion }) => [path[0], code, suggestion]);
  expect(codes).toEqual([
    ['split.sgn', 'unknown-name', 'sign'],
    ['budget.tastin', 'unknown-name', 'tasting'],
    ['flight.none', 'unknown-name', undefined],
    ['market.prise', 'unknown-name', 'market.price'],
    ['market.margin', 'out-of-range', '1'],
    ['market.price', 'not-a-number', '0'],
    ['split.sign', 'split-impossible', '100'],
  ]);
});

test.each(['split.other.sign', 'flight.other.sign', 'historic.flight.other.sign', 'split.', 'budget.', ''])(
  'the path %j is not taken for another',
  (path) => {
    expect(issuesOf([set(path, 10)])).toMatchObject([{ code: 'unknown-name' }]);
  },
);

test('every path that may be named can be', () => {
  const paths = changePaths(kiosk);
  expect(new Set(paths).size).toBe(paths.length);
  const isList = (path: string) => /flight|promotion$|priceLevel$/.test(path);
  for (const path of paths.filter((each) => !isList(each))) expect(issuesOf([add(path, 0)])).toEqual([]);
  for (const path of paths.filter(isList)) {
    expect(issuesOf([set(path, path.endsWith('promotion') ? 0.5 : 1)])).toEqual([]);
    expect(issuesOf([add(path, 0)])).toMatchObject([{ code: 'not-addable' }]);
  }
});
