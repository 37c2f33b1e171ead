/** Channels with their numbers in force, first as mechanisms see them, then as the delivery of a week needs them. */
import { furtherChannelParameters, type Channel } from '../model/channel.ts';
import { valueAt } from '../model/parameters.ts';
import type { Parameter } from '../model/parameter.ts';
import type { Journey, JourneyEvent, MechanismUse, Where } from '../model/journey.ts';
import { journeyOf, type Plan, type Scenario } from '../model/scenario.ts';
import { matches } from '../model/where.ts';
import { carryOver } from '../mechanisms/carry-over.ts';
import { saturate } from '../mechanisms/saturation.ts';
import { retentionOf, type Cell, type CompiledChannel } from '../mechanisms/mechanism.ts';
import type { ProgramChannel } from './program.ts';

const further: Readonly<Record<string, Parameter>> = furtherChannelParameters;

/** The number in force of a channel, responses included (`response.discover`). @throws RangeError for an unknown name */
function channelValue(scenario: Scenario, channel: Channel, parameter: string): number {
  const act = parameter.startsWith('response.') ? parameter.slice('response.'.length) : undefined;
  const descriptor: Parameter | undefined =
    act === undefined
      ? (channel.parameters[parameter] ?? further[parameter])
      : channel.usage.find((usage) => act in usage.acts)?.acts[act];
  if (descriptor === undefined) throw new RangeError(`channel ${channel.id} has no parameter "${parameter}"`);
  return valueAt(scenario, `channels.${channel.id}.${parameter}`, descriptor);
}

/**
 * Channels as mechanisms see them. A downstream channel is targeted: it is not bought for people to whom, in this journey, it
 * can do nothing; an upstream channel reaches everybody its predicate names.
 */
export function compileChannels(scenario: Scenario, people: number): CompiledChannel[] {
  const answers = journeyOf(scenario).events.flatMap(answersIn);
  return scenario.channels.map((channel, index) => {
    const value = (parameter: string) => channelValue(scenario, channel, parameter);
    const acts = new Set(channel.usage.flatMap((usage) => Object.keys(usage.acts)));
    const mine = answers.filter(({ act }) => acts.has(act));
    const known = new Map<Cell, boolean>();
    const isEligible = (cell: Cell) =>
      matches(channel.eligible, cell) &&
      (channel.kind === 'upstream' || mine.some(({ from }) => matches(from, cell)));
    return {
      index,
      channel,
      value,
      // every move that answers to the channel asks for every cell
      isEligible(cell) {
        const answer = known.get(cell) ?? isEligible(cell);
        known.set(cell, answer);
        return answer;
      },
      typicalContacts: Math.min(value('maxContacts'), everydayContacts(scenario, channel, value, people)),
    };
  });
}

/** Contacts per person under the historic mix; a channel that has never had any money has none, whatever it could do. */
function everydayContacts(
  { historic }: Scenario,
  channel: Channel,
  value: (parameter: string) => number,
  people: number,
): number {
  const spend = historic.weekly * (historic.split[channel.id] ?? 0);
  if (channel.buying === 'budget') return spend / value('pricePerContact') / people;
  return (value('frequency') * spend) / value('referenceSpend');
}

/** Mechanisms by which moves answer to the acts of channels. */
const ANSWERING = new Set(['contact', 'hold']);

/** Acts that the moves of an event answer to, and from where. */
function answersIn(event: JourneyEvent): { act: string; from: Where }[] {
  if (event.kind === 'matrix') return [];
  const parts = event.kind === 'rates' ? event.moves : [event];
  return parts.flatMap(({ from, causes, factors = [] }) => {
    const uses: readonly MechanismUse[] = [
      ...causes,
      ...factors,
      ...causes.flatMap((cause) => cause.factors ?? []),
    ];
    return uses
      .filter(({ mechanism }) => ANSWERING.has(mechanism))
      .map((use) => ({ act: String(use['act']), from }));
  });
}

/** Indices of the events in which some move answers to one of the acts. */
function eventsAnswering(journey: Journey, acts: Readonly<Record<string, unknown>>): number[] {
  return journey.events.flatMap((event, index) =>
    answersIn(event).some(({ act }) => act in acts) ? [index] : [],
  );
}

/** @param weeks plan weeks whose spend is laid out */
export function programChannel(
  scenario: Scenario,
  compiled: CompiledChannel,
  cells: readonly Cell[],
  people: number,
  weeks: number,
): ProgramChannel {
  const { channel, value, isEligible } = compiled;
  const segments = scenario.market.segments;
  const referenceSpend = value('referenceSpend');
  const halfSaturation = value('halfSaturation');
  const shape = value('saturationShape');
  const retention = retentionOf(value('halfLife'));
  return {
    id: channel.id,
    label: channel.label,
    buying: channel.buying,
    saturation: channel.saturation,
    referenceSpend,
    pricePerContact: value('pricePerContact'),
    maxContacts: value('maxContacts'),
    trackability: value('trackability'),
    openRate: value('openRate'),
    launchWeek: Math.round(value('launchWeek')),
    frequency: value('frequency'),
    retention,
    halfSaturation,
    saturationShape: shape,
    pressureAfter: (before, spend) => carryOver(before, spend, retention),
    intensity: (pressure) => saturate(channel.saturation, pressure / referenceSpend, halfSaturation, shape),
    weight: Float64Array.from(
      segments,
      (segment) => scenario.market.targeting[channel.id]?.[segment.id] ?? 1,
    ),
    eligible: segments.map((_, index) => {
      const mine = cells.flatMap((cell, i) => (cell.segment === index ? [i] : []));
      const reached = mine.filter((i) => isEligible(cells[i]!));
      return reached.length === mine.length ? undefined : Int32Array.from(reached);
    }),
    isEligible: Uint8Array.from(cells, (cell) => (isEligible(cell) ? 1 : 0)),
    insight: value('insight'),
    orderCost: value('orderCost'),
    supply: channel.supply && {
      cells: Int32Array.from(cells.flatMap((cell, i) => (matches(channel.supply!, cell) ? [i] : []))),
      needed: value('supplyShare') * people,
    },
    usages: channel.usage.map(({ share, acts }) => ({
      share,
      events: eventsAnswering(journeyOf(scenario), acts),
    })),
    planned: spendByWeek(scenario.plan, channel.id, weeks),
    historic: spendByWeek(
      scenario.historic,
      channel.id,
      Math.max(1, scenario.historic.flight[channel.id]?.length ?? 1),
    ),
  };
}

/** Planned money of weeks 1, 2, ...: weekly total x share x flight factor, the flight repeated as often as needed. */
export function spendByWeek(plan: Plan, channel: string, weeks: number): Float64Array {
  const mean = plan.weekly * (plan.split[channel] ?? 0);
  const flight = plan.flight[channel];
  return Float64Array.from({ length: weeks }, (_, i) =>
    flight === undefined ? mean : mean * flight[i % flight.length]!,
  );
}
