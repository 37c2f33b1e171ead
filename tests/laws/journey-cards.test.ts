import { describe, expect, test } from 'vitest';
import { journeyCard, journeyMap } from '@meander/analysis';
import { journeys, lensOf, presets, references, withJourney } from '@meander/catalogue';

const seen = [...presets, ...references].flatMap(({ scenario }) =>
  (['funnel', 'lifecycle'] as const).map((lens) => [scenario.id, lens, scenario] as const),
);
const bare = journeys.map(
  (journey) => [journey.id, lensOf(journey), withJourney(presets[0]!.scenario, journey)] as const,
);
const cases = [...seen, ...bare];

describe.each(cases)('the card of %s, %s', (_, lens, scenario) => {
  const journey = scenario.journeys[lens];
  const { channels, values, market } = scenario;
  const card = journeyCard(journey, { channels, values, traits: market.traits });

  test('has an equation for every move, and all of it in words', () => {
    const moves = journey.events.flatMap((event) =>
      event.kind === 'rates'
        ? event.moves.map(({ label }) => label)
        : event.kind === 'repeat'
          ? [event.label, event.dropOut.label]
          : event.branches.map(({ label }) => label),
    );
    expect(card.events.flatMap((event) => event.moves.map(({ label }) => label))).toEqual(moves);
    expect(JSON.stringify(card)).not.toMatch(/undefined|NaN|\[object/);
  });

  test('names every number of the journey where it is used', () => {
    const written = JSON.stringify([card.events, card.tallies, card.pools]);
    for (const name of Object.keys(journey.parameters)) expect(written).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('has a picture that shows every stage, and names every move that changes it', () => {
    const { svg, description } = journeyMap(journey);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const { levels } = journey.dimensions.find(({ id }) => id === 'stage')!;
    const boxes = [...svg.matchAll(/<g class="stage[ a-z]*"><rect/g)];
    expect(boxes.length).toBe(levels.length);
    const changing = journey.events.flatMap((event) =>
      event.kind === 'rates' ? event.moves.filter(({ to }) => to['stage'] !== undefined) : [],
    );
    for (const { label } of [...levels, ...changing]) expect(description).toContain(label);
  });

  test('explains every name of its equations', () => {
    const equations = card.events.flatMap(({ moves }) => moves.map(({ equation }) => equation)).join(' ');
    const names = (kind: string) =>
      new Set([...equations.matchAll(new RegExp(`\\b${kind}\\.(\\w+)`, 'g'))].map(([, name]) => name));
    for (const trait of names('trait')) expect(card.traits.map(({ id }) => id)).toContain(trait);
    for (const dimension of names('level')) expect(card.dimensions.map(({ id }) => id)).toContain(dimension);
    for (const series of names('series')) expect(card.series.map(({ id }) => id)).toContain(series);
  });
});
