/** Shipped scenarios, run as they ship: expected values, so that a row says the same every time. */
import { journeyById, presetById, withJourney } from '@meander/catalogue';
import {
  CHANNEL_COLUMNS,
  simulateTogether,
  weeklyColumn,
  type Block,
  type CauseLine,
  type Journey,
  type Scenario,
} from '@meander/core';
import { sum } from '../../world.ts';

/** A scenario that ships, through the journey it ships with or another. @throws RangeError for a name that does not ship */
export function shippedScenario(id: string, journey?: string): Scenario {
  const scenario = presetById(id);
  if (scenario === undefined) throw new RangeError(`there is no scenario "${id}"`);
  if (journey === undefined) return scenario;
  const other = journeyById(journey);
  if (other === undefined) throw new RangeError(`there is no journey "${journey}"`);
  return withJourney(scenario, other);
}

/** The same people, past and plan; only the journey is written anew. */
export function rewritten(scenario: Scenario, rewrite: (journey: Journey) => Journey): Scenario {
  const { journeys, lens } = scenario;
  return { ...scenario, journeys: { ...journeys, [lens]: rewrite(journeys[lens]) } };
}

/** Some scenarios with one past, in expected values. */
export function run(...scenarios: readonly Scenario[]): Block[] {
  return simulateTogether(scenarios, { population: 'expected', from: 0, to: 1 });
}

/** All channels, or one, in some weeks at a multiple of what is planned. */
export function withMoney(
  scenario: Scenario,
  multiple: (week: number) => number,
  channel?: string,
): Scenario {
  const { plan, channels, horizonWeeks } = scenario;
  const flights = channels
    .filter(({ id }) => channel === undefined || id === channel)
    .map(({ id }) => [
      id,
      Array.from({ length: horizonWeeks }, (_, i) => (plan.flight[id]?.[i] ?? 1) * multiple(i + 1)),
    ]);
  return { ...scenario, plan: { ...plan, flight: { ...plan.flight, ...Object.fromEntries(flights) } } };
}

/** How often people made some moves over the whole plan. */
export function movesOf(block: Block, isMeant: (line: CauseLine) => boolean): number {
  return sum(block.causes.map((line, i) => (isMeant(line) ? block.caused[i]! : 0)));
}

/** How often people made a move, or one of several. */
export function made(block: Block, ...moves: readonly string[]): number {
  return movesOf(block, ({ move }) => moves.includes(move));
}

/** Contacts bought of a channel over the whole plan. */
export function contactsOf({ channels, delivered }: Block, channel: string): number {
  return delivered[channels.indexOf(channel) * CHANNEL_COLUMNS.length + CHANNEL_COLUMNS.indexOf('contacts')]!;
}

/** Purchases in the weeks from .. to, both included. */
export function bought(block: Block, from: number, to: number): number {
  return sum(weeklyColumn(block, 0, 'purchases').subarray(from - 1, to));
}

export const percent = (share: number): number => 100 * share;
