/** A run may be cut into blocks, repeated, paired, stopped and written down: its bytes stay the same. */
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  decodeBlock,
  encodeBlock,
  mergeBlocks,
  simulateBlock,
  simulatePairedBlock,
  type Block,
  type Population,
  type Scenario,
} from '@meander/core';
import { presets } from '@meander/catalogue';
import { small, worlds } from './worlds.ts';

const REPLICATIONS: Record<Exclude<Population, 'expected'>, number> = { cohorts: 130, agents: 66 };

function sameBytes(a: Block, b: Block): boolean {
  const [left, right] = [encodeBlock(a), encodeBlock(b)];
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

/** The plan that the preset suggests to compare with. */
function planB(scenario: Scenario): Scenario {
  const { suggestedChanges } = presets.find((preset) => preset.scenario.id === scenario.id)!;
  const changed = applyChanges(scenario, suggestedChanges);
  if (!changed.ok) throw new Error(`${scenario.id}: its own suggestion does not apply`);
  return changed.value;
}

describe.each(worlds)('$name', (world) => {
  const scenario = small(world.scenario, { people: 300, warmupWeeks: 3, horizonWeeks: 4 });
  const other = planB(scenario);

  test.each(['cohorts', 'agents'] as const)(
    '%s: replications cut by 1, 7 or 64 give the same bytes',
    (population) => {
      const to = REPLICATIONS[population];
      const whole = simulateBlock(scenario, { population, from: 0, to });
      for (const size of [1, 7, 64]) {
        const parts: Block[] = [];
        for (let from = 0; from < to; from += size)
          parts.push(simulateBlock(scenario, { population, from, to: Math.min(to, from + size) }));
        expect(sameBytes(mergeBlocks(parts), whole)).toBe(true);
      }
    },
  );

  test.each(['expected', 'cohorts', 'agents'] as const)(
    '%s: a pair that shares its warm-up is the two single runs, byte for byte',
    (population) => {
      const options = { population, from: 2, to: 5 };
      const { a, b } = simulatePairedBlock(scenario, other, options);
      expect(sameBytes(a, simulateBlock(scenario, options))).toBe(true);
      expect(sameBytes(b, simulateBlock(other, options))).toBe(true);
      expect(sameBytes(a, b)).toBe(false);
    },
  );

  test('a pair that does not share its warm-up is the two single runs as well', () => {
    const past = { ...other, historic: { ...other.historic, weekly: other.historic.weekly * 3 } };
    const fewer = small(other, { people: 200, warmupWeeks: 3, horizonWeeks: 4 });
    const quieter = { ...other, values: { ...other.values, 'journey.discovery': 0.01 } };
    for (const population of ['expected', 'cohorts', 'agents'] as const) {
      const options = { population, from: 0, to: 2 };
      for (const second of [past, fewer, quieter]) {
        const { a, b } = simulatePairedBlock(scenario, second, options);
        expect(sameBytes(a, simulateBlock(scenario, options))).toBe(true);
        expect(sameBytes(b, simulateBlock(second, options))).toBe(true);
      }
    }
  });

  test.each(['expected', 'cohorts', 'agents'] as const)(
    '%s: the same scenario, compiled and run again, gives the same bytes',
    (population) => {
      const options = { population, from: 0, to: 3 };
      expect(
        sameBytes(simulateBlock(scenario, options), simulateBlock(structuredClone(scenario), options)),
      ).toBe(true);
    },
  );

  test('replications differ, and so do seeds', () => {
    const run = (seed: string, from: number) =>
      simulateBlock({ ...scenario, seed }, { population: 'cohorts', from, to: from + 1 }).stock;
    expect(run('otter-42', 0)).not.toEqual(run('otter-42', 1));
    expect(run('otter-42', 0)).not.toEqual(run('otter-43', 0));
  });

  test('a run that is stopped keeps what is finished, and that is the beginning of the whole run', () => {
    let asked = 0;
    const options = { population: 'cohorts', from: 0, to: 9 } as const;
    simulateBlock(scenario, { ...options, to: 4 }, () => ++asked < 0);
    let left = asked; // as often as four replications are asked, and a few weeks more
    const stopped = simulateBlock(scenario, options, () => --left < -3);
    expect(stopped.to).toBe(4);
    expect(sameBytes(stopped, simulateBlock(scenario, { ...options, to: 4 }))).toBe(true);
  });

  test('bytes that are read back are the block they were written from', () => {
    const block = simulateBlock(scenario, { population: 'agents', from: 0, to: 2 });
    expect(decodeBlock(encodeBlock(block))).toEqual(block);
    expect(sameBytes(decodeBlock(encodeBlock(block)), block)).toBe(true);
  });
});
