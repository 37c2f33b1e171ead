import { expect, test } from 'vitest';
import { groups } from './groups/index.ts';
import { rowsOf, within, type Exhibit } from './proof.ts';

const exhibit = (ours: Exhibit['ours'], file?: string): Exhibit => ({
  source: 'a book',
  claims: [{ id: 'ten', what: 'ten', published: 10, tolerance: 0.5 }],
  ...(file === undefined ? {} : { file }),
  ours,
});

test.each([
  [10.5, 'pass'],
  [10.51, 'fail'],
  [9.49, 'fail'],
  [Number.NaN, 'fail'],
  [Infinity, 'fail'],
] as const)('%d beside 10, within .5: %s', (ours, verdict) => {
  const [row] = rowsOf(
    'group',
    exhibit(() => [ours]),
    '',
  );
  expect(row).toMatchObject({ ours, verdict, difference: ours - 10, group: 'group', source: 'a book' });
});

test('a sampled number brings its own tolerance', () => {
  const [row] = rowsOf(
    'group',
    exhibit(() => [{ value: 12, tolerance: 3 }]),
    '',
  );
  expect(row).toMatchObject({ tolerance: 3, verdict: 'pass' });
});

test.each([
  [12, 'pass', 4],
  [14, 'pass', 4],
  [14.1, 'fail', 4],
  [9, 'pass', 1],
  [8.9, 'fail', 1],
  [Number.NaN, 'fail', 4],
] as const)('%d beside 10, accepted from 9 to 14: %s', (ours, verdict, tolerance) => {
  const claims = [within('ten', 'ten', 10, [9, 14], 'Two books disagree.')];
  const [row] = rowsOf('group', { source: 'two books', claims, ours: () => [ours] }, '');
  expect(row).toMatchObject({
    verdict,
    tolerance,
    accepted: { low: 9, high: 14 },
    note: 'Two books disagree.',
  });
  expect(Math.abs(row!.difference!) <= row!.tolerance).toBe(verdict === 'pass');
});

test('what there is nothing of in our models is not reproduced', () => {
  const [row] = rowsOf(
    'group',
    exhibit(() => [null]),
    '',
  );
  expect(row).toMatchObject({ ours: null, difference: null, accepted: null, note: null, verdict: 'fail' });
});

test('without its file a row has no data, and nothing is computed', () => {
  const [row] = rowsOf(
    'group',
    exhibit(() => {
      throw new Error('computed');
    }, 'x.csv'),
    undefined,
  );
  expect(row).toMatchObject({ ours: null, difference: null, verdict: 'no data' });
  const [given] = rowsOf(
    'group',
    exhibit((text) => [text.length], 'x.csv'),
    '0123456789',
  );
  expect(given!.verdict).toBe('pass');
});

test('every claim has an id of its own, a source, and a tolerance that is no excuse', () => {
  const exhibits = groups.flatMap((group) => group.exhibits);
  const claims = exhibits.flatMap((each) => each.claims);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  for (const { source } of exhibits) expect(source).not.toBe('');
  for (const { published, tolerance, what } of claims.filter(({ accepted }) => accepted === undefined))
    expect(published === 0 || tolerance <= 0.25 * Math.abs(published), what).toBe(true);
});

test('an accepted range has the published number in it, and says why it is a range', () => {
  const ranges = groups
    .flatMap((group) => group.exhibits)
    .flatMap((each) => each.claims)
    .filter(({ accepted }) => accepted !== undefined);
  expect(ranges).not.toEqual([]);
  for (const { published, accepted, note, what } of ranges) {
    expect(accepted!.low < published && published < accepted!.high, what).toBe(true);
    expect(note, what).toMatch(/\w/);
  }
});
