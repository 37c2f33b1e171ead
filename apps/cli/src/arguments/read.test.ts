import { describe, expect, it } from 'vitest';
import { BadInput } from '../bad-input.ts';
import type { Flags } from './flag.ts';
import { readArguments, readWhatCanBe } from './read.ts';

const flags = {
  set: { type: 'string', isRepeatable: true, valueHint: 'path=value', description: '' },
  'set-b': { type: 'string', isRepeatable: true, valueHint: 'path=value', description: '' },
  replications: {
    type: 'string',
    number: { min: 1, max: 100, isWhole: true },
    valueHint: 'n',
    description: '',
  },
  discount: {
    type: 'string',
    number: { min: 0, max: 1, isWhole: false },
    valueHint: 'rate',
    description: '',
  },
  lens: { type: 'string', choices: ['funnel', 'lifecycle'], valueHint: 'name', description: '' },
  weeks: {
    type: 'string',
    alias: 'horizon',
    number: { min: 1, max: 9, isWhole: true },
    valueHint: 'n',
    description: '',
  },
  week: {
    type: 'string',
    number: { min: 1, max: 1040, isWhole: true, isOfScenario: true },
    valueHint: 'n',
    description: '',
  },
  json: { type: 'boolean', description: '' },
} as const satisfies Flags;
const words = { names: ['scenario A', 'scenario B'], atLeast: 1 };

const read = (...args: string[]) => readArguments(args, flags, words);

function problems(...args: string[]) {
  try {
    read(...args);
  } catch (error) {
    if (error instanceof BadInput)
      return error.issues.map(({ code, value, suggestion }) => [code, value, suggestion]);
    throw error;
  }
  return [];
}

describe('the arguments of a verb', () => {
  it('are words and flags in any order', () => {
    const { words: found, flags: given } = read(
      '--json',
      'plan',
      '--lens=funnel',
      'other',
      '--discount',
      '.08',
    );
    expect(found).toEqual(['plan', 'other']);
    expect(given).toMatchObject({
      json: true,
      lens: 'funnel',
      discount: 0.08,
      replications: undefined,
      set: [],
    });
  });

  it('keep repeatable flags in the order given, across names', () => {
    const { inOrder, flags: given } = read('a', '--set', 'x=1', '--set-b', 'y=-5', '--set', 'z=+2');
    expect(inOrder.map(({ name, text }) => `${name} ${text}`)).toEqual(['set x=1', 'set-b y=-5', 'set z=+2']);
    expect(given.set).toEqual(['x=1', 'z=+2']);
  });

  it('let the last of a repeated single flag count, and know a flag by its other name', () => {
    expect(read('a', '--lens', 'funnel', '--lens', 'lifecycle', '--horizon', '9').flags).toMatchObject({
      lens: 'lifecycle',
      weeks: 9,
    });
  });

  it('may be a lone dash, and end at two', () => {
    expect(read('-', '--', '--json').words).toEqual(['-', '--json']);
  });

  it('name every problem at once with what was meant', () => {
    expect(problems('a', '--replicatons', '5', '--lens', 'funel', '--json=yes', '--discount', 'x')).toEqual([
      ['unknown-flag', '--replicatons', '--replications'],
      ['unexpected-value', 'yes', '--json'],
      ['not-a-number', 'x', '0'],
      ['unknown-name', 'funel', 'funnel'],
    ]);
  });

  it('take what stands behind an unknown flag for its value, unless a switch was meant', () => {
    const wordsOf = (...args: string[]) => readWhatCanBe(args, flags, words).words;
    expect(wordsOf('--foo', 'x', 'a')).toEqual(['a']);
    expect(wordsOf('--sett', 'x=1', 'a')).toEqual(['a']);
    expect(wordsOf('--foo=x', 'a')).toEqual(['a']);
    expect(wordsOf('--jsn', 'a')).toEqual(['a']);
  });

  it('are as if not given where they cannot be read', () => {
    const { issues, flags: found } = readWhatCanBe(
      ['a', '--replications', 'x', '--lens', 'funnel'],
      flags,
      words,
    );
    expect(issues.map(({ code }) => code)).toEqual(['not-a-number']);
    expect(found).toMatchObject({ replications: undefined, lens: 'funnel' });
  });

  it('keep a number that is refused where the scenario says the range, for it to say so', () => {
    const weekOf = (text: string) => readWhatCanBe(['a', '--week', text], flags, words);
    for (const text of ['0', '1041', '9999']) {
      expect(weekOf(text).issues.map(({ code, value }) => [code, value])).toEqual([['out-of-range', text]]);
      expect(weekOf(text).flags.week).toBe(Number(text));
    }
    for (const text of ['x', '1.5', '1e10']) expect(weekOf(text).flags.week).toBeUndefined();
  });

  it('refuse numbers out of range and fractions of a future, with the nearest that works', () => {
    expect(problems('a', '--replications', '101')).toEqual([['out-of-range', '101', '100']]);
    expect(problems('a', '--replications', '1.6')).toEqual([['not-a-number', '1.6', '2']]);
    expect(problems('a', '--replications', '')).toEqual([['not-a-number', '', '1']]);
    expect(problems('a', '--replications', 'Infinity')).toEqual([['not-a-number', 'Infinity', '1']]);
  });

  it('refuse a flag whose value is missing, also when another flag follows', () => {
    expect(problems('a', '--lens')).toEqual([['missing-value', undefined, '--lens <name>']]);
    expect(problems('a', '--lens', '--json')).toEqual([['missing-value', undefined, '--lens <name>']]);
  });

  it('count words: none is missing, none is too many', () => {
    expect(problems()).toEqual([['missing', undefined, undefined]]);
    expect(problems('a', 'b', 'c')).toEqual([['unexpected-word', 'c', undefined]]);
  });
});
