import { describe, expect, test } from 'vitest';
import { kiosk, weeklyRate } from '../kiosk.fixture.ts';
import { canonicalJson, scenarioHash, sha256Hex } from './hash.ts';
import type { Scenario } from './scenario.ts';

describe('canonical JSON', () => {
  test('has its keys in alphabetical order, however deep, and lists in theirs', () => {
    const value = { b: [3, { d: 1, c: null }], a: 'x', B: true };
    expect(canonicalJson(value)).toBe('{"B":true,"a":"x","b":[3,{"c":null,"d":1}]}');
  });

  test('leaves out what is undefined, and reads back as the same value', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(JSON.parse(canonicalJson(kiosk))).toEqual(kiosk);
  });
});

test('SHA-256 of the empty text and of "abc" are those of FIPS 180-4', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

describe('the hash of a scenario', () => {
  const hash = scenarioHash(kiosk);

  test('does not depend on the order in which keys were written', () => {
    const backwards = Object.fromEntries(Object.entries(kiosk).toReversed()) as Scenario;
    expect(
      scenarioHash({ ...backwards, values: Object.fromEntries(Object.entries(kiosk.values).toReversed()) }),
    ).toBe(hash);
  });

  test.each<[string, Partial<Scenario>]>([
    ['its name', { name: 'Other' }],
    ['its title', { title: 'Other' }],
    ['its summary', { summary: 'Other' }],
    ['its locks', { locks: ['sign'] }],
    [
      'the journey that is not looked through',
      { journeys: { ...kiosk.journeys, funnel: kiosk.journeys.lifecycle } },
    ],
    [
      'what is said about the journey',
      {
        journeys: {
          ...kiosk.journeys,
          lifecycle: {
            ...kiosk.journeys.lifecycle,
            about: { history: 'Old', canSay: ['Much'], cannotSay: ['All'] },
          },
        },
      },
    ],
  ])('does not change with %s', (_name, change) => {
    expect(scenarioHash({ ...kiosk, ...change })).toBe(hash);
  });

  test.each<[string, Partial<Scenario>]>([
    ['the seed', { seed: 'lungo' }],
    ['a value', { values: { ...kiosk.values, 'market.price': 3.0001 } }],
    ['the plan', { plan: { ...kiosk.plan, weekly: 101 } }],
    ['the past', { historic: { ...kiosk.historic, weekly: 101 } }],
    ['the horizon', { horizonWeeks: 27 }],
    ['the lens', { lens: 'funnel' }],
    ['the start', { start: 'launch' }],
    ['the version', { version: 2 }],
    ['the order of channels', { channels: kiosk.channels.toReversed() }],
    [
      'a default of the journey',
      {
        journeys: {
          ...kiosk.journeys,
          lifecycle: {
            ...kiosk.journeys.lifecycle,
            parameters: { ...kiosk.journeys.lifecycle.parameters, thirst: weeklyRate('Thirst', 0.11) },
          },
        },
      },
    ],
  ])('changes with %s', (_name, change) => {
    expect(scenarioHash({ ...kiosk, ...change })).not.toBe(hash);
  });
});
