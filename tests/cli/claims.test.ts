import { claims } from '@meander/catalogue';
import { expect, it } from 'vitest';
import { meander } from './meander.ts';

it('a claim is tried in both its worlds, and the answer has the numbers', async () => {
  const [json, shown, list] = await Promise.all([
    meander(['claims', 'both-strategies-matter', 'tactics-act-somewhere', '--json', '--seed', 'wren']),
    meander(['claims', 'both-strategies-matter']),
    meander(['claims', '--list']),
  ]);
  expect([json.code, shown.code, list.code]).toEqual([0, 0, 0]);
  const answers = JSON.parse(json.stdout);
  expect(answers.map(({ id }: { id: string }) => id).toSorted()).toEqual([
    'both-strategies-matter',
    'tactics-act-somewhere',
  ]);
  for (const answer of answers) {
    expect(Object.keys(answer)).toEqual([
      'id',
      'rows',
      'statement',
      'source',
      'verdict',
      'effect',
      'low',
      'high',
      'counterWorld',
    ]);
    expect(Object.keys(answer.counterWorld)).toEqual(['description', 'verdict', 'effect']);
    expect([answer.verdict, answer.counterWorld.verdict]).toEqual(['holds', 'fails']);
  }
  expect(shown.stdout).toMatch(/✓ {2}both-strategies-matter {2}holds/);
  for (const { id } of claims) expect(list.stdout).toContain(id);
});

it('every claim nobody knows is named, with those that are known', async () => {
  const { code, stdout, stderr } = await meander([
    'claims',
    'both-strategies-mater',
    'nonsense',
    'A99',
    '--seed',
    'a',
  ]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Try: both-strategies-matter');
  expect(stderr).toContain('3 problems');
  expect(stderr).toContain('A99');
});

it('claims are also known by the rows of the articles', async () => {
  const { code, stdout } = await meander(['claims', 'a01', 'A04', '--json']);
  const rows = JSON.parse(stdout).flatMap(({ rows: covered }: { rows: string[] }) => covered);
  expect([code, rows]).toEqual([0, ['A01', 'A04']]);
});
