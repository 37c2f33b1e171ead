/** What is known of everybody while they live is what their lives say when each of them is read. */
import {
  crowdCourses,
  crowdOf,
  crowdsBySegment,
  findCustomers,
  openCustomers,
  storyOf,
  storyReader,
  twinsOf,
  type CustomerQuery,
} from '@meander/analysis';
import { journeyById, presetById, stories, withJourney } from '@meander/catalogue';
import {
  applyChanges,
  defineStory,
  journeyOf,
  recordFlows,
  type CustomerJourney,
  type Milestone,
  type Scenario,
  type Story,
} from '@meander/core';
import { describe, expect, it } from 'vitest';

const PEOPLE = process.env['MEANDER_NIGHTLY'] === '1' ? 4000 : 600;

/** Few people with all the money of many: much happens to each. */
function crowded(journey: string): Scenario {
  const scenario = withJourney(presetById('b2c-retail')!, journeyById(journey)!);
  const values = {
    ...scenario.values,
    'market.people': PEOPLE,
    'market.warmupWeeks': 13,
    'journey.waking': 0.1,
  };
  return { ...scenario, horizonWeeks: 60, values };
}

const RIVER = ['unaware', 'aware', 'considers', 'qualified', 'customer', 'repeat', 'advocate'];

/** A second reading of one life, step by step. */
function readLife(scenario: Scenario, { steps, start }: CustomerJourney, last: number, first: number) {
  const levels = journeyOf(scenario).dimensions.find(({ id }) => id === 'stage')!.levels;
  const river = levels
    .filter(({ milestone }) => RIVER.includes(milestone!))
    .toSorted((a, b) => RIVER.indexOf(a.milestone!) - RIVER.indexOf(b.milestone!))
    .map(({ id }) => id);
  const milestone = (stage: string): Milestone => levels.find(({ id }) => id === stage)!.milestone!;
  const life = {
    backwardMoves: 0,
    skips: 0,
    returns: 0,
    purchases: 0,
    boughtIn: null as number | null,
    weeksAsleep: 0,
    weeksWaited: 0,
    endsIn: start['stage']!,
    path: new Set<string>(),
  };
  let since = first;
  const been = [start['stage']!];
  for (const { from, to, kind, week } of steps) {
    const [here, there] = [from['stage']!, to['stage']!];
    if (here !== there) {
      const signs: string[] = [];
      const stayed = week - since;
      since = week;
      if (['considers', 'qualified'].includes(milestone(here)))
        life.weeksWaited = Math.max(life.weeksWaited, stayed);
      const isOff = !river.includes(here);
      const leads = river.indexOf(there) - river.indexOf(here);
      if (milestone(there) === 'dormant') signs.push('back');
      else if (milestone(there) === 'gone') signs.push('leave');
      else if (isOff && RIVER.indexOf(milestone(there)) >= 2) signs.push('return');
      else if (isOff || leads < 0) signs.push('back');
      else if (leads > 1) signs.push('skip');
      if (signs.includes('back')) life.backwardMoves++;
      if (signs.includes('skip')) life.skips++;
      if (signs.includes('return')) {
        life.returns++;
        if (milestone(here) === 'dormant') life.weeksAsleep = Math.max(life.weeksAsleep, stayed);
      }
      if (been.includes(there)) signs.push('loop');
      been.push(there);
      if (life.boughtIn === null) for (const sign of signs) if (sign !== 'leave') life.path.add(sign);
      life.endsIn = there;
    }
    if (kind !== 'purchase') continue;
    life.purchases++;
    life.boughtIn ??= week;
  }
  if (['considers', 'qualified'].includes(milestone(life.endsIn)))
    life.weeksWaited = Math.max(life.weeksWaited, last - since);
  return life;
}

describe.each(['messy-retail', 'customer-lifecycle', 'subscription'])(
  'the people of a run, %s',
  (journey) => {
    const scenario = crowded(journey);
    const customers = openCustomers(scenario);
    const everybody = customers.journeys(Array.from({ length: PEOPLE }, (_, who) => who));
    const lives = everybody.map((each) => readLife(scenario, each, customers.lastWeek, customers.firstWeek));

    it('are told in few bytes as their lives tell it', () => {
      const { customers: told } = findCustomers(customers, { limit: PEOPLE });
      for (const [who, { path: _path, ...life }] of lives.entries()) expect(told[who]).toMatchObject(life);
      expect(lives.some(({ backwardMoves }) => backwardMoves > 1)).toBe(true);
      expect(lives.some(({ purchases }) => purchases > 1)).toBe(true);
    });

    it.each<[string, CustomerQuery, (life: (typeof lives)[number]) => boolean]>([
      ['back moves', { minBackwardMoves: 2 }, (life) => life.backwardMoves >= 2],
      ['a long sleep', { minWeeksAsleep: 6 }, (life) => life.weeksAsleep >= 6],
      ['a second purchase', { outcome: 'boughtAgain' }, (life) => life.purchases > 1],
      [
        'none',
        { outcome: 'neverBought', minWeeksWaited: 5 },
        (life) => life.purchases === 0 && life.weeksWaited >= 5,
      ],
    ])('are found by %s as by reading all lives', (_name, query, passes) => {
      const expected = lives.flatMap((life, who) => (passes(life) ? [who] : []));
      const page = findCustomers(customers, { ...query, limit: PEOPLE });
      expect(page.customers.map(({ customer }) => customer)).toEqual(expected);
      expect(page).toMatchObject({ total: expected.length, searched: PEOPLE, people: PEOPLE });
    });

    it('are found at a stage and on a way, in any week, as the log of the journey and their lives count them', () => {
      const flows = recordFlows(scenario, { population: 'agents', from: 0, to: 1 });
      const ways = new Map<string, Set<number>>();
      for (const { customer, steps } of everybody)
        for (const { week, from, to } of steps) {
          if (from['stage'] === to['stage']) continue;
          const way = `${week} ${from['stage']} ${to['stage']}`;
          ways.set(way, (ways.get(way) ?? new Set()).add(customer));
        }
      for (const week of [0, 7, 60]) {
        for (const [s, stage] of flows.stages.entries()) {
          const counted = flows.segments.map(
            (_, segment) => flows.people[(segment * flows.stages.length + s) * (flows.weeks + 1) + week]!,
          );
          const found = flows.segments.map(
            ({ id }) => findCustomers(customers, { wasIn: { stage, week }, segment: id }).total,
          );
          expect(found, `${stage} ${week}`).toEqual(counted);
        }
      }
      for (const { from, to } of flows.moves) {
        if (from === to) continue;
        const { customers: found } = findCustomers(customers, { went: { from, to, week: 7 }, limit: PEOPLE });
        const expected = [...(ways.get(`7 ${from} ${to}`) ?? [])].toSorted((a, b) => a - b);
        expect(found.map(({ customer }) => customer)).toEqual(expected);
      }
      expect([...ways.keys()].some((way) => way.startsWith('7 '))).toBe(true);
    });

    it('go to their first purchase as straight as their lives say, in all and by segment', () => {
      for (const crowd of [crowdOf(customers), ...crowdsBySegment(customers)]) {
        const own = lives.filter(
          (_, who) => crowd.segment === null || everybody[who]!.segment === crowd.segment,
        );
        const buyers = own.filter(({ boughtIn }) => boughtIn !== null);
        const having = (sign: string) => buyers.filter(({ path }) => path.has(sign)).length;
        expect(crowd).toMatchObject({
          people: own.length,
          buyers: { count: buyers.length, of: own.length },
          straight: { count: buyers.filter(({ path }) => path.size === 0).length, of: buyers.length },
          wentBack: { count: having('back') },
          skipped: { count: having('skip') },
          looped: { count: having('loop') },
          returned: { count: having('return') },
        });
        expect(crowd.funnel.stages[0]).toMatchObject({ entered: own.length });
      }
      const moves = everybody.flatMap(({ steps }) =>
        steps.filter(({ from, to }) => from['stage'] !== to['stage']),
      );
      const { notRepresentable, afterPurchase } = crowdOf(customers);
      expect(afterPurchase.of).toBe(moves.length);
      expect(notRepresentable.of + afterPurchase.count).toBe(moves.length);
    });

    it('become buyers and change stage in the weeks that their lives say', () => {
      const { buyers, straight, looped, changes, notRepresentable } = crowdCourses(customers);
      expect(notRepresentable.at(-1)).toBe(crowdOf(customers).notRepresentable.count);
      const changedIn = everybody.flatMap(({ steps }) => {
        const end = steps.findIndex(({ kind }) => kind === 'purchase');
        return steps
          .slice(0, end < 0 ? steps.length : end + 1)
          .flatMap(({ week, from, to }) => (from['stage'] === to['stage'] ? [] : [week]));
      });
      for (const week of [0, 7, 30, customers.lastWeek]) {
        const bought = lives.filter(({ boughtIn }) => boughtIn !== null && boughtIn <= week);
        expect(buyers[week]).toBe(bought.length);
        expect(straight[week]).toBe(bought.filter(({ path }) => path.size === 0).length);
        expect(looped[week]).toBe(bought.filter(({ path }) => path.has('loop')).length);
        expect(changes[week]).toBe(changedIn.filter((each) => each <= week).length);
      }
      expect(buyers[customers.lastWeek]).toBeGreaterThan(buyers[0]!);
    });
  },
);

describe('searching the people of a messy journey', () => {
  const scenario = crowded('messy-retail');
  const customers = openCustomers(scenario);
  const everybody = customers.journeys(Array.from({ length: PEOPLE }, (_, who) => who));
  /** The radio listener in a hurry: the same steps, with less time between them. */
  const hurried: Story = defineStory({
    ...stories[0]!,
    steps: stories[0]!.steps.map((step) => ({
      ...step,
      happenings: step.happenings.map(({ weeksAfter, weekOfYear: _any, ...happening }) => ({
        ...happening,
        ...(weeksAfter === undefined ? {} : { weeksAfter: { ...weeksAfter, least: 1 } }),
      })),
    })),
  });

  it('finds those who live a story as reading everybody does, and tells its steps in order', () => {
    const read = storyReader(hurried, scenario);
    const expected = everybody.filter((life) => read(life) !== undefined).map(({ customer }) => customer);
    const page = findCustomers(customers, { story: hurried, limit: PEOPLE });
    expect(page.customers.map(({ customer }) => customer)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(page.replays).toBeLessThan(PEOPLE);
    expect(page.share).toMatchObject({ count: expected.length, of: PEOPLE });
    for (const { customer } of page.customers) {
      const { steps } = storyOf(customers, hurried, customer)!;
      const places = steps.flatMap((step) => step.places);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(steps.map(({ id }) => id)).toEqual(hurried.steps.map(({ id }) => id));
      expect(everybody[customer]!.steps[places.at(-1)!]!.kind).toBe('purchase');
    }
  });

  it('says of how many it has read, where it may not read all', () => {
    const whole = findCustomers(customers, { story: hurried, limit: PEOPLE });
    const part = findCustomers(customers, { story: hurried, limit: PEOPLE, mostReplays: 20 });
    expect(part.replays).toBe(20);
    expect(part.searched).toBeLessThan(PEOPLE);
    expect(part.share.of).toBe(part.searched);
    const found = whole.customers.map(({ customer }) => customer);
    for (const { customer } of part.customers) expect(found).toContain(customer);
  });

  it('puts them in the order asked for, page by page', () => {
    const all = findCustomers(customers, { order: 'waitedLongest', limit: PEOPLE }).customers;
    const weeks = all.map(({ weeksWaited }) => weeksWaited);
    expect(weeks).toEqual(weeks.toSorted((a, b) => b - a));
    const page = findCustomers(customers, { order: 'waitedLongest', offset: 30, limit: 10 });
    expect(page.customers).toEqual(all.slice(30, 40));
    const shuffle = (text: string) => findCustomers(customers, { shuffle: text, limit: PEOPLE }).customers;
    expect(shuffle('a')).toEqual(shuffle('a'));
    expect(shuffle('a')).not.toEqual(shuffle('b'));
    expect(new Set(shuffle('a').map(({ customer }) => customer)).size).toBe(PEOPLE);
  });

  it('finds the same whatever was read before', () => {
    const again = openCustomers(scenario);
    again.journeys([5]);
    expect(findCustomers(again, { minBackwardMoves: 1 })).toEqual(
      findCustomers(customers, { minBackwardMoves: 1 }),
    );
  });

  it('tells how far it is, week by week', () => {
    const told: { readonly done: number; readonly total: number }[] = [];
    openCustomers(scenario, { tell: (lived) => told.push(lived) });
    expect(told).toEqual(Array.from({ length: 73 }, (_, done) => ({ done, total: 73 })));
  });

  it('sets beside anybody the twin under another plan, who shares their luck', () => {
    for (const twin of twinsOf(customers, openCustomers({ ...scenario }), [0, 17, PEOPLE - 1]))
      expect(twin).toEqual({ a: twin.b, b: twin.b, onlyInA: [], onlyInB: [], partsIn: null });
    const changed = applyChanges(scenario, [{ path: 'split.upstream', op: 'add', number: -20 }]);
    if (!changed.ok) throw new Error(changed.issues[0]!.message);
    const other = openCustomers(changed.value);
    const twins = twinsOf(
      customers,
      other,
      Array.from({ length: PEOPLE }, (_, who) => who),
    ).filter(({ onlyInA, onlyInB }) => onlyInA.length + onlyInB.length > 0);
    expect(twins.length).toBeGreaterThan(0);
    const told = twins.flatMap(({ a, b, onlyInA, onlyInB, partsIn }) =>
      [...onlyInA.map((i) => a.steps[i]!), ...onlyInB.map((i) => b.steps[i]!)].map(({ kind, week }) => ({
        isTurn: kind !== 'contact',
        isOnceParted: week >= partsIn! && partsIn! > 0, // the past is the same under both
      })),
    );
    expect(told.filter(({ isTurn, isOnceParted }) => !isTurn || !isOnceParted)).toEqual([]);
  });
});

it('somebody of the shop that ships lives all eight steps of the radio listener, in order', () => {
  const story = stories.find(({ id }) => id === 'radio-listener')!;
  const shop = openCustomers(withJourney(presetById('b2c-retail')!, journeyById('messy-retail')!));
  const { customers: found } = findCustomers(shop, { story });
  expect(found.length).toBeGreaterThan(0);
  const { customer } = found[0]!;
  const life = shop.journeys([customer])[0]!;
  const { steps } = storyOf(shop, story, customer)!;
  expect(steps.map(({ id }) => id)).toEqual([
    'hears',
    'visits',
    'followed',
    'leaves',
    'searches',
    'leaves-cart',
    'mails',
    'buys-in-sale',
  ]);
  const places = steps.flatMap((step) => step.places);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const told = (id: string) => steps.find((step) => step.id === id)!.places.map((at) => life.steps[at]!);
  const [heard, left, searched, mailed] = ['hears', 'leaves', 'searches', 'mails'].map((id) =>
    told(id).at(-1)!,
  );
  const [remembered, bought] = told('buys-in-sale');
  expect(heard!.move).toBe('discover');
  expect(searched!.week - left!.week).toBeGreaterThanOrEqual(24);
  expect(mailed!.channel).toBe('email');
  expect(remembered!.week - mailed!.week).toBeGreaterThanOrEqual(40);
  expect(((remembered!.week % 52) + 52) % 52).toBe(48);
  expect(bought!.kind).toBe('purchase');
  expect(found[0]!.backwardMoves).toBeGreaterThanOrEqual(2);
});
