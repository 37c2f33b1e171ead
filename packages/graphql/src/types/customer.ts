/** One person of one future. */
import * as z from 'zod';
import type { LifeSummary } from '@meander/analysis';
import type { CustomerJourney } from '@meander/core';
import { builder, COST } from '../builder.ts';
import { badInput } from '../clean-input.ts';
import { NotFoundError, ValidationError } from '../errors.ts';
import { namedStory, unknownNames, type Market } from '../people/desk.ts';
import { scenarioOf } from '../scenario/reference.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { Credit, WithoutChannels } from './credit.ts';
import { LivedJourney } from './life.ts';
import { ScenarioRef } from './scenario-input.ts';
import { StoryStep } from './story.ts';
import { TwinType } from './twin.ts';

export interface CustomerShape {
  readonly market: Market;
  readonly summary: LifeSummary;
  /** The life, where it has been lived again already. */
  readonly journey?: CustomerJourney;
}

export const Customer = builder.objectRef<CustomerShape>('Customer').implement({
  description: 'One person of one future of a scenario.',
  fields: (t) => ({
    number: t.int({
      description: 'Number in the market, from 0; the same person under every plan of the same market.',
      resolve: ({ summary }) => summary.customer,
    }),
    segment: t.id({ description: 'Id of the segment.', resolve: ({ summary }) => summary.segment }),
    endsIn: t.id({ description: 'Id of the stage at the end.', resolve: ({ summary }) => summary.endsIn }),
    milestone: t.string({
      description: 'Shared milestone of that stage.',
      resolve: ({ summary }) => summary.endsAt,
    }),
    backwardMoves: t.int({
      description: 'Moves to an earlier stage or into dormancy; 255 is 255 or more.',
      resolve: ({ summary }) => summary.backwardMoves,
    }),
    skips: t.int({ description: 'Stages skipped.', resolve: ({ summary }) => summary.skips }),
    returns: t.int({ description: 'Returns from dormancy.', resolve: ({ summary }) => summary.returns }),
    purchases: t.int({ description: 'Purchases made.', resolve: ({ summary }) => summary.purchases }),
    boughtIn: t.int({
      nullable: true,
      description: 'Week of the first purchase; null if there is none, 0 and below before the plan.',
      resolve: ({ summary }) => summary.boughtIn,
    }),
    weeksAsleep: t.int({
      description: 'Weeks of the longest dormancy that ended in a return.',
      resolve: ({ summary }) => summary.weeksAsleep,
    }),
    weeksWaited: t.int({
      description: 'Weeks of the longest stay in one stage of considering or deciding.',
      resolve: ({ summary }) => summary.weeksWaited,
    }),
    journey: t.field({
      type: LivedJourney,
      description: 'The whole life.',
      complexity: 100,
      resolve: async ({ market, summary, journey }, _, { people }) => {
        const { scenario } = market;
        if (journey !== undefined) return { life: journey, scenario };
        const [read] = await people.ask(market, 'lives', { customers: [summary.customer] });
        return { life: read!.journey, scenario };
      },
    }),
    storySteps: t.field({
      type: [StoryStep],
      nullable: true,
      description: 'The steps of a story as this person lived them; null where they did not.',
      args: { story: t.arg.id({ required: true, description: 'Id of the story.' }) },
      complexity: 100,
      resolve: async ({ market, summary }, { story: id }, { people }) => {
        const { story, issues } = namedStory(market.scenario.scenario, id);
        if (story === undefined) throw badInput(new ValidationError(issues).message);
        const [read] = await people.ask(market, 'lives', { customers: [summary.customer], story });
        return read!.story?.steps ?? null;
      },
    }),
    twin: t.field({
      type: TwinType,
      description: 'The same person under another plan for the same people.',
      args: { plan: t.arg({ type: ScenarioRef, required: true, description: 'The other plan.' }) },
      complexity: COST.expanded,
      resolve: async ({ market, summary }, { plan }, { people, store }) => {
        const variant = await otherPlan(market, () => scenarioOf(store, plan));
        const [twin] = await people.ask(market, 'twins', {
          customers: [summary.customer],
          other: variant.scenario,
        });
        return { twin: twin!, variant };
      },
    }),
    credit: t.field({
      type: [Credit],
      description: 'Whom rules of attribution credit for the first purchase; empty where nothing was bought.',
      args: {
        lookback: t.arg.int({
          defaultValue: 13,
          description: 'How long before the purchase a touch still counts, in weeks, 1 to 1040.',
          validate: z.int().min(1).max(1040),
        }),
      },
      complexity: 100,
      resolve: async ({ market, summary }, { lookback }, { people }) => {
        const credit = await people.ask(market, 'credit', {
          customer: summary.customer,
          lookback: lookback ?? undefined,
        });
        return credit.map((each) => ({ ...each, scenario: market.scenario }));
      },
    }),
    without: t.field({
      type: WithoutChannels,
      description: 'What was true of this person and of everybody: life without some channels.',
      args: { channels: t.arg.idList({ required: true, description: 'Ids of channels, 1 to 32.' }) },
      complexity: COST.simulated,
      resolve: ({ market, summary }, { channels }, { people }) => {
        const issues = unknownNames(market.scenario.scenario, { channels });
        if (issues.length > 0) throw badInput(new ValidationError(issues).message);
        if (channels.length < 1 || channels.length > 32)
          throw badInput(`invalid channels: ${channels.length} (expected 1 to 32)`);
        return people.ask(market, 'without', { customer: summary.customer, channels });
      },
    }),
  }),
});

/** A problem with the other plan is a problem with the argument. */
async function otherPlan(
  { scenario }: Market,
  find: () => Promise<ResolvedScenario>,
): Promise<ResolvedScenario> {
  try {
    const variant = await find();
    if (variant.scenario.seed !== scenario.scenario.seed)
      throw badInput(
        `the other plan has the seed "${variant.scenario.seed}" and not "${scenario.scenario.seed}": a twin has the same luck`,
      );
    return variant;
  } catch (error) {
    if (error instanceof ValidationError || error instanceof NotFoundError) throw badInput(error.message);
    throw error;
  }
}
