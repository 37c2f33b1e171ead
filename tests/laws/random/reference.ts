/**
 * A second engine, slow and plain: it reads a scenario's journey as it is written, asks the mechanisms for their terms, and
 * works out the rows of a week cell by cell. It shares no rates, lays nothing out and draws nothing. What it takes from the
 * compiler is who lives in which cell at the start.
 */
import {
  carryOver,
  furtherChannelParameters,
  journeyOf,
  marketParameters,
  mechanisms,
  prepare,
  retentionOf,
  saturate,
  type Cause,
  type Factor,
  type Channel,
  type allChannelParameters,
  type MatrixEvent,
  type Plan,
  type Scenario,
  type Where,
} from '@meander/core';
import { liveMatrix, type MatrixWeek } from './matrix-reading.ts';

type Compile = (typeof mechanisms)[number]['compile'];
type Context = Parameters<Compile>[1];
type Cell = Context['cells'][number];
type CompiledCause = ReturnType<Extract<(typeof mechanisms)[number], { kind: 'cause' }>['compile']>[number];
type Term = NonNullable<ReturnType<CompiledCause['term']>>;
type WeekScalar = NonNullable<Term['scalar']>;
type WeekView = Parameters<WeekScalar['at']>[0];
type Field = NonNullable<WeekScalar['fields']>[number];

/** One move that somebody in a cell can make, and at which rate this step. */
interface Rate {
  readonly event: number;
  readonly move: string;
  readonly to: number;
  readonly tally: string | undefined;
  /** Part of the rate by cause. */
  readonly parts: readonly { readonly cause: string; readonly rate: number }[];
  readonly rate: number;
}

/** What can happen in a cell in one event: competing moves, or purchases until dropping out. */
export interface Row {
  readonly cell: number;
  readonly rates: readonly Rate[];
  readonly dropOut?: { readonly probability: number; readonly to: number };
}

export interface Reference {
  readonly cells: readonly Cell[];
  readonly start: readonly number[];
  readonly substeps: number;
  readonly weeks: number;
  readonly warmupWeeks: number;
  /** Fields in their first week, by key. */
  readonly fields: Carried;
  /** What is carried into a week, under the numbers that hold from then on. */
  enter(week: number, carried: Carried): Carried;
  /** Counts after a week has gone by, before the next is lived. */
  age(counts: readonly number[]): readonly number[];
  /** Event -> rows, from the counts at the start of a step; a matrix event has none. */
  rowsAt(now: Now, counts: readonly number[]): readonly (readonly Row[])[];
  /** Event -> its matrix, if it is one. */
  readonly matrices: readonly (MatrixEvent | undefined)[];
  /** A matrix event, from the counts at its start. */
  liveMatrix(event: MatrixEvent, week: number, counts: readonly number[]): MatrixWeek;
  /** What is left to the next week. @param purchases made this week, by tally */
  carry(now: Now, counts: readonly number[], purchases: ReadonlyMap<string, number>): Carried;
  /** What a purchase by somebody of a cell costs channels. */
  orderCost(now: Now, cell: number): number;
  /** Contacts per eligible person and money spent in a week, from the counts at its start. */
  deliver(week: number, counts: ArrayLike<number>): Delivered;
}

type Carried = ReadonlyMap<string, number>;

/** A week, what was delivered in it and what was left to it. */
export interface Now {
  readonly week: number;
  readonly delivered: Delivered;
  readonly fields: Carried;
}

interface Delivered {
  /** Channel -> segment -> contacts per eligible person. */
  readonly contacts: readonly (readonly number[])[];
  readonly spent: number;
}

/** A move, or purchases: where it is possible and what its rate is made of. */
interface Part {
  readonly from: Where;
  readonly causes: readonly Cause[];
  readonly factors?: readonly Factor[] | undefined;
}

function isAt(where: Where, cell: Cell): boolean {
  const place: Readonly<Record<string, string>> = {
    ...cell.levels,
    milestone: cell.milestone,
    segment: cell.segmentId,
  };
  return Object.entries(where).every(
    ([key, wanted]) => !(key in place) || [wanted].flat().includes(place[key]!),
  );
}

type Values = Scenario['values'];

/** Under a schedule every stretch of weeks has a reading of its own; people, pressure and fields go on from one to the next. */
export function referenceOf({ schedule = [], ...scenario }: Scenario): Reference {
  const changes = schedule.toSorted((a, b) => a.week - b.week);
  const valuesIn = (week: number): Values =>
    changes
      .filter((change) => change.week <= week)
      .reduce((values, change) => ({ ...values, ...change.values }), scenario.values);
  const first = readingOf(scenario, valuesIn);
  const later = changes.map(({ week }) => ({
    week,
    reading: readingOf({ ...scenario, values: valuesIn(week) }, valuesIn),
  }));
  const at = (week: number) => later.findLast((each) => each.week <= week)?.reading ?? first;
  return {
    ...first,
    enter(week, carried) {
      const [before, now] = [at(week - 1), at(week)];
      if (before === now) return carried;
      // a field whose numbers have changed stands where it stood
      const places = [...before.fields.keys()];
      const isAligned = places.length === now.fields.size;
      return new Map(
        [...now.fields].map(([key, initial], i) => [
          key,
          carried.get(key) ?? (isAligned ? carried.get(places[i]!) : undefined) ?? initial,
        ]),
      );
    },
    rowsAt: (now, counts) => at(now.week).rowsAt(now, counts),
    liveMatrix: (event, week, counts) => at(week).liveMatrix(event, week, counts),
    carry: (now, counts, purchases) => at(now.week).carry(now, counts, purchases),
    orderCost: (now, cell) => at(now.week).orderCost(now, cell),
    deliver: (week, counts) => at(week).deliver(week, counts),
  };
}

/**
 * A scenario whose numbers stay.
 * @param valuesIn numbers of each week, which carry-over remembers
 */
function readingOf(scenario: Scenario, valuesIn: (week: number) => Values): Omit<Reference, 'enter'> {
  const { program } = prepare(scenario);
  const journey = journeyOf(scenario);
  const { cells, people } = program;
  const start = cells.map(() => 0);
  for (const each of program.starts) start[each.cell]! += each.people;
  const further: Readonly<Record<string, { default: number }>> = furtherChannelParameters;
  const number = (channel: Channel, name: keyof typeof allChannelParameters, values = scenario.values) =>
    values[`channels.${channel.id}.${name}`] ?? (channel.parameters[name] ?? further[name])!.default;
  const { events } = journey;

  /** Causes of an event with the places they are looked for in. */
  const partsOf = (event: (typeof events)[number]): readonly Part[] =>
    event.kind === 'rates' ? event.moves : event.kind === 'repeat' ? [event] : [];

  const isReached = (channel: Channel, cell: Cell) =>
    isAt(channel.eligible, cell) &&
    (channel.kind === 'upstream' ||
      events.some((event) =>
        partsOf(event).some(
          ({ from, causes, factors = [] }) =>
            isAt(from, cell) &&
            [...causes, ...factors, ...causes.flatMap((cause) => cause.factors ?? [])].some(
              (use) =>
                ['contact', 'hold'].includes(use.mechanism) &&
                channel.usage.some((usage) => String(use['act']) in usage.acts),
            ),
        ),
      ));
  const reached = scenario.channels.map((channel) => cells.map((cell) => isReached(channel, cell)));

  const defaults = Object.fromEntries(
    Object.entries(scenario.market.traits).map(([trait, parameter]) => [trait, parameter.default]),
  );
  const amount: Context['amount'] = (given) =>
    typeof given === 'number'
      ? given
      : (scenario.values[`journey.${given}`] ?? journey.parameters[given]!.default);
  const context: Context = {
    cells,
    pools: (journey.pools ?? []).map(({ id, label, where, servers }) => ({
      id,
      label,
      servers: amount(servers),
      cells: cells.flatMap((cell, i) => (isAt(where, cell) ? [i] : [])),
    })),
    segments: program.segments.map(({ id, people: size }) => {
      const traits = scenario.market.segments.find((each) => each.id === id)!.traits;
      return { id, people: size, traits: { ...defaults, ...traits } };
    }),
    amount,
    launchWeek: scenario.values['market.launchWeek'] ?? marketParameters.launchWeek.default,
    channels: scenario.channels.map((channel, index) => ({
      index,
      channel,
      value: (name) => {
        const act = name.replace('response.', '');
        const usage = channel.usage.find((each) => name.startsWith('response.') && act in each.acts);
        return usage === undefined
          ? number(channel, name as keyof typeof allChannelParameters)
          : (scenario.values[`channels.${channel.id}.${name}`] ?? usage.acts[act]!.default);
      },
      isEligible: (cell) => reached[index]![cells.indexOf(cell)]!,
      typicalContacts: 1,
    })),
  };

  const compileUse = (use: { readonly mechanism: string }) => {
    const { factors: _, ...own } = use as Cause;
    return mechanisms.find((each) => each.id === use.mechanism)!.compile(own, context);
  };
  type CompiledFactor = { term(cell: Cell, channel?: string): Term };
  const factorsOf = (uses: readonly { readonly mechanism: string }[] = []) =>
    uses.map((use) => compileUse(use) as CompiledFactor);
  const compiledParts = (causes: readonly Cause[], shared: readonly { readonly mechanism: string }[] = []) =>
    causes.flatMap((cause) =>
      (compileUse(cause) as readonly CompiledCause[]).map((part) => ({
        part,
        factors: [...factorsOf(shared), ...factorsOf(cause.factors)],
      })),
    );

  /** What is bought waits for the launch of the market. */
  const waiting = (tally: string | undefined) => (tally === undefined ? [] : [{ mechanism: 'launch' }]);
  const compiled = events.map((event) =>
    event.kind === 'matrix'
      ? { moves: [], dropOut: undefined }
      : event.kind === 'rates'
        ? {
            moves: event.moves.map((move) => ({
              ...move,
              parts: compiledParts(move.causes, [...(move.factors ?? []), ...waiting(move.tally)]),
            })),
            dropOut: undefined,
          }
        : {
            moves: [
              {
                id: event.move,
                from: event.from,
                to: {},
                tally: event.tally,
                parts: compiledParts(event.causes, [...(event.factors ?? []), ...waiting(event.tally)]),
              },
            ],
            dropOut: { ...event.dropOut, factors: factorsOf(event.dropOut.factors) },
          },
  );

  const cellAt = (cell: Cell, to: Readonly<Record<string, string>>) =>
    cells.findIndex(
      (other) =>
        other.segment === cell.segment &&
        other.classes.join() === cell.classes.join() &&
        Object.entries(to).every(([id, level]) => other.levels[id] === level),
    );
  const afterMove = (cell: Cell, to: Readonly<Record<string, string>>) => {
    const levels = { ...cell.levels, ...to };
    // once for every dimension: a reset may follow from that of one that is written later
    for (const _ of journey.dimensions)
      for (const { id, resetsWith, levels: own } of journey.dimensions)
        if (resetsWith !== undefined && !(id in to) && levels[resetsWith] !== cell.levels[resetsWith])
          levels[id] = own[0]!.id;
    return cellAt(cell, levels);
  };
  const afterWeek = cells.map((cell) => {
    const levels = { ...cell.levels };
    for (const { id, ages, levels: own } of journey.dimensions) {
      const next = own[own.findIndex((level) => level.id === cell.levels[id]) + 1];
      if (ages !== undefined && next !== undefined && isAt(ages, cell)) levels[id] = next.id;
    }
    return cellAt(cell, levels);
  });

  const substeps = program.substeps;

  /** What never changes from week to week: terms by row, responses already limited. */
  const layout = compiled.map(({ moves, dropOut }) =>
    cells.map((cell, index) => {
      const possible = moves.filter((move) => isAt(move.from, cell));
      const rated = possible.map((move) => ({
        move,
        to: afterMove(cell, move.to),
        terms: move.parts.flatMap(({ part, factors }) => {
          const own = part.term(cell);
          if (own === undefined) return [];
          const all = [own, ...factors.map((factor) => factor.term(cell, part.channel))];
          return [
            {
              cause: part.id,
              coefficient: all.reduce((product, term) => product * term.coefficient, 1),
              scalars: all.flatMap((term) => (term.scalar === undefined ? [] : [term.scalar])),
              // a contact's own scalar counts contacts; the others say how much more one of them triggers
              largest: all.slice(1).reduce((product, term) => product * (term.scalar?.max ?? 1), 1),
              cap: own.cap,
            },
          ];
        }),
      }));
      const terms = rated.flatMap((each) => each.terms);
      const limited = (term: (typeof terms)[number]) => {
        if (term.cap === undefined) return term.coefficient;
        const sum = terms
          .filter((other) => other.cap?.key === term.cap!.key)
          .reduce((total, other) => total + other.coefficient * other.largest, 0);
        return sum > term.cap.most ? (term.coefficient * term.cap.most) / sum : term.coefficient;
      };
      return {
        cell: index,
        rated: rated.map((each) => ({
          ...each,
          terms: each.terms.map((term) => ({ ...term, coefficient: limited(term) / substeps })),
        })),
        dropOut:
          dropOut === undefined || possible.length === 0
            ? undefined
            : {
                probability: Math.min(
                  1,
                  dropOut.factors.reduce(
                    (product, factor) => product * factor.term(cell).coefficient,
                    context.amount(dropOut.probability),
                  ),
                ),
                to: afterMove(cell, dropOut.to),
              },
      };
    }),
  );

  const segments = scenario.market.segments;
  const planned = (plan: Plan, channel: string, place: number) => {
    const flight = plan.flight[channel] ?? [1];
    const at = ((place % flight.length) + flight.length) % flight.length;
    return plan.weekly * (plan.split[channel] ?? 0) * flight[at]!;
  };
  const spendIn = (week: number, channel: string) =>
    planned(week >= 1 ? scenario.plan : scenario.historic, channel, week - 1);
  /** Whether delivery buys the channel in a week; matrices buy for themselves. */
  const isBought = (week: number, channel: Channel) => {
    const launch = Math.round(number(channel, 'launchWeek', valuesIn(week)));
    return channel.buying !== 'event' && (launch === 0 || week >= launch);
  };
  const pressureIn = (week: number, channel: Channel): number =>
    week < 1 - program.warmupWeeks || !isBought(week, channel)
      ? 0
      : carryOver(
          pressureIn(week - 1, channel),
          spendIn(week, channel.id),
          retentionOf(number(channel, 'halfLife', valuesIn(week))),
        );

  const read = layout
    .flat()
    .flatMap(({ rated }) => rated.flatMap(({ terms }) => terms.flatMap((term) => term.scalars)));
  const fields = new Map(read.flatMap((scalar) => scalar.fields ?? []).map((field) => [field.key, field]));
  const priceIn = (key: 'priceLevel' | 'promotion', week: number, otherwise: number) => {
    const series = (week >= 1 ? scenario.plan : scenario.historic)[key] ?? [otherwise];
    return series[(((week - 1) % series.length) + series.length) % series.length]!;
  };
  const viewOf = (
    { week, delivered: { contacts }, fields: carried }: Now,
    counts: readonly number[],
  ): WeekView => ({
    week,
    people,
    priceLevel: priceIn('priceLevel', week, 1),
    promotion: priceIn('promotion', week, 0),
    counts: Float64Array.from(counts),
    contacts: (channel, segment) => contacts[channel]![segment]!,
    field: ({ key }: Field) => carried.get(key)!,
  });

  return {
    cells,
    start,
    fields: new Map([...fields].map(([key, field]) => [key, field.initial])),
    age: (counts) => {
      const aged = counts.map(() => 0);
      for (const [cell, n] of counts.entries()) aged[afterWeek[cell]!]! += n;
      return aged;
    },
    carry(now, counts, purchases) {
      const view = { ...viewOf(now, counts), purchases: (tally: string) => purchases.get(tally) ?? 0 };
      return new Map([...fields].map(([key, field]) => [key, field.next(now.fields.get(key)!, view)]));
    },
    matrices: events.map((event) => (event.kind === 'matrix' ? event : undefined)),
    liveMatrix(event, week, counts) {
      const words = {
        here: 0,
        people,
        price:
          (scenario.values['market.price'] ?? marketParameters.price.default) *
          (priceIn('priceLevel', week, 1) * (1 - priceIn('promotion', week, 0))),
        week,
        isFirstWeek: week === 1 - program.warmupWeeks ? 1 : 0,
      };
      const around = {
        journey,
        cells,
        afterMove: (cell: number, to: Readonly<Record<string, string>>) => afterMove(cells[cell]!, to),
        isAt: (where: Where, cell: number) => isAt(where, cells[cell]!),
        amount,
        word: (name: keyof typeof words) => words[name],
        planned: (channel: string) => spendIn(week, channel),
      };
      return liveMatrix(event, around, week, counts);
    },
    substeps,
    weeks: program.horizonWeeks,
    warmupWeeks: program.warmupWeeks,
    rowsAt(now, counts) {
      const view = viewOf(now, counts);
      return layout.map((rows, event) =>
        rows
          .filter((row) => row.rated.length > 0)
          .map(({ cell, rated, dropOut }) => ({
            cell,
            rates: rated.map(({ move, to, terms }) => {
              const parts = terms.map(({ cause, coefficient, scalars }) => ({
                cause,
                rate: scalars.reduce((product, scalar) => product * scalar.at(view), coefficient),
              }));
              const rate = parts.reduce((sum, part) => sum + part.rate, 0);
              return { event, move: move.id, to, tally: move.tally, parts, rate };
            }),
            ...(dropOut === undefined ? {} : { dropOut }),
          })),
      );
    },
    orderCost({ delivered: { contacts } }, cell) {
      const { segment } = cells[cell]!;
      return scenario.channels.reduce(
        (sum, channel, i) =>
          reached[i]![cell]! ? sum - Math.expm1(-contacts[i]![segment]!) * number(channel, 'orderCost') : sum,
        0,
      );
    },
    deliver(week, counts) {
      let spent = 0;
      const intensityIn = (at: number, channel: Channel) =>
        saturate(
          channel.saturation,
          pressureIn(at, channel) / number(channel, 'referenceSpend'),
          number(channel, 'halfSaturation'),
          number(channel, 'saturationShape'),
        );
      // what the others have taught until last week
      const taught = scenario.channels.map((channel) =>
        isBought(week - 1, channel) ? number(channel, 'insight') * intensityIn(week - 1, channel) : 0,
      );
      const contacts = scenario.channels.map((channel, index) => {
        if (!isBought(week, channel)) return segments.map(() => 0);
        const precision = 1 + taught.reduce((sum, each, i) => (i === index ? sum : sum + each), 0);
        const wanted = channel.supply;
        const willing = cells.reduce(
          (sum, cell, i) => (wanted !== undefined && isAt(wanted, cell) ? sum + counts[i]! : sum),
          0,
        );
        const needed = number(channel, 'supplyShare') * people;
        const supplied = wanted === undefined ? 1 : Math.min(1, willing / needed);
        const most = number(channel, 'maxContacts');
        const reference = number(channel, 'referenceSpend');
        const price = number(channel, 'pricePerContact');
        const intensity = intensityIn(week, channel);
        const pool = segments.map((_, segment) =>
          cells.reduce(
            (sum, cell, i) => sum + (cell.segment === segment && reached[index]![i]! ? counts[i]! : 0),
            0,
          ),
        );
        const weight = segments.map(({ id }) => scenario.market.targeting[channel.id]?.[id] ?? 1);
        const total = pool.reduce((sum, n, i) => sum + n * weight[i]!, 0);
        const offered = (intensity * precision * reference) / price;
        const perPerson = weight.map(
          (each) =>
            supplied *
            (channel.buying === 'frequency'
              ? Math.min(most, intensity * number(channel, 'frequency') * each)
              : Math.min(most, total > 0 ? (offered * each) / total : 0)),
        );
        const taken = perPerson.reduce((sum, each, i) => sum + (each > 0 ? each * pool[i]! : 0), 0);
        if (channel.buying === 'frequency') spent += (taken * price) / precision;
        else if (offered > 0) spent += spendIn(week, channel.id) * Math.min(1, taken / offered);
        return perPerson;
      });
      return { contacts, spent };
    },
  };
}

/** Probabilities of the moves of a row: with L the sum of the rates, exp(-L) stay. */
export function probabilitiesOf(rates: readonly { readonly rate: number }[]): number[] {
  const total = rates.reduce((sum, each) => sum + each.rate, 0);
  const leaving = -Math.expm1(-total);
  return rates.map(({ rate }) => (total > 0 ? (rate / total) * leaving : 0));
}

/** What `expected` should say: counts by cell at the end of weeks 0, 1, ..., and what was done and spent. */
export interface MeanField {
  readonly counts: readonly (readonly number[])[];
  /** Purchases and spend of weeks 1, 2, ... */
  readonly purchases: readonly number[];
  readonly spent: readonly number[];
  /** "event move cause" -> moves over the horizon. */
  readonly caused: ReadonlyMap<string, number>;
}

export function meanField(
  reference: Reference,
  events: readonly { readonly id: string }[],
  slip = 0,
): MeanField {
  const { matrices } = reference;
  let counts: readonly number[] = reference.start;
  let { fields } = reference;
  const all: (readonly number[])[] = [];
  const purchases: number[] = [];
  const spent: number[] = [];
  const caused = new Map<string, number>();
  for (let week = 1 - reference.warmupWeeks; week <= reference.weeks; week++) {
    if (week === 1) all.push(counts);
    fields = reference.enter(week, fields);
    counts = reference.age(counts);
    const now: Now = { week, delivered: reference.deliver(week, counts), fields };
    const bought = new Map<string, number>();
    const buy = (tally: string | undefined, made: number) => {
      if (tally !== undefined) bought.set(tally, (bought.get(tally) ?? 0) + made);
    };
    const note = (line: string, made: number) => {
      if (week >= 1) caused.set(line, (caused.get(line) ?? 0) + made);
    };
    let paid = now.delivered.spent;
    for (let step = 0; step < reference.substeps; step++) {
      for (const [place, rows] of reference.rowsAt(now, counts).entries()) {
        const matrix = matrices[place];
        if (matrix !== undefined) {
          const lived = reference.liveMatrix(matrix, week, counts);
          counts = slipped(lived.counts, counts, slip);
          paid += lived.spent;
          for (const [{ id, tally, channel }, units] of lived.units) {
            buy(tally, units);
            note(`${matrix.id} ${id} ${channel === undefined ? 'matrix' : `channel:${channel}`}`, units);
          }
          continue;
        }
        const next = [...counts];
        for (const { cell, rates, dropOut } of rows) {
          const probabilities = probabilitiesOf(rates);
          for (const [i, { event, move, to, tally, parts, rate }] of rates.entries()) {
            if (rate === 0) continue;
            const leaving =
              counts[cell]! *
              (dropOut === undefined ? probabilities[i]! : -Math.expm1(-rate * dropOut.probability));
            const made =
              dropOut === undefined
                ? leaving
                : dropOut.probability > 0
                  ? leaving / dropOut.probability
                  : counts[cell]! * rate;
            next[cell]! -= leaving;
            next[dropOut?.to ?? to]! += leaving;
            buy(tally, made);
            if (tally !== undefined) paid += made * reference.orderCost(now, cell);
            for (const part of parts)
              note(`${events[event]!.id} ${move} ${part.cause}`, (made * part.rate) / rate);
          }
        }
        counts = slipped(next, counts, slip);
      }
    }
    fields = reference.carry(now, counts, bought);
    if (week >= 1) {
      all.push(counts);
      purchases.push([...bought.values()].reduce((sum, made) => sum + made, 0));
      spent.push(paid);
    }
  }
  return { counts: all, purchases, spent, caused };
}

/** Counts as another order of the same sums might leave them; where there were people, somebody may be left or nobody. */
function slipped(counts: readonly number[], before: readonly number[], slip: number): readonly number[] {
  return slip === 0 ? counts : counts.map((n, i) => (n > 0 || before[i]! > 0 ? Math.max(0, n + slip) : n));
}
