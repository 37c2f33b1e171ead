/** From the words of a claim to the scenarios of its arms. */
import { applyChanges, type Change, type ClaimWorld, type Experiment, type Scenario } from '@meander/core';
import { channels } from '../channels/index.ts';
import { journeyById } from '../journeys/index.ts';
import { presetById } from '../scenarios/index.ts';
import { withJourney } from '../scenarios/with-journey.ts';

export interface PlannedClaim {
  readonly claim: Experiment;
  /** One scenario per arm, in their order. */
  readonly world: readonly Scenario[];
  readonly counterWorld: readonly Scenario[];
}

/** The scenarios of both worlds of a claim. @throws RangeError for names and numbers that are not possible, all of them at once */
export function planClaim(claim: Experiment): PlannedClaim {
  const { description: _, ...counter } = claim.counterWorld;
  const changes = [...(claim.world.changes ?? []), ...(counter.changes ?? [])];
  return {
    claim,
    world: armsOf(claim, claim.world),
    counterWorld: armsOf(claim, { ...claim.world, ...counter, changes }),
  };
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
