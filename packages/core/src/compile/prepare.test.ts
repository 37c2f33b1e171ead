import { describe, expect, test } from 'vitest';
import { kiosk, queue } from '../kiosk.fixture.ts';
import type { Channel } from '../model/channel.ts';
import type { Factor, Journey } from '../model/journey.ts';
import type { Scenario } from '../model/scenario.ts';
import { checkScenario, prepare } from './prepare.ts';

test('a scenario is compiled once', () => {
  expect(prepare(kiosk)).toBe(prepare(kiosk));
  expect(prepare({ ...kiosk })).not.toBe(prepare(kiosk));
});

test('people are whole, and shared out to segments', () => {
  const { program } = prepare({ ...kiosk, values: { ...kiosk.values, 'market.people': 10 } });
  expect(program.segments.map(({ id, people }) => [id, people])).toEqual([
    ['locals', 8],
    ['tourists', 2],
  ]);
});

test('a launch has no warm-up', () => {
  expect(prepare(kiosk).program.warmupWeeks).toBe(104);
  expect(prepare({ ...kiosk, start: 'launch' }).program.warmupWeeks).toBe(0);
});

test('a scenario that passes the check is returned with its notes', () => {
  expect(checkScenario(kiosk)).toEqual({ ok: true, value: kiosk, notes: [] });
});

describe('responses of one contact', () => {
  const act = kiosk.channels[0]!.usage[0]!.acts['stop']!;
  const both: Channel = {
    ...kiosk.channels[0]!,
    usage: [{ share: 1, acts: { stop: { ...act, default: 0.8 }, turn: { ...act, default: 0.6 } } }],
  };
  const [stage, ...others] = queue.events;
  const turning: Journey = {
    ...queue,
    events: [
      {
        ...(stage as Journey['events'][number] & { kind: 'rates' }),
        moves: [
          ...(stage as Journey['events'][number] & { kind: 'rates' }).moves,
          {
            id: 'turn',
            label: 'Turns away',
            from: { stage: 'passing' },
            to: { stage: 'served' },
            causes: [{ mechanism: 'contact', act: 'turn' }],
          },
        ],
      },
      ...others,
    ],
  };
  const scenario: Scenario = {
    ...kiosk,
    lens: 'funnel',
    journeys: { ...kiosk.journeys, funnel: turning },
    channels: [both, ...kiosk.channels.slice(1)],
  };

  test('that sum to more than 1 are scaled, and a note says so', () => {
    const result = checkScenario(scenario);
    expect(result.ok && result.notes).toMatchObject([{ severity: 'note', code: 'responses-capped' }]);
  });

  test('that sum to at most 1 are left alone', () => {
    const half = { ...scenario, values: { ...scenario.values, 'channels.sign.response.stop': 0.1 } };
    const result = checkScenario(half);
    expect(result.ok && result.notes).toEqual([]);
  });
});

test('what only shows when the parts are put together is an issue, not an exception', () => {
  const wheels = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    label: id,
    levels: Array.from({ length: 30 }, (_, place) => ({ id: `l${place}`, label: 'Level', meaning: '' })),
  }));
  const journey: Journey = {
    ...queue,
    dimensions: [...queue.dimensions, ...wheels],
    start: { ...queue.start, ...Object.fromEntries(wheels.map(({ id }) => [id, 'l0'])) },
    events: [
      ...queue.events,
      {
        kind: 'rates',
        id: 'turn',
        label: 'Turn',
        moves: wheels.flatMap(({ id, levels }) =>
          levels.map((level) => ({
            id: `${id}-${level.id}`,
            label: 'Turn',
            from: {},
            to: { [id]: level.id },
            causes: [{ mechanism: 'need', rate: 1 }],
          })),
        ),
      },
    ],
  };
  const scenario: Scenario = { ...kiosk, journeys: { ...kiosk.journeys, funnel: journey } };
  // Also while the scenario is seen through the other journey.
  for (const lens of ['funnel', 'lifecycle'] as const) {
    const result = checkScenario({ ...scenario, lens });
    expect(result.ok ? [] : result.issues).toMatchObject([
      { path: ['journeys', journey.id], severity: 'error', code: 'not-compilable' },
    ]);
  }
});

test('a drop-out, which is settled once, cannot have a factor that changes from week to week', () => {
  const { lifecycle } = kiosk.journeys;
  const withDrop = (factor: Factor): Journey => ({
    ...lifecycle,
    events: lifecycle.events.map((event) =>
      event.kind === 'repeat' ? { ...event, dropOut: { ...event.dropOut, factors: [factor] } } : event,
    ),
  });
  const check = (factor: Factor) =>
    checkScenario({ ...kiosk, journeys: { ...kiosk.journeys, lifecycle: withDrop(factor) } });
  const weekly = check({ mechanism: 'promotion' });
  expect(weekly.ok ? [] : weekly.issues.map(({ message }) => message)).toEqual([
    expect.stringContaining('cannot have the factor "promotion"'),
  ]);
  expect(check({ mechanism: 'satisfaction' }).ok).toBe(true);
});

test('two moves of one name that compete in a cell would share their draw, and are refused', () => {
  const [first, ...others] = queue.events as readonly (typeof queue.events)[number][];
  if (first?.kind !== 'rates') throw new TypeError('the queue begins with rates');
  const twins = { ...first, moves: [...first.moves, { ...first.moves[0]!, from: { memory: 'none' } }] };
  const funnel: Journey = { ...queue, events: [twins, ...others] };
  const scenario: Scenario = { ...kiosk, lens: 'funnel', journeys: { ...kiosk.journeys, funnel } };
  expect(() => prepare(scenario)).toThrow(
    new RangeError('event stage: two moves "stop" compete in one cell, rename one'),
  );
});
