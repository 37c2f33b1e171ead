/** Harm done to a scenario anywhere, and what then has to come back: all reasons, or a run that is sound. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { encodeBlock, simulateBlock, stockOf, type Checked, type Issue, type Scenario } from '@meander/core';
import { small } from './worlds.ts';

export function expectHelpful(issues: readonly Issue[]): void {
  expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
  for (const issue of issues) {
    expect(issue.path.every((key) => typeof key === 'string')).toBe(true);
    expect(issue.message.length).toBeGreaterThan(10);
    expect(issue.code).toMatch(/^[a-z-]+$/);
    expect(`${issue.message} ${issue.suggestion ?? ''}`).not.toMatch(/\[object|undefined/);
  }
}

/** Runs what was accepted, shortened; what was refused must say why. */
export function expectListOrRun(result: Checked<Scenario>): void {
  if (!result.ok) return expectHelpful(result.issues);
  const scenario = small(result.value, { people: 50, warmupWeeks: 2, horizonWeeks: 3 });
  for (const population of ['expected', 'cohorts', 'agents'] as const) {
    const block = simulateBlock(scenario, { population, from: 0, to: 1 });
    encodeBlock(block); // refuses numbers that are not finite
    const people = block.milestones.reduce((sum, each) => sum + stockOf(block, 0, each)[3]!, 0);
    expect(people).toBeCloseTo(50, 9);
    expect(Math.min(...block.stock)).toBeGreaterThan(-1e-9);
  }
}

/** A way to a part of a value: keys from the outside in. */
type Way = readonly (string | number)[];

function waysIn(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  const keys = Array.isArray(value) ? value.map((_, place) => place) : Object.keys(value);
  return [
    ...(way.length > 0 ? [way] : []),
    ...keys.flatMap((key) => waysIn((value as Record<string | number, unknown>)[key], [...way, key])),
  ];
}

type Harm = 'delete' | 'replace' | 'negate' | 'scale' | 'rename' | 'twice';

interface Mutation {
  readonly harm: Harm;
  readonly way: Way;
  readonly by: unknown;
}

const strange = fc.constantFrom<unknown>(
  null,
  true,
  '',
  'x',
  'constructor',
  'toString',
  '__proto__',
  '🦦',
  -1,
  0,
  0.5,
  7,
  1e308,
  -1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [1, 2],
  { id: 'x' },
  'a'.repeat(300),
);

export function mutationOf(scenario: Scenario): fc.Arbitrary<Mutation> {
  return fc.record({
    harm: fc.constantFrom<Harm>('delete', 'replace', 'negate', 'scale', 'rename', 'twice'),
    way: fc.constantFrom(...waysIn(scenario)),
    by: strange,
  });
}

/** Harms a copy of the scenario in place. Ways that an earlier harm has cut off are left. */
export function harm(copy: unknown, { harm: how, way, by }: Mutation): void {
  let parent = copy;
  for (const key of way.slice(0, -1)) {
    if (typeof parent !== 'object' || parent === null) return;
    parent = (parent as Record<string | number, unknown>)[key];
  }
  if (typeof parent !== 'object' || parent === null) return;
  const place = parent as Record<string | number, unknown>;
  const key = way.at(-1)!;
  const value = place[key];
  if (how === 'delete') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete place[key];
  } else if (how === 'replace') place[key] = by;
  else if (how === 'twice' && Array.isArray(parent)) parent.push(value);
  else if (how === 'negate' && typeof value === 'number') place[key] = -value;
  else if (how === 'scale' && typeof value === 'number') place[key] = value * 1e6;
  else if (how === 'rename' && typeof value === 'string') place[key] = `${value}x`;
  else if (how === 'rename' && !Array.isArray(parent)) {
    delete place[key];
    place[typeof by === 'string' ? by : 'other'] = value;
  }
}
