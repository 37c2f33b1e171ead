import { expect, test } from 'vitest';
import { cardsOf, nothingChosen, placesOf, withJourney, withPreset } from './chosen.ts';

const aida = { id: 'aida', kind: 'FUNNEL' };
const inbound = { id: 'inbound', kind: 'FUNNEL' };
const subscription = { id: 'subscription', kind: 'LIFECYCLE' };

test('never more than two cards are chosen, the first one gives way, and a second press lets go', () => {
  const journeys = [aida, inbound, subscription].reduce(withJourney, nothingChosen);
  expect(journeys.journeys).toEqual([inbound, subscription]);
  const both = withPreset(journeys, 'b2b-saas');
  expect(both).toEqual({ preset: 'b2b-saas', journeys: [subscription] });
  expect(withJourney(both, aida)).toEqual({ preset: 'b2b-saas', journeys: [aida] });
  expect(cardsOf(withPreset(withJourney(both, subscription), 'b2b-saas'))).toBe(0);
});

test('journeys take the places of their kinds, and two of one kind take both', () => {
  expect(placesOf([subscription])).toEqual({
    journeys: { FUNNEL: null, LIFECYCLE: 'subscription' },
    lens: 'LIFECYCLE',
  });
  expect(placesOf([subscription, aida]).journeys).toEqual({ FUNNEL: 'aida', LIFECYCLE: 'subscription' });
  expect(placesOf([aida, inbound]).journeys).toEqual({ FUNNEL: 'aida', LIFECYCLE: 'inbound' });
});
