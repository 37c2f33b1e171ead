/**
 * What a mechanism is. A **cause** adds a part to a move's rate, a **factor** multiplies one. Either says, for a cell, a
 * coefficient that never changes and optionally a scalar that is worked out once a week; the engine multiplies and adds.
 * What has to be remembered from week to week (a reference price, a debt, a trust) is a **field**. A mechanism sees the
 * cell and the week, never another mechanism.
 */
import type * as z from 'zod';
import { exp } from '../elementary.ts';
import { amountSchema, type Amount } from '../model/journey.ts';
import type { Channel } from '../model/channel.ts';
import type { Mentions } from '../model/check-journey.ts';
import type { Parameter } from '../model/parameter.ts';

/** A customer's place: a fixed segment and one level in every dimension. */
export interface Cell {
  readonly segment: number;
  readonly segmentId: string;
  /** Classes of the traits in which people of the segment differ, e.g. `buyingRate:3/10`. */
  readonly classes: readonly string[];
  /** Dimension -> level id. */
  readonly levels: Readonly<Record<string, string>>;
  readonly milestone: string;
  /** Trait of the segment or the class, or `fallback` when segments have no such trait. */
  trait(name: string, fallback: number): number;
  /** The `value` of the cell's level in a dimension, 0 when the dimension or its value is missing. */
  levelValue(dimension: string): number;
  /** The whole weeks that the cell's level in a dimension stands for, 0 when it counts none. */
  levelWeeks(dimension: string): number;
}

/** What a week is like for everybody. */
interface Week {
  /** 1 is the first week of the plan; warm-up weeks are 0, -1, ... */
  readonly week: number;
  readonly people: number;
  /** List price, in multiples of the market's price. */
  readonly priceLevel: number;
  /** Depth of the promotion, as a share of the list price; 0 when there is none. */
  readonly promotion: number;
  /** Contacts per eligible person this week. */
  contacts(channel: number, segment: number): number;
}

/** What a weekly scalar may read: the week, the counts at its start, and the fields it says it reads. */
export interface WeekView extends Week {
  /** Customers per cell at the start of the week. */
  readonly counts: Float64Array;
  /** The value of a field this week. @throws RangeError for a field that no scalar has declared */
  field(field: Field): number;
}

/** What a field may read to become its value of next week. */
export interface WeekEnd extends Week {
  /** Customers per cell at the end of the week. */
  readonly counts: Float64Array;
  /** Purchases of a tally made this week. */
  purchases(tally: string): number;
}

/**
 * A number that is carried from week to week: a reference price, a debt, a stock of information. It is part of the
 * environment, so one law holds for all three populations.
 */
export interface Field {
  /** Equal keys are one field: the key holds every number of its law. */
  readonly key: string;
  /** Whether `next` reads counts or purchases: the expectation is then not the mean of the other populations. */
  readonly readsCounts: boolean;
  /** Its value in the first week, warm-up included. */
  readonly initial: number;
  next(now: number, view: WeekEnd): number;
}

/** A number that is the same for many cells and changes from week to week. */
export interface WeekScalar {
  /** Equal keys are worked out once. */
  readonly key: string;
  readonly readsCounts: boolean;
  /** An everyday value, to pace the draws of agents. */
  readonly typical: number;
  /** The largest value it can take, Infinity if there is none. */
  readonly max: number;
  /** The fields that `at` reads. */
  readonly fields?: readonly Field[];
  /** Talk that feeds on itself: what a person, or a purchase, adds to this scalar. */
  readonly talk?: Talk;
  /** The pool whose queue people leave by moves that this scalar is part of. */
  readonly abandons?: string;
  at(view: WeekView): number;
}

/** How a scalar rises with people and purchases, so that the gain of the loop they close can be worked out. */
interface Talk {
  /** Cell -> what a person there adds in a week. */
  readonly perPerson: Float64Array;
  /** Tally -> what a purchase adds. */
  readonly perPurchase: Readonly<Record<string, number>>;
  /** The journey means it to spread by itself: a gain of 1 or more is no surprise. */
  readonly isViral: boolean;
}

/** coefficient x scalar; no scalar means x 1. */
export interface Term {
  readonly coefficient: number;
  readonly scalar?: WeekScalar;
  /** Terms of one row with the same key may not sum to more than `most` (a contact triggers at most one move). */
  readonly cap?: { readonly key: string; readonly most: number };
}

export interface CompiledCause {
  /** Names the part in the cause ledger, e.g. `need` or `channel:events`. */
  readonly id: string;
  readonly label: string;
  readonly channel?: string;
  /** The part's rate for a cell, or undefined where it does not act. */
  term(cell: Cell): Term | undefined;
}

export interface CompiledFactor {
  /** @param channel the channel whose part of the rate is multiplied, if it is one's */
  term(cell: Cell, channel?: string): Term;
}

/** A channel with its numbers in force. */
export interface CompiledChannel {
  readonly index: number;
  readonly channel: Channel;
  readonly value: (parameter: string) => number;
  readonly isEligible: (cell: Cell) => boolean;
  /** Contacts per person of an everyday week. */
  readonly typicalContacts: number;
}

/** Capacity that people share. */
export interface PoolContext {
  readonly id: string;
  readonly label: string;
  readonly servers: number;
  /** Where people are at the pool, being served or waiting. */
  readonly cells: readonly number[];
}

export interface CompileContext {
  amount(amount: Amount): number;
  readonly channels: readonly CompiledChannel[];
  readonly cells: readonly Cell[];
  readonly pools: readonly PoolContext[];
  /** First week of the plan in which anything can be bought; 0 if it always could. */
  readonly launchWeek: number;
  readonly segments: readonly {
    readonly id: string;
    readonly people: number;
    readonly traits: Readonly<Record<string, number>>;
  }[];
}

interface MechanismBase<Use> {
  readonly id: string;
  readonly meaning: string;
  readonly source: string;
  readonly schema: z.ZodType<Use>;
  /** The amounts of a use, each described once; one may stand for a record of amounts. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** The names a use mentions; a check looks whether they are known. */
  mentions?(use: Use): Mentions;
  /**
   * What it makes of a rate, in symbols: parameters by their names, other numbers as they are, `trait.<name>` of the segment or
   * class, `level.<dimension>` the value of the customer's level, `weeks.<dimension>` the weeks it stands for.
   */
  equation(use: Use): string;
}

export interface CauseMechanism<Use = unknown> extends MechanismBase<Use> {
  readonly kind: 'cause';
  compile(use: Use, context: CompileContext): readonly CompiledCause[];
}

export interface FactorMechanism<Use = unknown> extends MechanismBase<Use> {
  readonly kind: 'factor';
  compile(use: Use, context: CompileContext): CompiledFactor;
}

export type Mechanism = CauseMechanism | FactorMechanism;

/** Amounts that a use may give for the parameters of its mechanism, as part of a schema. */
export function amountsOf<Key extends string>(parameters: Readonly<Record<Key, Parameter>>) {
  const shape = Object.entries<Parameter>(parameters).map(([key, { meaning }]) => [
    key,
    amountSchema.optional().describe(meaning),
  ]);
  return Object.fromEntries(shape) as { [key in Key]: z.ZodOptional<typeof amountSchema> };
}

/** The numbers in force of a use: those it gives, the defaults of its mechanism otherwise. */
export function numbersOf<Parameters extends Readonly<Record<string, Parameter>>>(
  parameters: Parameters,
  use: { readonly [key in keyof Parameters]?: Amount | undefined },
  context: CompileContext,
): { readonly [key in keyof Parameters]: number } {
  const numbers = Object.entries(parameters).map(([key, parameter]) => [
    key,
    context.amount(use[key] ?? parameter.default),
  ]);
  return Object.fromEntries(numbers) as { [key in keyof Parameters]: number };
}

/** An amount as an equation shows it. */
export function written(amount: Amount): string {
  return typeof amount === 'string' ? amount : String(Number(amount.toPrecision(4)));
}

/** An amount that a trait may multiply. */
export function writtenTimes(amount: Amount, trait: string | undefined): string {
  return trait === undefined ? written(amount) : `${written(amount)} × trait.${trait}`;
}

/** The amounts of a use as an equation shows them, those of the mechanism where it gives none. */
export function writtenAmounts<Parameters extends Readonly<Record<string, Parameter>>>(
  parameters: Parameters,
  use: { readonly [key in keyof Parameters]?: Amount | undefined },
): { readonly [key in keyof Parameters]: string } {
  const amounts = Object.entries(parameters).map(([key, parameter]) => [
    key,
    written(use[key] ?? parameter.default),
  ]);
  return Object.fromEntries(amounts) as { [key in keyof Parameters]: string };
}

/** Whose part of a rate a factor multiplies. */
export function writtenChannels(channels: readonly string[] | undefined): string {
  return channels === undefined ? '' : ` [of ${channels.join(', ')} only]`;
}

/** Whether a factor that may name channels multiplies a part of a rate: with none named it multiplies every part. */
export function isMeant(channels: readonly string[] | undefined, channel: string | undefined): boolean {
  return channels === undefined || (channel !== undefined && channels.includes(channel));
}

/** Contacts per eligible person and week of some channels, each weighted; unknown ones have none. */
export function weightedContacts(
  weights: ReadonlyMap<string, number>,
  context: CompileContext,
): (view: Pick<WeekView, 'contacts'>, segment: number) => number {
  const heard = context.channels.flatMap(({ index, channel }) => {
    const weight = weights.get(channel.id);
    return weight === undefined ? [] : [{ index, weight }];
  });
  return (view, segment) =>
    heard.reduce((sum, { index, weight }) => sum + weight * view.contacts(index, segment), 0);
}

/** What the contacts of a channel do where an act is asked for. */
interface Answer {
  readonly channel: Channel;
  /** Place of the usage with the act among those of its channel. */
  readonly usage: number;
  /** Share of the contacts that are bought for it. */
  readonly share: number;
  /** Share of the contacts that is bought for it x response x lift by memory, or undefined where nobody is reached. */
  coefficient(cell: Cell): number | undefined;
  /** Names the contacts of a segment: equal keys count the same. */
  key(segment: number): string;
  /** Contacts per person that count, fatigue taken off. */
  contacts(view: Pick<WeekView, 'contacts'>, segment: number): number;
  readonly typicalContacts: number;
  readonly maxContacts: number;
}

/** Who answers to an act: every usage of a channel that has it. */
export function answersTo(act: string, context: CompileContext): Answer[] {
  return context.channels.flatMap(({ channel, index, value, isEligible, typicalContacts }) =>
    channel.usage.flatMap(({ acts, share, isUnwanted }, usage): Answer[] => {
      if (!(act in acts)) return [];
      const response = value(`response.${act}`);
      const lift = value('memoryLift');
      const overlap = value('overlap');
      const fatigue = isUnwanted === true ? 0 : value('fatigue');
      const patience = value('patience');
      return [
        {
          channel,
          usage,
          share,
          coefficient: (cell) => {
            if (!isEligible(cell)) return undefined;
            const reached = cell.milestone === 'unaware' ? 1 - overlap : 1;
            return share * response * (1 + lift * cell.levelValue('memory')) * reached;
          },
          key: (segment) => `contacts:${channel.id}:${segment}${fatigue > 0 ? ':worn' : ''}`,
          contacts(view, segment) {
            const contacts = view.contacts(index, segment);
            return fatigue > 0 ? contacts * exp(-fatigue * Math.max(0, contacts - patience)) : contacts;
          },
          typicalContacts,
          maxContacts: value('maxContacts'),
        },
      ];
    }),
  );
}

/** Declares a cause with its use inferred from the schema. */
export function defineCause<Schema extends z.ZodType>(
  mechanism: Omit<CauseMechanism<z.infer<Schema>>, 'kind' | 'schema'> & { schema: Schema },
): CauseMechanism {
  const { schema, compile, mentions, equation } = mechanism;
  return {
    ...mechanism,
    kind: 'cause',
    mentions: (use) => mentions?.(schema.parse(use)) ?? {},
    equation: (use) => equation(schema.parse(use)),
    compile: (use, context) => compile(schema.parse(use), context),
  };
}

/** Declares a factor with its use inferred from the schema. */
export function defineFactor<Schema extends z.ZodType>(
  mechanism: Omit<FactorMechanism<z.infer<Schema>>, 'kind' | 'schema'> & { schema: Schema },
): FactorMechanism {
  const { schema, compile, mentions, equation } = mechanism;
  return {
    ...mechanism,
    kind: 'factor',
    mentions: (use) => mentions?.(schema.parse(use)) ?? {},
    equation: (use) => equation(schema.parse(use)),
    compile: (use, context) => compile(schema.parse(use), context),
  };
}

/** Weekly retention 2^(-1 / halfLife); a half-life of 0 means that nothing carries over. */
export function retentionOf(halfLife: number): number {
  return halfLife > 0 ? exp(-Math.LN2 / halfLife) : 0;
}
