/** Scenarios that are changed where it must not matter, and what then has to stay the same to the last bit. */
import { expect } from 'vitest';
import { addOwnChannel, stockOf, weeklyColumn, type Block, type Journey, type Scenario } from '@meander/core';
import { firstDifference } from './worlds.ts';

/** The people: their stocks, what they bought and what brought it about. Money is looked at apart. */
export function expectSamePeople(a: Block, b: Block): void {
  expect(firstDifference(a.stock, b.stock)).toBe(-1);
  for (let replication = 0; replication < a.to - a.from; replication++)
    for (const column of ['newCustomers', 'purchases', 'revenue'] as const)
      expect(
        firstDifference(weeklyColumn(a, replication, column), weeklyColumn(b, replication, column)),
      ).toBe(-1);
}

/** Everything that both blocks speak of is the same to the last bit. */
export function expectSameCommonColumns(a: Block, b: Block): void {
  expect(firstDifference(a.weekly, b.weekly)).toBe(-1);
  for (let replication = 0; replication < a.to - a.from; replication++) {
    for (const milestone of a.milestones)
      expect(firstDifference(stockOf(a, replication, milestone), stockOf(b, replication, milestone))).toBe(
        -1,
      );
    for (const [at, channel] of a.channels.entries())
      expect(delivered(a, replication, at)).toEqual(delivered(b, replication, b.channels.indexOf(channel)));
    for (const [at, line] of a.causes.entries()) {
      const same = b.causes.findIndex(
        (each) => each.event === line.event && each.move === line.move && each.cause === line.cause,
      );
      expect(b.caused[replication * b.causes.length + same]).toBe(
        a.caused[replication * a.causes.length + at],
      );
    }
  }
}

function delivered(block: Block, replication: number, channel: number): number[] {
  const at = (replication * block.channels.length + channel) * 3;
  return Array.from(block.delivered.subarray(at, at + 3));
}

/** The money of these channels goes to the others, in the plan and in the past. */
export function withoutSpend(scenario: Scenario, off: readonly string[]): Scenario {
  const mix = (plan: Scenario['plan']) => {
    const left = Object.entries(plan.split).reduce(
      (sum, [id, share]) => sum + (off.includes(id) ? 0 : share),
      0,
    );
    const split = Object.fromEntries(
      Object.entries(plan.split).map(([id, share]) => [id, off.includes(id) ? 0 : share / left]),
    );
    return { ...plan, split };
  };
  return { ...scenario, plan: mix(scenario.plan), historic: mix(scenario.historic) };
}

export function withResponses(
  scenario: Scenario,
  of: readonly string[],
  responseOf: (value: number) => number,
): Scenario {
  const responses = scenario.channels
    .filter((channel) => of.includes(channel.id))
    .flatMap(({ id, usage }) =>
      usage.flatMap(({ acts }) =>
        Object.entries(acts).map(([act, parameter]) => {
          const path = `channels.${id}.response.${act}`;
          return [path, responseOf(scenario.values[path] ?? parameter.default)] as const;
        }),
      ),
    );
  return { ...scenario, values: { ...scenario.values, ...Object.fromEntries(responses) } };
}

export function withoutPlannedSpend(scenario: Scenario, off: readonly string[]): Scenario {
  const split = { ...scenario.plan.split, ...Object.fromEntries(off.map((id) => [id, 0])) };
  return { ...scenario, plan: { ...scenario.plan, split } };
}

/** One channel more like each there is, with no budget. */
export function withOwnChannels(scenario: Scenario): Scenario {
  let extended = scenario;
  for (const { id } of scenario.channels) {
    const own = addOwnChannel(extended, { id: `own-${id}`, label: 'Own', like: id });
    if (!own.ok) throw new Error(`no channel like ${id}`);
    extended = own.value;
  }
  return extended;
}

export function withJourney(scenario: Scenario, change: (journey: Journey) => Journey): Scenario {
  const { lens, journeys } = scenario;
  return { ...scenario, journeys: { ...journeys, [lens]: change(journeys[lens]) } };
}

/** A level nobody can reach, first in every dimension, and a dimension of one level. */
export function withUnreachableLevels(journey: Journey): Journey {
  const nobody = { id: 'unreachable', label: 'Nobody', meaning: '', milestone: 'gone', value: 0.5 } as const;
  return {
    ...journey,
    dimensions: [
      { id: 'spare', label: 'Spare', levels: [{ id: 'any', label: 'Any', meaning: '' }] },
      ...journey.dimensions.map((dimension) => {
        const { ages, resetsWith, levels } = dimension;
        if (resetsWith === undefined) return { ...dimension, levels: [nobody, ...levels] };
        // a reset leads to the first level, and time to the last
        return ages === undefined ? { ...dimension, levels: [...levels, nobody] } : dimension;
      }),
    ],
    start: { ...journey.start, spare: 'any' },
  };
}

export function writtenBackwards(journey: Journey): Journey {
  const dimensions = journey.dimensions.map((each) =>
    each.ages === undefined && each.resetsWith === undefined
      ? { ...each, levels: each.levels.toReversed() }
      : each,
  );
  return { ...journey, dimensions: dimensions.toReversed() };
}

export function movesBackwards(journey: Journey): Journey {
  const events = journey.events.map((event) =>
    event.kind === 'rates' ? { ...event, moves: event.moves.toReversed() } : event,
  );
  return { ...journey, events };
}
