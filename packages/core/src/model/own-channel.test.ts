import { expect, test } from 'vitest';
import { kiosk } from '../kiosk.fixture.ts';
import { NAME_RULE } from './name.ts';
import { addOwnChannel, type OwnChannel } from './own-channel.ts';

const podcast: OwnChannel = { id: 'podcast', label: 'Podcast', like: 'tasting' };

function issuesOf(own: OwnChannel, scenario = kiosk) {
  const result = addOwnChannel(scenario, own);
  return result.ok ? [] : result.issues;
}

test('an own channel is like its model in all but its name, and has no money yet', () => {
  const result = addOwnChannel(kiosk, podcast);
  expect(result.ok).toBe(true);
  if (!result.ok) return;
  const { channels, plan, historic, market } = result.value;
  expect(channels.slice(0, -1)).toEqual(kiosk.channels);
  expect(channels.at(-1)).toEqual({ ...kiosk.channels[1], id: 'podcast', label: 'Podcast' });
  expect(plan).toEqual({ ...kiosk.plan, split: { ...kiosk.plan.split, podcast: 0 } });
  expect(historic).toEqual({ ...kiosk.historic, split: { ...kiosk.historic.split, podcast: 0 } });
  expect(market.targeting).toEqual({ tasting: { tourists: 2 }, podcast: { tourists: 2 } });
});

test('the numbers set for its model hold for it as well', () => {
  const result = addOwnChannel(kiosk, { ...podcast, like: 'sign' });
  expect(result.ok && result.value.values).toEqual({ ...kiosk.values, 'channels.podcast.halfLife': 2 });
  expect(result.ok && result.value.market.targeting).toEqual(kiosk.market.targeting);
});

test('a model that does not exist is answered with those that do', () => {
  expect(issuesOf({ ...podcast, like: 'singn' })).toMatchObject([
    { path: ['ownChannels', 'podcast', 'like'], code: 'unknown-name', suggestion: 'sign' },
  ]);
});

test.each([
  ['my podcast!', 'mypodcast'],
  ['2nd', 'nd'],
  ['🎙️', 'ownChannel'],
  ['constructor', 'constructorChannel'],
  ['x'.repeat(80), 'x'.repeat(64)],
])('an id that is no name gets one that is: %s', (id, suggestion) => {
  expect(issuesOf({ ...podcast, id })).toMatchObject([
    {
      path: ['ownChannels', id],
      code: 'bad-name',
      value: id,
      suggestion,
      message: `invalid channel id "${id}" (expected ${NAME_RULE}). Use "${suggestion}".`,
    },
  ]);
  expect(issuesOf({ ...podcast, id: suggestion })).toEqual([]);
});

test('an id that is taken gets one that is free', () => {
  const second = addOwnChannel(kiosk, { ...podcast, id: 'sign2' });
  expect(issuesOf({ ...podcast, id: 'sign' }, second.ok ? second.value : kiosk)).toMatchObject([
    {
      path: ['ownChannels', 'sign'],
      code: 'duplicate-name',
      suggestion: 'sign3',
      message: 'there is already a channel "sign". Use "sign3".',
    },
  ]);
});

test.each(['', 'x'.repeat(81)])('a label of no or too many characters is refused', (label) => {
  expect(issuesOf({ ...podcast, label })).toEqual([
    {
      path: ['ownChannels', 'podcast', 'label'],
      severity: 'error',
      code: 'bad-label',
      value: label,
      allowed: '1 to 80 characters',
      suggestion: label.slice(1) || 'Own channel',
      message: `invalid label of ${label.length} characters (expected 1 to 80)`,
    },
  ]);
});

test('there are at most 40 channels', () => {
  let scenario = kiosk;
  for (let number = kiosk.channels.length + 1; number <= 40; number++) {
    const more = addOwnChannel(scenario, { ...podcast, id: `podcast${number}` });
    if (more.ok) scenario = more.value;
  }
  expect(scenario.channels).toHaveLength(40);
  expect(issuesOf(podcast, scenario)).toMatchObject([{ code: 'out-of-range', value: '41' }]);
});

test('every problem comes back at once', () => {
  expect(issuesOf({ id: '', label: '', like: '' }).map((issue) => issue.code)).toEqual([
    'unknown-name',
    'bad-name',
    'bad-label',
  ]);
});
