import { expect, it } from 'vitest';
import { parseColumn } from './column.ts';
import { parseOwnChannel } from './own-channel.ts';

it('a column goes to a channel, becomes a channel of its own, or is left out', () => {
  expect(parseColumn('tv spend=brandVideo')).toEqual({
    toChannel: { column: 'tv spend', channel: 'brandVideo' },
  });
  expect(parseColumn('pods=own:Podcast: ads:social')).toEqual({
    toOwnChannel: { column: 'pods', label: 'Podcast: ads', like: 'social' },
  });
  expect(parseColumn('a=b=out')).toEqual({ leaveOut: { column: 'a=b' } });
});

it.each(['', 'tv', '=brandVideo', 'tv=', 'tv=own:', 'tv=own:Podcast', 'tv=own::social'])(
  'the mapping "%s" is a problem with an example',
  (text) => {
    expect(parseColumn(text)).toMatchObject({
      code: 'not-a-mapping',
      suggestion: expect.stringContaining('='),
    });
  },
);

it('a column that goes nowhere is repeated whole in the example', () => {
  expect(parseColumn('tv')).toMatchObject({ suggestion: 'tv=out' });
});

it('a channel of your own has an id, a channel it is like, and a label', () => {
  expect(parseOwnChannel('podcast=social:Podcast: ads', '--own')).toEqual({
    id: 'podcast',
    like: 'social',
    label: 'Podcast: ads',
  });
  expect(parseOwnChannel('podcast=social', '--own')).toMatchObject({ label: 'podcast' });
  expect(parseOwnChannel('podcast', '--own')).toMatchObject({ code: 'not-a-channel' });
});
