import { expect, it } from 'vitest';
import { BadInput } from '../bad-input.ts';
import { readPlanFile } from './plan-file.ts';
import { toPlanFile, type Recipe } from './recipe.ts';

const recipe: Recipe = {
  preset: 'b2b-saas',
  presetVersion: 1,
  name: 'Autumn',
  seed: 'heron',
  lens: 'funnel',
  horizonWeeks: 52,
  changes: [
    { path: 'split.upstream', op: 'add', number: 15 },
    { path: 'flight.events', op: 'set', list: [1, 0, 2] },
  ],
  locks: ['events'],
  ownChannels: [{ id: 'podcast', label: 'Podcast', like: 'social' }],
};

it('what is written is read back', () => {
  expect(readPlanFile(toPlanFile(recipe), 'plan.json')).toEqual({ kind: 'recipe', recipe });
});

it('a preset alone is a plan, with or without a byte-order mark', () => {
  expect(readPlanFile('\uFEFF{"preset":"b2b-saas"}', 'plan.json')).toEqual({
    kind: 'recipe',
    recipe: { preset: 'b2b-saas', changes: [], locks: [], ownChannels: [] },
  });
});

it('a change may be spelled out', () => {
  const text = '{"preset":"b2b-saas","changes":[{"path":"market.price","op":"set","number":5}]}';
  expect(readPlanFile(text, 'plan.json')).toMatchObject({
    recipe: { changes: [{ path: 'market.price', op: 'set', number: 5 }] },
  });
});

it('a whole scenario is left to the engine to check', () => {
  expect(readPlanFile('{"journeys":{}}', 'plan.json')).toEqual({
    kind: 'expanded',
    scenario: { journeys: {} },
  });
});

it('every problem of a file comes with its place', () => {
  const attempt = (text: string) => () => readPlanFile(text, 'plan.json');
  const places = (...paths: string[]) =>
    expect.objectContaining({ issues: paths.map((path) => expect.objectContaining({ path: [path] })) });
  expect(attempt('{"preset":5,"sed":"x","lens":"cycle"}')).toThrow(
    places('plan.json: preset', 'plan.json: lens', 'plan.json: sed'),
  );
  expect(attempt('{"preset":"b2b-saas","changes":["a=1","b","c=x"]}')).toThrow(
    places('plan.json: changes.1', 'plan.json: changes.2'),
  );
  expect(attempt('{"preset":"b2b-saas","sed":"x","changes":["b",7]}')).toThrow(
    places('plan.json: changes.1', 'plan.json: sed', 'plan.json: changes.0'),
  );
  expect(attempt('{"preset":')).toThrow(BadInput);
  expect(attempt('[]')).toThrow(places('plan.json'));
  expect(attempt('null')).toThrow(places('plan.json'));
});
