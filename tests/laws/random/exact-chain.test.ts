/** Small models, enumerated: agents and cohorts follow the exact law of the counts, and expected is its mean or near it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byContact,
  byNeed,
  byWordOfMouth,
  defineChannel,
  describeChannel,
  prepare,
  response,
  simulateBlock,
  stockOf,
  type Population,
  type Scenario,
} from '@meander/core';
import { chiSquare, criticalChiSquare } from '../../statistics.ts';
import { idleChannel, oneEvent, stageMove, tinyJourney, tinyScenario } from '../../tiny-scenario.ts';
import { nightly } from '../worlds.ts';
import { TIMEOUT } from './cases.ts';
import { binomial, lawAtEnd, lawOf, meanOf, type Law } from './chain.ts';
import { probabilitiesOf, referenceOf, type Now } from './reference.ts';
import { EVERYDAY, randomScenario, type Bounds } from './scenario.ts';

/** Models looked at: as many as it takes to find so many that are small enough and move. */
const MODELS = nightly ? 600 : 30;
const REPLICATIONS = nightly ? 2000 : 500;
/** Every model is looked at twice, once as agents and once as cohorts; the family raises a false alarm in one run of 1,000. */
const LOOKS = MODELS * 2;

const SMALL: Bounds = {
  ...EVERYDAY,
  // matrices draw quantities besides people: `tests/theory/matrix.test.ts` enumerates theirs
  size: { stages: 3, dimensions: 1, levels: 2, segments: 2, channels: 2, kinds: ['rates', 'repeat'] },
  weeks: 3,
  warmupWeeks: 1,
};

/** So many people make few enough count vectors to enumerate them, by number of cells. */
const PEOPLE: Readonly<Record<number, readonly [number, number]>> = { 2: [4, 32], 3: [4, 10], 4: [4, 6] };

interface Enumerated {
  readonly scenario: Scenario;
  readonly law: Law;
}

function* smallModels(): Generator<Enumerated> {
  const arbitrary = fc.tuple(randomScenario(SMALL), fc.double({ min: 0, max: 1, noNaN: true }));
  for (let seed = 1; ; seed++) {
    const [[drawn, luck]] = fc.sample(arbitrary, { seed, numRuns: 1 }) as [[Scenario, number]];
    const { cells, entries } = prepare(drawn).program;
    const range = PEOPLE[cells.length];
    if (range === undefined || entries.count === 0) continue;
    // every second one as large as can be
    const people = seed % 2 === 0 ? range[1] : range[0] + Math.floor(luck * (range[1] - range[0] + 1 - 1e-9));
    const scenario = { ...drawn, schedule: undefined, values: { ...drawn.values, 'market.people': people } };
    const law = lawAtEnd(referenceOf(scenario));
    if (law !== undefined && law.size > 2) yield { scenario, law };
  }
}

function take(count: number): Enumerated[] {
  const taken: Enumerated[] = [];
  for (const each of smallModels()) if (taken.push(each) === count) break;
  return taken;
}

/** What can be seen of a count vector: people by milestone. */
function seen({ cells, milestones }: ReturnType<typeof prepare>['program']) {
  return (counts: readonly number[]) =>
    milestones.map((milestone) =>
      cells.reduce((sum, cell, i) => (cell.milestone === milestone ? sum + counts[i]! : sum), 0),
    );
}

function expectLaw({ scenario, law }: Enumerated, population: Population): void {
  const { program } = prepare(scenario);
  const look = seen(program);
  const wanted = [...lawOf(law, (counts) => look(counts).join(' '))].toSorted(([, a], [, b]) => b - a);
  const block = simulateBlock(scenario, { population, from: 0, to: REPLICATIONS, keepCauses: false });
  const found = new Map<string, number>();
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const name = program.milestones
      .map((milestone) => stockOf(block, replication, milestone)[block.weeks]!)
      .join(' ');
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  for (const name of found.keys()) expect(wanted.map(([known]) => known)).toContain(name);
  const { statistic, degrees } = chiSquare(
    wanted.map(([name]) => found.get(name) ?? 0),
    wanted.map(([, chance]) => chance * REPLICATIONS),
  );
  // of a single class only the rounding of its probability is left
  const largest = degrees === 0 ? 1e-9 : criticalChiSquare(degrees, LOOKS);
  expect(statistic, population).toBeLessThanOrEqual(largest);
}

describe('models of few cells and few people', () => {
  const models = take(MODELS);

  test('are of all kinds', () => {
    const programs = models.map(({ scenario }) => prepare(scenario).program);
    for (const kind of ['rates', 'repeat'])
      expect(
        programs.filter((program) => program.events.some((each) => each.kind === kind)).length,
      ).toBeGreaterThan(5);
    for (const isFree of [true, false])
      expect(programs.filter((program) => program.isCountFree === isFree).length).toBeGreaterThan(5);
    expect(Math.max(...programs.map((program) => program.people))).toBeGreaterThan(24);
  });

  test.each(['cohorts', 'agents'] as const)(
    '%s have the law of the enumerated chain',
    (population) => {
      for (const model of models) expectLaw(model, population);
    },
    TIMEOUT,
  );

  test('expected is its mean exactly where nothing reads counts', () => {
    for (const { scenario, law } of models) {
      const { program } = prepare(scenario);
      expect(meanOf(law, () => 1)).toBeCloseTo(1, 12);
      if (!program.isCountFree) continue;
      const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
      const look = seen(program);
      for (const [i, milestone] of program.milestones.entries()) {
        const mean = meanOf(law, (counts) => look(counts)[i]!);
        expect(Math.abs(stockOf(block, 0, milestone)[block.weeks]! - mean)).toBeLessThan(
          1e-10 * program.people,
        );
      }
    }
  });
});

describe('where rates read counts, expected is off by a share of order 1 / N', () => {
  const P = 0.03 / 52;
  const Q = 0.38 / 52;

  /** N x (mean share - expected share) of adopters after so many weeks, from the exact chain of their number. */
  function bassBias(people: number, weeks: number): number {
    const adopt = {
      ...stageMove('unaware', 'customer', 0),
      causes: [byNeed(P), byWordOfMouth(Q, { milestone: 'customer' })],
    };
    const scenario = tinyScenario(tinyJourney(oneEvent(adopt)), { people, weeks });
    const expected = stockOf(
      simulateBlock(scenario, { population: 'expected', from: 0, to: 1 }),
      0,
      'customer',
    );
    const rows = Array.from({ length: people + 1 }, (_, adopters) =>
      binomial(people - adopters, -Math.expm1(-(P + (Q * adopters) / people))),
    );
    let law = new Float64Array(people + 1);
    law[0] = 1;
    for (let week = 1; week <= weeks; week++) {
      const next = new Float64Array(people + 1);
      for (const [adopters, chance] of law.entries()) {
        if (chance < 1e-18) continue;
        for (const [more, p] of rows[adopters]!.entries()) next[adopters + more]! += chance * p;
      }
      law = next;
    }
    return law.reduce((sum, chance, adopters) => sum + chance * adopters, 0) - expected[weeks]!;
  }

  // targets computed independently (numpy), to four digits
  test.each([
    [10, 5, -0.5673],
    [50, 5, -0.7229],
    [100, 5, -0.7503],
    [10, 10, -1.6781],
    [20, 10, -1.8067],
    [50, 10, -1.813],
    [100, 10, -1.7872],
  ])('Bass with N = %d after %d years: N x bias is %f', (people, years, wanted) => {
    expect(Math.abs(bassBias(people, 52 * years) - wanted)).toBeLessThan(6e-5);
  });

  /** People who may be bought for are half of everybody, give or take chance: exactly as many as the money is enough for. */
  function crowded(people: number): Scenario {
    const voucher = defineChannel({
      ...idleChannel,
      id: 'voucher',
      kind: 'downstream',
      eligible: { milestone: 'considers' },
      usage: [{ share: 1, acts: { close: response('close', 0.5, 'given') } }],
      parameters: describeChannel({
        referenceSpend: { default: people / 2 },
        pricePerContact: { default: 1 },
        maxContacts: { default: 1 },
      }),
    });
    const consider = stageMove('unaware', 'considers', Math.LN2);
    const close = { ...stageMove('considers', 'customer', 0), causes: [byContact('close')] };
    const plan = { weekly: people / 2, split: { voucher: 1 }, flight: {} };
    return tinyScenario(tinyJourney(oneEvent(consider, close)), {
      people,
      weeks: 2,
      channels: [voucher],
      plan,
    });
  }

  /** Mean customers less expected customers after two weeks, as a share of everybody. */
  function crowdedBias(people: number): number {
    const scenario = crowded(people);
    const reference = referenceOf(scenario);
    const place = (milestone: string) => reference.cells.findIndex((cell) => cell.milestone === milestone);
    const mean = binomial(people, 0.5).reduce((sum, chance, inPool) => {
      const counts = reference.cells.map(() => 0);
      counts[place('unaware')] = people - inPool;
      counts[place('considers')] = inPool;
      const now: Now = { week: 2, delivered: reference.deliver(2, counts), fields: reference.fields };
      const [rows] = reference.rowsAt(now, counts);
      const row = rows!.find((each) => each.cell === place('considers'))!;
      return sum + chance * inPool * probabilitiesOf(row.rates)[0]!;
    }, 0);
    const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
    return (mean - stockOf(block, 0, 'customer')[2]!) / people;
  }

  test('but of order 1 / square root of N where a pool is just as large as what is for sale', () => {
    const [small, large] = [crowdedBias(200), crowdedBias(3200)];
    expect(small).toBeLessThan(-0.002);
    expect(small / large).toBeGreaterThan(3.8);
    expect(small / large).toBeLessThan(4.2);
  });
});
