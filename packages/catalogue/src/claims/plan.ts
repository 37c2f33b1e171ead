/** From the words of a claim to the scenarios of its arms. */
import {
  applyChanges,
  type Change,
  type ClaimWorld,
  type Experiment,
  type Lens,
  type Scenario,
  type Shares,
} from '@meander/core';
import { set } from './changes.ts';
import { channels } from '../channels/index.ts';
import { journeyById } from '../journeys/index.ts';
import { presetById } from '../scenarios/index.ts';
import { lensOf, withJourney } from '../scenarios/with-journey.ts';

export interface PlannedClaim {
  readonly claim: Experiment;
  /** One scenario per arm, in their order. */
  readonly world: readonly Scenario[];
  readonly counterWorld: readonly Scenario[];
}

/** An arm as a plan that anybody can open: a preset, the journey it is seen through, and what is changed in it. */
export interface ArmPlan {
  readonly scenario: string;
  /** Null is the scenario's own. */
  readonly journey: string | null;
  readonly lens: Lens;
  readonly changes: readonly Change[];
}

/** The arms of a claim as plans, in their order; null for those that changes of a preset cannot say, since they start anew. */
export function armPlans(claim: Experiment): {
  readonly world: readonly (ArmPlan | null)[];
  readonly counterWorld: readonly (ArmPlan | null)[];
} {
  return { world: plansOf(claim, claim.world), counterWorld: plansOf(claim, counterWorldOf(claim)) };
}

function plansOf({ arms }: Experiment, world: ClaimWorld): (ArmPlan | null)[] {
  return arms.map((arm) => {
    const scenario = presetById(world.scenario);
    const journey = journeyById(arm.journey ?? world.journey ?? '');
    if (scenario === undefined || world.start !== undefined) return null;
    return {
      scenario: scenario.id,
      journey: journey?.id ?? null,
      lens: journey === undefined ? scenario.lens : lensOf(journey),
      changes: [...(world.changes ?? []), ...(arm.changes ?? [])],
    };
  });
}

/** The plan with another split of its budget; changes of the split that it ends with are replaced, not made first. */
export function splitAnew(plan: ArmPlan, split: Shares): ArmPlan {
  const kept = plan.changes.slice(
    0,
    1 + plan.changes.findLastIndex(({ path }) => !path.startsWith('split.')),
  );
  const shares = Object.entries(split).map(([channel, share]) => set(`split.${channel}`, 100 * share));
  return { ...plan, changes: [...kept, ...shares] };
}

/** The scenarios of both worlds of a claim. @throws RangeError for names and numbers that are not possible, all of them at once */
export function planClaim(claim: Experiment): PlannedClaim {
  return {
    claim,
    world: armsOf(claim, claim.world),
    counterWorld: armsOf(claim, counterWorldOf(claim)),
  };
}

function counterWorldOf({ world, counterWorld }: Experiment): ClaimWorld {
  const { description: _, ...counter } = counterWorld;
  return { ...world, ...counter, changes: [...(world.changes ?? []), ...(counter.changes ?? [])] };
}

function armsOf(claim: Experiment, world: ClaimWorld): Scenario[] {
  return claim.arms.map((arm) =>
    changed(claim.id, scenarioOf(claim.id, world, arm.journey), [
      ...(world.changes ?? []),
      ...(arm.changes ?? []),
    ]),
  );
}

function scenarioOf(
  id: string,
  { scenario, journey, channels: further = [], start }: ClaimWorld,
  ownJourney = journey,
): Scenario {
  const found = presetById(scenario);
  if (found === undefined) throw new RangeError(`claim ${id}: there is no scenario "${scenario}"`);
  const lived = ownJourney === undefined ? found : seenThrough(id, found, ownJourney);
  const added = further.map((name) => {
    const channel = channels.find((each) => each.id === name);
    if (channel === undefined) throw new RangeError(`claim ${id}: there is no channel "${name}"`);
    return channel;
  });
  const has = new Set(lived.channels.map((channel) => channel.id));
  return {
    ...lived,
    channels: [...lived.channels, ...added.filter((channel) => !has.has(channel.id))],
    ...(start === undefined ? {} : { start }),
  };
}

function seenThrough(id: string, scenario: Scenario, name: string): Scenario {
  const journey = journeyById(name);
  if (journey === undefined) throw new RangeError(`claim ${id}: there is no journey "${name}"`);
  return withJourney(scenario, journey);
}

function changed(id: string, scenario: Scenario, changes: readonly Change[]): Scenario {
  const result = applyChanges(scenario, changes);
  if (result.ok) return result.value;
  throw new RangeError(`claim ${id}: ${result.issues.map(({ message }) => message).join(' ')}`);
}
