import { describe, expect, test } from 'vitest';
import {
  byContact,
  byNeed,
  byTrait,
  byWordOfMouth,
  defineChannel,
  defineJourney,
  describeChannel,
  response,
  withLevel,
  type Parameter,
} from '@meander/core';
import { journeyCard } from './card.ts';

const rate = (label: string, value: number): Parameter => ({
  label,
  unit: 'per week',
  min: 0,
  max: 1,
  default: value,
  meaning: `How often: ${label}`,
  source: 'assumption',
});

const journey = defineJourney({
  id: 'stall',
  version: 3,
  kind: 'custom',
  title: 'Market stall',
  purpose: 'To be read',
  source: 'assumption',
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'passing', label: 'Passing', milestone: 'unaware', meaning: 'On the way' },
        { id: 'buyer', label: 'Buyer', milestone: 'customer' },
      ],
    },
    {
      id: 'mood',
      label: 'Mood',
      levels: [
        { id: 'low', label: 'Low', value: 0 },
        { id: 'good', label: 'Good', value: 1, weeks: 4 },
      ],
      ages: { stage: 'buyer' },
      resetsWith: 'stage',
    },
  ],
  parameters: { hunger: rate('Hunger', 0.2), praise: rate('Praise', 0.3), leaving: rate('Leaving', 0.1) },
  series: {
    rain: { label: 'Rain', unit: 'mm', meaning: 'How wet it is', source: 'assumption', values: [1, 2] },
  },
  start: { stage: 'passing', mood: 'good' },
  tallies: [
    { id: 'first', label: 'First plates', worth: 1, isFirstPurchase: true },
    { id: 'plate', label: 'Plates', worth: 0.5 },
  ],
  pools: [{ id: 'cook', label: 'Cook', where: { stage: 'buyer' }, servers: 2 }],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        {
          id: 'stop',
          label: 'Stops',
          from: { stage: 'passing', mood: ['low', 'good'] },
          to: { stage: 'buyer' },
          causes: [
            { ...byNeed('hunger'), factors: [withLevel('mood', 2)] },
            byContact('taste'),
            byWordOfMouth('praise', { stage: 'buyer' }),
          ],
          factors: [byTrait('appetite')],
          tally: 'first',
        },
      ],
    },
    {
      kind: 'repeat',
      id: 'again',
      label: 'Again',
      from: { stage: 'buyer' },
      move: 'eat',
      causes: [byNeed(0.125, { label: 'Noon' })],
      tally: 'plate',
      dropOut: {
        id: 'leave',
        label: 'Leaves',
        probability: 'leaving',
        factors: [withLevel('mood', -1)],
        to: { stage: 'passing' },
      },
    },
    {
      kind: 'matrix',
      id: 'weather',
      label: 'Weather',
      quantities: [
        { law: 'value', id: 'wet', label: 'Wetness', value: { series: 'rain' } },
        { law: 'binomial', id: 'soaked', label: 'Soaked', trials: 'here', probability: 0.1 },
      ],
      branches: [
        {
          id: 'sulk',
          label: 'Sulks',
          number: 'soaked',
          steps: [{ dimension: 'mood', keep: 0.5, rows: { good: { low: 0.25, good: 0.75 } } }],
        },
      ],
    },
  ],
});

const sample = defineChannel({
  id: 'sample',
  version: 1,
  kind: 'upstream',
  label: 'Samples',
  meaning: 'A bite to try',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.6,
      acts: { taste: response('taste', 0.02, 'assumption'), elsewhere: response('elsewhere', 0.5, 'other') },
    },
  ],
  parameters: describeChannel({ memoryLift: { default: 0.4 } }),
});

const card = journeyCard(journey, {
  channels: [sample],
  values: { 'journey.hunger': 0.4, 'channels.sample.response.taste': 0.03 },
  traits: { appetite: { ...rate('Appetite', 1), unit: 'multiples' } },
});
const [stages, again, weather] = card.events;

describe('a card', () => {
  test('writes a rate as its causes times their factors, times those of the move', () => {
    expect(stages!.moves).toHaveLength(1);
    const { equation, causes, from, to, tally } = stages!.moves[0]!;
    expect(equation).toBe(
      'rate = (hunger × max(0, 1 + 2 × level.mood) + sum over channels(contacts × share × response.taste × (1 + memoryLift × level.memory)) + praise × share of people in (stage buyer)) × trait.appetite',
    );
    expect(causes.map(({ label, mechanism }) => [label, mechanism])).toEqual([
      ['need', 'need'],
      ['contacts: taste', 'contact'],
      ['wordOfMouth', 'wordOfMouth'],
    ]);
    expect([from, to, tally]).toEqual(['stage passing, mood low or good', 'stage buyer', 'first']);
  });

  test('writes repeat purchases and the probability of the last one', () => {
    expect(again!.moves.map(({ id, equation, to, tally }) => [id, equation, to, tally])).toEqual([
      ['eat', 'rate = 0.125', 'the same place', 'plate'],
      ['leave', 'P(after a purchase) = leaving × max(0, 1 + -1 × level.mood)', 'stage passing', null],
    ]);
    expect(again!.moves[0]!.causes).toEqual([{ label: 'Noon', mechanism: 'need', equation: '0.125' }]);
    expect(again!.law).toContain('Poisson');
  });

  test('writes quantities and rows of a matrix', () => {
    expect(weather!.quantities.map(({ equation }) => equation)).toEqual([
      'wet = series.rain(week)',
      'soaked ~ Binomial(here, 0.1)',
    ]);
    const [sulk] = weather!.moves;
    expect(sulk).toMatchObject({
      from: 'mood good',
      to: 'by mood',
      equation: 'number in each cell = soaked',
    });
    expect(sulk!.rows).toEqual(['mood good -> low 0.25, good 0.75; share 0.5 stays']);
  });

  test('has every number with unit, range, source and the value in force', () => {
    expect(card.parameters.map(({ path, value, default: usual }) => [path, value, usual])).toEqual([
      ['journey.hunger', 0.4, 0.2],
      ['journey.praise', 0.3, 0.3],
      ['journey.leaving', 0.1, 0.1],
    ]);
    expect(card.parameters[0]).toMatchObject({ unit: 'per week', min: 0, max: 1, source: 'assumption' });
    expect(card.responses).toMatchObject([
      { act: 'taste', channel: 'sample', share: 0.6, memoryLift: 0.4, parameter: { value: 0.03 } },
    ]);
  });

  test('says who can be where, how time counts, and what names mean', () => {
    const [stage, mood] = card.dimensions;
    expect(stage!.levels.map(({ milestone, isStart }) => [milestone, isStart])).toEqual([
      ['unaware', true],
      ['customer', false],
    ]);
    expect(mood!.time).toBe('rises by one level a week in (stage buyer); begins anew when stage changes');
    expect(mood!.levels[1]).toMatchObject({ value: 1, weeks: 4, isStart: true });
    expect(card.traits.map(({ id }) => id)).toEqual(['appetite']);
    expect(card.series.map(({ id, unit }) => [id, unit])).toEqual([['rain', 'mm']]);
    expect(card.mechanisms.map(({ id }) => id)).toEqual(['need', 'contact', 'wordOfMouth', 'level', 'trait']);
    expect(card.pools).toEqual([{ id: 'cook', label: 'Cook', where: 'stage buyer', servers: '2' }]);
    expect(card.tallies.map(({ worth }) => worth)).toEqual(['1', '0.5']);
  });
});
