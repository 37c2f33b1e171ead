/** Whom to look for, and whose people. */
import * as z from 'zod';
import { builder } from '../builder.ts';
import { ScenarioRef } from './scenario-input.ts';

const CustomerOutcome = builder.enumType('CustomerOutcome', {
  description: 'What became of somebody within the weeks that are lived.',
  values: {
    BOUGHT: { value: 'bought', description: 'Bought at least once.' },
    BOUGHT_AGAIN: { value: 'boughtAgain', description: 'Bought at least twice.' },
    NEVER_BOUGHT: { value: 'neverBought', description: 'Bought nothing.' },
  } as const,
});

const CustomerOrder = builder.enumType('CustomerOrder', {
  description: 'Who comes first.',
  values: {
    NUMBER: { value: 'number', description: 'By number: segment by segment.' },
    WAITED_LONGEST: { value: 'waitedLongest', description: 'The longest stay in considering or deciding.' },
    SLEPT_LONGEST: { value: 'sleptLongest', description: 'The longest dormancy that ended in a return.' },
    MOST_BACKWARD: { value: 'mostBackward', description: 'The most moves back.' },
  } as const,
});

const future = {
  defaultValue: 0,
  description: 'The future that is lived, from 0.',
  validate: z.int().min(0).max(9999),
};

export const PeopleInput = builder.inputType('PeopleInput', {
  description: 'Whose people, in which future.',
  fields: (t) => ({
    scenario: t.field({ type: ScenarioRef, required: true, description: 'Which plan.' }),
    future: t.int(future),
  }),
});

const times = (description: string) => ({ description, validate: z.int().min(0).max(255) });
const weeks = (description: string) => ({ description, validate: z.int().min(0).max(1560) });

const StageInWeek = builder.inputType('StageInWeekInput', {
  description: 'A stage at the end of a week.',
  fields: (t) => ({
    stage: t.id({ required: true, description: 'Id of the stage.' }),
    week: t.int({ required: true, ...weeks('Week of the plan; 0 is the end of the warm-up.') }),
  }),
});

const WayInWeek = builder.inputType('WayInWeekInput', {
  description: 'The way from one stage to another within a week.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'Id of the stage that is left.' }),
    to: t.id({ required: true, description: 'Id of the stage that is reached.' }),
    week: t.int({ required: true, ...weeks('Week of the plan, from 1.') }),
  }),
});

export const CustomersInput = builder.inputType('CustomersInput', {
  description: 'Whom to look for; what is left out does not matter.',
  fields: (t) => ({
    scenario: t.field({ type: ScenarioRef, required: true, description: 'Which plan.' }),
    future: t.int(future),
    story: t.id({ description: 'Id of a story that they have lived.' }),
    minBackwardMoves: t.int(times('Moves to an earlier stage or into dormancy, at least so many.')),
    minSkips: t.int(times('Stages skipped, at least so many.')),
    minWeeksAsleep: t.int(weeks('Returned after so many weeks of dormancy, at least.')),
    minWeeksWaited: t.int(weeks('Stayed so many weeks in one stage of considering or deciding, at least.')),
    outcome: t.field({ type: CustomerOutcome, description: 'What became of them.' }),
    wasIn: t.field({ type: StageInWeek, description: 'Where they were at the end of a week.' }),
    went: t.field({ type: WayInWeek, description: 'Which way they went in a week.' }),
    segment: t.id({ description: 'Id of their segment.' }),
    order: t.field({ type: CustomerOrder, defaultValue: 'number', description: 'Who comes first.' }),
    shuffle: t.string({
      description: 'Any text of 1 to 200 characters: a random order that follows from it.',
      validate: z.string().min(1).max(200),
    }),
  }),
});

export const CustomerInput = builder.inputType('CustomerInput', {
  description: 'One customer.',
  fields: (t) => ({
    scenario: t.field({ type: ScenarioRef, required: true, description: 'Which plan.' }),
    future: t.int(future),
    number: t.int({
      required: true,
      description: 'Number of the customer in the market, from 0.',
      validate: z.int().min(0),
    }),
  }),
});
