import { describe, expect, it } from 'vitest';
import { meander, meanderProcess } from './meander.ts';

describe('the command', () => {
  it('alone prints a short help with an example for each verb', async () => {
    const { code, stdout, stderr } = await meanderProcess([]);
    expect([code, stderr]).toEqual([0, '']);
    for (const verb of ['presets', 'init', 'check', 'run', 'compare'])
      expect(stdout).toMatch(new RegExp(`npx meander ${verb} \\S+`));
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('explains every flag of a verb in 80 columns', async () => {
    const { code, stdout } = await meander(['compare', '--help']);
    expect(code).toBe(0);
    for (const flag of [
      '--set-a',
      '--set-b',
      '--spend',
      '--map',
      '--lens',
      '--population',
      '--seed',
      '--json',
    ])
      expect(stdout).toContain(`${flag} `);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('says its version', async () => {
    const { code, stdout } = await meanderProcess(['--version']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  it('writes no colour where there is no terminal', async () => {
    const { stdout } = await meanderProcess(['presets']);
    expect(stdout).toContain('b2b-saas');
    expect(stdout).not.toContain('\u001B');
  });

  it('ends with code 2 when it refuses, and says why on standard error', async () => {
    const { code, stdout, stderr } = await meanderProcess(['compare', 'b2b-sas']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('did you mean "b2b-saas"?');
  });

  it.each([
    [['cmpare'], ['did you mean "compare"?']],
    [['compare'], ['<scenario A> is missing']],
    [
      ['run', 'b2b-saas', '--replicatons', '5', '--population', 'agent', '--replications', '100000'],
      ['3 problems', 'did you mean "--replications"?', 'did you mean "agents"?', '(expected 1 to 10000)'],
    ],
    [['init', 'b2b-saas', '--out', 'nowhere/plan.json'], ['cannot write nowhere/plan.json']],
    [
      ['run', 'nowhere/plan.json', '--map', 'tv', '--set', 'split.upstream'],
      [
        '3 problems',
        'cannot read nowhere/plan.json: there is no such file',
        '--map "tv"',
        'Try: split.upstream=+15',
      ],
    ],
    [
      ['compare', 'b2b-sas'],
      ['1 problem\n', '\n  preset\n', 'did you mean "b2b-saas"?'],
    ],
    [
      ['compare', 'b2b-saas', '--set-a', 'market.margin=2', '--set-b', 'split.retargting=-5'],
      ['2 problems', 'plan A › market.margin', 'Try: 1', 'plan B › split.retargting', 'Try: retargeting'],
    ],
    [
      ['run', '--sett', 'a=1', 'b2b-sas', '--replications', '0', '--set', 'split.upstream'],
      ['4 problems', '"--sett"', '(expected 1 to 10000)', 'Try: split.upstream=+15', '"b2b-saas"?'],
    ],
    [
      ['compare', 'b2b-saas', '--jsn', '--set', 'market.margin=2', '--set-b', 'split.retargting=-5'],
      ['3 problems', 'did you mean "--json"?', '\n  market.margin', 'plan B › split.retargting'],
    ],
    [
      ['run', 'b2b-saas', '--at', '9999,0', '--weeks', '52'],
      ['2 problems', '--at: 9999 (expected 1 to 52)', 'Try: 52', '--at: 0 (expected 1 to 52)'],
    ],
    [
      ['compare', 'b2b-saas', '--at', '9999,x', '--set-b', 'split.retargting=-5', '--jsn'],
      ['4 problems', '(expected 1 to 156)', 'from 1 to 156)', 'Try: retargeting', 'did you mean "--json"?'],
    ],
    [
      ['attribute', 'b2b-saas', '--rules', 'linar', '--window', '9999', '--set', 'market.margin=2'],
      ['3 problems', 'did you mean "linear"?', 'Use 156', '\n  market.margin'],
    ],
    [
      ['journeys', 'b2b-saas', '--story', 'radio-listner', '--segment', 'foo', '--min-back', 'q'],
      ['3 problems', 'did you mean "radio-listener"?', '(known: smb, mid, enterprise)', '"q"'],
    ],
    [
      ['explain', 'b2b-saas', '--where', 'stage=foo,x=y', '--week', '9999', '--set', 'market.margin=2'],
      ['4 problems', '--where › stage\n', 'dimension "x"', '--week\n', '(expected -103 to 156)'],
    ],
    [
      ['map', 'b2b-saas', '--week', '0', '--set', 'market.margin=2', '--out', 'nowhere/map.svg'],
      ['3 problems', '(expected 1 to 156)', '\n  market.margin', 'there is no folder nowhere'],
    ],
    [
      ['card', 'customer-lifecycle', '--set', 'market.margin=0.2'],
      ['Try: b2b-saas --journey customer-lifecycle'],
    ],
    [
      ['card', 'cutomer-lifecycle', '--jsn'],
      ['2 problems', 'did you mean "--json"?', 'Try: customer-lifecycle'],
    ],
    [
      ['map', 'nix', '--week', '9999', '--out', 'nowhere/map.svg'],
      ['3 problems', 'Use 1040', 'there is no folder nowhere', 'unknown preset "nix"'],
    ],
    [
      ['init', 'b2b-sas', '--spend', 'nowhere.csv', '--set', 'split.podcasts=+5', '--quite'],
      ['3 problems', 'cannot read nowhere.csv', 'did you mean "b2b-saas"?', 'did you mean "--quiet"?'],
    ],
    [
      ['journeys', 'b2b-saas', '--customer', '99999999', '--story', 'radio-listner', '--segment', 'foo'],
      ['3 problems', '(expected a whole number from 0 to 19999)', '"radio-listener"', 'mid, enterprise)'],
    ],
    [
      ['journeys', 'b2b-saas', '--was-in', 'nurturd@999', '--went', 'reached~nurturd@999'],
      ['4 problems', '--was-in › stage\n', '--was-in › week\n', '--went › to\n', '--went › week\n'],
    ],
    [
      ['channels', 'partnership', 'more', '--jsn'],
      ['2 problems', 'did you mean "partnerships"?', 'did you mean "--json"?'],
    ],
    [
      ['validate', '--group', 'fit', '--data', 'nowhere', '--jsn'],
      ['3 problems', 'did you mean "fits"?', 'there is no folder nowhere'],
    ],
    [
      ['fit', 'bass', 'nowhere.csv', '--until', 'x', '--penetration', '4'],
      [
        '4 problems',
        'no such file',
        '(expected 0 to 1)',
        'means nothing to "bass"',
        'number from 1 to 1040)',
      ],
    ],
    [
      ['run', 'more', '--verify', 'nowhere.json', '--at', '4'],
      ['3 problems', '"more" does not go with --verify', '"--at" does not', 'cannot read nowhere.json'],
    ],
    [['run', 'b2b-saas', '--out', '.'], ['cannot write .: it is a directory']],
    [['help', 'comapre'], ['did you mean "compare"?']],
    [['run', 'b2b-saas', '--population', 'agents', '--set', 'market.people=8e9'], ['memory']],
    [['compare', 'b2b-saas', '--set-b', 'horizonWeeks=52'], ['different horizons']],
  ])('refuses %j with code 2, says why on standard error, and prints no data', async (args, said) => {
    const { code, stdout, stderr } = await meander(args);
    expect([code, stdout]).toEqual([2, '']);
    for (const words of said) expect(stderr).toContain(words);
  });
});

describe('presets', () => {
  it('keep their lines short, also where a plan is a list of weeks', async () => {
    const { stdout } = await meander(['presets', 'amss']);
    expect(stdout).toMatch(/flight\.tv of 208 weeks: 0, 2\.53, 0, \.\.\./);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('lists every number that can be set, with its source', async () => {
    const { code, stdout } = await meander(['presets', 'b2b-saas', '--parameters']);
    expect(code).toBe(0);
    const words = stdout.replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/market\.price=2400 money per purchase Revenue .*?; 0 to 1000000000\. Source: \S/);
  });

  it('are data as JSON', async () => {
    const { stdout } = await meander(['presets', '--json']);
    const keys = JSON.parse(stdout).map(({ key }: { key: string }) => key);
    expect(keys).toEqual(expect.arrayContaining(['b2b-saas', 'b2c-retail']));
  });
});
