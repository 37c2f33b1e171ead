import { describe, expect, it } from 'vitest';
import { parametersOf, type Change } from '@meander/core';
import { presets } from '@meander/catalogue';
import { describePath, shownChanges } from './changes.ts';
import { resolveScenario } from './resolve.ts';

const own = [{ id: 'podcast', label: 'Podcast', like: 'social' }];

describe.each(presets.map(({ scenario }) => scenario.id))('shown changes of %s', (preset) => {
  const lists: [string, Change[]][] = [
    ['relative shares', [add('split.upstream', 10), add('split.email', 1), add('split.podcast', 4)]],
    ['shares in two moves', [add('split.social', 3), set('market.price', 50), add('split.events', 2)]],
    ['a whole split and a side on top of it', [...wholeSplit(preset), add('split.upstream', 15)]],
    ['money', [add('budget.total', 500), set('budget.email', 700), set('historic.total', 9000)]],
    ['a flight', [{ path: 'flight.events', op: 'set', list: [0, 1, 2.5] }]],
    ['a promotion', [{ path: 'promotion', op: 'set', list: [0.2, 0] }]],
    ['numbers of people, channels and segments', someNumbers(preset)],
  ];

  it.each(lists)('with %s, set one after the other, give the same scenario', (_, changes) => {
    const request = { preset, ownChannels: own };
    const resolved = resolveScenario({ ...request, changes });
    const again = shownChanges(resolved.recipe).map(({ path, number, list }): Change => ({
      path,
      op: 'set',
      ...(number === undefined ? {} : { number }),
      ...(list === undefined ? {} : { list }),
    }));
    expect(again).toHaveLength(changes.length);
    const { scenario } = resolveScenario({ ...request, changes: again });
    for (const [id, share] of Object.entries(resolved.scenario.plan.split)) {
      expect(scenario.plan.split[id]).toBeCloseTo(share, 12);
    }
    expect(scenario.plan.weekly).toBeCloseTo(resolved.scenario.plan.weekly, 6);
    expect(scenario.plan.flight).toEqual(resolved.scenario.plan.flight);
    expect(scenario.plan.promotion).toEqual(resolved.scenario.plan.promotion);
    expect(parametersOf(scenario).map(({ value }) => value)).toEqual(
      parametersOf(resolved.scenario).map(({ value }) => value),
    );
  });

  it('move a side from where single channels were set before, and a channel that is named again', () => {
    const plan = [...wholeSplit(preset), set('split.email', 50)];
    const upstream = (changes: Change[]) => {
      const { recipe } = resolveScenario({ preset, changes: [...changes, add('split.upstream', 0)] });
      return shownChanges(recipe).at(-1)?.number;
    };
    const before = upstream(plan);
    expect(before).toBeGreaterThan(0);
    expect(upstream([...plan, add('split.upstream', 15)])).toBeCloseTo(before! + 15, 9);
    expect(upstream([...plan, add('split.email', -50)])).toBeGreaterThan(before!);
  });

  it('say from which value of the preset they come', () => {
    const { recipe } = resolveScenario({ preset, changes: [set('budget.total', 1), set('budget.total', 2)] });
    const { weekly } = resolveScenario({ preset }).scenario.plan;
    expect(shownChanges(recipe).map(({ from, number }) => [from, number])).toEqual([
      [weekly, 1],
      [weekly, 2],
    ]);
  });

  it('are in words, never in paths', () => {
    const { scenario } = resolveScenario({ preset });
    for (const path of [
      'split.upstream',
      'split.email',
      'budget.email',
      'flight.email',
      'historic.total',
      'horizonWeeks',
      'promotion',
      'historic.priceLevel',
    ]) {
      expect(describePath(scenario, path).label).not.toContain(path);
    }
    for (const { path } of parametersOf(scenario)) expect(describePath(scenario, path).label).not.toBe(path);
  });
});

function set(path: string, number: number): Change {
  return { path, op: 'set', number };
}

function add(path: string, number: number): Change {
  return { path, op: 'add', number };
}

/** The middle of the range of some parameters. */
function someNumbers(preset: string): Change[] {
  return parametersOf(resolveScenario({ preset }).scenario)
    .filter((_, i) => i % 9 === 0)
    .map(({ path, min, max, value }) => set(path, Math.min(max, Math.max(min, value * 1.1))));
}

/** Every channel's own share, as a plan that was read from a file says it. */
function wholeSplit(preset: string): Change[] {
  const { split } = resolveScenario({ preset }).scenario.plan;
  return Object.entries(split).map(([id, share]) => set(`split.${id}`, 100 * share));
}
