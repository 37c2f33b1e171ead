/** Stories that a customer may live. */
import type { StoryMatch } from '@meander/analysis';
import type { Story as CoreStory } from '@meander/core';
import { builder } from '../builder.ts';

export const Story = builder.objectRef<CoreStory>('Story').implement({
  description: 'Things that happen to one customer one after the other, looked for among the lives of a run.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name in the catalogue.' }),
    title: t.exposeString('title', { description: 'What a reader calls it.' }),
    purpose: t.exposeString('purpose', { description: 'What it shows.' }),
    source: t.exposeString('source', { description: 'Where it comes from.' }),
    journey: t.exposeID('journey', { description: 'Id of the journey whose people can live it.' }),
    steps: t.stringList({
      description: 'Its steps in words, in order.',
      resolve: ({ steps }) => steps.map(({ label }) => label),
    }),
  }),
});

type StoryStepShape = StoryMatch['steps'][number];

export const StoryStep = builder.objectRef<StoryStepShape>('StoryStep').implement({
  description: 'A step of a story as it was lived.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the story.' }),
    label: t.exposeString('label', { description: 'It in words.' }),
    week: t.exposeInt('week', { description: 'Week in which it was complete.' }),
    places: t.intList({
      description: 'What happened, as places in the steps of the journey, from 0.',
      resolve: ({ places }) => [...places],
    }),
  }),
});
