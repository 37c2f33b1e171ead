/** Why a rate is what it is. */
import type { ExplainedFactor, ExplainedMove, ExplainedRates, ExplainedTerm } from '@meander/core';
import { builder } from '../builder.ts';
import { Population } from './enums.ts';
import { Level, levelsOf } from './place-level.ts';
import { ScenarioRef } from './scenario-input.ts';

const WhereInput = builder.inputType('WhereInput', {
  description: 'A level that the place must have.',
  fields: (t) => ({
    dimension: t.string({
      required: true,
      description: 'A dimension of the journey, "milestone" or "segment"; each at most once.',
    }),
    level: t.string({ required: true, description: 'Its level.' }),
  }),
});

export const RateQuestionInput = builder.inputType('RateQuestionInput', {
  description: 'Which rates to explain.',
  fields: (t) => ({
    scenario: t.field({ type: ScenarioRef, required: true, description: 'The scenario.' }),
    where: t.field({
      type: [WhereInput],
      defaultValue: [],
      description: 'The place; a dimension that is not named is at its start where that can be.',
    }),
    week: t.int({
      defaultValue: 1,
      description: 'Week of the plan; weeks of the warm-up are 0 and below.',
    }),
    population: t.field({
      type: Population,
      defaultValue: 'expected',
      description: 'How people are held: counts that rates read are theirs.',
    }),
    replication: t.float({ defaultValue: 0, description: 'The future it is, from 0.' }),
  }),
});

const Factor = builder.objectRef<ExplainedFactor>('ExplainedFactor').implement({
  description: 'What one mechanism contributes: constant x weekly.',
  fields: (t) => ({
    mechanism: t.exposeString('mechanism', {
      description: 'Its id, or "cap" where the responses of a contact were scaled to sum to 1.',
    }),
    constant: t.exposeFloat('constant', { description: 'What never changes here.' }),
    weekly: t.exposeFloat('weekly', { description: 'What this week makes of it.' }),
  }),
});

const Term = builder.objectRef<ExplainedTerm>('ExplainedTerm').implement({
  description: 'The part of a rate that one cause has: the product of its factors, per substep.',
  fields: (t) => ({
    cause: t.exposeString('cause', { description: 'Id of the cause in the ledger.' }),
    label: t.exposeString('label', { description: 'The cause in words.' }),
    channel: t.exposeString('channel', { nullable: true, description: 'Id of the channel, if it is one.' }),
    rate: t.exposeFloat('rate', { description: 'The part, per step of the week.' }),
    factors: t.expose('factors', {
      type: [Factor],
      description: 'The cause itself in its own unit, then what multiplies it.',
    }),
  }),
});

const Move = builder.objectRef<ExplainedMove>('ExplainedMove').implement({
  description: 'A move that is possible at the place, with its rate.',
  fields: (t) => ({
    event: t.exposeString('event', { description: 'Id of its event.' }),
    move: t.exposeString('move', { description: 'Its id.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    to: t.field({
      type: [Level],
      description: 'Where one is after it.',
      resolve: (move) => levelsOf(move.to),
    }),
    rate: t.exposeFloat('rate', { description: 'Per step of the week: the sum of its terms.' }),
    probability: t.exposeFloat('probability', {
      description: 'That it happens in the step; of a repeat purchase, that there is one at all.',
    }),
    terms: t.expose('terms', { type: [Term], description: 'Its causes.' }),
  }),
});

export const ExplainedRatesType = builder.objectRef<ExplainedRates>('ExplainedRates').implement({
  description: 'The rates in force at a place in a week, opened.',
  fields: (t) => ({
    segment: t.exposeString('segment', { description: 'Segment of the place.' }),
    levels: t.field({
      type: [Level],
      description: 'Levels of the place, in every dimension.',
      resolve: ({ levels }) => levelsOf(levels),
    }),
    week: t.exposeInt('week', { description: 'The week.' }),
    substeps: t.exposeInt('substeps', { description: 'Steps of a week; rates are per step.' }),
    moves: t.expose('moves', { type: [Move], description: 'What can happen there, in order.' }),
  }),
});
