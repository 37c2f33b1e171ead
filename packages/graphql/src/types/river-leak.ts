/** Where people are lost, ranked. */
import { leaks, type Leak } from '@meander/analysis';
import { causedIn, journeyOf, type Flows } from '@meander/core';
import { builder } from '../builder.ts';
import { badInput } from '../clean-input.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

interface LeakShape extends Leak {
  readonly flows: Flows;
}

export const RiverLeak = builder.objectRef<LeakShape>('RiverLeak').implement({
  description:
    'One reason for which people leave one stage of the river, to sleep or for good. Who falls asleep twice is lost twice.',
  fields: (t) => ({
    from: t.id({
      description: 'Id of the stage that they leave.',
      resolve: ({ flows, move }) => flows.moves[move]!.from,
    }),
    to: t.id({
      description: 'Id of the stage that they reach.',
      resolve: ({ flows, move }) => flows.moves[move]!.to,
    }),
    label: t.string({
      description: 'The move in words.',
      resolve: ({ flows, move }) => flows.moves[move]!.label,
    }),
    cause: t.string({
      description: 'Id of the cause.',
      resolve: ({ flows, cause }) => flows.causes[cause]!.cause,
    }),
    causeLabel: t.string({
      description: 'The cause in words.',
      resolve: ({ flows, cause }) => flows.causes[cause]!.label,
    }),
    isForGood: t.exposeBoolean('isForGood', {
      description: 'Whether they are gone; else they are asleep, and some will come back.',
    }),
    people: t.exposeFloat('people', { description: 'People lost in the weeks counted, mean per future.' }),
    share: t.exposeFloat('share', { description: 'Of everybody lost in these weeks, 0 to 1.' }),
    weekly: t.field({
      type: 'Column',
      description: '[segment][week - 1]: people lost in a week, all futures together.',
      complexity: 20,
      resolve: ({ flows, cause }) => {
        const all = new Float64Array(flows.segments.length * flows.weeks);
        for (const segment of flows.segments.keys())
          all.set(causedIn(flows, segment, cause), segment * flows.weeks);
        return all;
      },
    }),
  }),
});

interface LeakWindow {
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
  readonly segment?: string | null | undefined;
}

/** @throws GraphQLError BAD_USER_INPUT for weeks or segments that there are not */
export function leaksOf(
  flows: Flows,
  { scenario }: ResolvedScenario,
  { from, to, segment }: LeakWindow,
): LeakShape[] {
  const [first, last] = [from ?? 1, to ?? flows.weeks];
  if (first < 1 || first > last || last > flows.weeks)
    throw badInput(`invalid weeks: ${first} to ${last} (expected 1 to ${flows.weeks}, in order)`);
  const ids = flows.segments.map(({ id }) => id);
  const index = segment === null || segment === undefined ? undefined : ids.indexOf(segment);
  if (index === -1) throw badInput(`unknown segment: ${segment} (expected one of ${ids.join(', ')})`);
  const options = { from: first, to: last, ...(index === undefined ? {} : { segment: index }) };
  return leaks(journeyOf(scenario), flows, options).map((leak) => ({ ...leak, flows }));
}
