import type { Scenario } from '@meander/core';
import { builder } from '../builder.ts';
import { Channel, type ChannelShape } from './channel.ts';
import { Money } from './statistics.ts';

interface AllocationShape {
  readonly scenario: Scenario;
  readonly channel: ChannelShape;
}

const Allocation = builder.objectRef<AllocationShape>('Allocation').implement({
  description: 'What one channel gets.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel.' }),
    share: t.float({
      description: 'Share of the weekly budget under the plan, 0 to 1.',
      resolve: ({ scenario, channel }) => scenario.plan.split[channel.id] ?? 0,
    }),
    weekly: t.field({
      type: Money,
      description: 'Mean money a week under the plan.',
      resolve: ({ scenario, channel }) =>
        money(scenario, scenario.plan.weekly * (scenario.plan.split[channel.id] ?? 0)),
    }),
    historicShare: t.float({
      description: 'Share of the weekly budget in the warm-up, 0 to 1.',
      resolve: ({ scenario, channel }) => scenario.historic.split[channel.id] ?? 0,
    }),
    isLocked: t.boolean({
      description: 'Whether its share stays when others move.',
      resolve: ({ scenario, channel }) => scenario.locks.includes(channel.id),
    }),
    flight: t.floatList({
      description:
        'Factor per plan week on its mean spend; repeated when shorter than the horizon. [1] is an even flight.',
      resolve: ({ scenario, channel }) => scenario.plan.flight[channel.id] ?? [1],
    }),
  }),
});

export const Budget = builder.objectRef<Scenario>('Budget').implement({
  description: 'The money of a plan.',
  fields: (t) => ({
    weekly: t.field({
      type: Money,
      description: 'Mean money a week over all channels under the plan.',
      resolve: (scenario) => money(scenario, scenario.plan.weekly),
    }),
    historicWeekly: t.field({
      type: Money,
      description: 'Mean money a week in the warm-up, before the plan starts.',
      resolve: (scenario) => money(scenario, scenario.historic.weekly),
    }),
    allocations: t.field({
      type: [Allocation],
      description: 'Every channel of the scenario, also those with no money, in catalogue order.',
      resolve: (scenario) => scenario.channels.map((channel) => ({ scenario, channel })),
    }),
  }),
});

function money(scenario: Scenario, amount: number) {
  return { amount, currency: scenario.market.currency };
}
