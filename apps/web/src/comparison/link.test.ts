import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChanges, roundList, writeChanges } from './change-text.ts';
import { linkFields, readLink, writeLink } from './link.ts';
import type { Change, PlanPair } from './pair.ts';
import { metrics, type View } from './view.ts';

const law = { seed: 42, numRuns: 500 };
const ids = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,12}$/);
const journeyIds = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const paths = fc
  .tuple(fc.constantFrom('split', 'budget', 'flight', 'market'), ids)
  .map((parts) => parts.join('.'));
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const factors = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 60 });
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ op: fc.constantFrom('set', 'add'), path: paths, number: numbers }),
  fc.record({ op: fc.constant('list'), path: paths, list: factors.map(roundList) }),
  fc.record({ op: fc.constant('list'), path: paths, list: factors }),
);
const label = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed());
const pairs: fc.Arbitrary<PlanPair> = fc.record({
  preset: ids,
  presetVersion: fc.option(fc.integer({ min: 1, max: 999 })),
  seed: fc.option(label),
  horizonWeeks: fc.option(fc.integer({ min: 1, max: 1040 })),
  journeys: fc.record({ FUNNEL: fc.option(journeyIds), LIFECYCLE: fc.option(journeyIds) }),
  ownChannels: fc.array(fc.record({ id: ids, label, like: ids }), { maxLength: 4 }),
  locks: fc.array(ids, { maxLength: 4 }),
  shared: fc.array(changes, { maxLength: 8 }),
  onlyB: fc.array(changes, { maxLength: 8 }),
});
const views: fc.Arbitrary<View> = fc.record({
  lens: fc.constantFrom('FUNNEL', 'LIFECYCLE'),
  metric: fc.constantFrom(...metrics),
  week: fc.option(fc.integer({ min: 1, max: 1040 })),
  discount: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  replications: fc.integer({ min: 1, max: 10_000 }),
});

test('a link takes every comparison there and back', () => {
  fc.assert(
    fc.property(pairs, views, (pair, view) => {
      const { link, problems } = readLink(linkFields(writeLink({ pair, view })));
      expect(problems).toEqual([]);
      expect(link).toEqual({ pair, view, saved: null });
    }),
    law,
  );
});

test('whatever stands in an address, a link is read, and each part that says nothing is named', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('b2b-saas@x', 'split.upstream+', '::', '%', '1e999', '-1'),
  );
  const field = fc.constantFrom('p', 'h', 'seed', 'own', 'a', 'b', 'lens', 'metric', 'to', 'disc', 'n');
  fc.assert(
    fc.property(fc.dictionary(field, words), (search) => {
      const { link } = readLink(linkFields(search));
      expect(Number.isFinite(link.view.replications)).toBe(true);
      const again = readLink(linkFields(writeLink(link)));
      expect(again.problems).toEqual([]);
      expect(again.link.pair).toEqual(link.pair);
    }),
    law,
  );
  const { problems } = readLink({ b: 'split.upstream+15~nonsense', to: 'soon', n: '0' });
  expect(problems).toEqual([
    { field: 'b', value: 'nonsense' },
    { field: 'to', value: 'soon' },
    { field: 'n', value: '0' },
  ]);
});

test('moving 15 points upstream in a preset is a link that can be read aloud', () => {
  const { link } = readLink({ p: 'b2b-saas@1', b: 'split.upstream+15', seed: 'otter-42' });
  expect(link.pair.onlyB).toEqual([{ op: 'add', path: 'split.upstream', number: 15 }]);
  expect(writeLink(link)).toEqual({ p: 'b2b-saas@1', b: 'split.upstream+15', seed: 'otter-42' });
});

test("a year's weekly profile takes two characters a week", () => {
  const list = Array.from({ length: 52 }, (_, week) => (week % 4) / 2);
  const text = writeChanges([{ op: 'list', path: 'flight.events', list }]);
  expect(text).toHaveLength('flight.events*'.length + 104);
  expect(readChanges(text).changes).toEqual([{ op: 'list', path: 'flight.events', list }]);
});

test('a link to saved plans holds their ids in the place of their changes', () => {
  const { link } = readLink({ p: 'b2c-retail@1', sa: 'one', sb: 'two', a: 'market.price:12' });
  expect(link.saved).toEqual({ a: 'one', b: 'two' });
  expect(writeLink(link)).toEqual({ p: 'b2c-retail@1', sa: 'one', sb: 'two' });
});
