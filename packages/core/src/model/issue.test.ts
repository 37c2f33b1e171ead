import { describe, expect, test } from 'vitest';
import { checked, duplicates, missing, nearestName, outOfRange, showNumber, unknownName } from './issue.ts';

describe('numbers are shown as people write them', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [12_000, '12000'],
    [-4.5, '-4.5'],
    [1 / 3, '0.333333333333'],
    [1e12, '1000000000000'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%d as %s', (value, text) => {
    expect(showNumber(value)).toBe(text);
  });
});

test('a number outside its range is told the range, its unit and the nearest end', () => {
  expect(outOfRange(['values', 'market.margin'], 'margin', 1.4, 0, 1, 'share of revenue')).toEqual({
    path: ['values', 'market.margin'],
    severity: 'error',
    code: 'out-of-range',
    value: '1.4',
    allowed: '0 to 1 share of revenue',
    suggestion: '1',
    message: 'invalid margin: 1.4 (expected 0 to 1 share of revenue). Use 1.',
  });
  expect(outOfRange([], 'margin', -0.2, 0, 1).suggestion).toBe('0');
});

describe('an unknown name', () => {
  const channels = ['education', 'social', 'events', 'brandVideo', 'searchAds'];

  test('is answered with the known ones and the nearest', () => {
    const issue = unknownName(['plan', 'evnts'], 'channel', 'evnts', channels);
    expect(issue).toMatchObject({ code: 'unknown-name', value: 'evnts', suggestion: 'events' });
    expect(issue.allowed).toBe(channels.join(', '));
    expect(issue.message).toBe(
      `unknown channel "evnts", did you mean "events"? (known: ${channels.join(', ')})`,
    );
  });

  test('that is nobody’s typo gets no suggestion', () => {
    expect(unknownName([], 'channel', 'zzzzzzzzzzzz', channels)).not.toHaveProperty('suggestion');
    expect(unknownName([], 'channel', 'x', []).message).toBe('unknown channel "x" (known: none)');
  });

  test.each([
    ['brandvideo', 'brandVideo'],
    ['brand-video', 'brandVideo'],
    ['eduction', 'education'],
    ['sociall', 'social'],
    ['seachAds', 'searchAds'],
    ['brand', 'brandVideo'],
    ['video', 'brandVideo'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(nearestName(typed, channels)).toBe(meant);
  });

  test('of any length is compared', () => {
    expect(nearestName('x'.repeat(100_000), channels)).toBeUndefined();
  });
});

test('each repetition of a name is reported, with a name that would do', () => {
  expect(duplicates(['channels'], 'channel', ['a', 'b', 'a', 'a']).map((issue) => issue.suggestion)).toEqual([
    'a2',
    'a2',
  ]);
  expect(duplicates([], 'channel', ['a', 'b'])).toEqual([]);
});

test('what is missing is named with its place', () => {
  expect(missing(['journeys', 'tiny', 'start'], 'a start level').message).toBe(
    'journeys.tiny.start: a start level is missing',
  );
});

describe('a check', () => {
  const note = { path: [], severity: 'note', code: 'scaled', message: 'scaled to sum to 1' } as const;
  const error = { ...note, severity: 'error', code: 'wrong' } as const;

  test('gives the value with its notes when no issue is an error', () => {
    expect(checked(() => 7, [note])).toEqual({ ok: true, value: 7, notes: [note] });
  });

  test('gives every issue and never asks for the value when there is an error', () => {
    const value = () => {
      throw new Error('asked for');
    };
    expect(checked(value, [note, error])).toEqual({ ok: false, issues: [note, error] });
  });
});
