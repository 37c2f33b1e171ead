import type { Dimension, Journey as CoreJourney } from '@meander/core';
import { builder } from '../builder.ts';
import { JourneyKind } from './enums.ts';

const Stage = builder.objectRef<Dimension['levels'][number]>('Stage').implement({
  description: 'A stage of a journey.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the journey.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    milestone: t.string({
      description:
        'Shared milestone it counts as: unaware, aware, considers, qualified, customer, repeat, advocate, dormant or gone.',
      resolve: (level) => level.milestone ?? level.id,
    }),
    meaning: t.exposeString('meaning', { description: 'Who is in it.' }),
  }),
});

export const About = builder.objectRef<NonNullable<CoreJourney['about']>>('JourneyAbout').implement({
  description: 'What a reader should know of a journey before trusting it.',
  fields: (t) => ({
    history: t.exposeString('history', { description: 'Who drew it first, and when.' }),
    canSay: t.exposeStringList('canSay', { description: 'Questions it answers.' }),
    cannotSay: t.exposeStringList('cannotSay', { description: 'What it leaves out.' }),
  }),
});

export const Journey = builder.objectRef<CoreJourney>('Journey').implement({
  description: 'A model of how customers move.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name in the catalogue.' }),
    kind: t.expose('kind', { type: JourneyKind, description: 'The lens it is.' }),
    title: t.exposeString('title', { description: 'What a reader calls it.' }),
    version: t.exposeInt('version', { description: 'Counts up with every change of meaning.' }),
    purpose: t.exposeString('purpose', { description: 'What it is for.' }),
    source: t.exposeString('source', { description: 'Where it comes from.' }),
    about: t.field({
      type: About,
      nullable: true,
      description: 'Its history, and what it can and cannot say; null where nothing is said of it.',
      resolve: ({ about }) => about ?? null,
    }),
    stages: t.field({
      type: [Stage],
      description: 'Its stages, in order.',
      resolve: (journey) => journey.dimensions.find((each) => each.id === 'stage')?.levels ?? [],
    }),
  }),
});
