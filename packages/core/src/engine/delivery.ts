/**
 * From money to contacts: spend -> carry-over -> saturation -> contacts per eligible person, by segment. What the pool of
 * eligible people cannot take is not bought and its money stays unspent.
 */
import { inWeek } from './in-week.ts';
import { expm1 } from '../elementary.ts';
import type { Program, ProgramChannel } from '../compile/program.ts';
import type { Flow } from './flow.ts';
import { peopleIn } from './people-in.ts';

export interface Delivery {
  /** Channel -> pressure left over from the weeks before, money per week. */
  readonly pressure: Float64Array;
  /** Channel x segment -> contacts per eligible person this week. */
  readonly contacts: Float64Array;
  /** Channel -> money spent, money the pool could not take, contacts bought, this week. */
  readonly spent: Float64Array;
  readonly unspent: Float64Array;
  readonly bought: Float64Array;
  /** Segment -> eligible people of the channel at hand. */
  readonly eligiblePeople: Float64Array;
  /** Channel -> what it has taught about people until last week: how many more of the right ones the money of others reaches. */
  readonly insight: Float64Array;
}

export function emptyDelivery(program: Program): Delivery {
  const channels = program.channels.length;
  return {
    pressure: new Float64Array(channels),
    contacts: new Float64Array(channels * program.segments.length),
    spent: new Float64Array(channels),
    unspent: new Float64Array(channels),
    bought: new Float64Array(channels),
    eligiblePeople: new Float64Array(program.segments.length),
    insight: new Float64Array(channels),
  };
}

/** Delivers one week. Week 1 is the first of the plan; earlier weeks are bought under the historic mix. */
export function deliver(program: Program, delivery: Delivery, counts: Float64Array, week: number): void {
  teach(program, delivery);
  for (let index = 0; index < program.channels.length; index++) {
    const channel = program.channels[index]!;
    const precision = precisionOf(index, delivery);
    const planned = inWeek(channel, week);
    if (channel.buying === 'event') {
      delivery.spent[index] = 0;
      delivery.bought[index] = 0;
      delivery.unspent[index] = planned; // until an event spends it
      continue;
    }
    if (channel.launchWeek > 0 && week < channel.launchWeek) {
      buyNothing(program, index, channel.buying === 'budget' ? planned : 0, delivery);
      continue;
    }
    const pressure = channel.pressureAfter(delivery.pressure[index]!, planned);
    delivery.pressure[index] = pressure;
    const intensity = channel.intensity(pressure);
    if (channel.buying === 'budget')
      buyContacts(program, channel, index, intensity * precision, planned, delivery, counts);
    else spendOnFrequency(program, channel, index, intensity, precision, delivery, counts);
  }
}

function teach({ channels }: Program, { pressure, insight }: Delivery): void {
  for (let index = 0; index < channels.length; index++) {
    const channel = channels[index]!;
    insight[index] = channel.insight > 0 ? channel.insight * channel.intensity(pressure[index]!) : 0;
  }
}

/** How many contacts with the right people a channel's money buys for one without what all others teach (market research). */
function precisionOf(index: number, { insight }: Delivery): number {
  let precision = 1;
  // Its own is left out, not taken off again: it may be so large that nothing would be left of the 1.
  for (let other = 0; other < insight.length; other++) if (other !== index) precision += insight[other]!;
  return precision;
}

/** Not launched yet: what was planned stays unspent. */
function buyNothing(program: Program, index: number, planned: number, delivery: Delivery): void {
  const segments = program.segments.length;
  delivery.contacts.fill(0, index * segments, (index + 1) * segments);
  delivery.bought[index] = 0;
  delivery.spent[index] = 0;
  delivery.unspent[index] = planned;
}

/** Adds what the week's events have bought. What they leave of the planned money is unspent. */
export function addBought(
  delivery: Pick<Delivery, 'spent' | 'bought' | 'unspent'>,
  spent: Float64Array,
  bought: Float64Array,
): void {
  for (let channel = 0; channel < spent.length; channel++) {
    if (spent[channel] === 0 && bought[channel] === 0) continue;
    delivery.spent[channel] = spent[channel]!;
    delivery.bought[channel] = bought[channel]!;
    delivery.unspent[channel] = Math.max(0, delivery.unspent[channel]! - spent[channel]!);
  }
}

/** Spend is given: so many contacts are for sale, shared out over the eligible people by targeting weight. */
function buyContacts(
  program: Program,
  channel: ProgramChannel,
  index: number,
  intensity: number,
  planned: number,
  delivery: Delivery,
  counts: Float64Array,
): void {
  const offered = (intensity * channel.referenceSpend) / channel.pricePerContact;
  const { eligiblePeople, contacts } = delivery;
  const supplied = shareSupplied(channel, counts);
  const segments = program.segments.length;
  let weighted = 0;
  for (let segment = 0; segment < segments; segment++) {
    const people = peopleReached(program, channel, segment, counts);
    eligiblePeople[segment] = people;
    weighted += channel.weight[segment]! * people;
  }
  let taken = 0;
  for (let segment = 0; segment < segments; segment++) {
    const fair = weighted > 0 ? (offered * channel.weight[segment]!) / weighted : 0;
    const each = supplied * Math.min(channel.maxContacts, fair);
    contacts[index * segments + segment] = each;
    taken += each * eligiblePeople[segment]!;
  }
  const share = offered > 0 ? Math.min(1, taken / offered) : planned > 0 ? 0 : 1;
  delivery.bought[index] = taken;
  delivery.spent[index] = planned * share;
  delivery.unspent[index] = planned * (1 - share);
}

/** Contacts per eligible person are given: spend is the outcome. */
function spendOnFrequency(
  program: Program,
  channel: ProgramChannel,
  index: number,
  intensity: number,
  precision: number,
  delivery: Delivery,
  counts: Float64Array,
): void {
  const segments = program.segments.length;
  const supplied = shareSupplied(channel, counts);
  let taken = 0;
  for (let segment = 0; segment < segments; segment++) {
    const wanted = intensity * channel.frequency * channel.weight[segment]!;
    const contacts = supplied * Math.min(channel.maxContacts, wanted);
    delivery.contacts[index * segments + segment] = contacts;
    taken += contacts * peopleReached(program, channel, segment, counts);
  }
  delivery.bought[index] = taken;
  delivery.spent[index] = (taken * channel.pricePerContact) / precision;
  delivery.unspent[index] = 0;
}

/** How much of its contacts a channel can offer: less than all where those it needs are too few. */
function shareSupplied({ supply }: ProgramChannel, counts: Float64Array): number {
  return supply === undefined ? 1 : Math.min(1, peopleIn(supply.cells, counts) / supply.needed);
}

/** Adds what purchases have cost channels that pay for every order of somebody they have reached: a share 1 - exp(-contacts) of them. */
export function addOrderCosts(program: Program, delivery: Delivery, { moved }: Pick<Flow, 'moved'>): void {
  const { rate, channel, segment } = program.sales.orders;
  const segments = program.segments.length;
  for (let i = 0; i < rate.length; i++) {
    const payer = channel[i]!;
    const reached = -expm1(-delivery.contacts[payer * segments + segment[i]!]!);
    const cost = moved[rate[i]!]! * reached * program.channels[payer]!.orderCost;
    delivery.spent[payer] = delivery.spent[payer]! + cost;
  }
}

/** Eligible people of a segment, as they stand at the start of the week. */
function peopleReached(
  program: Program,
  channel: ProgramChannel,
  segment: number,
  counts: Float64Array,
): number {
  const reached = channel.eligible[segment];
  return reached === undefined ? program.segments[segment]!.people : peopleIn(reached, counts);
}
