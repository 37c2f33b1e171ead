import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, contextOf, liveScalar } from './cell.fixture.ts';
import {
  afterDelay,
  byChance,
  byContact,
  byFit,
  byLeadScore,
  byNeed,
  byPersonalisation,
  byPrice,
  byPromotion,
  byReach,
  bySatisfaction,
  byTalk,
  byTrait,
  byTrust,
  byWordOfMouth,
  coolingWithTenure,
  fromWeek,
  inSeason,
  inWeeks,
  matching,
  mechanisms,
  risingWithTenure,
  servedBy,
  whileWaitingFor,
  withAnnoyance,
  withFatigue,
  withLevel,
} from './index.ts';

test('every mechanism has a name of its own, says what it does and where it comes from', () => {
  expect(new Set(mechanisms.map((mechanism) => mechanism.id)).size).toBe(mechanisms.length);
  for (const { meaning, source } of mechanisms) {
    expect(meaning.length).toBeGreaterThan(20);
    expect(source.length).toBeGreaterThan(5);
  }
});

test('a mechanism refuses a use of another, and a use with something it does not read', () => {
  for (const { id, schema } of mechanisms) {
    expect(schema.safeParse({ mechanism: 'other' }).success).toBe(false);
    expect(schema.safeParse({ mechanism: id, unread: 1 }).success).toBe(false);
  }
});

test('a described number has its default within its range', () => {
  for (const { parameters = {} } of mechanisms) {
    for (const { min, max, default: value, meaning } of Object.values(parameters)) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      expect(meaning.length).toBeGreaterThan(20);
    }
  }
});

test.each<[object, string]>([
  [byNeed('hunger', { trait: 'pace' }), 'hunger × trait.pace'],
  [byChance(0.25), '-ln(1 - 0.25)'],
  [
    byContact('taste'),
    'sum over channels(contacts × share × response.taste × (1 + memoryLift × level.memory))',
  ],
  [byWordOfMouth('q', { milestone: 'customer' }), 'q × share of people in (milestone customer)'],
  [
    byTalk('q', [{ who: { stage: 'buyer' }, weight: 'loud' }, { tally: 'plate' }], { halfLife: 4 }),
    'q × max(0, carried over(loud × share of people in (stage buyer) + plate per person, half-life 4 weeks))',
  ],
  [
    byTalk('q', [{ who: {}, weight: -1 }], { sides: 'complaint' }),
    'q × max(0, -(-1 × share of people in (anybody)))',
  ],
  [inSeason('swing', 3), '(1 + swing × cos(2 pi × (week - 3) / 52))'],
  [inWeeks([3, 5], 'times', 52), '(times in week 3, 5, again every 52 weeks; else 1)'],
  [fromWeek(8, 'delay'), '(1 from week 8 + trait.delay on, 0 before)'],
  [withLevel('memory', -0.4), 'max(0, 1 + -0.4 × level.memory)'],
  [risingWithTenure('scale', 2), '(1 + (weeks.tenure / scale)^2)'],
  [coolingWithTenure(3, 'k'), '(1 + weeks.tenure / 3)^-k'],
  [servedBy('desk'), 'min(1, servers of desk / people at desk)'],
  [whileWaitingFor('desk'), '(1 - min(1, servers of desk / people at desk))'],
  [byTrait('pace'), 'trait.pace'],
  [
    byPrice({ sensitivity: 'eta', halfLife: 0 }),
    'exp(-eta × (1 - 0.3 × level.memory) × (list price / 1 - 1))',
  ],
  [byPromotion({ pull: 'pull', borrowed: 0 }), 'exp(pull × min(depth, 0.5))'],
  [
    byTrust({ dimension: 'trust', threshold: 'needed' }),
    '(1 - 1 + 1 / (1 + exp((needed - level.trust) / 0.05)))',
  ],
  [
    byTrust({ gain: { events: 'g' }, initial: 0.2 }),
    '(1 - 1 + 1 / (1 + exp((0.5 - trust(from 0.2, half-life 52 weeks, gain g × contacts of events)) / 0.05)))',
  ],
  [
    byTrust({ unhappy: { stage: 'sorry' }, loss: 'lost' }),
    '(1 - 1 + 1 / (1 + exp((0.5 - trust(from 0, half-life 52 weeks, gain 0, loss lost × share in (stage sorry))) / 0.05)))',
  ],
  [byTalk('q', [{ tally: 'plate' }], { halfLife: 0 }), 'q × max(0, plate per person)'],
  [
    byPersonalisation({ channels: ['email'], degree: 'd' }),
    '(1 + 0.2 × d × 1 × (1 - largest share of people alike)) [of email only]',
  ],
  [withFatigue({ strength: 'z' }), 'exp(-z × max(0, recent contacts(half-life 1.94 weeks) - 2))'],
  [withAnnoyance({ most: 'top' }), 'min(top, exp(0.25 × max(0, recent contacts(half-life 1.94 weeks) - 2)))'],
  [afterDelay({ delay: 'hours' }), '(1 + hours / 1)^-0.5'],
  [byReach('b'), 'b'],
  [byFit('b'), 'b^-0.5'],
  [matching({ reached: 'fit' }), '(fit at stage reached, 0.3 elsewhere)'],
  [bySatisfaction('s'), 'exp(s × (2 × level.satisfaction - 1))'],
  [
    byLeadScore({ traits: { fit: 'w' }, levels: { engagement: 2 } }),
    '(1 if w × trait.fit + 2 × level.engagement > 0.5, else 0)',
  ],
  [
    byLeadScore({ levels: { engagement: 2 }, width: 'w' }),
    '1 / (1 + exp((0.5 - (2 × level.engagement)) / w))',
  ],
])('%j is written %s', (use, equation) => {
  const mechanism = mechanisms.find(({ id }) => 'mechanism' in use && id === use.mechanism)!;
  expect(mechanism.equation(use)).toBe(equation);
});

/** What a use needs besides its numbers. */
const besides: Readonly<Record<string, readonly object[]>> = {
  trust: [{}, { dimension: 'memory' }],
  fatigue: [{ effect: 'wears' }, { effect: 'annoys' }],
  calendar: [{ weeks: [1] }, { weeks: [2, 3], every: 52 }],
  tenure: [
    { dimension: 'tenure', course: 'rising' },
    { dimension: 'tenure', course: 'cooling' },
  ],
  breadth: [{ of: 'reach' }, { of: 'fit' }],
  level: [{ dimension: 'memory' }],
};
/** Numbers that stand in a record, not beside the others. */
const nested: Readonly<Record<string, readonly string[]>> = {
  trust: ['gain'],
  leadScore: ['traits', 'levels'],
};

const week = fc.record({
  priceLevel: fc.double({ min: 0, max: 10, noNaN: true }),
  promotion: fc.double({ min: 0, max: 1, noNaN: true }),
});
const cells = [0, 0.5, 1].map((value) =>
  cellAt(
    { satisfaction: 'some' },
    { values: { memory: value, satisfaction: value }, weeks: { tenure: 62 * value } },
  ),
);

describe.each(
  mechanisms.flatMap((mechanism) =>
    mechanism.kind === 'factor' && mechanism.parameters !== undefined && mechanism.id !== 'match'
      ? [mechanism]
      : [],
  ),
)('$id', (mechanism) => {
  const { id, parameters = {} } = mechanism;
  const numbers = fc.record(
    Object.fromEntries(
      Object.entries(parameters)
        .filter(([key]) => !(nested[id] ?? []).includes(key))
        .map(([key, { min, max }]) => [
          key,
          fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true })),
        ]),
    ),
  );
  test.each(besides[id] ?? [{}])(
    'is finite, not negative and below its ceiling at any numbers in range %o',
    (more) => {
      fc.assert(
        fc.property(numbers, fc.array(week, { minLength: 3, maxLength: 3 }), (amounts, weeks) => {
          const factor = mechanism.compile({ mechanism: id, ...more, ...amounts }, contextOf());
          for (const cell of cells) {
            const { coefficient, scalar } = factor.term(cell);
            expect(coefficient).toBeGreaterThanOrEqual(0);
            expect(coefficient).toBeLessThan(Infinity);
            if (scalar === undefined) continue;
            for (const value of liveScalar(
              scalar,
              weeks.map((each) => ({ people: 1, ...each })),
            )) {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(scalar.max);
            }
          }
        }),
        { seed: 20_261_122, numRuns: 60 },
      );
    },
  );
});
