/**
 * A journey on a card: who can be where, what moves them and by which equation, with every number's unit, range and source. It
 * is what the journey itself says, put in order; nothing is simulated.
 */
import {
  mechanisms,
  writtenWhere,
  type Amount,
  type Cause,
  type Channel,
  type Factor,
  type Journey,
  type MatrixBranch,
  type MatrixEvent,
  type MatrixStep,
  type Parameter,
  type ParameterValue,
} from '@meander/core';
import { formulaText } from './formula-text.ts';
import { quantityText } from './quantity-text.ts';

/** Where the numbers in force are from: a scenario's channels, values and traits; defaults where it says nothing. */
export interface CardContext {
  readonly channels: readonly Channel[];
  /** By path, as in a scenario. */
  readonly values: Readonly<Record<string, number>>;
  readonly traits: Readonly<Record<string, Parameter>>;
}

export interface CardLevel {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  /** Shared milestone; of stages only. */
  readonly milestone: string | null;
  /** What `level.<dimension>` is here, 0 to 1. */
  readonly value: number | null;
  /** What `weeks.<dimension>` is here. */
  readonly weeks: number | null;
  /** Everybody is here at a launch. */
  readonly isStart: boolean;
}

export interface CardDimension {
  readonly id: string;
  readonly label: string;
  readonly levels: readonly CardLevel[];
  /** How it changes without a move, if it does. */
  readonly time: string | null;
}

/** A part of a rate and what it is multiplied by. */
export interface CardCause {
  /** Name in the ledger of causes. */
  readonly label: string;
  readonly mechanism: string;
  /** The part with its factors, in symbols. */
  readonly equation: string;
}

export interface CardMove {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** How likely or how often, in symbols: the sum of its causes where it has any. */
  readonly equation: string;
  readonly causes: readonly CardCause[];
  /** What is counted when it happens. */
  readonly tally: string | null;
  /** Where a matrix takes people: level -> level with probability, step by step. */
  readonly rows: readonly string[];
}

export interface CardQuantity {
  readonly id: string;
  readonly label: string;
  readonly equation: string;
}

export interface CardEvent {
  readonly id: string;
  readonly label: string;
  readonly kind: 'rates' | 'repeat' | 'matrix';
  /** How its moves compete, in symbols. */
  readonly law: string;
  /** Drawn before anybody moves; of matrix events only. */
  readonly quantities: readonly CardQuantity[];
  readonly moves: readonly CardMove[];
}

/** What a contact of a channel can trigger in this journey. */
export interface CardResponse {
  readonly act: string;
  readonly channel: string;
  readonly channelLabel: string;
  /** Share of the channel's contacts that are bought for this. */
  readonly share: number;
  /** Probability per contact, described. */
  readonly parameter: ParameterValue;
  /** How much more a contact triggers at full brand memory. */
  readonly memoryLift: number;
}

/** A name that stands in equations, with what it means. */
export interface CardName {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
}

export interface JourneyCard {
  readonly id: string;
  readonly version: number;
  readonly kind: Journey['kind'];
  readonly title: string;
  readonly purpose: string;
  readonly source: string;
  /** Where it comes from, and what it can and cannot say; null where it says nothing of it. */
  readonly about: Journey['about'] | null;
  readonly dimensions: readonly CardDimension[];
  readonly events: readonly CardEvent[];
  /** What is counted, with its worth in multiples of the price. */
  readonly tallies: readonly { readonly id: string; readonly label: string; readonly worth: string }[];
  /** Capacity that people share. */
  readonly pools: readonly {
    readonly id: string;
    readonly label: string;
    readonly where: string;
    readonly servers: string;
  }[];
  /** Numbers of the journey with the values in force. */
  readonly parameters: readonly ParameterValue[];
  readonly responses: readonly CardResponse[];
  /** Numbers from outside that change from week to week. */
  readonly series: readonly CardName[];
  /** What segments may differ in. */
  readonly traits: readonly CardName[];
  /** The mechanisms that are put to use. */
  readonly mechanisms: readonly CardName[];
}

const LAWS: Readonly<Record<CardEvent['kind'], string>> = {
  rates:
    'L = sum of the rates of the moves possible; P(no move) = exp(-L), P(move) = rate × (1 - exp(-L)) / L, at most one in a week',
  repeat:
    'purchases of a week are Poisson(rate), and each is the last one with the probability of dropping out',
  matrix:
    'quantities are drawn first; then each customer takes one branch or none and goes through its steps',
};

export function journeyCard(journey: Journey, context: CardContext): JourneyCard {
  const { id, version, kind, title, purpose, source, about = null } = journey;
  const used = new Set<string>();
  const events = journey.events.map((event): CardEvent => {
    const base = {
      id: event.id,
      label: event.label,
      kind: event.kind,
      law: LAWS[event.kind],
      quantities: [],
    };
    if (event.kind === 'matrix')
      return {
        ...base,
        quantities: event.quantities.map((each) => ({
          id: each.id,
          label: each.label,
          equation: quantityText(each),
        })),
        moves: event.branches.map((branch) => branchMove(event, branch, context.channels)),
      };
    if (event.kind === 'rates')
      return {
        ...base,
        moves: event.moves.map((move) => ({
          ...rated(move.causes, move.factors, used),
          id: move.id,
          label: move.label,
          from: writtenWhere(move.from),
          to: writtenWhere(move.to),
          tally: move.tally ?? null,
          rows: [],
        })),
      };
    const { dropOut } = event;
    const from = writtenWhere(event.from);
    const last = [written(dropOut.probability), ...equationsOf('factor', dropOut.factors ?? [], used)];
    return {
      ...base,
      moves: [
        {
          ...rated(event.causes, event.factors, used),
          id: event.move,
          label: event.label,
          from,
          to: 'the same place',
          tally: event.tally,
          rows: [],
        },
        {
          id: dropOut.id,
          label: dropOut.label,
          from,
          to: writtenWhere(dropOut.to),
          equation: `P(after a purchase) = ${last.join(' × ')}`,
          causes: [],
          tally: null,
          rows: [],
        },
      ],
    };
  });
  return {
    id,
    version,
    kind,
    title,
    purpose,
    source,
    about,
    dimensions: dimensionsOf(journey),
    events,
    tallies: journey.tallies.map((tally) => ({
      id: tally.id,
      label: tally.label,
      worth: written(tally.worth),
    })),
    pools: (journey.pools ?? []).map((pool) => ({
      id: pool.id,
      label: pool.label,
      where: writtenWhere(pool.where),
      servers: written(pool.servers),
    })),
    parameters: Object.entries(journey.parameters).map(([name, parameter]) =>
      inForce(`journey.${name}`, parameter, context),
    ),
    responses: responsesOf(journey, context),
    series: Object.entries(journey.series ?? {}).map(([name, { label, unit, meaning, source: from }]) => ({
      id: name,
      label,
      unit,
      meaning,
      source: from,
    })),
    traits: Object.entries(context.traits).map(([name, { label, unit, meaning, source: from }]) => ({
      id: name,
      label,
      unit,
      meaning,
      source: from,
    })),
    mechanisms: mechanisms
      .filter((mechanism) => used.has(mechanism.id))
      .map((mechanism) => ({
        id: mechanism.id,
        label: mechanism.id,
        unit: mechanism.kind === 'cause' ? 'per week' : 'factor',
        meaning: mechanism.meaning,
        source: mechanism.source,
      })),
  };
}

function dimensionsOf({ dimensions, start }: Journey): CardDimension[] {
  return dimensions.map(({ id, label, levels, ages, resetsWith }) => {
    const time = [
      ...(ages === undefined ? [] : [`rises by one level a week in (${writtenWhere(ages)})`]),
      ...(resetsWith === undefined ? [] : [`begins anew when ${resetsWith} changes`]),
    ];
    return {
      id,
      label,
      time: time.length === 0 ? null : time.join('; '),
      levels: levels.map((level) => ({
        id: level.id,
        label: level.label,
        meaning: level.meaning,
        milestone: level.milestone ?? null,
        value: level.value ?? null,
        weeks: level.weeks ?? null,
        isStart: start[id] === level.id,
      })),
    };
  });
}

/** The rate of a move: what its causes add up to, each with its own factors and those of the move. */
function rated(
  causes: readonly Cause[],
  factors: readonly Factor[] = [],
  used: Set<string>,
): Pick<CardMove, 'equation' | 'causes'> {
  const common = equationsOf('factor', factors, used);
  const parts = causes.map((cause): CardCause => {
    const own = [...equationsOf('cause', [cause], used), ...equationsOf('factor', cause.factors ?? [], used)];
    return { label: ledgerName(cause), mechanism: cause.mechanism, equation: own.join(' × ') };
  });
  const sum = parts.map(({ equation }) => equation).join(' + ');
  const bracketed = parts.length > 1 && common.length > 0 ? `(${sum})` : sum;
  return { equation: `rate = ${[bracketed, ...common].join(' × ')}`, causes: parts };
}

/** What the ledger calls a cause, when its use names one. */
function ledgerName({ mechanism, label, cause, act }: Cause): string {
  const name = [label, cause].find((each) => typeof each === 'string');
  return name ?? (typeof act === 'string' ? `contacts: ${act}` : mechanism);
}

function equationsOf(kind: 'cause' | 'factor', uses: readonly Cause[], used: Set<string>): string[] {
  return uses.map((use) => {
    const mechanism = mechanisms.find((each) => each.kind === kind && each.id === use.mechanism);
    if (mechanism === undefined) throw new RangeError(`unknown ${kind} "${use.mechanism}"`);
    used.add(mechanism.id);
    const own = { ...use };
    delete own.factors;
    return mechanism.equation(own);
  });
}

function branchMove(
  event: MatrixEvent,
  { id, label, probability, number, channel, tally, further, steps }: MatrixBranch,
  channels: readonly Channel[],
): CardMove {
  const taken =
    probability === undefined
      ? `number in each cell = ${formulaText(number ?? 0)}`
      : `P(branch) = ${formulaText(probability)}`;
  const more = further === undefined ? '' : `; further units ~ Poisson(${formulaText(further)})`;
  const by = channels.find((each) => each.id === channel)?.label ?? channel;
  return {
    id,
    label,
    from: [
      ...new Set(
        steps.map(({ from, dimension, rows }) =>
          writtenWhere({ ...from, [dimension]: from[dimension] ?? Object.keys(rows) }),
        ),
      ),
    ].join('; '),
    to:
      steps.length === 0 ? 'the same place' : `by ${steps.map(({ dimension }) => dimension).join(', then ')}`,
    equation: `${taken}${more}`,
    causes: [{ label: by ?? event.label, mechanism: 'matrix', equation: taken }],
    tally: tally ?? null,
    rows: steps.flatMap(stepRows),
  };
}

function stepRows({ dimension, rows, keep, along }: MatrixStep): string[] {
  return Object.entries(rows).map(([level, row]) => {
    const to = Object.entries(row).map(([next, weight]) => {
      const others = along[next] === undefined ? '' : ` (and ${writtenWhere(along[next])})`;
      return `${next} ${written(weight)}${others}`;
    });
    const lag = keep === 0 ? '' : `; share ${written(keep)} stays`;
    return `${dimension} ${level} -> ${to.join(', ')}${lag}`;
  });
}

/** What contacts can do here: only acts that a move answers to. */
function responsesOf(journey: Journey, context: CardContext): CardResponse[] {
  const acts = actsOf(journey);
  return context.channels.flatMap((channel) =>
    channel.usage.flatMap(({ share, acts: triggered }) =>
      Object.entries(triggered)
        .filter(([act]) => acts.has(act))
        .map(([act, parameter]): CardResponse => {
          const lift = channel.parameters['memoryLift'];
          const path = `channels.${channel.id}.memoryLift`;
          return {
            act,
            channel: channel.id,
            channelLabel: channel.label,
            share,
            parameter: inForce(`channels.${channel.id}.response.${act}`, parameter, context),
            memoryLift: lift === undefined ? 0 : inForce(path, lift, context).value,
          };
        }),
    ),
  );
}

function actsOf({ events }: Journey): Set<string> {
  const causes = events.flatMap((event) =>
    event.kind === 'matrix'
      ? []
      : event.kind === 'repeat'
        ? event.causes
        : event.moves.flatMap((move) => move.causes),
  );
  return new Set(causes.flatMap(({ act }) => (typeof act === 'string' ? [act] : [])));
}

function inForce(path: string, parameter: Parameter, { values }: CardContext): ParameterValue {
  return { ...parameter, path, value: values[path] ?? parameter.default };
}

function written(amount: Amount): string {
  return typeof amount === 'string' ? amount : String(Number(amount.toPrecision(4)));
}
