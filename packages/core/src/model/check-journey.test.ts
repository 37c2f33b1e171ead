import { describe, expect, test } from 'vitest';
import { mechanisms } from '../mechanisms/index.ts';
import { queue, regulars, weeklyRate } from '../kiosk.fixture.ts';
import { checkJourney } from './check-journey.ts';
import type { Cause, Journey, Move, RateEvent } from './journey.ts';

const issuesOf = (journey: Journey) =>
  checkJourney(mechanisms, journey, ['locals', 'tourists'], ['sign', 'voucher']);
const stage = queue.events[0] as RateEvent;
const refills = regulars.events.find((event) => event.kind === 'repeat')!;

function withMove(change: Partial<Move>): Journey {
  const moves = [{ ...stage.moves[0]!, ...change }, ...stage.moves.slice(1)];
  return { ...queue, events: [{ ...stage, moves }, ...queue.events.slice(1)] };
}

const withCause = (cause: Cause) => withMove({ causes: [cause] });

test('a journey without a problem has no issues', () => {
  expect(issuesOf(queue)).toEqual([]);
  expect(issuesOf(regulars)).toEqual([]);
});

const cases: readonly [string, Journey, object][] = [
  [
    'a move from a dimension the journey lacks',
    withMove({ from: { mood: 'good' } }),
    { path: ['journeys', 'queue', 'stage', 'stop', 'from', 'mood'], code: 'unknown-name' },
  ],
  [
    'a move from a level the dimension lacks',
    withMove({ from: { stage: ['passing', 'stoping'] } }),
    { value: 'stoping', suggestion: 'stopping', allowed: 'passing, stopping, served' },
  ],
  ['a move to a level the dimension lacks', withMove({ to: { stage: 'serving' } }), { suggestion: 'served' }],
  [
    'a move to a milestone, which is not a dimension',
    withMove({ to: { milestone: 'customer' } }),
    { path: ['journeys', 'queue', 'stage', 'stop', 'to', 'milestone'], allowed: 'stage, memory' },
  ],
  [
    'a move from a milestone nobody knows',
    withMove({ from: { milestone: 'aware2' } }),
    { suggestion: 'aware' },
  ],
  ['a move from a segment nobody is in', withMove({ from: { segment: 'local' } }), { suggestion: 'locals' }],
  ['a tally the journey lacks', withMove({ tally: 'cups' }), { value: 'cups', suggestion: 'cup' }],
  [
    'a cause nobody knows',
    withCause({ mechanism: 'ned', rate: 1 }),
    { path: ['journeys', 'queue', 'stage', 'stop', 'causes', '1', 'mechanism'], suggestion: 'need' },
  ],
  [
    'a factor where a cause belongs',
    withCause({ mechanism: 'season' }),
    { code: 'unknown-name', value: 'season' },
  ],
  [
    'a cause that lacks what it needs',
    withCause({ mechanism: 'need' }),
    { path: ['journeys', 'queue', 'stage', 'stop', 'causes', '1', 'rate'] },
  ],
  [
    'a cause with something nobody reads',
    withCause({ mechanism: 'need', rate: 1, speed: 2 }),
    { path: ['journeys', 'queue', 'stage', 'stop', 'causes', '1', 'speed'], code: 'unrecognized-keys' },
  ],
  ['a rate below 0', withCause({ mechanism: 'need', rate: -0.1 }), { value: '-0.1', suggestion: '0' }],
  [
    'a rate that is not a number',
    withCause({ mechanism: 'need', rate: Number.NaN }),
    { code: 'invalid-union' },
  ],
  [
    'a rate named after a parameter the journey lacks',
    withCause({ mechanism: 'need', rate: 'thrist' }),
    { value: 'thrist', suggestion: 'thirst' },
  ],
  [
    'speakers at a milestone nobody knows',
    withCause({ mechanism: 'wordOfMouth', rate: 0.1, speakers: { milestone: 'costumer' } }),
    {
      path: ['journeys', 'queue', 'stage', 'stop', 'causes', '1', 'speakers', 'milestone'],
      suggestion: 'customer',
    },
  ],
  [
    'a factor that reads a dimension the journey lacks',
    withMove({ factors: [{ mechanism: 'level', dimension: 'memori', gain: 1 }] }),
    { value: 'memori', suggestion: 'memory' },
  ],
  [
    'a season that would make rates negative',
    withMove({ factors: [{ mechanism: 'season', amplitude: 1.5, peakWeek: 1 }] }),
    { value: '1.5', allowed: '0 to 1' },
  ],
  [
    'a season without length',
    withMove({ factors: [{ mechanism: 'season', amplitude: 0.5, peakWeek: 1, period: 0 }] }),
    { value: '0', suggestion: '1' },
  ],
  [
    'a factor of a single cause that is wrong',
    withCause({ mechanism: 'need', rate: 1, factors: [{ mechanism: 'trait' }] }),
    { path: ['journeys', 'queue', 'stage', 'stop', 'causes', '1', 'factors', '1', 'trait'], code: 'missing' },
  ],
  [
    'a parameter that is used as a rate and could be negative',
    { ...queue, parameters: { ...queue.parameters, thirst: { ...weeklyRate('Thirst', 0.1), min: -1 } } },
    { path: ['journeys', 'queue', 'parameters', 'thirst', 'min'], value: '-1', suggestion: '0' },
  ],
  [
    'a parameter whose default is out of its own range',
    { ...queue, parameters: { ...queue.parameters, thirst: weeklyRate('Thirst', 2) } },
    { path: ['journeys', 'queue', 'parameters', 'thirst', 'default'], value: '2', suggestion: '1' },
  ],
  [
    'a drop-out that is no probability',
    { ...regulars, events: [{ ...refills, dropOut: { ...refills.dropOut, probability: 1.2 } }] },
    { path: ['journeys', 'regulars', 'refills', 'dropOut', 'probability'], value: '1.2', suggestion: '1' },
  ],
  [
    'a drop-out to a level the dimension lacks',
    { ...regulars, events: [{ ...refills, dropOut: { ...refills.dropOut, to: { stage: 'awa' } } }] },
    { suggestion: 'away' },
  ],
  ['a repeat purchase without its tally', { ...regulars, tallies: queue.tallies }, { value: 'refill' }],
  [
    'a tally worth less than nothing',
    { ...queue, tallies: [{ ...queue.tallies[0]!, worth: -1 }] },
    { path: ['journeys', 'queue', 'tallies', 'cup', 'worth'], suggestion: '0' },
  ],
  [
    'a start without a level for every dimension',
    { ...queue, start: { stage: 'passing' } },
    { code: 'missing' },
  ],
  [
    'a start at a level nobody knows',
    { ...queue, start: { ...queue.start, memory: 'non' } },
    { suggestion: 'none' },
  ],
  ['no dimension "stage"', { ...queue, dimensions: queue.dimensions.slice(1) }, { value: 'stage' }],
  [
    'a stage without a milestone',
    {
      ...queue,
      dimensions: queue.dimensions.map((dimension) => ({
        ...dimension,
        levels: dimension.levels.map((level) => ({ ...level, milestone: undefined })),
      })),
    },
    { path: ['journeys', 'queue', 'stage', 'passing'], code: 'missing' },
  ],
  [
    'two dimensions of one name',
    { ...queue, dimensions: [...queue.dimensions, queue.dimensions[0]!] },
    { value: 'stage' },
  ],
  [
    'two levels of one name',
    {
      ...queue,
      dimensions: queue.dimensions.map((each) => ({ ...each, levels: [...each.levels, each.levels[0]!] })),
    },
    { path: ['journeys', 'queue', 'stage', 'passing'], code: 'duplicate-name' },
  ],
  [
    'two events of one name',
    { ...queue, events: [stage, stage] },
    { code: 'duplicate-name', value: 'stage' },
  ],
  ['two tallies of one name', { ...queue, tallies: [...queue.tallies, ...queue.tallies] }, { value: 'cup' }],
  [
    'two moves of one name that compete for the same people',
    {
      ...queue,
      events: [{ ...stage, moves: [...stage.moves, { ...stage.moves[0]!, from: { memory: 'none' } }] }],
    },
    { path: ['journeys', 'queue', 'stage', 'stop'], code: 'duplicate-name' },
  ],
];

test.each(cases)('%s is said with its place', (_name, journey, wanted) => {
  const issues = issuesOf(journey);
  expect(issues).toContainEqual(expect.objectContaining({ ...wanted, severity: 'error' }));
  for (const issue of issues) expect(issue.message.length).toBeGreaterThan(10);
});

describe('pools', () => {
  const desk = { id: 'desk', label: 'Desk', where: { stage: 'stopping' }, servers: 2 };
  const served = (pool: string) => ({
    mechanism: 'need',
    rate: 1,
    factors: [{ mechanism: 'capacity', pool, share: 'served' }],
  });
  const withPools = (...pools: object[]): Journey => ({ ...queue, pools: pools as Journey['pools'] });

  test('that are somewhere and have servers are no problem', () => {
    expect(issuesOf(withPools(desk, { ...desk, id: 'phone', servers: 'thirst' }))).toEqual([]);
    expect(issuesOf({ ...withCause(served('desk')), pools: [desk] })).toEqual([]);
  });

  test('of one name, at no level, without a number and asked for in vain are all said', () => {
    const pools = [desk, { ...desk, where: { stage: 'stoping' } }, { ...desk, id: 'phone', servers: 'many' }];
    const found = issuesOf({
      ...withPools(...pools, { ...desk, id: 'till', servers: -1 }),
      events: withCause(served('dek')).events,
    });
    expect(found.map(({ path, code, value }) => [path.slice(2).join('.'), code, value])).toEqual([
      ['desk', 'duplicate-name', 'desk'],
      ['pools.desk.stage', 'unknown-name', 'stoping'],
      ['pools.phone.servers', 'unknown-name', 'many'],
      ['pools.till.servers', 'out-of-range', '-1'],
      ['stage.stop.causes.1.factors.1', 'unknown-name', 'dek'],
    ]);
    expect(found.map(({ message }) => message)).toEqual([
      'the pool "desk" is there twice. Rename one, e.g. "desk2".',
      'unknown level of stage "stoping", did you mean "stopping"? (known: passing, stopping, served)',
      'unknown parameter "many" (known: passing, thirst, forgetting, gossip)',
      'invalid servers: -1 (expected 0 to 10000000000). Use 0.',
      expect.stringMatching(/^unknown pool "dek", did you mean "desk"\?/),
    ]);
  });
});

test('names are asked for by what they are', () => {
  const dimensions = [
    queue.dimensions[0]!,
    { ...queue.dimensions[1]!, ages: { mood: 'x' }, resetsWith: 'memory' },
  ];
  const [refill] = [
    {
      ...refills,
      from: { stage: 'srved' },
      tally: 'refil',
      dropOut: { ...refills.dropOut, to: { mood: 'x' } },
    },
  ];
  const messagesOf = (journey: Journey) =>
    issuesOf(journey).map(({ path, message }) => `${path.slice(2).join('.')}: ${message}`);
  expect(messagesOf({ ...queue, dimensions, start: { memory: 'none' }, events: [] })).toEqual([
    'start: journeys.queue.start: a start level for dimension "stage" is missing',
    'memory.ages.mood: unknown dimension "mood" (known: stage, memory, milestone, segment)',
    'memory.resetsWith: unknown dimension "memory" (known: stage)',
  ]);
  expect(messagesOf({ ...regulars, events: [refill as (typeof regulars.events)[number]] })).toEqual([
    'refills.from.stage: unknown level of stage "srved", did you mean "served"? (known: passing, stopping, served, away)',
    'refills.tally: unknown tally "refil", did you mean "refill"? (known: cup, refill)',
    'refills.dropOut.mood: unknown dimension "mood" (known: stage, memory)',
  ]);
  expect(
    messagesOf(withMove({ tally: 'cups', from: { mood: 'x' }, to: { memory: 'none', mood: 'x' } })),
  ).toEqual([
    'stage.stop.from.mood: unknown dimension "mood" (known: stage, memory, milestone, segment)',
    'stage.stop.to.mood: unknown dimension "mood" (known: stage, memory)',
    'stage.stop.tally: unknown tally "cups", did you mean "cup"? (known: cup)',
  ]);
});

describe('what is not a problem', () => {
  test('moves of one name of which one asks for a list of other levels', () => {
    const twin = { ...stage.moves[0]!, from: { stage: ['stopping', 'served'], memory: 'none' } };
    expect(issuesOf({ ...queue, events: [{ ...stage, moves: [...stage.moves, twin] }] })).toEqual([]);
    const meets = { ...twin, from: { ...twin.from, stage: ['served', 'passing'] } };
    expect(issuesOf({ ...queue, events: [{ ...stage, moves: [...stage.moves, meets] }] })).toMatchObject([
      { code: 'duplicate-name', value: 'stop' },
    ]);
  });

  test('moves of one name that nobody can be asked for at once', () => {
    const twin = { ...stage.moves[0]!, from: { stage: 'served' } };
    expect(issuesOf({ ...queue, events: [{ ...stage, moves: [...stage.moves, twin] }] })).toEqual([]);
  });

  test('an act that no channel has', () => {
    expect(issuesOf(withCause({ mechanism: 'contact', act: 'whistle' }))).toEqual([]);
  });
});

test('a parameter that is used twice is reported once', () => {
  const parameters = { ...queue.parameters, thirst: { ...weeklyRate('Thirst', 0.1), min: -1 } };
  const twice = { ...withCause({ mechanism: 'need', rate: 'thirst' }), parameters };
  expect(issuesOf(twice)).toHaveLength(1);
});

describe('the numbers of mechanisms', () => {
  /** A use in which a described number can stand alone. */
  const around = (id: string, key: string, value: number): Record<string, unknown> => {
    if (id === 'wordOfMouth')
      return {
        rate: 1,
        voices: [{ who: {}, ...(key === 'weight' ? { weight: value } : {}) }],
        ...(key === 'weight' ? {} : { [key]: value }),
      };
    const records: Record<string, unknown> = {
      'trust.gain': { gain: { sign: value } },
      'match.fits': { fits: { passing: value } },
      'leadScore.traits': { traits: { fit: value } },
      'leadScore.levels': { levels: { memory: value } },
    };
    const required: Record<string, object> = {
      match: { fits: {} },
      tenure: { dimension: 'memory', course: 'rising' },
      calendar: { weeks: [1] },
      breadth: { of: 'fit' },
      level: { dimension: 'memory' },
      season: { amplitude: 0, peakWeek: 1 },
    };
    return { ...required[id], ...(records[`${id}.${key}`] ?? { [key]: value }) };
  };
  const described = mechanisms.flatMap(({ id, kind, parameters = {} }) =>
    Object.entries(parameters).map(([key, parameter]) => ({ id, kind, key, ...parameter })),
  );

  test.each(described)('$id: $key is refused below $min and above $max', ({ id, kind, key, min, max }) => {
    const issuesAt = (value: number) => {
      const use = { mechanism: id, ...around(id, key, value) };
      const need = { mechanism: 'need', rate: 0.1 };
      return issuesOf(withCause(kind === 'cause' ? use : { ...need, factors: [use] }));
    };
    expect([...issuesAt(min), ...issuesAt(max)]).toEqual([]);
    for (const value of [min - 1, max + 1]) {
      const [issue, ...others] = issuesAt(value);
      expect(others).toEqual([]);
      expect(issue).toMatchObject({ code: 'out-of-range', value: String(value) });
      expect(issue!.path.slice(0, 6)).toEqual(['journeys', 'queue', 'stage', 'stop', 'causes', '1']);
      expect(issue!.path).toContain(key);
      expect(issue!.allowed).toBe(`${min} to ${max}`);
    }
  });

  test('names a mechanism mentions must be known', () => {
    const factors = [
      { mechanism: 'fatigue', channels: ['sing'] },
      { mechanism: 'trust', unhappy: { stage: 'serve' } },
      { mechanism: 'match', fits: { stoping: 1 } },
      { mechanism: 'leadScore', levels: { memry: 1 } },
      { mechanism: 'tenure', dimension: 'stag', course: 'rising', scale: 1, exponent: 1 },
    ];
    const issues = issuesOf(withCause({ mechanism: 'need', rate: 0.1, factors }));
    expect(issues.map(({ suggestion }) => suggestion)).toEqual([
      'sign',
      'served',
      'stopping',
      'memory',
      'stage',
    ]);
    const voices = issuesOf(withCause({ mechanism: 'wordOfMouth', rate: 1, voices: [{ tally: 'cop' }] }));
    expect(voices).toMatchObject([{ suggestion: 'cup' }]);
  });
});
