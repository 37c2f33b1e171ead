import { expect, test } from 'vitest';
import { defineStory, storySchema } from './story.ts';

const told = {
  id: 'comesBack',
  version: 1,
  title: 'Comes back',
  purpose: 'Somebody who buys, sleeps and buys again',
  source: 'assumption',
  journey: 'regulars',
  steps: [
    {
      id: 'again',
      label: 'Buys again after a quarter',
      happenings: [
        { what: 'purchase' as const },
        {
          what: 'contact' as const,
          by: { kind: 'upstream' as const, mostTrackable: 0.5 },
          weeksAfter: { least: 13 },
          weekOfYear: [1, 52],
        },
        { what: 'move' as const, moves: ['order'], by: { ids: ['sign'] }, times: 2, isNext: true as const },
      ],
    },
  ],
};

test('a story is what it was told, and what happens once need not say so', () => {
  const story = defineStory(told);
  expect(story.steps[0]!.happenings.map(({ times }) => times)).toEqual([1, 1, 2]);
  expect(storySchema.parse(story)).toEqual(story);
});

test.each<[string, object]>([
  ['without a name', { id: '' }],
  ['without steps', { steps: [] }],
  ['with a title longer than a line', { title: 'x'.repeat(81) }],
  ['with something that nobody reads', { colour: 'red' }],
  ['in which nothing happens', { steps: [{ ...told.steps[0]!, happenings: [] }] }],
  [
    'in which something happens no times',
    { steps: [{ ...told.steps[0]!, happenings: [{ what: 'purchase', times: 0 }] }] },
  ],
  [
    'in which something nobody knows happens',
    { steps: [{ ...told.steps[0]!, happenings: [{ what: 'sleep' }] }] },
  ],
])('a story %s is refused', (_, change) => {
  expect(storySchema.safeParse({ ...told, ...change }).success).toBe(false);
});
