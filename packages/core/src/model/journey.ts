/**
 * A journey model: the dimensions a customer lives in, and the events of a week. It is data; nothing in the engine knows
 * the name of a stage. Numbers are written as amounts: a plain number, or the name of one of the journey's parameters.
 */
import * as z from 'zod';
import { matrixEventSchema, seriesSchema } from './matrix-event.ts';
import { nameSchema as name } from './name.ts';
import { parameterSchema } from './parameter.ts';
import { whereSchema } from './where.ts';

export { whereSchema, type Where } from './where.ts';

/** The shared milestones that let any two journeys be compared. */
export const MILESTONES = [
  'unaware',
  'aware',
  'considers',
  'qualified',
  'customer',
  'repeat',
  'advocate',
  'dormant',
  'gone',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** A number, or the name of a parameter of the journey. */
export const amountSchema = z.union([z.number(), name]);
export type Amount = z.infer<typeof amountSchema>;

/** A mechanism put to use: its id and whatever its own schema asks for. */
const mechanismUseSchema = z.looseObject({ mechanism: name });
export type MechanismUse = z.infer<typeof mechanismUseSchema>;

/** A part of a rate, with the factors that multiply only this part. */
const causeSchema = mechanismUseSchema.extend({ factors: z.array(mechanismUseSchema).optional() });
export type Cause = z.infer<typeof causeSchema>;
/** A factor of a rate: the use of a factor mechanism. */
export type Factor = MechanismUse;

const levelSchema = z.strictObject({
  id: name,
  label: z.string().min(1).max(80),
  meaning: z.string().max(400).default(''),
  milestone: z.enum(MILESTONES).optional().describe('Required of every level of the dimension "stage"'),
  value: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('How much of the dimension this level is, 0 to 1; read by factors'),
  weeks: z
    .number()
    .min(0)
    .max(1040)
    .optional()
    .describe('Whole weeks that the level stands for; read by factors of time'),
});

const dimensionSchema = z.strictObject({
  id: name,
  label: z.string().min(1).max(80),
  levels: z.array(levelSchema).min(1).max(64),
  ages: whereSchema
    .optional()
    .describe('Where time counts: at the start of a week people here rise by one level, up to the last'),
  resetsWith: name
    .optional()
    .describe(
      'A move that changes this other dimension sets this one to its first level, unless it names it',
    ),
});

const moveSchema = z.strictObject({
  id: name.describe('Names the draw: moves of two journeys that share a name share luck'),
  label: z.string().min(1).max(120),
  from: whereSchema,
  to: z.record(name, name).describe('Levels set by the move; one move may set several dimensions'),
  causes: z.array(causeSchema).min(1),
  factors: z.array(mechanismUseSchema).optional().describe('Multiply every cause'),
  tally: name.optional().describe('Counted once per move, e.g. a first purchase'),
});

const eventBase = { id: name, label: z.string().min(1).max(120) };

/** Competing moves with rates: with L their sum, nobody moves with probability exp(-L). */
const rateEventSchema = z.strictObject({
  kind: z.literal('rates'),
  ...eventBase,
  moves: z.array(moveSchema).min(1),
});

/** Poisson purchases with a chance of dropping out after each (the BG/NBD step). */
const repeatEventSchema = z.strictObject({
  kind: z.literal('repeat'),
  ...eventBase,
  from: whereSchema,
  move: name,
  causes: z.array(causeSchema).min(1),
  factors: z.array(mechanismUseSchema).optional(),
  tally: name,
  dropOut: z.strictObject({
    id: name,
    label: z.string().min(1).max(120),
    probability: amountSchema,
    factors: z.array(mechanismUseSchema).optional(),
    to: z.record(name, name),
  }),
});

const eventSchema = z.discriminatedUnion('kind', [rateEventSchema, repeatEventSchema, matrixEventSchema]);

const tallySchema = z.strictObject({
  id: name,
  label: z.string().min(1).max(80),
  worth: amountSchema.describe('Revenue of one, as a multiple of the market price'),
  isFirstPurchase: z.boolean().default(false),
});

const poolSchema = z.strictObject({
  id: name,
  label: z.string().min(1).max(80),
  where: whereSchema.describe('Who is at the pool, being served or waiting'),
  servers: amountSchema.describe('How many people can be served at once'),
});

const aboutSchema = z.strictObject({
  history: z.string().min(1).max(1000).describe('Who drew it first, and when'),
  canSay: z.array(z.string().min(1).max(300)).min(1).describe('Questions it answers'),
  cannotSay: z.array(z.string().min(1).max(300)).min(1).describe('What it leaves out'),
});

export const journeySchema = z.strictObject({
  id: name,
  version: z.int().min(1),
  kind: z.enum(['funnel', 'lifecycle', 'custom']),
  title: z.string().min(1).max(120),
  purpose: z.string().min(1).max(1000),
  source: z.string().min(1).max(300),
  about: aboutSchema
    .optional()
    .describe('What a reader should know before trusting it; no run depends on it'),
  dimensions: z.array(dimensionSchema).min(1).max(12),
  parameters: z.record(name, parameterSchema),
  series: z
    .record(name, seriesSchema)
    .optional()
    .describe('Numbers that change from week to week and come from outside'),
  start: z.record(name, name).describe('The cell everybody is in at a launch: a level of every dimension'),
  events: z.array(eventSchema).min(1).max(32),
  tallies: z.array(tallySchema).max(16),
  pools: z
    .array(poolSchema)
    .max(8)
    .optional()
    .describe('Capacity that people share, e.g. sales representatives'),
});

export type Dimension = z.infer<typeof dimensionSchema>;
export type Move = z.infer<typeof moveSchema>;
export type RateEvent = z.infer<typeof rateEventSchema>;
export type JourneyEvent = z.infer<typeof eventSchema>;
export type Tally = z.infer<typeof tallySchema>;
export type Journey = z.infer<typeof journeySchema>;
export type JourneyKind = Journey['kind'];

/** Checks the types of a journey written in TypeScript and fills its defaults. @throws when it does not fit the schema */
export function defineJourney(journey: z.input<typeof journeySchema>): Journey {
  return journeySchema.parse(journey);
}
