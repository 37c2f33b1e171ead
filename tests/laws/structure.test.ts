/**
 * The laws for one world that has every structure at once: people who differ by mixtures, tenure and delayed forgetting, a
 * pool of servers, substeps, launches, calendar weeks, repeat purchases and numbers that change on a schedule.
 */
import { describe, expect, test } from 'vitest';
import {
  addOwnChannel,
  applyChanges,
  byContact,
  byNeed,
  byTrait,
  byWordOfMouth,
  checkScenario,
  defineChannel,
  defineJourney,
  describeChannel,
  encodeBlock,
  fromWeek,
  inWeeks,
  lastContactDimension,
  memoryDimension,
  memoryEvent,
  mergeBlocks,
  messageCrew,
  messageHub,
  POOL_COLUMNS,
  poolColumn,
  recordJourneys,
  response,
  risingWithTenure,
  servedBy,
  simulateBlock,
  simulateBlocksInCrew,
  simulatePairedBlock,
  stockOf,
  tenureDimension,
  weeklyColumn,
  whileWaitingFor,
  withLevel,
  type Block,
  type Journey,
  type Line,
  type Parameter,
  type Population,
  type Scenario,
} from '@meander/core';
import { criticalZ, zOfMeans, zOfVariances } from '../statistics.ts';
import { firstDifference, perReplication, TIMEOUT } from './worlds.ts';

const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];
const WEEKS = 8;
const PEOPLE = 300;

const rate = (value: number, max = 1): Parameter => ({
  label: 'Rate',
  unit: 'per week',
  min: 0,
  max,
  default: value,
  meaning: 'A rate',
  source: 'given',
});
const delay = lastContactDimension({ stages: ['away'], weeks: 1 });

const journey: Journey = defineJourney({
  id: 'desk',
  version: 1,
  kind: 'custom',
  title: 'Desk',
  purpose: 'Come, wait, be served, come back',
  source: 'given',
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'away', label: 'Away', milestone: 'unaware' },
        { id: 'desk', label: 'At the desk', milestone: 'considers' },
        { id: 'regular', label: 'Regular', milestone: 'repeat' },
        { id: 'gone', label: 'Gone', milestone: 'gone' },
      ],
    },
    memoryDimension,
    delay,
    tenureDimension({ where: { stage: 'desk' }, weeks: 2 }),
  ],
  parameters: { coming: rate(0.2), staff: { ...rate(20, 1000), unit: 'people' } },
  start: { stage: 'away', memory: 'none', lastContact: 'new', tenure: 'new' },
  tallies: [
    { id: 'first', label: 'First', worth: 1, isFirstPurchase: true },
    { id: 'again', label: 'Again', worth: 0.5 },
  ],
  pools: [{ id: 'desk', label: 'Desk', where: { stage: 'desk' }, servers: 'staff' }],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        {
          id: 'come',
          label: 'Comes',
          from: { stage: 'away' },
          to: { stage: 'desk', memory: 'none', lastContact: 'new' },
          causes: [
            { ...byNeed('coming'), factors: [withLevel('memory', 1), inWeeks([3], 2)] },
            byContact('come'),
            { ...byWordOfMouth(0.2, { milestone: 'repeat' }), factors: [fromWeek(4)] },
          ],
        },
        {
          id: 'buy',
          label: 'Is served',
          from: { stage: 'desk' },
          to: { stage: 'regular' },
          causes: [byNeed(0.8)],
          factors: [servedBy('desk')],
          tally: 'first',
        },
        {
          id: 'giveUp',
          label: 'Gives up',
          from: { stage: 'desk' },
          to: { stage: 'away' },
          causes: [byNeed(0.3)],
          factors: [whileWaitingFor('desk'), risingWithTenure(1, 1)],
        },
      ],
    },
    memoryEvent({ stages: ['away'], reminding: 0.2, forgetting: 0.5, delay }),
    {
      kind: 'repeat',
      id: 'again',
      label: 'Buys again',
      from: { stage: 'regular' },
      move: 'buyAgain',
      causes: [byNeed(1, { trait: 'buying' })],
      tally: 'again',
      dropOut: {
        id: 'leave',
        label: 'Leaves',
        probability: 1,
        factors: [byTrait('leaving')],
        to: { stage: 'gone' },
      },
    },
  ],
});

const sign = defineChannel({
  id: 'sign',
  version: 1,
  kind: 'upstream',
  label: 'Sign',
  meaning: 'A sign',
  buying: 'budget',
  eligible: { stage: 'away' },
  saturation: 'hill',
  usage: [
    { share: 0.5, acts: { come: response('come', 0.2, 'given') } },
    { share: 0.5, acts: { remember: response('remember', 0.3, 'given') } },
  ],
  parameters: describeChannel({ referenceSpend: { default: 100 } }),
});
const plan = { weekly: 100, split: { sign: 0.5, late: 0.5 }, flight: {} };

const world: Scenario = {
  id: 'desk',
  version: 1,
  title: 'Desk',
  name: 'Desk',
  summary: '',
  journeys: { funnel: journey, lifecycle: journey },
  lens: 'lifecycle',
  channels: [sign, { ...sign, id: 'late', label: 'Late' }],
  market: {
    currency: 'EUR',
    traits: { buying: rate(0.5, 1000), leaving: rate(0.2) },
    segments: [
      { id: 'most', label: 'Most', share: 0.7, traits: {} },
      { id: 'loyal', label: 'Loyal', share: 0.3, traits: { leaving: 0.05 } },
    ],
    mixtures: {
      buying: { distribution: 'gamma', shape: 0.8, rate: 1.5, classes: 3 },
      leaving: { distribution: 'beta', a: 1, b: 3, classes: 2 },
    },
    targeting: {},
  },
  values: { 'market.people': PEOPLE, 'market.warmupWeeks': 3, 'channels.late.launchWeek': 2 },
  plan,
  historic: plan,
  locks: [],
  seed: 'desk',
  horizonWeeks: WEEKS,
  start: 'running',
  substeps: 2,
  schedule: [{ week: 5, values: { 'journey.staff': 10, 'market.price': 50 } }],
};

const run = (population: Population, scenario: Scenario = world, from = 0, to = 3): Block =>
  simulateBlock(scenario, { population, from, to });

/** Two ends of a line within one thread; messages arrive later, in order. */
function lineOfTwo(): [Line, Line] {
  const ends: ((numbers: Float64Array) => void)[] = [() => {}, () => {}];
  const end = (own: number): Line => ({
    send(numbers) {
      const copy = numbers.slice();
      void Promise.resolve().then(() => ends[1 - own]!(copy));
    },
    listen(receive) {
      ends[own] = receive;
    },
  });
  return [end(0), end(1)];
}

test('the world is a valid one', () => {
  const result = checkScenario(world);
  expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([]);
});

describe.each(populations)('%s', (population) => {
  const block = run(population);

  test('people are conserved, nothing is negative, everything is finite', () => {
    expect(() => encodeBlock(block)).not.toThrow();
    for (let replication = 0; replication < 3; replication++)
      for (let week = 0; week <= WEEKS; week++) {
        const stocks = block.milestones.map((milestone) => stockOf(block, replication, milestone)[week]!);
        const people = stocks.reduce((sum, stock) => sum + stock, 0);
        expect(Math.abs(people - PEOPLE)).toBeLessThanOrEqual(population === 'expected' ? 1e-9 : 0);
        expect(Math.min(...stocks)).toBeGreaterThanOrEqual(0);
      }
    expect(Math.min(...block.caused, ...block.queues)).toBeGreaterThanOrEqual(0);
  });

  test('blocks cut anywhere have the same bytes', () => {
    const parts = [run(population, world, 0, 1), run(population, world, 1, 3)];
    expect(encodeBlock(mergeBlocks(parts))).toEqual(encodeBlock(block));
  });

  test('a scenario compared with itself, or with an idle channel beside it, has the same people', () => {
    const { a, b } = simulatePairedBlock(world, { ...world }, { population, from: 0, to: 3 });
    expect(encodeBlock(a)).toEqual(encodeBlock(b));
    const own = addOwnChannel(world, { id: 'idle', label: 'Idle', like: 'sign' });
    if (!own.ok) throw new Error(own.issues[0]!.message);
    const idle = run(population, own.value);
    expect(firstDifference(idle.stock, block.stock)).toBe(-1);
    expect(firstDifference(idle.queues, block.queues)).toBe(-1);
  });

  test('a level that nobody reaches changes no byte', () => {
    const dimensions = journey.dimensions.map((dimension) =>
      dimension.id === 'memory'
        ? { ...dimension, levels: [...dimension.levels, { id: 'mythical', label: 'Mythical', meaning: '' }] }
        : dimension,
    );
    const wider = { ...journey, dimensions };
    const other = run(population, { ...world, journeys: { funnel: wider, lifecycle: wider } });
    expect(encodeBlock({ ...other, scenarioHash: '' })).toEqual(encodeBlock({ ...block, scenarioHash: '' }));
  });

  test('the causes of first purchases sum to them, and those who give up are those the pool counts', () => {
    for (let replication = 0; replication < 3; replication++) {
      const moved = (move: string) =>
        block.causes.reduce(
          (sum, line, at) =>
            sum + (line.move === move ? block.caused[replication * block.causes.length + at]! : 0),
          0,
        );
      const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
      expect(moved('buy')).toBeCloseTo(total(weeklyColumn(block, replication, 'newCustomers')), 8);
      expect(moved('giveUp')).toBeCloseTo(total(poolColumn(block, replication, 0, 'abandoned')), 8);
      expect(moved('come')).toBeCloseTo(total(poolColumn(block, replication, 0, 'arrivals')), 8);
    }
  });
});

test(
  'agents and cohorts have the same means and variances of everything that is reported',
  () => {
    const replications = 300;
    const [agents, cohorts] = (['agents', 'cohorts'] as const).map((population) =>
      run(population, { ...world, seed: population }, 0, replications),
    );
    const outcomes: readonly ((block: Block, replication: number) => number)[] = [
      ...(['revenue', 'purchases', 'newCustomers', 'spend'] as const).map(
        (column) => (block: Block, replication: number) =>
          weeklyColumn(block, replication, column).reduce((sum, value) => sum + value, 0),
      ),
      ...POOL_COLUMNS.map(
        (column) => (block: Block, replication: number) =>
          poolColumn(block, replication, 0, column).reduce((sum, value) => sum + value, 0),
      ),
      ...agents!.milestones.map(
        (milestone) => (block: Block, replication: number) => stockOf(block, replication, milestone)[WEEKS]!,
      ),
    ];
    const bound = criticalZ(2 * outcomes.length);
    for (const outcome of outcomes) {
      const [left, right] = [agents!, cohorts!].map((block) =>
        perReplication(block, (replication) => outcome(block, replication)),
      );
      expect(Math.abs(zOfMeans(left!, right!))).toBeLessThan(bound);
      expect(Math.abs(zOfVariances(left!, right!))).toBeLessThan(bound);
    }
  },
  TIMEOUT,
);

test('agents over three members of a crew have the bytes of a run alone', async () => {
  const lines = Array.from({ length: 3 }, lineOfTwo);
  messageHub(lines.map(([hub]) => hub));
  const blocks = await Promise.all(
    lines.map(([, line], member) =>
      simulateBlocksInCrew([world], { from: 0, to: 2 }, messageCrew(line, member, lines.length)),
    ),
  );
  const alone = encodeBlock(run('agents', world, 0, 2));
  for (const [block] of blocks) expect(encodeBlock(block!)).toEqual(alone);
});

test('the journeys of all customers are the moves of the run, week by week', () => {
  const block = run('agents', world, 1, 2);
  const journeys = recordJourneys(world, { replication: 1 }).journeys(
    Array.from({ length: PEOPLE }, (_, customer) => customer),
  );
  const moves = journeys.flatMap(({ steps }) =>
    steps.filter(({ week, kind }) => week >= 1 && kind !== 'contact'),
  );
  for (const move of ['come', 'buy', 'giveUp', 'remember', 'refresh', 'forget', 'buyAgain']) {
    const counted = block.causes.reduce(
      (sum, line, at) => sum + (line.move === move ? block.caused[at]! : 0),
      0,
    );
    expect(moves.filter((step) => step.move === move).length, move).toBeCloseTo(counted, 6);
    expect(counted, move).toBeGreaterThan(0);
  }
});

test('more servers are never worse for those who wait, with the same luck', () => {
  const more = applyChanges(world, [
    { path: 'journey.staff', op: 'set', number: 40 },
    { path: 'schedule.5.journey.staff', op: 'set', number: 40 },
  ]);
  if (!more.ok) throw new Error(more.issues[0]!.message);
  for (const population of populations) {
    const { a, b } = simulatePairedBlock(world, more.value, { population, from: 0, to: 3 });
    const waiting = (block: Block) => block.queues.subarray(3 * WEEKS, 4 * WEEKS).reduce((x, y) => x + y, 0);
    expect(waiting(b)).toBeLessThan(waiting(a));
  }
});
