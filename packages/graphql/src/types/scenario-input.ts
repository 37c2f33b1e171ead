/** How a client names or describes a scenario. */
import { builder } from '../builder.ts';
import { JourneyKind } from './enums.ts';

const SetInput = builder.inputType('SetInput', {
  description: 'Gives a path a value.',
  fields: (t) => ({
    path: t.string({ required: true, description: 'A change path, e.g. split.brandVideo.' }),
    number: t.float({
      description: 'The value; split.* in points of the total (0 to 100), budget.* in money a week.',
    }),
    list: t.floatList({ description: 'For flight.<channel>: a factor per plan week.' }),
  }),
});

const AddInput = builder.inputType('AddInput', {
  description: 'Adds to the value in force.',
  fields: (t) => ({
    path: t.string({ required: true, description: 'A change path.' }),
    number: t.float({ required: true, description: 'What is added; negative to take away.' }),
  }),
});

const ChangeInput = builder.inputType('ChangeInput', {
  description: 'One difference; consecutive changes of split.* count as one move.',
  isOneOf: true,
  fields: (t) => ({
    set: t.field({ type: SetInput, description: 'Gives a path a value.' }),
    add: t.field({ type: AddInput, description: 'Adds to the value in force.' }),
  }),
});

const OwnChannelInput = builder.inputType('OwnChannelInput', {
  description: 'A channel of the user’s own; it has no money until a change gives it some.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'A letter, then at most 63 letters, digits or hyphens.' }),
    label: t.string({ required: true, description: 'What the user calls it, 1 to 80 characters.' }),
    like: t.id({ required: true, description: 'Id of a channel whose behaviour it takes.' }),
  }),
});

export const ScenarioInput = builder.inputType('ScenarioInput', {
  description: 'A preset and what differs from it.',
  fields: (t) => ({
    preset: t.id({ required: true, description: 'Key of a preset, e.g. b2b-saas.' }),
    presetVersion: t.int({ description: 'Refuse when the preset has changed since this version.' }),
    name: t.string({ description: 'What the user calls it, 1 to 120 characters.' }),
    seed: t.string({ description: 'Any text of 1 to 200 characters; all luck follows from it.' }),
    lens: t.field({
      type: JourneyKind,
      description: 'Through which journey it is seen: FUNNEL or LIFECYCLE.',
    }),
    journey: t.id({
      description: 'Id of a journey to see it through; it takes the lens of its kind, or the one asked for.',
    }),
    horizonWeeks: t.int({ description: 'Weeks simulated under the plan, 1 to 1040.' }),
    changes: t.field({ type: [ChangeInput], description: 'Applied in order, at most 400.' }),
    locks: t.idList({ description: 'Channels whose share stays when others move.' }),
    ownChannels: t.field({ type: [OwnChannelInput], description: 'Channels of the user’s own, at most 32.' }),
  }),
});

export const ScenarioRef = builder.inputType('ScenarioRef', {
  description: 'A scenario, by id or described inline.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Global id of a scenario that was run or saved here.' }),
    inline: t.field({ type: ScenarioInput, description: 'A preset and what differs from it.' }),
  }),
});
