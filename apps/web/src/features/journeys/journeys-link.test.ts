import { expect, test } from 'vitest';
import { journeysFields, readJourneysView, writeJourneysView, type JourneysView } from './journeys-link.ts';

const view: JourneysView = {
  who: 58_825,
  story: 'radio-listener',
  minBack: 2,
  minAsleep: 26,
  outcome: 'BOUGHT_AGAIN',
  segment: 'regular',
  order: 'WAITED_LONGEST',
  shuffle: '7',
  future: 3,
  hasTwin: false,
  plan: 'B',
  place: { kind: 'way', from: 'nurtured', to: 'reached' },
  week: 21,
};

test('a view goes into an address and comes back', () => {
  const fields = journeysFields({ p: 'b2c-retail', ...writeJourneysView(view) });
  expect(readJourneysView(fields)).toEqual(view);
  expect(fields.p).toBe('b2c-retail');
});

test('without a word it shows people who bought and turned back more than once; a story or a place asks for nothing more', () => {
  expect(readJourneysView({})).toMatchObject({ who: null, minBack: 2, outcome: 'BOUGHT', order: 'SHUFFLED' });
  expect(readJourneysView({ like: 'radio-listener' })).toMatchObject({ minBack: 0, outcome: null });
  expect(readJourneysView({ at: 'reached' })).toMatchObject({ minBack: 0, outcome: null });
  expect(readJourneysView(journeysFields(writeJourneysView({ outcome: null, minBack: 0 })))).toMatchObject({
    outcome: null,
    minBack: 0,
  });
});

test('what cannot be read is left out', () => {
  expect(readJourneysView({ who: 'x', back: '999', fut: '-1', ord: 'best', out: 'rich' })).toEqual(
    readJourneysView({ who: '0' }),
  );
});
