/** Random scenarios: random journeys, channels, markets and plans that fit together. */
import * as fc from 'fast-check';
import {
  allChannelParameters,
  channelParameters,
  channelSchema,
  checkScenario,
  marketParameters,
  response,
  scenarioSchema,
  type Channel,
  type Journey,
  type JourneyEvent,
  type MatrixEvent,
  type ParameterDescriptor,
  type Plan,
  type Quantity,
  type Scenario,
} from '@meander/core';
import { entriesOf, fromSchema, numberIn, type Knows } from './from-schema.ts';
import { isWhere, journeyOf, numberOf, parametersFor } from './journey.ts';
import { whereOf } from './places.ts';
import { ANY_SIZE, wordsOf, type Mood, type Size, type Words } from './words.ts';

export interface Bounds {
  readonly size: Size;
  readonly people: readonly [number, number];
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly mood: Mood;
}

export const EVERYDAY: Bounds = {
  size: ANY_SIZE,
  people: [1, 200],
  weeks: 5,
  warmupWeeks: 3,
  mood: 'everyday',
};

/** The same models with any numbers that the checks let pass. */
export const WILD: Bounds = { ...EVERYDAY, mood: 'wild' };

const text = fc.constant('Text');

/** Numbers of ordinary size for a channel of a small market, where the descriptor's range is far wider. */
const USUAL: Readonly<Record<string, readonly [number, number]>> = {
  referenceSpend: [20, 200],
  pricePerContact: [0.2, 5],
  maxContacts: [0.5, 7],
  halfLife: [0, 6],
  frequency: [0, 3],
  memoryLift: [0, 2],
  launchWeek: [0, 4],
  overlap: [0, 1],
  insight: [0, 1],
  patience: [0, 3],
  fatigue: [0, 1],
  orderCost: [0, 5],
  supplyShare: [0.05, 0.5],
};

/** A parameter with another default in its range. */
function redrawn(key: string, parameter: ParameterDescriptor, mood: Mood): fc.Arbitrary<ParameterDescriptor> {
  const [min, max] = USUAL[key] ?? [parameter.min, parameter.max];
  const value =
    mood === 'wild' ? numberIn(parameter.min, parameter.max) : fc.double({ min, max, noNaN: true });
  return value.map((drawn) => ({ ...parameter, default: drawn + 0, range: [drawn + 0, drawn + 0] }));
}

function channelOf(id: string, words: Words, mood: Mood): fc.Arbitrary<Channel> {
  const shared = Object.fromEntries(
    Object.entries(allChannelParameters)
      .filter(([key]) => key !== 'openRate') // what is only seen
      .map(([key, parameter]) => [key, redrawn(key, parameter, mood)]),
  );
  const acts = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: words.acts.length,
      maxLength: words.acts.length,
    })
    .map((responses) =>
      words.acts.map((act, i) => ({
        act,
        response: response(act, responses[i]!, 'chance', [responses[i]!, responses[i]!]),
      })),
    );
  // every act in at most one usage; the shares of the usages sum to at most 1
  const usage = fc
    .record({
      acts,
      place: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      isWhole: fc.boolean(),
      isUnwanted: fc.boolean(),
    })
    .map(({ acts: all, place, share, isWhole, isUnwanted }) =>
      [isWhole ? 1 : share, isWhole ? 0 : 1 - share].map((each, usageAt) => ({
        share: each,
        ...(usageAt === 1 ? { isUnwanted } : {}),
        acts: Object.fromEntries(
          all.flatMap(({ act, response: parameter }, i) => (place[i] === usageAt ? [[act, parameter]] : [])),
        ),
      })),
    );
  const knows: Knows = (path, schema) => {
    switch (path.join('.')) {
      case 'id':
        return fc.constant(id);
      case 'version':
        return fc.constant(1);
      case 'about.article':
        return text;
      case 'label':
        return fc.constant(`Channel ${id}`);
      case 'meaning':
        return text;
      case 'usage':
        return usage;
      case 'parameters':
        return fc.record(shared, {
          noNullPrototype: true,
          requiredKeys: Object.keys(channelParameters),
        });
      default:
        return isWhere(schema) ? whereOf(words, ['speakers']) : undefined;
    }
  };
  // a channel that needs people reads counts: few do, so that some models stay free of them
  return fc
    .tuple(fromSchema(channelSchema, [], knows) as fc.Arbitrary<Channel>, fc.integer({ min: 0, max: 4 }))
    .map(([{ supply, ...channel }, luck]) =>
      luck === 0 && supply !== undefined ? { ...channel, supply } : channel,
    );
}

/** Weights as shares that sum to 1. */
function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length));
}

function planOf(words: Words, mood: Mood): fc.Arbitrary<Plan> {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: words.channels.length,
    maxLength: words.channels.length,
  });
  const flight = fc.dictionary(
    fc.constantFrom(...words.channels),
    fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: mood === 'wild' ? 1000 : 3, noNaN: true })), {
      minLength: 1,
      maxLength: 4,
    }),
    { maxKeys: 2, noNullPrototype: true },
  );
  const knows: Knows = (path) => {
    switch (path.join('.')) {
      case 'weekly':
        return mood === 'wild'
          ? fc.oneof(fc.constantFrom(0, 1e12), numberIn(0, 1e6))
          : fc.oneof({ weight: 5, arbitrary: fc.double({ min: 10, max: 400, noNaN: true }) }, fc.constant(0));
      case 'split':
        return weights.map((all) =>
          Object.fromEntries(sharesOf(all).map((share, i) => [words.channels[i], share])),
        );
      case 'flight':
        return flight;
      default:
        return undefined;
    }
  };
  return fromSchema(scenarioSchema.shape.plan, [], knows) as fc.Arbitrary<Plan>;
}

function marketOf(words: Words, mood: Mood): fc.Arbitrary<Scenario['market']> {
  const multiple = {
    label: 'Trait',
    unit: 'multiples',
    min: 0,
    max: 1000,
    default: 1,
    meaning: 'Trait',
    source: 'chance',
  };
  const described: Readonly<Record<string, ParameterDescriptor>> = {
    ...Object.fromEntries(words.traits.map((trait) => [trait, multiple])),
    ...Object.fromEntries(words.chances.map((trait) => [trait, { ...multiple, max: 1 }])),
  };
  const valueOf = ({ max }: ParameterDescriptor) =>
    mood === 'wild' ? numberIn(0, max) : fc.double({ min: 0.2, max: Math.min(3, max), noNaN: true });
  const some = (names: readonly string[], value: fc.Arbitrary<number>) =>
    fc.record(Object.fromEntries(names.map((name) => [name, value])), {
      requiredKeys: [],
      noNullPrototype: true,
    });
  const segments = fc.tuple(
    ...words.segments.map((id) =>
      fc.record(
        {
          id: fc.constant(id),
          label: text,
          share: fc.double({ min: 0.01, max: 1, noNaN: true }),
          traits: fc.record(
            Object.fromEntries(Object.entries(described).map(([trait, each]) => [trait, valueOf(each)])),
            { requiredKeys: [], noNullPrototype: true },
          ),
        },
        { noNullPrototype: true },
      ),
    ),
  );
  const uniform = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const knows: Knows = (path, schema) => {
    switch (path.join('.')) {
      case 'mixtures':
        return entriesOf(schema, Object.keys(described), (entry) =>
          fromSchema(entry, ['mixtures', '*'], knows),
        )?.map((mixtures) =>
          Object.fromEntries(
            // a Gamma distribution has no end: it is no probability
            Object.entries(mixtures as Record<string, { distribution: string }>).filter(
              ([trait, { distribution }]) => distribution === 'beta' || !words.chances.includes(trait),
            ),
          ),
        );
      case 'mixtures.*.shape':
        return mood === 'wild' ? numberIn(0.001, 1000) : uniform(0.3, 3);
      case 'mixtures.*.rate':
        // no class may lie beyond the range of a trait
        return mood === 'wild' ? uniform(2, 1000) : uniform(0.3, 3);
      case 'mixtures.*.a':
      case 'mixtures.*.b':
        return mood === 'wild' ? numberIn(0.001, 1000) : uniform(0.3, 5);
      case 'mixtures.*.classes':
        return fc.integer({ min: 1, max: 3 });
      case 'currency':
        return fc.constant('EUR');
      case 'traits':
        return fc.record(
          Object.fromEntries(
            Object.entries(described).map(([trait, each]) => [
              trait,
              valueOf(each).map((value) => ({
                ...each,
                default: value + 0,
                range: [value + 0, value + 0] as [number, number],
              })),
            ]),
          ),
          { noNullPrototype: true },
        );
      case 'segments':
        return segments;
      case 'targeting':
        return fc.record(
          Object.fromEntries(
            words.channels.map((channel) => [
              channel,
              some(
                words.segments,
                mood === 'wild' ? numberIn(0, 1000) : fc.double({ min: 0, max: 3, noNaN: true }),
              ),
            ]),
          ),
          { requiredKeys: [], noNullPrototype: true },
        );
      default:
        return undefined;
    }
  };
  return fromSchema(scenarioSchema.shape.market, [], knows) as fc.Arbitrary<Scenario['market']>;
}

/** Numbers set by path, over the described defaults. */
function valuesOf(
  { people, warmupWeeks }: Bounds,
  numbers: fc.Arbitrary<Record<string, number>>,
): fc.Arbitrary<Record<string, number>> {
  return fc
    .tuple(fc.integer({ min: people[0], max: people[1] }), fc.integer({ min: 0, max: warmupWeeks }), numbers)
    .map(([size, warmup, rest]) => ({ ...rest, 'market.people': size, 'market.warmupWeeks': warmup }));
}

/** Numbers that may change from week to week. */
function numbersOf(
  { mood }: Bounds,
  words: Words,
  parameters: Readonly<Record<string, ParameterDescriptor>>,
): fc.Arbitrary<Record<string, number>> {
  const market = Object.entries(marketParameters)
    .filter(([key]) => !['people', 'warmupWeeks', 'launchWeek'].includes(key))
    .map(([key, parameter]) => [
      `market.${key}`,
      mood === 'wild'
        ? numberIn(parameter.min, parameter.max)
        : fc.double({ min: parameter.min, max: Math.min(parameter.max, 200), noNaN: true }).map((v) => v + 0),
    ]);
  const journey = Object.entries(parameters).map(([key, parameter]) => [
    `journey.${key}`,
    numberOf(parameter, key.split('-')[1]!, mood),
  ]);
  const channels = words.channels.map((id) => [
    `channels.${id}.trackability`,
    numberIn(channelParameters.trackability.min, channelParameters.trackability.max),
  ]);
  return fc.record(
    Object.fromEntries([...market, ...journey, ...channels]) as Record<string, fc.Arbitrary<number>>,
    { requiredKeys: [], noNullPrototype: true },
  ) as fc.Arbitrary<Record<string, number>>;
}

export function randomScenario(bounds: Bounds = EVERYDAY): fc.Arbitrary<Scenario> {
  const { size, mood } = bounds;
  return fc.tuple(wordsOf(size), parametersFor(mood)).chain(([words, parameters]) => {
    const journey = (id: string): fc.Arbitrary<Journey> => journeyOf(id, words, parameters, mood);
    const numbers = numbersOf(bounds, words, parameters);
    const knows: Knows = (path) => {
      switch (path.join('.')) {
        case 'id':
          return fc.constant('random');
        case 'version':
          return fc.constant(1);
        case 'title':
        case 'name':
        case 'summary':
          return text;
        case 'journeys':
          return fc.oneof(
            { weight: 3, arbitrary: journey('one').map((one) => ({ funnel: one, lifecycle: one })) },
            {
              weight: 1,
              arbitrary: fc.record(
                { funnel: journey('one'), lifecycle: journey('two') },
                { noNullPrototype: true },
              ),
            },
          );
        case 'channels':
          return fc.tuple(...words.channels.map((id) => channelOf(id, words, mood)));
        case 'market':
          return marketOf(words, mood);
        case 'values':
          return valuesOf(bounds, numbers);
        case 'schedule.*.values':
          return numbers;
        case 'schedule.*.week':
          return fc.integer({ min: 1, max: bounds.weeks });
        case 'plan':
        case 'historic':
          return planOf(words, mood);
        case 'locks':
          return fc.subarray([...words.channels]);
        case 'substeps':
          return fc.integer({ min: 1, max: 3 });
        case 'seed':
          return fc.constantFrom('otter-42', 'heron', 'newt');
        case 'horizonWeeks':
          return fc.integer({ min: 1, max: bounds.weeks });
        default:
          return undefined;
      }
    };
    return (fromSchema(scenarioSchema, [], knows) as fc.Arbitrary<Scenario>)
      .map(inOrder)
      .map(inOneStep)
      .map(paidOnce)
      .map(launched)
      .filter(canBeCompiled);
  });
}

/** A schedule names every week once. */
function inOrder(scenario: Scenario): Scenario {
  const { schedule } = scenario;
  if (schedule === undefined) return scenario;
  return { ...scenario, schedule: [...new Map(schedule.map((each) => [each.week, each])).values()] };
}

/** A week with matrices is not cut. */
function inOneStep(scenario: Scenario): Scenario {
  const { substeps: _, ...whole } = scenario;
  return matricesOf(scenario).length > 0 ? whole : scenario;
}

/** A launch in one of the first weeks, by the horizon; what matrices sell could always be bought. */
function launched(scenario: Scenario): Scenario {
  if (matricesOf(scenario).length > 0) return scenario;
  return { ...scenario, values: { ...scenario.values, 'market.launchWeek': scenario.horizonWeeks % 5 } };
}

function matricesOf({ journeys }: Scenario): MatrixEvent[] {
  return Object.values(journeys).flatMap(({ events }) => events.filter((event) => event.kind === 'matrix'));
}

/** What an event spends or buys is of a channel that delivery does not buy; without one, nothing. */
function paidOnce(scenario: Scenario): Scenario {
  const payable = scenario.channels.filter(({ buying }) => buying === 'event').map(({ id }) => id);
  const settle = (event: JourneyEvent): JourneyEvent => {
    if (event.kind !== 'matrix') return event;
    const quantities = event.quantities.map((quantity): Quantity => {
      const { spends, contacts, ...rest } = quantity;
      const own = (channel: string | undefined) => (payable.includes(channel!) ? channel : payable[0]);
      return {
        ...rest,
        ...(spends === undefined || payable.length === 0 ? {} : { spends: own(spends)! }),
        ...(contacts === undefined || payable.length === 0 ? {} : { contacts: own(contacts)! }),
      };
    });
    return { ...event, quantities };
  };
  const journey = (each: Journey) => ({ ...each, events: each.events.map(settle) });
  const { funnel, lifecycle } = scenario.journeys;
  return { ...scenario, journeys: { funnel: journey(funnel), lifecycle: journey(lifecycle) } };
}

/** What only shows once the parts are put together (a drop-out that leads to a queue) is left to chance as well. */
function canBeCompiled(scenario: Scenario): boolean {
  const checked = checkScenario(scenario);
  return checked.ok || checked.issues.some(({ code }) => code !== 'not-compilable');
}
