/**
 * A scenario: the people, the two journeys they can be seen through, the channels, the money and the seed. Plain data,
 * complete in itself; a run needs nothing else.
 */
import * as z from 'zod';
import { channelSchema } from './channel.ts';
import { journeySchema } from './journey.ts';
import { mixtureSchema } from './mixture.ts';
import { nameSchema as name } from './name.ts';
import { planPrices } from './market.ts';
import { parameterSchema, type Parameter } from './parameter.ts';

const shares = z.record(name, z.number().min(0).max(1));

/** A number per plan week, described like a parameter. */
const weekly = ({ min, max, meaning }: Parameter) =>
  z.array(z.number().min(min).max(max)).min(1).max(1040).describe(meaning);

const planSchema = z.strictObject({
  weekly: z.number().min(0).max(1e12).describe('Mean spend of a week, all channels'),
  split: shares.describe('Channel -> share of the weekly spend; the shares sum to 1'),
  flight: z
    .record(name, z.array(z.number().min(0).max(1000)).min(1).max(1040))
    .describe('Channel -> factor per plan week on its mean spend; repeated when shorter than the horizon'),
  priceLevel: weekly(planPrices.priceLevel).optional(),
  promotion: weekly(planPrices.promotion).optional(),
});

const segmentSchema = z.strictObject({
  id: name,
  label: z.string().min(1).max(80),
  share: z
    .number()
    .min(0)
    .max(1)
    .describe('Weight of the segment in the market; weights are scaled to sum to 1'),
  traits: z.record(name, z.number()),
});

/** More steps a week than this tell nothing new. */
export const MOST_SUBSTEPS = 1000;

export const scenarioSchema = z.strictObject({
  id: name,
  version: z.int().min(1),
  title: z.string().min(1).max(120),
  name: z.string().min(1).max(120),
  summary: z.string().max(600),
  journeys: z.strictObject({ funnel: journeySchema, lifecycle: journeySchema }),
  lens: z.enum(['funnel', 'lifecycle']),
  channels: z.array(channelSchema).min(1).max(40),
  market: z.strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    traits: z.record(name, parameterSchema).describe('What the traits of a segment mean'),
    segments: z.array(segmentSchema).min(1).max(12),
    mixtures: z
      .record(name, mixtureSchema)
      .optional()
      .describe(
        'Trait -> how people differ in it, independently of each other; a segment with a value of its own keeps that value',
      ),
    targeting: z
      .record(name, z.record(name, z.number().min(0).max(1000)))
      .describe(
        'Channel -> segment -> weight of a person of this segment when contacts are bought (1 if not named)',
      ),
  }),
  values: z
    .record(z.string().max(200), z.number())
    .describe('Every number that differs from its described default, by path'),
  plan: planSchema,
  historic: planSchema.describe('The mix of the warm-up'),
  locks: z.array(name).describe('Channels whose share stays when others move'),
  seed: z.string().min(1).max(200),
  horizonWeeks: z.int().min(1).max(1040),
  schedule: z
    .array(
      z.strictObject({
        week: z.int().min(1).max(1040).describe('From the start of this week of the plan on'),
        values: z.record(z.string().max(200), z.number()).describe('Numbers by path, as in "values"'),
      }),
    )
    .max(52)
    .optional()
    .describe('Numbers of market, journey and channels that change while the plan runs; the people live on'),
  substeps: z
    .int()
    .min(1)
    .max(MOST_SUBSTEPS)
    .optional()
    .describe(
      'How often a week the events happen, at rates divided by it (1 if not given): continuous time is the limit',
    ),
  start: z
    .enum(['running', 'launch'])
    .describe('running: a warm-up under the historic mix first; launch: everybody starts new'),
});

export type Plan = z.infer<typeof planSchema>;
export type Segment = z.infer<typeof segmentSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type Lens = Scenario['lens'];

/** The journey the scenario is seen through. */
export function journeyOf(scenario: Scenario) {
  return scenario.journeys[scenario.lens];
}

/** JSON Schema (draft 2020-12) of a scenario, for editors and other languages. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scenarioSchema, { io: 'input' }) as Record<string, unknown>;
}
