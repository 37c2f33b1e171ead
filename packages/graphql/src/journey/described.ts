/** What a client calls a journey -> the journey with the numbers in force. */
import type { CardContext } from '@meander/analysis';
import {
  channels,
  furtherTraits,
  journeyById,
  journeys,
  presetById,
  presets,
  references,
  segmentTraits,
} from '@meander/catalogue';
import { journeyOf, unknownName, type Journey, type Scenario } from '@meander/core';
import type { Store } from '@meander/store';
import { ValidationError } from '../errors.ts';
import { scenarioOf } from '../scenario/reference.ts';
import type { JourneyRef } from '../types/card.ts';

export interface DescribedJourney {
  readonly journey: Journey;
  readonly context: CardContext;
}

/** A bare journey has the shipped channels and the defaults of its numbers. @throws ValidationError, NotFoundError */
export async function describedJourney(
  store: Store,
  { name, scenario }: typeof JourneyRef.$inferInput,
): Promise<DescribedJourney> {
  if (scenario) return seenThrough((await scenarioOf(store, scenario)).scenario);
  const preset = presetById(name ?? '');
  if (preset !== undefined) return seenThrough(preset);
  const journey = journeyById(name ?? '');
  const traits = { ...segmentTraits, ...furtherTraits };
  if (journey !== undefined) return { journey, context: { channels, values: {}, traits } };
  const known = [...presets, ...references].map((each) => each.scenario.id);
  const names = [...known, ...journeys.map(({ id }) => id)];
  throw new ValidationError([unknownName(['journey'], 'preset or journey', name ?? '', names)]);
}

function seenThrough(scenario: Scenario): DescribedJourney {
  const { channels: used, values, market } = scenario;
  return { journey: journeyOf(scenario), context: { channels: used, values, traits: market.traits } };
}
