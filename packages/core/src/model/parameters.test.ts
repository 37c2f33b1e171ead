import { expect, test } from 'vitest';
import { kiosk } from '../kiosk.fixture.ts';
import { journeyParameters, parametersOf, valueAt } from './parameters.ts';

const parameters = () => parametersOf(kiosk);
const at = (path: string) => parameters().find((parameter) => parameter.path === path);

test('every number has one path, in the order a form shows them', () => {
  const heads = parameters().map((parameter) => parameter.path.split('.')[0]);
  expect([...new Set(heads)]).toEqual(['market', 'segments', 'journey', 'channels', 'targeting']);
  expect(new Set(parameters().map((parameter) => parameter.path)).size).toBe(parameters().length);
});

test('the value in force is the one set, or else the default', () => {
  expect(at('market.price')).toMatchObject({ value: 3, default: 100, unit: 'money per purchase' });
  expect(at('market.margin')).toMatchObject({ value: 0.6, default: 0.6 });
  expect(at('channels.sign.halfLife')?.value).toBe(2);
  expect(at('channels.tasting.halfLife')?.value).toBe(0);
  expect(at('channels.sign.response.stop')?.value).toBe(0.02);
});

test('segments have their share and every trait, targeting has a weight per channel and segment', () => {
  expect(at('segments.locals.share')?.value).toBe(0.75);
  expect(at('segments.locals.hurry')?.value).toBe(0.8);
  expect(at('segments.tourists.hurry')?.value).toBe(1);
  expect(at('targeting.tasting.tourists')?.value).toBe(2);
  expect(at('targeting.sign.tourists')?.value).toBe(1);
});

test('the numbers of both journeys are there, whichever is looked through', () => {
  expect(Object.keys(journeyParameters(kiosk))).toEqual([
    'passing',
    'thirst',
    'forgetting',
    'gossip',
    'leaving',
  ]);
  expect(parametersOf({ ...kiosk, lens: 'funnel' })).toEqual(parameters());
});

test('a value is read by path, its default by descriptor', () => {
  const price = at('market.price')!;
  expect(valueAt(kiosk, 'market.price', price)).toBe(3);
  expect(valueAt({ ...kiosk, values: {} }, 'market.price', price)).toBe(100);
  expect(valueAt({ ...kiosk, values: { 'market.price': 0 } }, 'market.price', price)).toBe(0);
});

test('mixtures have the numbers of their distribution, and the schedule those it changes, by week', () => {
  const mixtures = { hurry: { distribution: 'beta' as const, a: 2, b: 3, classes: 4 } };
  const schedule = [{ week: 5, values: { 'market.price': 7, 'market.prise': 1 } }];
  const found = parametersOf({ ...kiosk, market: { ...kiosk.market, mixtures }, schedule });
  const valuesOf = (head: string) =>
    found.filter(({ path }) => path.startsWith(head)).map(({ path, value, unit }) => [path, value, unit]);
  expect(valuesOf('mixtures')).toEqual([
    ['mixtures.hurry.a', 2, ''],
    ['mixtures.hurry.b', 3, ''],
    ['mixtures.hurry.classes', 4, 'classes'],
  ]);
  expect(valuesOf('schedule')).toEqual([['schedule.5.market.price', 7, 'money per purchase']]);
});
