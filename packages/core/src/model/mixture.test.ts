import { expect, test } from 'vitest';
import { kiosk } from '../kiosk.fixture.ts';
import { checkMixtures, mixtureNodes, mixtureNumbers, type Mixture } from './mixture.ts';

const hurry = { ...kiosk.market.traits['hurry']!, max: 10 };
const gamma: Mixture = { distribution: 'gamma', shape: 2, rate: 2, classes: 3 };
const beta: Mixture = { distribution: 'beta', a: 2, b: 3, classes: 4 };

test('every number of a mixture is described and has its value', () => {
  const shown = (mixture: Mixture) =>
    mixtureNumbers(mixture).map(({ key, value, parameter: { label, min, max } }) => [
      key,
      value,
      label,
      min,
      max,
    ]);
  expect(shown(gamma)).toEqual([
    ['shape', 2, 'Shape of the Gamma distribution', 0.001, 1000],
    ['rate', 2, 'Rate of the Gamma distribution', 1e-6, 1e6],
    ['classes', 3, 'Classes', 1, 64],
  ]);
  expect(shown(beta).map(([key, value]) => [key, value])).toEqual([
    ['a', 2],
    ['b', 3],
    ['classes', 4],
  ]);
});

test('classes have the mean and the variance of their distribution', () => {
  const moments = (mixture: Mixture) => {
    const nodes = mixtureNodes(mixture);
    const mean = nodes.reduce((sum, { value, weight }) => sum + value * weight, 0);
    return [mean, nodes.reduce((sum, { value, weight }) => sum + (value - mean) ** 2 * weight, 0)];
  };
  // a Gamma has mean shape / rate and variance shape / rate^2; a Beta a / (a + b) and ab / ((a + b)^2 (a + b + 1))
  expect(moments({ ...gamma, rate: 4 })).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.125, 12)]);
  expect(moments(beta)).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.04, 12)]);
});

test('a mixture without a problem has no issues', () => {
  expect(checkMixtures({ hurry: gamma }, { hurry })).toEqual([]);
  expect(checkMixtures({}, {})).toEqual([]);
});

test('traits nobody described and numbers out of range are all said', () => {
  const issues = checkMixtures(
    { hury: gamma, hurry: { ...gamma, shape: 0, rate: 2e6, classes: 65 } },
    { hurry },
  );
  expect(
    issues.map(({ path, code, value, allowed, suggestion }) => [path, code, value, allowed, suggestion]),
  ).toEqual([
    [['market', 'mixtures', 'hury'], 'unknown-name', 'hury', 'hurry', 'hurry'],
    [['market', 'mixtures', 'hurry', 'shape'], 'out-of-range', '0', '0.001 to 1000', '0.001'],
    [
      ['market', 'mixtures', 'hurry', 'rate'],
      'out-of-range',
      '2000000',
      '0.000001 to 1000000 1 / unit of the trait',
      '1000000',
    ],
    [['market', 'mixtures', 'hurry', 'classes'], 'out-of-range', '65', '1 to 64 classes', '64'],
  ]);
  expect(issues[1]!.message).toBe(
    'invalid shape of the gamma distribution: 0 (expected 0.001 to 1000). Use 0.001.',
  );
});

test('the ends of a range are within it', () => {
  for (const classes of [1, 64])
    expect(checkMixtures({ hurry: { ...beta, classes } }, { hurry })).toEqual([]);
});

test('a class beyond the range of its trait is refused', () => {
  const [low, high] = [mixtureNodes(gamma)[0]!.value, mixtureNodes(gamma)[2]!.value];
  expect(checkMixtures({ hurry: gamma }, { hurry: { ...hurry, min: low, max: high } })).toEqual([]);
  const narrow = { ...hurry, min: low * 1.01, max: high * 0.99 };
  const issues = checkMixtures({ hurry: gamma }, { hurry: narrow });
  expect(issues.map(({ path }) => path)).toEqual([
    ['market', 'mixtures', 'hurry'],
    ['market', 'mixtures', 'hurry'],
  ]);
  expect(issues[0]!.message).toMatch(/^invalid class of hurry: 0\./);
});
