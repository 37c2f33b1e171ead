/** One life, step by step. */
import type { CustomerJourney, JourneyStep } from '@meander/core';
import { builder } from '../builder.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { Channel } from './channel.ts';
import { Level, levelsOf } from './place-level.ts';

interface StepShape {
  readonly step: JourneyStep;
  readonly scenario: ResolvedScenario;
}

const LevelChange = builder
  .objectRef<{ dimension: string; from: string; to: string }>('LevelChange')
  .implement({
    description: 'A dimension in which somebody moved.',
    fields: (t) => ({
      dimension: t.exposeString('dimension', { description: 'The dimension.' }),
      from: t.exposeString('from', { description: 'Level before.' }),
      to: t.exposeString('to', { description: 'Level after.' }),
    }),
  });

const StepKind = builder.enumType('JourneyStepKind', {
  description: 'What kind of thing happened.',
  values: {
    MOVE: { value: 'move', description: 'A move; its cause may be a contact.' },
    PURCHASE: { value: 'purchase', description: 'A purchase, which may be a move too.' },
    CONTACT: { value: 'contact', description: 'A contact that triggered nothing.' },
  } as const,
});

const Step = builder.objectRef<StepShape>('JourneyStep').implement({
  description: 'Something that happened to a customer.',
  fields: (t) => ({
    week: t.int({
      description: 'Week of the plan; weeks of the warm-up are 0 and below.',
      resolve: ({ step }) => step.week,
    }),
    time: t.float({ description: 'When within the week, 0 to 1.', resolve: ({ step }) => step.time }),
    kind: t.field({ type: StepKind, description: 'What kind of thing.', resolve: ({ step }) => step.kind }),
    event: t.string({ description: 'Id of its event.', resolve: ({ step }) => step.event }),
    move: t.string({
      nullable: true,
      description: 'Id of the move; null of a contact.',
      resolve: ({ step }) => step.move,
    }),
    label: t.string({ description: 'It in words.', resolve: ({ step }) => step.label }),
    cause: t.string({
      nullable: true,
      description: 'Id of the cause; null of a contact.',
      resolve: ({ step }) => step.cause,
    }),
    causeLabel: t.string({
      nullable: true,
      description: 'The cause in words.',
      resolve: ({ step }) => step.causeLabel,
    }),
    channel: t.field({
      type: Channel,
      nullable: true,
      description: 'The channel of the contact, or of the contact that was the cause.',
      resolve: ({ step, scenario }) =>
        scenario.scenario.channels.find(({ id }) => id === step.channel) ?? null,
    }),
    isLogged: t.boolean({
      description: 'Whether a measurement system has the contact.',
      resolve: ({ step }) => step.isLogged,
    }),
    isOpened: t.boolean({
      nullable: true,
      description:
        'Whether a message was opened, which one that was acted on was; null where there is nothing to open.',
      resolve: ({ step }) => step.isOpened,
    }),
    changed: t.field({
      type: [LevelChange],
      description: 'Where it led.',
      resolve: ({ step: { from, to } }) =>
        Object.entries(to).flatMap(([dimension, level]) =>
          from[dimension] === level ? [] : [{ dimension, from: from[dimension] ?? '', to: level }],
        ),
    }),
  }),
});

interface LifeShape {
  readonly life: CustomerJourney;
  readonly scenario: ResolvedScenario;
}

export const LivedJourney = builder.objectRef<LifeShape>('CustomerJourney').implement({
  description: 'One life, with the causes of its moves and the contacts that triggered nothing.',
  fields: (t) => ({
    start: t.field({
      type: [Level],
      description: 'Where it began, in every dimension.',
      resolve: ({ life }) => levelsOf(life.start),
    }),
    steps: t.field({
      type: [Step],
      description: 'What happened, in order.',
      complexity: { field: 50, multiplier: 100 },
      resolve: ({ life, scenario }) => life.steps.map((step) => ({ step, scenario })),
    }),
  }),
});
