import { describe, expect, test } from 'vitest';
import { queue } from '../kiosk.fixture.ts';
import { mechanisms } from '../mechanisms/index.ts';
import { checkJourney } from './check-journey.ts';
import type { Journey } from './journey.ts';
import { matrixEventSchema, measuresOf, type MatrixEvent } from './matrix-event.ts';

/** A poster at the kiosk: who sees it may stop. */
const poster = matrixEventSchema.parse({
  kind: 'matrix',
  id: 'poster',
  label: 'Poster',
  quantities: [
    { law: 'binomial', id: 'audience', label: 'Audience', trials: 'here', probability: 'passing' },
    { law: 'poisson', id: 'views', label: 'Views', mean: { times: ['audience', { series: 'weather' }] } },
    {
      law: 'split',
      id: 'shares',
      label: 'Shares',
      total: { planned: 'sign' },
      weights: { by: 'stage', levels: { passing: 1, stopping: 2 } },
    },
    {
      law: 'value',
      id: 'effect',
      label: 'Effect',
      value: { hill: { of: 'views', half: { sum: 'here' }, slope: 1 } },
      spends: 'sign',
      contacts: 'sign',
    },
  ],
  branches: [
    {
      id: 'see',
      label: 'See it',
      probability: { over: ['effect', { count: { stage: 'passing' } }] },
      channel: 'sign',
      tally: 'cup',
      further: 0.5,
      steps: [
        {
          dimension: 'stage',
          from: { stage: 'passing' },
          keep: 'thirst',
          rows: { passing: { passing: 0.25, stopping: 0.75 }, stopping: { served: 'gossip' } },
          along: { stopping: { memory: 'strong' } },
        },
      ],
    },
  ],
});

const weather = { label: 'Weather', unit: '', meaning: 'Weather', source: 'assumption', values: [1] };

function issuesOf(event: unknown) {
  const journey: Journey = { ...queue, series: { weather }, events: [event as MatrixEvent, ...queue.events] };
  return checkJourney(mechanisms, journey, ['locals'], ['sign']);
}

const [see] = poster.branches;
const [step] = see!.steps;
const withBranch = (change: object) => ({ ...poster, branches: [{ ...see!, ...change }] });
const withStep = (change: object) => withBranch({ steps: [{ ...step!, ...change }] });
const withTrials = (trials: unknown) => ({
  ...poster,
  quantities: [{ ...poster.quantities[0]!, trials }, ...poster.quantities.slice(1)],
});

test('an event without a problem has no issues', () => {
  expect(issuesOf(poster)).toEqual([]);
});

const at = (...path: string[]) => ['journeys', 'queue', 'poster', ...path];

const cases: readonly [string, unknown, object][] = [
  [
    'a name nobody knows',
    withTrials('heer'),
    { path: at('audience', 'trials'), value: 'heer', suggestion: 'here' },
  ],
  [
    'a quantity that is drawn later',
    withTrials('views'),
    { path: at('audience', 'trials'), code: 'unknown-name', value: 'views' },
  ],
  [
    'a name inside an operation',
    withTrials({ plus: [1, { times: ['passin', 2] }] }),
    { path: at('audience', 'trials', 'plus', '2', 'times', '1'), suggestion: 'passing' },
  ],
  [
    'a name inside a Hill curve',
    withTrials({ hill: { of: 1, half: 'thrist', slope: 1 } }),
    { path: at('audience', 'trials', 'half'), suggestion: 'thirst' },
  ],
  [
    'a series the journey lacks',
    withTrials({ series: 'wether' }),
    { path: at('audience', 'trials'), allowed: 'weather', suggestion: 'weather' },
  ],
  [
    'a channel that is not planned',
    withTrials({ planned: 'sing' }),
    { path: at('audience', 'trials'), suggestion: 'sign' },
  ],
  [
    'a count of people at no level',
    withTrials({ count: { stage: 'passed' } }),
    { path: at('audience', 'trials', 'stage'), value: 'passed' },
  ],
  [
    'a level a dimension lacks',
    withTrials({ by: 'stage', levels: { stoping: 1 } }),
    { path: at('audience', 'trials', 'stage'), suggestion: 'stopping' },
  ],
  [
    'a name at a level',
    withTrials({ by: 'stage', levels: { stopping: 'heer' } }),
    { path: at('audience', 'trials', 'stopping'), suggestion: 'here' },
  ],
  [
    'a dimension the journey lacks',
    withTrials({ by: 'mood', levels: {} }),
    { path: at('audience', 'trials', 'mood') },
  ],
  [
    'a quantity named like a parameter',
    { ...poster, quantities: [...poster.quantities, { ...poster.quantities[0]!, id: 'thirst' }] },
    { path: at('thirst'), code: 'duplicate-name' },
  ],
  [
    'a quantity that spends on no channel',
    { ...poster, quantities: [{ ...poster.quantities[0]!, spends: 'sing' }, ...poster.quantities.slice(1)] },
    { path: at('audience', 'spends'), suggestion: 'sign' },
  ],
  [
    'a quantity that is contacts of no channel',
    {
      ...poster,
      quantities: [{ ...poster.quantities[0]!, contacts: 'sing' }, ...poster.quantities.slice(1)],
    },
    { path: at('audience', 'contacts'), suggestion: 'sign' },
  ],
  ['a branch brought about by no channel', withBranch({ channel: 'sing' }), { path: at('see', 'channel') }],
  [
    'a branch that counts in no tally',
    withBranch({ tally: 'cups' }),
    { path: at('see', 'tally'), suggestion: 'cup' },
  ],
  ['further units of nothing', withBranch({ further: 'moer' }), { path: at('see', 'further') }],
  ['a branch nobody can take', withBranch({ probability: undefined }), { path: at('see'), code: 'missing' }],
  [
    'a branch that is taken in two ways',
    withBranch({ number: 1 }),
    { path: at('see', 'probability'), code: 'two-ways', suggestion: 'number' },
  ],
  [
    'branches that are taken in different ways',
    { ...poster, branches: [see!, { ...see!, id: 'pass', probability: undefined, number: 1 }] },
    { path: at('pass', 'number'), code: 'two-ways', suggestion: 'probability' },
  ],
  [
    'a branch that is there twice',
    { ...poster, branches: [see!, see!] },
    { path: at('see'), code: 'duplicate-name' },
  ],
  [
    'a step that is there twice',
    withBranch({ steps: [step!, step!] }),
    { path: at('see', 'stage'), code: 'duplicate-name' },
  ],
  [
    'a step along no dimension',
    withStep({ dimension: 'stag' }),
    { path: at('see', 'stag', 'rows', 'passing', 'stag') },
  ],
  [
    'a step from no level',
    withStep({ from: { stage: 'passin' } }),
    { path: at('see', 'stage', 'from', 'stage'), suggestion: 'passing' },
  ],
  [
    'a row of a level the dimension lacks',
    withStep({ rows: { gone: { passing: 1 } } }),
    { path: at('see', 'stage', 'rows', 'gone', 'stage'), value: 'gone' },
  ],
  [
    'a row to a level the dimension lacks',
    withStep({ rows: { passing: { gone: 1 } } }),
    { path: at('see', 'stage', 'rows', 'passing', 'stage'), value: 'gone' },
  ],
  [
    'a row that does not sum to 1',
    withStep({ rows: { passing: { passing: 0.25, stopping: 0.5 } } }),
    { path: at('see', 'stage', 'rows', 'passing'), code: 'row-sum', value: '0.75', allowed: '1' },
  ],
  [
    'a weight named after no parameter',
    withStep({ rows: { passing: { stopping: 'thrist' } } }),
    { path: at('see', 'stage', 'rows', 'passing', 'stopping'), suggestion: 'thirst' },
  ],
  ['a lag named after no parameter', withStep({ keep: 'thrist' }), { path: at('see', 'stage', 'keep') }],
  [
    'something set along with a level that is not there',
    withStep({ along: { gone: { memory: 'strong' } } }),
    { path: at('see', 'stage', 'along', 'stage'), value: 'gone' },
  ],
  [
    'a level set along that is not there',
    withStep({ along: { stopping: { memory: 'stong' } } }),
    { path: at('see', 'stage', 'along', 'stopping', 'memory'), suggestion: 'strong' },
  ],
];

describe('each problem is found at its place', () => {
  test.each(cases)('%s', (_, event, wanted) => {
    const issues = issuesOf(event);
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', ...wanted }));
  });
});

test('the formulas of every law are looked at, each at its place', () => {
  const laws = [
    { law: 'value', value: 'x' },
    { law: 'binomial', trials: 'x', probability: 'x' },
    { law: 'poisson', mean: 'x' },
    { law: 'split', total: 'x', weights: 'x' },
    { law: 'reach', of: 'x', among: 'x' },
    { law: 'hypergeometric', drawn: 'x', marked: 'x', others: 'x' },
    { law: 'negativeBinomial', successes: 'x', probability: 'x' },
  ];
  const quantities = laws.map((each) => ({ ...each, id: each.law, label: each.law }));
  const places = issuesOf({ ...poster, quantities, branches: [{ ...see!, probability: 1 }] }).map(
    ({ path }) => path.slice(3).join('.'),
  );
  const wanted = laws.flatMap(({ law, ...formulas }) => Object.keys(formulas).map((key) => `${law}.${key}`));
  expect(places).toEqual(wanted);
});

test('a channel, a series and a sum are asked for by what they are', () => {
  const messages = [{ planned: 'sing' }, { series: 'wether' }, 'heer'].map(
    (trials) => issuesOf(withTrials(trials))[0]!.message,
  );
  expect(messages[0]).toBe('unknown channel "sing", did you mean "sign"? (known: sign)');
  expect(messages[1]).toBe('unknown series "wether", did you mean "weather"? (known: weather)');
  expect(messages[2]).toMatch(/^unknown name "heer", did you mean "here"\?/);
  const row = (stopping: number) => issuesOf(withStep({ rows: { passing: { passing: 0.25, stopping } } }));
  expect(row(0.75 + 5e-10)).toEqual([]);
  expect(row(0.75 + 2e-9)).toHaveLength(1);
  expect(row(0.8)[0]!.message).toMatch(/^invalid sum of the row: 1\.05/);
});

test('a branch or a quantity that is reported is a measure, and no two measures share a name', () => {
  const quantities = poster.quantities.map((each, i) => ({ ...each, report: i < 2 }));
  const event = { ...poster, quantities, branches: [{ ...see!, report: true }] };
  expect(measuresOf({ events: [event, { kind: 'rates' }] })).toEqual([
    { id: 'audience', label: 'Audience' },
    { id: 'views', label: 'Views' },
    { id: 'see', label: 'See it' },
  ]);
  const twice = { ...event, id: 'second' };
  const journey: Journey = {
    ...queue,
    series: { weather },
    events: [event, twice],
  };
  expect(checkJourney(mechanisms, journey, ['locals'], ['sign'])).toMatchObject(
    ['audience', 'views', 'see'].map((value) => ({ code: 'duplicate-name', value })),
  );
});

test('a weight that may be more than 1 is no share', () => {
  const parameters = { ...queue.parameters, often: { ...queue.parameters['thirst']!, max: 3 } };
  const journey: Journey = {
    ...queue,
    parameters,
    series: { weather },
    events: [withStep({ keep: 'often' })],
  };
  const issues = checkJourney(mechanisms, journey, ['locals'], ['sign']);
  expect(issues).toContainEqual(
    expect.objectContaining({ path: at('see', 'stage', 'keep', 'max'), code: 'out-of-range' }),
  );
});

test('all problems come back at once', () => {
  const broken = {
    ...withBranch({
      probability: 'effct',
      channel: 'sing',
      tally: 'cups',
      steps: [
        { ...step!, keep: 'thrist', rows: { passing: { passing: 0.5 } }, along: { stopping: { mood: 'x' } } },
      ],
    }),
    quantities: poster.quantities.map((each) => ({ ...each, spends: 'sing' })),
  };
  const paths = issuesOf(broken).map(({ path }) => path.slice(3).join('.'));
  expect(paths.toSorted()).toEqual(
    [
      'audience.spends',
      'views.spends',
      'shares.spends',
      'effect.spends',
      'see.probability',
      'see.channel',
      'see.tally',
      'see.stage.keep',
      'see.stage.along.stopping.mood',
      'see.stage.rows.passing',
    ].toSorted(),
  );
});
