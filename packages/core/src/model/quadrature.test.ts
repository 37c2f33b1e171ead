import { describe, expect, test } from 'vitest';
import { betaNodes, gammaNodes, type Node } from './quadrature.ts';

const sizes = [1, 2, 3, 6, 12, 24, 64];

function moment(nodes: readonly Node[], k: number): number {
  return nodes.reduce((sum, { value, weight }) => sum + weight * value ** k, 0);
}

/** Largest relative error of the moments 0 .. 2 n - 1, given the ratio of each to the one before. */
function worst(nodes: readonly Node[], ratio: (k: number) => number): number {
  let truth = 1;
  let error = Math.abs(moment(nodes, 0) - 1);
  for (let k = 1; k < 2 * nodes.length; k++) {
    truth *= ratio(k - 1);
    error = Math.max(error, Math.abs(moment(nodes, k) / truth - 1));
  }
  return error;
}

describe.each(sizes)('%d nodes have the moments up to 2 n - 1', (n) => {
  test.each([
    [0.243, 4.414],
    [0.01, 1],
    [1, 1],
    [5, 2],
    [200, 3],
  ])('of Gamma(%d, %d)', (shape, rate) => {
    expect(worst(gammaNodes(shape, rate, n), (k) => (shape + k) / rate)).toBeLessThan(1e-12);
  });

  test.each([
    [0.793, 2.426],
    [1, 1],
    [0.5, 0.5],
    [0.01, 0.02],
    [30, 70],
    [1000, 3],
  ])('of Beta(%d, %d)', (a, b) => {
    expect(worst(betaNodes(a, b, n), (k) => (a + k) / (a + b + k))).toBeLessThan(1e-12);
  });
});

test('the next moment is beyond them', () => {
  const n = 3;
  const sixth = [0, 1, 2, 3, 4, 5].reduce((product, k) => product * (0.5 + k), 1);
  expect(Math.abs(moment(gammaNodes(0.5, 1, n), 2 * n) / sixth - 1)).toBeGreaterThan(0.01);
});

test('two nodes of the uniform distribution are those of Gauss and Legendre', () => {
  const [low, high] = betaNodes(1, 1, 2);
  expect(low!.value).toBeCloseTo(0.5 - Math.sqrt(1 / 12), 15);
  expect(high!.value).toBeCloseTo(0.5 + Math.sqrt(1 / 12), 15);
  expect(low!.weight).toBeCloseTo(0.5, 15);
});

test('two nodes of the exponential distribution are those of Laguerre', () => {
  const nodes = gammaNodes(1, 1, 2);
  expect(nodes.map(({ value }) => value)).toEqual([
    expect.closeTo(2 - Math.SQRT2, 14),
    expect.closeTo(2 + Math.SQRT2, 14),
  ]);
  expect(nodes[0]!.weight).toBeCloseTo((2 + Math.SQRT2) / 4, 14);
});

test('nodes rise, lie where the distribution lives and have positive weights, at the ends of all ranges too', () => {
  for (const shape of [0.001, 1, 1000]) {
    for (const other of [0.001, 1, 1000]) {
      for (const n of sizes) {
        const beta = betaNodes(shape, other, n);
        expect(beta.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
        for (const nodes of [beta, gammaNodes(shape, other, n)]) {
          expect(nodes.every(({ value, weight }) => value >= 0 && weight >= 0 && weight <= 1)).toBe(true);
          expect(nodes.every(({ value }, i) => i === 0 || value >= nodes[i - 1]!.value)).toBe(true);
        }
      }
    }
  }
});
