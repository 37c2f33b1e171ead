/** A journey on a card: what it says of itself, in words and symbols. */
import type {
  CardCause,
  CardDimension,
  CardEvent,
  CardLevel,
  CardMove,
  CardName,
  CardQuantity,
  CardResponse,
  JourneyCard,
  JourneyMap,
} from '@meander/analysis';
import type { ParameterValue } from '@meander/core';
import { builder } from '../builder.ts';
import { JourneyKind } from './enums.ts';
import { About } from './journey.ts';
import { DescribedNumber } from './parameter.ts';
import { ScenarioRef } from './scenario-input.ts';

export const JourneyRef = builder.inputType('JourneyRef', {
  description: 'A journey: one that ships, or the one a scenario is seen through, with its numbers.',
  isOneOf: true,
  fields: (t) => ({
    name: t.id({ description: 'Key of a preset, or id of a journey of the catalogue.' }),
    scenario: t.field({ type: ScenarioRef, description: 'A scenario; its lens decides the journey.' }),
  }),
});

const CardEventKind = builder.enumType('CardEventKind', {
  description: 'How the moves of an event compete.',
  values: {
    RATES: { value: 'rates', description: 'Rates of competing moves.' },
    REPEAT: { value: 'repeat', description: 'Poisson purchases with a chance of dropping out after each.' },
    MATRIX: { value: 'matrix', description: 'Stochastic matrices, after quantities were drawn.' },
  } as const,
});

const LevelType = builder.objectRef<CardLevel>('CardLevel').implement({
  description: 'A level of a dimension; of the dimension "stage" it is a state.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the dimension.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    meaning: t.exposeString('meaning', { description: 'Who is there.' }),
    milestone: t.exposeString('milestone', {
      nullable: true,
      description: 'The shared milestone it counts as; of stages only.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'What level.<dimension> is in equations here, 0 to 1.',
    }),
    weeks: t.exposeFloat('weeks', {
      nullable: true,
      description: 'What weeks.<dimension> is in equations here.',
    }),
    isStart: t.exposeBoolean('isStart', { description: 'Whether everybody is here at a launch.' }),
  }),
});

const DimensionType = builder.objectRef<CardDimension>('CardDimension').implement({
  description: 'What a customer has exactly one level of.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the journey.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    levels: t.expose('levels', { type: [LevelType], description: 'Its levels, in order.' }),
    time: t.exposeString('time', { nullable: true, description: 'How it changes without a move.' }),
  }),
});

const CauseType = builder.objectRef<CardCause>('CardCause').implement({
  description: 'A part of a rate.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the ledger of causes calls it.' }),
    mechanism: t.exposeString('mechanism', { description: 'The mechanism it is.' }),
    equation: t.exposeString('equation', { description: 'The part with its own factors, in symbols.' }),
  }),
});

const MoveType = builder.objectRef<CardMove>('CardMove').implement({
  description: 'What can happen to a customer in an event.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the event; several steps may share one.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    from: t.exposeString('from', { description: 'Who can make it.' }),
    to: t.exposeString('to', { description: 'Where they are afterwards.' }),
    equation: t.exposeString('equation', { description: 'How often or how likely, in symbols.' }),
    causes: t.expose('causes', { type: [CauseType], description: 'The parts of its rate.' }),
    tally: t.exposeString('tally', { nullable: true, description: 'What is counted when it happens.' }),
    rows: t.exposeStringList('rows', {
      description: 'Rows of its matrices: level -> levels with probabilities.',
    }),
  }),
});

const QuantityType = builder.objectRef<CardQuantity>('CardQuantity').implement({
  description: 'A number worked out or drawn before anybody moves.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name in equations.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    equation: t.exposeString('equation', { description: 'Its law, in symbols.' }),
  }),
});

const EventType = builder.objectRef<CardEvent>('CardEvent').implement({
  description: 'Moves of which at most one happens to a customer in a week.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the journey.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    kind: t.expose('kind', { type: CardEventKind, description: 'How its moves compete.' }),
    law: t.exposeString('law', { description: 'The same in symbols.' }),
    quantities: t.expose('quantities', {
      type: [QuantityType],
      description: 'Drawn first; of matrix events only.',
    }),
    moves: t.expose('moves', { type: [MoveType], description: 'Its moves, in order.' }),
  }),
});

const TallyType = builder.objectRef<JourneyCard['tallies'][number]>('CardTally').implement({
  description: 'What is counted and paid for.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the journey.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    worth: t.exposeString('worth', { description: 'Revenue of one, in multiples of the price.' }),
  }),
});

const PoolType = builder.objectRef<JourneyCard['pools'][number]>('CardPool').implement({
  description: 'Capacity that people share.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the journey.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    where: t.exposeString('where', { description: 'Who is being served or waits.' }),
    servers: t.exposeString('servers', { description: 'How many can be served at once.' }),
  }),
});

const NumberType = builder.objectRef<ParameterValue>('CardParameter').implement({
  description: 'A number with the value in force.',
  interfaces: [DescribedNumber],
});

const ResponseType = builder.objectRef<CardResponse>('CardResponse').implement({
  description: 'What a contact of a channel can trigger here.',
  fields: (t) => ({
    act: t.exposeString('act', { description: 'The act: response.<act> in equations.' }),
    channel: t.exposeID('channel', { description: 'Id of the channel.' }),
    channelLabel: t.exposeString('channelLabel', { description: 'What a form calls the channel.' }),
    share: t.exposeFloat('share', { description: 'Share of its contacts bought for this, 0 to 1.' }),
    parameter: t.expose('parameter', { type: NumberType, description: 'Probability per contact.' }),
    memoryLift: t.exposeFloat('memoryLift', {
      description: 'How much more a contact triggers at full brand memory (1: twice as much).',
    }),
  }),
});

const NameType = builder.objectRef<CardName>('CardName').implement({
  description: 'A name used by equations, with what it means.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The name.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    unit: t.exposeString('unit', { description: 'Its unit.' }),
    meaning: t.exposeString('meaning', { description: 'What it stands for.' }),
    source: t.exposeString('source', { description: 'Where it comes from, or "assumption".' }),
  }),
});

export const JourneyCardType = builder.objectRef<JourneyCard>('JourneyCard').implement({
  description: 'A journey on a card: states, moves, equations, units and sources.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name in the catalogue.' }),
    version: t.exposeInt('version', { description: 'Counts up with every change of meaning.' }),
    kind: t.expose('kind', { type: JourneyKind, description: 'The lens it is.' }),
    title: t.exposeString('title', { description: 'What a reader calls it.' }),
    purpose: t.exposeString('purpose', { description: 'What it is for.' }),
    source: t.exposeString('source', { description: 'Where it comes from.' }),
    about: t.field({
      type: About,
      nullable: true,
      description: 'Its history, and what it can and cannot say; null where nothing is said of it.',
      resolve: ({ about }) => about ?? null,
    }),
    dimensions: t.expose('dimensions', { type: [DimensionType], description: 'Where a customer can be.' }),
    events: t.expose('events', { type: [EventType], description: 'A week, in the order of its events.' }),
    tallies: t.expose('tallies', { type: [TallyType], description: 'What is counted.' }),
    pools: t.expose('pools', { type: [PoolType], description: 'Capacity that people share.' }),
    parameters: t.expose('parameters', { type: [NumberType], description: 'Its numbers.' }),
    responses: t.expose('responses', { type: [ResponseType], description: 'What contacts can trigger.' }),
    series: t.expose('series', { type: [NameType], description: 'series.<id>(week) in equations.' }),
    traits: t.expose('traits', {
      type: [NameType],
      description: 'trait.<id> in equations: what segments may differ in.',
    }),
    mechanisms: t.expose('mechanisms', {
      type: [NameType],
      description: 'The mechanisms put to use: causes and factors.',
    }),
  }),
});

export const JourneyMapType = builder.objectRef<JourneyMap>('JourneyMap').implement({
  description: 'A journey as a picture: its graph, or a week of its river.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title of the journey.' }),
    description: t.exposeString('description', { description: 'Every stage and move in words.' }),
    svg: t.exposeString('svg', {
      description: 'SVG that stands alone, in light and dark; text in it is escaped.',
    }),
  }),
});
