import type { Journey, Lens, Scenario } from '@meander/core';
import { presets } from './index.ts';
import { furtherTraits } from './segment-traits.ts';

/**
 * A scenario whose people are seen through another journey. Numbers that the journey shares with the one it replaces stay as
 * they are; those that belong to the people of a preset are added; those that mean nothing any more are dropped.
 * @param lens the place it takes; a funnel takes that of the funnel, any other journey that of the lifecycle
 */
export function withJourney(scenario: Scenario, journey: Journey, lens: Lens = lensOf(journey)): Scenario {
  const journeys = { ...scenario.journeys, [lens]: journey };
  const known = new Set(
    Object.values(journeys).flatMap(({ parameters }) =>
      Object.keys(parameters).map((key) => `journey.${key}`),
    ),
  );
  const meant = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(values).filter(([path]) => !path.startsWith('journey.') || known.has(path)),
    );
  const preset = presets.find((each) => each.scenario.id === scenario.id);
  const { schedule, market } = scenario;
  return {
    ...scenario,
    market: { ...market, traits: { ...traitsAskedFor(journey), ...market.traits } },
    journeys,
    lens,
    values: { ...preset?.journeyValues?.[journey.id], ...meant(scenario.values) },
    ...(schedule === undefined
      ? {}
      : { schedule: schedule.map(({ week, values }) => ({ week, values: meant(values) })) }),
  };
}

/** The lens that a journey is seen through unless one is asked for. */
export function lensOf({ kind }: Journey): Lens {
  return kind === 'funnel' ? 'funnel' : 'lifecycle';
}

/** The described traits that a journey names and few scenarios have. */
function traitsAskedFor({ events }: Journey): Partial<typeof furtherTraits> {
  const written = JSON.stringify(events);
  return Object.fromEntries(
    Object.entries(furtherTraits).filter(([trait]) => written.includes(`"trait":"${trait}"`)),
  );
}
