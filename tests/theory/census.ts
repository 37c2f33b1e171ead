/**
 * A census: in one given week everybody is moved to a stage that tells their level of a dimension. Stocks are kept by stage
 * only, so this is how a run shows what people remember, allow or did last.
 */
import {
  byContact,
  defineChannel,
  describeChannel,
  response,
  type Channel,
  type Dimension,
  type JourneyEvent,
  type Milestone,
  type Population,
  type Scenario,
} from '@meander/core';
import { shareAt, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const ANSWERS: readonly Milestone[] = ['aware', 'considers', 'qualified', 'customer'];
const CENSUS_SPEND = 1000;

/** Comes to everybody so often in its week that nobody is missed: the rate is 1000. */
const census = defineChannel({
  id: 'census',
  version: 1,
  kind: 'upstream',
  label: 'Census',
  meaning: 'Asks everybody for their level',
  buying: 'frequency',
  eligible: {},
  saturation: 'none',
  usage: [{ share: 1, acts: { ask: response('ask', 1, 'certain') } }],
  parameters: describeChannel({
    referenceSpend: { default: CENSUS_SPEND },
    frequency: { default: 1000 },
    maxContacts: { default: 1000 },
  }),
});

/**
 * Shares of people per level of the dimension, after the events of the week of the census.
 * @param options.events what happens to the dimension, in the stage "unaware", before the census of the same week
 * @param options.channels channels that act beside the census, each with the spend that its reference spend asks for
 */
export function levelsAt(
  week: number,
  options: {
    dimension: Dimension;
    start: string;
    events: readonly JourneyEvent[];
    channels?: readonly Channel[];
    people?: number;
    population?: Population;
  },
): number[] {
  const { dimension, start, events, channels = [], people = 1000, population = 'expected' } = options;
  const count: JourneyEvent = {
    kind: 'rates',
    id: 'census',
    label: 'Census',
    moves: dimension.levels.map((level, place) => ({
      id: `answer-${level.id}`,
      label: `Answers ${level.id}`,
      from: { stage: 'unaware', [dimension.id]: level.id },
      to: { stage: ANSWERS[place]! },
      causes: [byContact('ask')],
    })),
  };
  const journey = tinyJourney([...events, count], {
    dimensions: [dimension],
    start: { [dimension.id]: start },
  });
  const all = [census, ...channels];
  const plan: Scenario['plan'] = {
    weekly: CENSUS_SPEND * all.length,
    split: Object.fromEntries(all.map(({ id }) => [id, 1 / all.length])),
    flight: { census: Array.from({ length: week }, (_, i) => (i === week - 1 ? 1 : 0)) },
  };
  const scenario = tinyScenario(journey, { people, weeks: week, channels: all, plan });
  return dimension.levels.map((_, place) => shareAt(scenario, ANSWERS[place]!, { population })[week]!);
}

/** A channel that is always there with the same number of contacts per person. */
export function steadyChannel(act: string, contacts: number, responseOf: number): Channel {
  return defineChannel({
    ...census,
    id: 'steady',
    usage: [{ share: 1, acts: { [act]: response(act, responseOf, 'given') } }],
    parameters: describeChannel({
      referenceSpend: { default: CENSUS_SPEND },
      frequency: { default: contacts },
      maxContacts: { default: 1000 },
    }),
  });
}
