import { describe, expect, test } from 'vitest';
import { kiosk } from '../kiosk.fixture.ts';
import { checkScenario, prepare } from './prepare.ts';
import { applyChanges } from '../model/changes.ts';
import { parametersOf } from '../model/parameters.ts';
import { betaNodes, gammaNodes } from '../model/quadrature.ts';
import type { Scenario } from '../model/scenario.ts';
import { customerClasses } from './classes.ts';

const patience = { ...kiosk.market.traits['hurry']!, label: 'Patience', max: 1 };

/** Everybody differs in patience, tourists also in hurry. */
const mixed: Scenario = {
  ...kiosk,
  market: {
    ...kiosk.market,
    traits: { ...kiosk.market.traits, patience },
    mixtures: {
      patience: { distribution: 'beta', a: 2, b: 3, classes: 3 },
      hurry: { distribution: 'gamma', shape: 4, rate: 4, classes: 2 },
    },
  },
};

describe('the kinds of people', () => {
  const classes = customerClasses(mixed, 1000);

  test('are segments crossed with classes, and a segment with a value of its own is alike in it', () => {
    expect(classes.map((each) => [each.segmentId, ...each.classes].join(' '))).toEqual([
      'locals patience:1/3',
      'locals patience:2/3',
      'locals patience:3/3',
      'tourists hurry:1/2 patience:1/3',
      'tourists hurry:1/2 patience:2/3',
      'tourists hurry:1/2 patience:3/3',
      'tourists hurry:2/2 patience:1/3',
      'tourists hurry:2/2 patience:2/3',
      'tourists hurry:2/2 patience:3/3',
    ]);
    expect(classes[0]!.traits['hurry']).toBe(0.8);
  });

  test('have the nodes as traits and their share of the segment in whole people', () => {
    const hurry = gammaNodes(4, 4, 2);
    const beta = betaNodes(2, 3, 3);
    for (const [i, each] of classes.slice(3).entries()) {
      const [h, b] = [hurry[Math.floor(i / 3)]!, beta[i % 3]!];
      expect(each.traits).toEqual({ hurry: h.value, patience: b.value });
      expect(Math.abs(each.people - 250 * h.weight * b.weight)).toBeLessThan(1);
    }
    expect(classes.slice(0, 3).reduce((sum, each) => sum + each.people, 0)).toBe(750);
    expect(classes.slice(3).reduce((sum, each) => sum + each.people, 0)).toBe(250);
  });

  test('begin in cells of their own, and segments stay whole for delivery', () => {
    const { program } = prepare(mixed);
    expect(program.segments).toEqual([
      { id: 'locals', people: 750 },
      { id: 'tourists', people: 250 },
    ]);
    expect(program.starts.map(({ people }) => people)).toEqual(classes.map(({ people }) => people));
    expect(new Set(program.starts.map(({ cell }) => cell)).size).toBe(9);
    expect(Math.max(...program.cells.map(({ segment }) => segment))).toBe(1);
  });
});

test('the numbers of a mixture can be set by path, and are part of the identity of a scenario', () => {
  const paths = parametersOf(mixed).map(({ path }) => path);
  for (const path of ['mixtures.patience.a', 'mixtures.hurry.rate', 'mixtures.hurry.classes'])
    expect(paths).toContain(path);
  const changed = applyChanges(mixed, [{ path: 'mixtures.hurry.classes', op: 'set', number: 4.4 }]);
  if (!changed.ok) throw new Error(changed.issues[0]!.message);
  expect(changed.value.market.mixtures!['hurry']).toMatchObject({ classes: 4, shape: 4 });
  expect(prepare(changed.value).program.starts.length).toBe(3 + 12);
  expect(prepare(changed.value).scenarioHash).not.toBe(prepare(mixed).scenarioHash);
});

test('every problem of a mixture is told at once', () => {
  const result = checkScenario({
    ...mixed,
    market: {
      ...mixed.market,
      mixtures: {
        hury: { distribution: 'beta', a: 1, b: 1, classes: 2 },
        hurry: { distribution: 'gamma', shape: 0, rate: -1, classes: 65 },
        patience: { distribution: 'gamma', shape: 1, rate: 0.1, classes: 2 },
      },
    },
  });
  expect(result.ok ? [] : result.issues.map(({ path, suggestion }) => [path.join('.'), suggestion])).toEqual([
    ['market.mixtures.hury', 'hurry'],
    ['market.mixtures.hurry.shape', '0.001'],
    ['market.mixtures.hurry.rate', '0.000001'],
    ['market.mixtures.hurry.classes', '64'],
    ['market.mixtures.patience', '1'],
    ['market.mixtures.patience', '1'],
  ]);
});
