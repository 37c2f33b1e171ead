import { expect, test } from 'vitest';
import { isAssumption, parameterGroups, segmentOf, type Parameter } from './parameter-groups.ts';

const parameter = (path: string, label: string, source = 'assumption'): Parameter => ({
  path,
  label,
  source,
  unit: 'money',
  min: 0,
  max: 1,
  default: 0.5,
  value: 0.5,
  isChanged: false,
  meaning: '',
});
const all = [
  parameter('channels.email.reach', 'Reach of email'),
  parameter('market.price', 'Price', 'Smith 2019'),
  parameter('journey.needRate', 'Need rate'),
  parameter('segments.small.share', 'Share of small firms'),
  parameter('channels.email.halfSaturation', 'Half saturation'),
  parameter('targeting.email.small', 'Targeting weight'),
];

test('parameters stand under market, journey and each channel, and none is lost', () => {
  const groups = parameterGroups(all, '');
  expect(groups.map(({ id, kind }) => [id, kind])).toEqual([
    ['market', 'market'],
    ['journey', 'journey'],
    ['email', 'channel'],
  ]);
  expect(groups.flatMap(({ parameters }) => parameters)).toHaveLength(all.length);
});

test('a search keeps the parameters that hold every word, wherever it stands', () => {
  expect(parameterGroups(all, 'email HALF').flatMap(({ parameters }) => parameters)).toEqual([all[4]]);
  expect(parameterGroups(all, 'smith').flatMap(({ parameters }) => parameters)).toEqual([all[1]]);
  expect(parameterGroups(all, 'nothing')).toEqual([]);
});

test('an assumption is told from a source', () => {
  expect(isAssumption('assumption')).toBe(true);
  expect(isAssumption('assumed: typical of the trade')).toBe(true);
  expect(isAssumption('ranges of Smith; value an assumption')).toBe(true);
  expect(isAssumption('Smith 2019')).toBe(false);
});

test('a parameter of a part of the people names it', () => {
  expect(all.map(({ path }) => segmentOf(path))).toEqual([null, null, null, 'small', null, 'small']);
});
