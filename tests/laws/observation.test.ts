import { describe, expect, it } from 'vitest';
import { presetById } from '@meander/catalogue';
import {
  CHANNEL_COLUMNS,
  journeyOf,
  OBSERVED_KINDS,
  prepare,
  recordJourneys,
  simulateBlock,
  weeklyColumn,
  type ObservedPart,
  type Recording,
  type Scenario,
} from '@meander/core';

const preset = presetById('b2c-retail')!;
const PEOPLE = 400;
const small: Scenario = {
  ...preset,
  horizonWeeks: 13,
  values: { ...preset.values, 'market.people': PEOPLE, 'market.warmupWeeks': 13 },
};

interface Entry {
  readonly customer: number;
  readonly time: number;
  readonly kind: (typeof OBSERVED_KINDS)[number];
  readonly channel: string | null;
  readonly value: number;
}

function entriesOf(parts: Iterable<ObservedPart>, scenario: Scenario): Entry[] {
  return [...parts].flatMap(({ customers, start, time, kind, channel, value }) =>
    Array.from({ length: customers.length }, (_, p) => p).flatMap((p) =>
      Array.from({ length: start[p + 1]! - start[p]! }, (_, i): Entry => {
        const at = start[p]! + i;
        return {
          customer: customers[p]!,
          time: time[at]!,
          kind: OBSERVED_KINDS[kind[at]!]!,
          channel: scenario.channels[channel[at]!]?.id ?? null,
          value: value[at]!,
        };
      }),
    ),
  );
}

/** The same entries, read from the lives of single customers. */
function entriesOfLives(recording: Recording, customers: readonly number[]): Omit<Entry, 'value'>[] {
  return recording.journeys(customers).flatMap(({ customer, steps }) =>
    steps.flatMap(({ week, time, kind, channel, isLogged, isOpened, from, to }): Omit<Entry, 'value'>[] => {
      const at = { customer, time: week - 1 + time };
      const entries: Omit<Entry, 'value'>[] = [];
      if (isLogged) {
        const seen = isOpened ? 'opened' : 'contact';
        entries.push({ ...at, kind: isAct(kind, from, to) ? 'response' : seen, channel });
      }
      if (kind === 'purchase') entries.push({ ...at, kind, channel: null });
      return entries;
    }),
  );
}

type Levels = Readonly<Record<string, string>>;

/** A purchase, an offer asked for, or anything beside stage and memory. */
function isAct(kind: string, from: Levels, to: Levels): boolean {
  if (kind !== 'move') return kind === 'purchase';
  const stages = journeyOf(small).dimensions.find(({ id }) => id === 'stage')!.levels;
  const speaks = ({ stage }: Levels) =>
    ['qualified', 'customer', 'repeat', 'advocate'].includes(
      stages.find(({ id }) => id === stage)?.milestone ?? '',
    );
  const { stage: _, memory: __, ...before } = from;
  return (speaks(to) && !speaks(from)) || Object.keys(before).some((name) => to[name] !== from[name]);
}

const everybody = Array.from({ length: PEOPLE }, (_, customer) => customer);

describe('the observation log', () => {
  const recording = recordJourneys(small);
  const log = entriesOf(recording.observe(), small);

  it('holds exactly the logged contacts, responses and purchases of every customer, in order of time', () => {
    const lines = (entries: readonly Omit<Entry, 'value'>[]) =>
      entries.map(({ customer, time, kind, channel }) => `${customer} ${time} ${kind} ${channel}`).join('\n');
    expect(log.length).toBeGreaterThan(1000);
    expect(lines(log)).toBe(lines(entriesOfLives(recording, everybody)));
  });

  it('counts every purchase and its money', () => {
    const block = simulateBlock(small, { population: 'agents', from: 0, to: 1 });
    const sum = (column: 'purchases' | 'revenue') =>
      weeklyColumn(block, 0, column).reduce((total, amount) => total + amount, 0);
    const bought = log.filter(({ kind, time }) => kind === 'purchase' && time >= 0);
    expect(bought.length).toBeGreaterThan(20);
    expect(bought).toHaveLength(sum('purchases'));
    expect(bought.reduce((total, { value }) => total + value, 0)).toBeCloseTo(sum('revenue'), 4);
  });

  it('can begin late, end early and leave people out without changing an entry', () => {
    const cut = entriesOf(recording.observe({ fromWeek: -3, toWeek: 9, people: PEOPLE / 10 }), small);
    const kept = new Set(everybody.filter((customer) => customer % 10 === 5));
    expect(cut).toEqual(log.filter(({ customer, time }) => kept.has(customer) && time >= -4 && time < 9));
  });

  it('has all contacts that were bought, whether they led to a move or to nothing', () => {
    const answers = ['discover', 'consider', 'remember', 'visit'].map(
      (act) => [`channels.education.response.${act}`, 0.9] as const,
    );
    const eager: Scenario = { ...small, values: { ...small.values, ...Object.fromEntries(answers) } };
    for (const scenario of [small, eager]) {
      const { channels } = prepare(scenario).program;
      const { delivered } = simulateBlock(scenario, { population: 'agents', from: 0, to: 1 });
      const lives = recordJourneys(scenario)
        .journeys(everybody)
        .flatMap(({ steps }) => steps.filter(({ week }) => week >= 1));
      // others are not for some whom a move may have reached earlier in the week
      const forEverybody = [...channels.entries()].filter(([, { eligible }]) =>
        eligible.every((cells) => cells === undefined),
      );
      expect(forEverybody.length).toBeGreaterThan(1);
      for (const [index, { id }] of forEverybody) {
        const bought = delivered[index * CHANNEL_COLUMNS.length + CHANNEL_COLUMNS.indexOf('contacts')]!;
        const made = lives.filter((step) => step.channel === id).length;
        expect(bought, id).toBeGreaterThan(50);
        expect(Math.abs(made - bought), id).toBeLessThanOrEqual(4 * Math.sqrt(bought));
      }
    }
  });

  it('logs a share of contacts that is the trackability of their channel', () => {
    const lives = recording.journeys(everybody).flatMap(({ steps }) => steps);
    for (const { id, trackability } of prepare(small).program.channels) {
      const contacts = lives.filter((step) => step.channel === id);
      const logged = contacts.filter((step) => step.isLogged).length;
      const error = Math.sqrt(contacts.length * trackability * (1 - trackability));
      expect(Math.abs(logged - contacts.length * trackability), id).toBeLessThanOrEqual(5 * error);
    }
  });

  it('opens a share of the messages nobody acted on that is the open rate of their channel, and nothing else', () => {
    const lives = recording.journeys(everybody).flatMap(({ steps }) => steps);
    for (const { id, openRate } of prepare(small).program.channels) {
      const inert = lives.filter((step) => step.channel === id && step.kind === 'contact');
      const opened = inert.filter((step) => step.isOpened).length;
      const error = Math.sqrt(inert.length * openRate * (1 - openRate));
      expect(Math.abs(opened - inert.length * openRate), id).toBeLessThanOrEqual(5 * error);
    }
    expect(prepare(small).program.channels.filter(({ openRate }) => openRate > 0)).toHaveLength(1);
    const never: Scenario = { ...small, values: { ...small.values, 'channels.email.openRate': 0 } };
    const seen = entriesOf(recordJourneys(never).observe(), never);
    expect(seen).toEqual(
      log.map((entry) => (entry.kind === 'opened' ? { ...entry, kind: 'contact' } : entry)),
    );
  });

  it('sees nothing of a channel that cannot be tracked, and changes nothing by it', () => {
    const blind: Scenario = { ...small, values: { ...small.values, 'channels.searchAds.trackability': 0 } };
    const seen = entriesOf(recordJourneys(blind).observe(), blind);
    expect(seen).toEqual(log.filter(({ channel }) => channel !== 'searchAds'));
    const run = { population: 'agents', from: 0, to: 1 } as const;
    const { scenarioHash: _, ...before } = simulateBlock(small, run);
    expect(simulateBlock(blind, run)).toMatchObject(before);
  });

  it('changes no life by being read', () => {
    const fresh = recordJourneys(small);
    expect(fresh.journeys([3, 77])).toEqual(recording.journeys([3, 77]));
  });
});
