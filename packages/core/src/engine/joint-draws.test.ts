import { describe, expect, test } from 'vitest';
import { nameHash, seedKey, uniform53, weekKey } from '../random/index.ts';
import { jointDraws } from './joint-draws.ts';

const SEED = seedKey('joint');
const WEEKS = 20_000;

/** Customers of several cells who may all buy: week -> how many of each cell do. */
function buyers(people: readonly number[], hazards: readonly number[]) {
  const cells = Int32Array.from(people, (_, cell) => cell);
  const joint = [{ hash: nameHash('buy'), entries: cells }];
  const draws = jointDraws({
    cellHash: Uint32Array.from(people, (_, cell) => nameHash(`cell ${cell}`)),
    entries: { from: cells, rate: cells },
    events: [{ joint }],
  });
  return (week: number): readonly number[] => {
    const key = weekKey(SEED, 0, week, 0);
    const uniform = Float64Array.from(cells, (cell) => uniform53(key, cell, 1));
    const left = Float64Array.from(people);
    const moving = new Float64Array(people.length);
    draws.draw(joint[0]!, key, uniform, Float64Array.from(hazards), left, moving);
    expect(Array.from(left, (each, cell) => each + moving[cell]!)).toEqual(people);
    return [...moving];
  };
}

function weeksOf(draw: (week: number) => readonly number[], weeks = WEEKS): (readonly number[])[] {
  return Array.from({ length: weeks }, (_, week) => draw(week));
}

function binomial(n: number, p: number, k: number): number {
  let probability = (1 - p) ** n;
  for (let i = 0; i < k; i++) probability *= ((n - i) / (i + 1)) * (p / (1 - p));
  return probability;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the law of purchases drawn together', () => {
  test('every vector of buyers is as likely as independent binomials make it', () => {
    const people = [3, 2, 1];
    const hazards = [0.35, 0.1, 0.6];
    const seen = new Map<string, number>();
    for (const week of weeksOf(buyers(people, hazards)))
      seen.set(week.join(), (seen.get(week.join()) ?? 0) + 1);
    let chiSquare = 0;
    for (let a = 0; a <= 3; a++)
      for (let b = 0; b <= 2; b++)
        for (let c = 0; c <= 1; c++) {
          const chance = [a, b, c].map((k, cell) => binomial(people[cell]!, hazards[cell]!, k));
          const wanted = WEEKS * chance.reduce((product, each) => product * each, 1);
          chiSquare += ((seen.get(`${a},${b},${c}`) ?? 0) - wanted) ** 2 / wanted;
        }
    expect(chiSquare).toBeLessThan(49.73); // 23 degrees of freedom, exceeded once in 1,000
  });

  test('so many that they are dealt cell by cell have the moments of independent binomials', () => {
    const people = [300, 500, 40];
    const hazards = [0.5, 0.3, 0.3];
    const weeks = weeksOf(buyers(people, hazards), 5000);
    const deviations = weeks.map((week) =>
      week.map((k, cell) => {
        const [n, h] = [people[cell]!, hazards[cell]!];
        return (k - n * h) / Math.sqrt(n * h * (1 - h));
      }),
    );
    const error = 1 / Math.sqrt(weeks.length);
    for (let i = 0; i < people.length; i++) {
      expect(Math.abs(mean(deviations.map((each) => each[i]!)))).toBeLessThan(4 * error);
      for (let j = 0; j <= i; j++) {
        const product = mean(deviations.map((each) => each[i]! * each[j]!));
        // of normal numbers the mean square has the standard error sqrt(2) / sqrt(n), a mean product of two 1 / sqrt(n)
        expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(4 * Math.SQRT2 * error);
      }
    }
  });

  test('nobody buys at 0, everybody at 1, and who is not there does not', () => {
    for (const week of weeksOf(buyers([5, 7, 0, 9], [0, 1, 0.5, 1]), 20)) expect(week).toEqual([0, 7, 0, 9]);
  });
});

describe('the luck of two worlds', () => {
  const total = (people: readonly number[], hazards: readonly number[]) => {
    const draw = buyers(people, hazards);
    return weeksOf(draw, 500).map((week) => week.reduce((sum, each) => sum + each, 0));
  };

  test('where customers are alike but for their cell, equally many buy', () => {
    expect(total([12, 3, 9], [0.2, 0.2, 0.2])).toEqual(total([2, 20, 2], [0.2, 0.2, 0.2]));
  });

  test('one customer in a neighbouring cell changes as many purchases as the probabilities differ', () => {
    const a = total([12, 3, 9], [0.1, 0.12, 0.3]);
    const b = total([11, 4, 9], [0.1, 0.12, 0.3]);
    const differing = a.filter((each, week) => each !== b[week]).length / a.length;
    expect(differing).toBeLessThan(0.02 + 4 * Math.sqrt((0.02 * 0.98) / a.length));
  });
});
