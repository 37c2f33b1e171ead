/** A journey as a river: who is where in which week, who goes where, who waits, and where everything stands on a map. */
import * as z from 'zod';
import {
  riverLayout,
  riverPicture,
  weeklyWait,
  type River,
  type RiverChannel,
  type RiverPath,
  type RiverStage,
} from '@meander/analysis';
import {
  causedIn,
  ENGINE_VERSION,
  journeyOf,
  queuedAt,
  type FlowPoolColumn,
  type Flows,
} from '@meander/core';
import { builder } from '../builder.ts';
import { badInput } from '../clean-input.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { JourneyMapType } from './card.ts';
import { Channel, type ChannelShape } from './channel.ts';
import { Population } from './enums.ts';
import { Scenario } from './nodes.ts';
import { leaksOf, RiverLeak } from './river-leak.ts';
import { ScenarioRef } from './scenario-input.ts';

export interface RiverMapShape {
  readonly scenario: ResolvedScenario;
  readonly flows: Flows;
}

export const RiverMapInput = builder.inputType('RiverMapInput', {
  description: 'Whose river, in which futures. The lens of the scenario decides the journey.',
  fields: (t) => ({
    scenario: t.field({ type: ScenarioRef, required: true, description: 'Which plan.' }),
    population: t.field({
      type: Population,
      defaultValue: 'agents',
      description:
        'How people are held. AGENTS are the customers whose journeys can be read one by one; COHORTS cost the same for any number of people.',
    }),
    future: t.int({
      defaultValue: 0,
      description: 'The future looked at, counted from 0; with more than one, the first of them.',
      validate: z.int().min(0).max(9999),
    }),
    futures: t.int({
      defaultValue: 1,
      description: 'So many futures are added up, 1 to 1000; one shows a life as it may come, many the mean.',
      validate: z.int().min(1).max(1000),
    }),
  }),
});

const RiverRuns = builder.enumType('RiverRuns', {
  description: 'Which way a river runs on a page.',
  values: {
    ACROSS: { value: 'across', description: 'Along the lines of the page.' },
    DOWN: { value: 'down', description: 'From its top to its end, for narrow pages.' },
  } as const,
});

const Segment = builder.objectRef<{ id: string; label: string; people: number }>('RiverSegment').implement({
  description: 'People who are alike.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name within the scenario.' }),
    label: t.exposeString('label', { description: 'What a reader calls them.' }),
    people: t.expose('people', { type: 'People', description: 'How many they are.' }),
  }),
});

interface CauseShape {
  readonly cause: string;
  readonly label: string;
  readonly channel: ChannelShape | null;
  readonly count: number;
}

const MoveCause = builder.objectRef<CauseShape>('RiverMoveCause').implement({
  description: 'One of the reasons of a move.',
  fields: (t) => ({
    cause: t.exposeString('cause', {
      description: 'Id of the cause; the causes of a move sum to its total.',
    }),
    label: t.exposeString('label', { description: 'The cause in words.' }),
    channel: t.expose('channel', {
      type: Channel,
      nullable: true,
      description: 'The channel, when a contact was the cause.',
    }),
    count: t.exposeFloat('count', {
      description: 'Moves over the horizon, all segments and futures together.',
    }),
  }),
});

interface MoveShape {
  readonly event: string;
  readonly move: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly causes: readonly CauseShape[];
}

const Move = builder.objectRef<MoveShape>('RiverMove').implement({
  description: 'A way from one stage to another.',
  fields: (t) => ({
    event: t.exposeString('event', {
      description: 'Id of its event; "time" where weeks that go by lead there.',
    }),
    move: t.exposeString('move', { description: 'Id of the move within the event.' }),
    label: t.exposeString('label', { description: 'The move in words.' }),
    from: t.exposeID('from', { description: 'Id of the stage that it leaves.' }),
    to: t.exposeID('to', { description: 'Id of the stage that it reaches.' }),
    causes: t.expose('causes', { type: [MoveCause], description: 'What brought it about.' }),
  }),
});

interface QueueShape {
  readonly flows: Flows;
  readonly pool: number;
}

/** A column of a pool, segment after segment. */
function columnOf({ flows, pool }: QueueShape, column: FlowPoolColumn): Float64Array {
  const all = new Float64Array(flows.segments.length * flows.weeks);
  for (const segment of flows.segments.keys())
    all.set(queuedAt(flows, segment, pool, column), segment * flows.weeks);
  return all;
}

const Queue = builder.objectRef<QueueShape>('RiverQueue').implement({
  description: 'A pool of servers and those who wait for them. Columns are [segment][week - 1].',
  fields: (t) => ({
    pool: t.id({
      description: 'Id of the pool in the journey.',
      resolve: ({ flows, pool }) => flows.pools[pool]!.id,
    }),
    label: t.string({
      description: 'The pool in words.',
      resolve: ({ flows, pool }) => flows.pools[pool]!.label,
    }),
    stages: t.idList({
      description: 'Stages whose people are served or wait there.',
      resolve: ({ flows, pool }) => [...flows.pools[pool]!.stages],
    }),
    servers: t.float({
      description: 'People who can be served at once, per future.',
      resolve: ({ flows, pool }) => flows.pools[pool]!.servers,
    }),
    arrivals: t.field({
      type: 'Column',
      description: 'People who came in the week.',
      resolve: (queue) => columnOf(queue, 'arrivals'),
    }),
    abandoned: t.field({
      type: 'Column',
      description: 'People who gave up waiting in the week.',
      resolve: (queue) => columnOf(queue, 'abandoned'),
    }),
    waiting: t.field({
      type: 'Column',
      description:
        'People who wait, mean over the week. Of n people at c servers c are served, of every segment alike.',
      resolve: (queue) => columnOf(queue, 'waiting'),
    }),
    busy: t.field({
      type: 'Column',
      description: 'People who are served, mean over the week: servers at work.',
      resolve: (queue) => columnOf(queue, 'busy'),
    }),
    wait: t.field({
      type: 'Column',
      description:
        '[week - 1]: weeks that somebody who comes waits on average, by Little’s law over the last four weeks; all segments together.',
      resolve: ({ flows, pool }) => weeklyWait(flows, pool),
    }),
  }),
});

const StagePlace = builder.objectRef<RiverStage>('RiverStage').implement({
  description:
    'A stage on the map. Positions are (along, across) the river, so that a page may mirror or turn them.',
  fields: (t) => ({
    stage: t.exposeID('stage', { description: 'Id of the stage.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    milestone: t.exposeString('milestone', { description: 'Shared milestone it counts as.' }),
    shape: t.exposeString('shape', {
      description: 'lake, pool, canal (people wait), backwater (asleep) or shore (gone).',
    }),
    at: t.expose('at', {
      type: 'Column',
      description: 'Its middle; of a shore and a backwater its upper edge’s middle.',
    }),
    size: t.expose('size', {
      type: 'Column',
      description:
        'Half its length and half its breadth when fullest; of a shore columns and rows of crosses. A backwater lies after its place, across the river; with a negative breadth before it.',
    }),
    gate: t.expose('gate', {
      type: 'Column',
      nullable: true,
      description: 'Of a canal: where its gate stands along the river, and the rows that wait before it.',
    }),
    pool: t.exposeInt('pool', { nullable: true, description: 'Of a canal: index of its queue.' }),
    name: t.expose('name', { type: 'Column', description: 'Where its name stands, and how wide it may be.' }),
  }),
});

const ChannelPlace = builder.objectRef<RiverChannel>('RiverChannel').implement({
  description: 'Bare water between two neighbouring stages.',
  fields: (t) => ({
    from: t.exposeID('from', { description: 'Id of the stage upstream.' }),
    to: t.exposeID('to', { description: 'Id of the stage downstream.' }),
    start: t.exposeFloat('start', { description: 'Where it begins along the river.' }),
    end: t.exposeFloat('end', { description: 'Where it ends.' }),
  }),
});

const Path = builder.objectRef<RiverPath>('RiverPath').implement({
  description: 'The way that moves take where they leave the river.',
  fields: (t) => ({
    from: t.exposeID('from', { description: 'Id of the stage that they leave.' }),
    to: t.exposeID('to', { description: 'Id of the stage that they reach.' }),
    kind: t.exposeString('kind', { description: 'forward, back, aside (asleep or gone) or return.' }),
    moves: t.expose('moves', { type: 'Column', description: 'Indices of the moves that take it.' }),
    curve: t.expose('curve', { type: 'Column', description: 'Cubic curve: start, two handles, end.' }),
    label: t.expose('label', {
      type: 'Column',
      nullable: true,
      description:
        'Where its label stands, on which side (0 in the middle, 1 begins there, -1 ends there), and whether there is room for words (1) or for a number alone (0); null where it is too small to be drawn.',
    }),
  }),
});

const RiverType = builder.objectRef<River>('River').implement({
  description:
    'Where everything stands. It depends on how full stages ever get, not on the week or the segment.',
  fields: (t) => ({
    length: t.exposeFloat('length', { description: 'Along the river.' }),
    breadth: t.exposeFloat('breadth', { description: 'Across it.' }),
    perMark: t.exposeFloat('perMark', { description: 'People that a mark stands for.' }),
    pitch: t.exposeFloat('pitch', { description: 'Units between two marks.' }),
    step: t.exposeFloat('step', { description: 'Units between two samples of centre and bed.' }),
    centre: t.expose('centre', { type: 'Column', description: 'The river’s middle, across.' }),
    bed: t.expose('bed', { type: 'Column', description: 'Half-width of the pools, 0 where there is none.' }),
    stages: t.expose('stages', { type: [StagePlace], description: 'The stages.' }),
    channels: t.expose('channels', { type: [ChannelPlace], description: 'The water between them.' }),
    paths: t.expose('paths', { type: [Path], description: 'Ways off the river, the most used first.' }),
  }),
});

export const RiverMapType = builder.objectRef<RiverMapShape>('RiverMap').implement({
  description:
    'The log of a journey: who is at which stage in every week, and who went from where to where. People at a stage are those of the week before and those who came, less those who left, exactly. Counts are totals over the futures asked for.',
  fields: (t) => ({
    scenario: t.expose('scenario', { type: Scenario, description: 'What was simulated.' }),
    population: t.field({
      type: Population,
      description: 'How people were held.',
      resolve: ({ flows }) => flows.population,
    }),
    engineVersion: t.string({
      description: 'The engine that lived it.',
      resolve: () => ENGINE_VERSION,
    }),
    future: t.int({ description: 'The first future.', resolve: ({ flows }) => flows.from }),
    futures: t.int({ description: 'Futures added up.', resolve: ({ flows }) => flows.to - flows.from }),
    weeks: t.field({ type: 'Week', description: 'Weeks of the plan.', resolve: ({ flows }) => flows.weeks }),
    segments: t.field({
      type: [Segment],
      description: 'Segments, in the order of the columns.',
      resolve: ({ flows, scenario }) =>
        flows.segments.map(({ id, people }) => ({
          id,
          people,
          label: scenario.scenario.market.segments.find((each) => each.id === id)?.label ?? id,
        })),
    }),
    stages: t.idList({
      description: 'Stages, in the order of the columns.',
      resolve: ({ flows }) => [...flows.stages],
    }),
    moves: t.field({
      type: [Move],
      description: 'Moves, in the order of the columns.',
      complexity: { field: 5, multiplier: 30 },
      resolve: ({ flows, scenario }) => movesOf(flows, scenario),
    }),
    people: t.field({
      type: 'Column',
      description: '[segment][stage][week 0 .. weeks]: people at the end of a week; week 0 is the start.',
      complexity: 200,
      resolve: ({ flows }) => flows.people,
    }),
    moved: t.field({
      type: 'Column',
      description: '[segment][move][week - 1]: people who made a move in a week.',
      complexity: 200,
      resolve: ({ flows }) => flows.moved,
    }),
    queues: t.field({
      type: [Queue],
      description: 'The pools of servers.',
      complexity: { field: 20, multiplier: 5 },
      resolve: ({ flows }) => flows.pools.map((_, pool) => ({ flows, pool })),
    }),
    leaks: t.field({
      type: [RiverLeak],
      description: 'Where people are lost, the largest leak first; without arguments everybody in all weeks.',
      args: {
        from: t.arg({ type: 'Week', description: 'First week counted, from 1.' }),
        to: t.arg({ type: 'Week', description: 'Last week counted.' }),
        segment: t.arg.id({ description: 'Id of a segment, to count its people alone.' }),
      },
      complexity: { field: 5, multiplier: 20 },
      resolve: ({ flows, scenario }, window) => leaksOf(flows, scenario, window),
    }),
    picture: t.field({
      type: JourneyMapType,
      description: 'One week of it as a picture that stands alone.',
      args: {
        week: t.arg({ type: 'Week', required: true, description: 'Week of the plan, 1 to its last.' }),
      },
      complexity: 200,
      resolve: ({ flows, scenario }, { week }) => {
        if (week < 1 || week > flows.weeks)
          throw badInput(`invalid week: ${week} (expected 1 to ${flows.weeks})`);
        return riverPicture(journeyOf(scenario.scenario), flows, week);
      },
    }),
    river: t.field({
      type: RiverType,
      description: 'Where everything stands on a map.',
      args: {
        runs: t.arg({ type: RiverRuns, defaultValue: 'across', description: 'Across the page or down it.' }),
        marks: t.arg.int({
          defaultValue: 2000,
          description: 'At most so many marks stand for people, 50 to 2000.',
          validate: z.int().min(50).max(2000),
        }),
      },
      complexity: 200,
      resolve: ({ flows, scenario }, { runs, marks }) =>
        riverLayout(journeyOf(scenario.scenario), flows, { runs: runs ?? 'across', marks: marks ?? 2000 }),
    }),
  }),
});

function movesOf(flows: Flows, { scenario }: ResolvedScenario): MoveShape[] {
  const causes = flows.causes.map((cause, index) => {
    const count = flows.segments.reduce(
      (sum, _, segment) => sum + causedIn(flows, segment, index).reduce((all, each) => all + each, 0),
      0,
    );
    return { ...cause, count };
  });
  return flows.moves.map((move, index) => ({
    ...move,
    causes: causes
      .filter((each) => each.move === index && each.count !== 0)
      .map(({ cause, label, channel, count }) => ({
        cause,
        label,
        channel: scenario.channels.find((each) => each.id === channel) ?? null,
        count,
      })),
  }));
}
