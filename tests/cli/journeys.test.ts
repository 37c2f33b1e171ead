import { channels, journeys } from '@meander/catalogue';
import { expect, it } from 'vitest';
import { meander } from './meander.ts';

it('a journey is printed on a card of 80 columns, with the numbers of the preset or its own', async () => {
  const [preset, bare, json] = await Promise.all([
    meander(['card', 'b2b-saas', '--set', 'journey.needRate=0.002']),
    meander(['card', 'sales-funnel']),
    meander(['card', 'amss', '--json']),
  ]);
  expect([preset.code, bare.code, json.code]).toEqual([0, 0, 0]);
  expect(preset.stdout).toContain('Customer lifecycle  customer-lifecycle');
  expect(preset.stdout).toMatch(/needRate = 0\.002 per week/);
  expect(preset.stdout.replaceAll(/\s+/g, ' ')).toContain('rate = goingDormant × trait.pace');
  const printed = `${preset.stdout}${bare.stdout}`.split('\n');
  expect(Math.max(...printed.map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(bare.stdout).toMatch(/needRate = 0\.0005 per week/);
  const { id, events } = JSON.parse(json.stdout);
  expect(id).toBe('amss');
  expect(events.map(({ kind }: { kind: string }) => kind)).toContain('MATRIX');
});

it('the journeys that ship are listed with what they can and cannot say', async () => {
  const [shown, json] = await Promise.all([meander(['journeys']), meander(['journeys', '--json'])]);
  expect([shown.code, json.code]).toEqual([0, 0]);
  for (const words of ['It can say', 'It cannot say', 'npx meander run b2b-saas --journey'])
    expect(shown.stdout).toContain(words);
  const listed = JSON.parse(json.stdout) as { id: string }[];
  expect(listed.map(({ id }) => id)).toEqual(journeys.map(({ id }) => id));
});

it('the channels that ship are listed, one with its numbers, and any of them joins a plan that names it', async () => {
  const small = ['--set', 'market.people=500', '--set', 'market.warmupWeeks=0', '--weeks', '3', '--json'];
  const [all, one, unknown, run, slip] = await Promise.all([
    meander(['channels', '--json']),
    meander(['channels', 'perks']),
    meander(['channels', 'perk']),
    meander(['run', 'b2b-saas', '--set', 'budget.perks=500', ...small, '--population', 'expected']),
    meander(['check', 'b2b-saas', '--set', 'budget.parks=500']),
  ]);
  expect([all, one, unknown, run, slip].map(({ code }) => code)).toEqual([0, 0, 2, 0, 2]);
  expect(JSON.parse(all.stdout).map(({ id }: { id: string }) => id)).toEqual(channels.map(({ id }) => id));
  expect(one.stdout.replaceAll(/\s+/g, ' ')).toMatch(/channels\.perks\.orderCost=5 .*plausibly 1 to 15/);
  expect(Math.max(...one.stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(unknown.stderr).toContain('perks');
  expect(run.stdout).toContain('"perks"');
});

it('the people of a preset live any journey, also against another, and the command to do so again is right', async () => {
  const small = ['--set', 'market.people=500', '--set', 'market.warmupWeeks=0', '--weeks', '4', '--json'];
  const sizes = [...small, '--population', 'expected'];
  const two = ['compare', 'b2b-saas', '--journey-a', 'aida', '--journey-b', 'subscription', ...sizes];
  const [one, pair, unknown, file] = await Promise.all([
    meander(['run', 'b2c-retail', '--journey', 'messy-retail', ...sizes]),
    meander(two),
    meander(['run', 'b2b-saas', '--journey', 'aidda']),
    meander(['check', '-', '--journey', 'aida'], '{"journeys":{}}'),
  ]);
  expect([one.code, pair.code, unknown.code, file.code]).toEqual([0, 0, 2, 2]);
  const run = JSON.parse(one.stdout);
  expect(run.manifest.scenario.journey).toBe('messy-retail');
  expect(JSON.parse(pair.stdout).manifest.reproduceCommand).toContain(
    '--journey-a aida --set-a market.people=500',
  );
  expect(unknown.stderr).toContain('Try: aida');
  expect(file.stderr).toContain('--journey');
  const [npx, program, verb = '', ...args] = run.manifest.reproduceCommand.split(' ');
  expect([npx, program, verb]).toEqual(['npx', 'meander', 'run']);
  const again = JSON.parse((await meander([verb, ...args, '--json'])).stdout);
  expect(again.manifest.scenarioHash).toBe(run.manifest.scenarioHash);
});

it('the factors of every rate are told for a place and a week', async () => {
  const question = [
    'explain',
    'b2b-saas',
    '--where',
    'segment=mid,stage=nurtured,memory=clear',
    '--week',
    '12',
  ];
  const [shown, json] = await Promise.all([meander(question), meander([...question, '--json'])]);
  expect([shown.code, json.code]).toEqual([0, 0]);
  expect(shown.stdout).toMatch(
    /Falls asleep {2}stage\.sleep\n.*\n.*\n {4}Time +0\.014 +need 0\.02 × trait 0\.7/,
  );
  const { levels, moves } = JSON.parse(json.stdout);
  expect(levels).toContainEqual({ dimension: 'recency', level: 'away' });
  for (const { rate, terms } of moves) {
    const sum = terms.reduce((total: number, term: { rate: number }) => total + term.rate, 0);
    expect(sum).toBe(rate);
    for (const { factors, rate: part } of terms) {
      let product = 1;
      for (const { constant, weekly } of factors) product *= constant * weekly;
      expect(Math.abs(product - part)).toBeLessThanOrEqual(1e-14 * part);
    }
  }
});

it('everything wrong with a question about a journey is said at once', async () => {
  const [name, place, pairs, twice, crowd] = await Promise.all([
    meander(['card', 'customer-lifecycel']),
    meander(['explain', 'b2b-saas', '--where', 'stage=nurturd,memori=clear', '--week', '500']),
    meander(['explain', 'b2b-saas', '--where', 'nurtured', '--set', 'market.margin']),
    meander(['explain', 'b2b-saas', '--where', 'stage=gone,stage=reached']),
    meander(['explain', 'b2b-saas', '--population', 'agents', '--set', 'market.people=100000000']),
  ]);
  expect([name, place, pairs, twice, crowd].map(({ code, stdout }) => [code, stdout])).toEqual(
    Array.from({ length: 5 }, () => [2, '']),
  );
  expect(name.stderr).toContain('Try: customer-lifecycle');
  for (const words of ['3 problems', 'did you mean "nurtured"?', 'did you mean "memory"?', 'Use 156.'])
    expect(place.stderr).toContain(words);
  expect(pairs.stderr).toContain('2 problems');
  expect(twice.stderr).toContain('asked for twice');
  expect(crowd.stderr).toContain('"expected" or "cohorts"');
});

it('the people of a scenario are found, counted and read one by one, with the twin under plan B', async () => {
  const small = ['--set', 'market.people=400', '--set', 'market.warmupWeeks=4', '--weeks', '52'];
  const messy = ['journeys', 'b2c-retail', '--journey', 'messy-retail', ...small];
  const [shown, json, csv, life, steps] = await Promise.all([
    meander([...messy, '--outcome', 'bought', '--order', 'most-backward']),
    meander([...messy, '--outcome', 'bought', '--order', 'most-backward', '--first', '5', '--json']),
    meander([...messy, '--format', 'csv', '--shuffle', 'otter', '--was-in', 'unaware@0']),
    meander([...messy, '--customer', '7', '--set-b', 'split.upstream=-20', '--without', 'email']),
    meander([...messy, '--customer', '7', '--format', 'csv']),
  ]);
  for (const { code } of [shown, json, csv, life, steps]) expect(code).toBe(0);
  for (const words of ['did not come straight', 'A straight funnel', 'People like that'])
    expect(shown.stdout).toContain(words);
  const found = JSON.parse(json.stdout);
  expect(found.customers.length).toBe(5);
  expect(found.crowd.all.buyers.count).toBe(found.totalCount);
  expect(csv.stdout.trim().split('\n').length).toBe(11);
  for (const words of ['Customer 7 of 400', 'The same person under plan B', 'Without email'])
    expect(life.stdout).toContain(words);
  expect(steps.stdout).toMatch(/^seed,future,plan,customer,week,/);
  const printed = `${shown.stdout}${life.stdout}`.split('\n');
  expect(Math.max(...printed.map(({ length }) => length))).toBeLessThanOrEqual(80);
});

it('what goes with a scenario, or with one customer, is not taken without', async () => {
  const [alone, lonely, story, places] = await Promise.all([
    meander(['journeys', '--min-back', '2', '--segment', 'smb']),
    meander(['journeys', 'b2b-saas', '--without', 'email', '--set-b', 'split.upstream=+15']),
    meander(['journeys', 'b2b-saas', '--story', 'radio-listener']),
    meander(['journeys', 'b2b-saas', '--was-in', 'nurtured', '--went', 'nurtured@3']),
  ]);
  for (const { code, stdout } of [alone, lonely, story, places]) expect([code, stdout]).toEqual([2, '']);
  expect(alone.stderr).toContain('2 problems');
  expect(lonely.stderr).toContain('--customer');
  expect(places.stderr).toContain('2 problems');
  expect(story.stderr).toContain('messy-retail');
});
