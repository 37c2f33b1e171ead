import { describe, expect, test } from 'vitest';
import { cellAt, contextOf, liveScalar, weekOf } from './cell.fixture.ts';
import { byTalk, byWordOfMouth, wordOfMouth } from './word-of-mouth.ts';

const cells = [
  cellAt({ stage: 'passing' }),
  cellAt({ stage: 'served' }, { milestone: 'customer' }),
  cellAt({ stage: 'served' }, { milestone: 'customer', segmentId: 'tourists' }),
];
const counts = Float64Array.of(70, 20, 10);

function shareOfSpeakers(speakers: Readonly<Record<string, string>>): number {
  const [cause] = wordOfMouth.compile(byWordOfMouth(0.5, speakers), contextOf({ cells }));
  return cause!.term(cells[0]!)!.scalar!.at(weekOf({ counts, people: 100 }));
}

test('the rate is scaled by the share of people who speak', () => {
  const [cause] = wordOfMouth.compile(
    byWordOfMouth('talk', { milestone: 'customer' }),
    contextOf({ cells, parameters: { talk: 0.5 } }),
  );
  expect(cause).toMatchObject({ id: 'wordOfMouth', label: 'Word of mouth' });
  expect(cause!.term(cells[0]!)?.coefficient).toBe(0.5);
  expect(shareOfSpeakers({ milestone: 'customer' })).toBeCloseTo(0.3, 12);
});

test('speakers are found by milestone, dimension and segment', () => {
  expect(shareOfSpeakers({ stage: 'served', segment: 'tourists' })).toBeCloseTo(0.1, 12);
  expect(shareOfSpeakers({ stage: 'nowhere' })).toBe(0);
  expect(shareOfSpeakers({})).toBe(1);
});

test('it reads counts, and can at most be everybody', () => {
  const [cause] = wordOfMouth.compile(byWordOfMouth(1, {}), contextOf({ cells }));
  expect(cause!.term(cells[0]!)?.scalar).toMatchObject({ readsCounts: true, max: 1 });
});

test('praise and complaint of the same speakers are two numbers', () => {
  const keyOf = (sides: 'praise' | 'complaint') => {
    const use = { ...byWordOfMouth(1, {}), sides };
    const [cause] = wordOfMouth.compile(use, contextOf({ cells }));
    return cause!.term(cells[0]!)!.scalar!.key;
  };
  expect(keyOf('praise')).not.toBe(keyOf('complaint'));
});

describe('several voices', () => {
  const scalarOf = (voices: Parameters<typeof byTalk>[1], more: Parameters<typeof byTalk>[2] = {}) => {
    const segments = [{ id: 'everybody', people: 100, traits: {} }];
    const [cause] = wordOfMouth.compile(byTalk(0.5, voices, more), contextOf({ cells, segments }));
    return cause!.term(cells[0]!)!.scalar!;
  };
  const voices = [
    { who: { stage: 'served' }, weight: 2 },
    { who: { segment: 'tourists' }, weight: -9 },
  ];
  const week = { counts, people: 100 };

  test('add up with their weights, and praise is what is left above complaint', () => {
    expect(scalarOf(voices.slice(0, 1)).at(weekOf(week))).toBeCloseTo(0.6, 12);
    expect(scalarOf(voices).at(weekOf(week))).toBe(0);
    expect(scalarOf(voices, { sides: 'complaint' }).at(weekOf(week))).toBeCloseTo(0.9 - 0.6, 12);
  });

  test('of one speaker of weight 1 are the plain word of mouth', () => {
    const plain = wordOfMouth.compile(byWordOfMouth(0.5, { stage: 'served' }), contextOf({ cells }));
    const voice = scalarOf([{ who: { stage: 'served' } }]);
    expect(voice.at(weekOf(week))).toBe(plain[0]!.term(cells[0]!)!.scalar!.at(weekOf(week)));
  });

  test('are forgotten by half in a half-life', () => {
    const scalar = scalarOf([{ who: { stage: 'served' }, weight: 1 }], { halfLife: 2 });
    const silence = { counts: Float64Array.of(100, 0, 0), people: 100 };
    const weeks = [...Array.from({ length: 100 }, () => week), ...[0, 0, 0].map(() => silence)];
    const talk = liveScalar(scalar, weeks);
    expect(talk[0]).toBe(0);
    expect(talk[100]).toBeCloseTo(0.3, 9);
    expect(talk[102]).toBeCloseTo(0.15, 9);
  });

  test('of buyers are heard in the week after the purchase', () => {
    const scalar = scalarOf([{ tally: 'cup', weight: 5 }]);
    expect(scalar.max).toBe(Infinity);
    const sold = { ...week, purchases: (tally: string) => (tally === 'cup' ? 8 : 99) };
    expect(liveScalar(scalar, [sold, week, week])).toEqual([0, 0.4, 0]);
  });

  test('are as loud at most as everybody speaking for it', () => {
    expect(scalarOf(voices).max).toBe(2);
    expect(scalarOf(voices, { sides: 'complaint' }).max).toBe(9);
  });
});

test('speakers and voices exclude each other, as do people and purchases', () => {
  const use = { mechanism: 'wordOfMouth', rate: 1 };
  expect(wordOfMouth.schema.safeParse(use).success).toBe(false);
  expect(wordOfMouth.schema.safeParse({ ...use, speakers: {}, voices: [{ who: {} }] }).success).toBe(false);
  expect(wordOfMouth.schema.safeParse({ ...use, voices: [{}] }).success).toBe(false);
});

describe('talk among people alike', () => {
  const segments = [
    { id: 'few', people: 200, traits: {} },
    { id: 'many', people: 800, traits: {} },
  ];
  const places = segments.flatMap((_, segment) =>
    ['no', 'yes'].map((speaks) => ({ ...cellAt({ speaks }), segment })),
  );
  const standing = Float64Array.of(150, 50, 790, 10);
  const heard = (homophily: number) => {
    const [cause] = wordOfMouth.compile(
      byWordOfMouth(1, { speaks: 'yes' }, { homophily }),
      contextOf({ cells: places, segments }),
    );
    return segments.map((_, segment) => {
      const { coefficient, scalar } = cause!.term({ ...places[0]!, segment })!;
      return coefficient * scalar!.at(weekOf({ people: 1000, counts: standing }));
    });
  };

  test('everybody hears everybody without homophily, and only people alike with all of it', () => {
    expect(heard(0)).toEqual([0.06, 0.06]);
    expect(heard(1)).toEqual([0.25, 0.0125]);
  });

  test('there is as much talk for everybody together, however it is shared', () => {
    for (const homophily of [0, 0.3, 1]) {
      const [few, many] = heard(homophily);
      expect(200 * few! + 800 * many!).toBeCloseTo(60, 12);
    }
  });
});
