import { describe, expect, test } from 'vitest';
import { kiosk } from './kiosk.fixture.ts';
import { checkScenario } from './check-scenario.ts';
import { loopGain } from './loop-gain.ts';
import { byNeed, byTalk, byWordOfMouth } from './mechanisms/index.ts';
import { simulateBlock } from './run.ts';
import { stockOf } from './results/block.ts';
import { defineJourney, type Cause, type JourneyEvent } from './model/journey.ts';
import type { Scenario } from './model/scenario.ts';

const move = (id: string, from: string, to: string, causes: Cause[], tally?: string) => ({
  id,
  label: id,
  from: { stage: from },
  to: { stage: to },
  causes,
  ...(tally === undefined ? {} : { tally }),
});

/** People who have not heard, who talk, and who are tired of it; everybody starts without having heard. */
function rumour(events: JourneyEvent[], more: Partial<Scenario> = {}): Scenario {
  const journey = defineJourney({
    id: 'rumour',
    version: 1,
    kind: 'custom',
    title: 'Rumour',
    purpose: 'To be worked out by hand',
    source: 'closed forms',
    dimensions: [
      {
        id: 'stage',
        label: 'Stage',
        levels: [
          { id: 'new', label: 'New', milestone: 'unaware' },
          { id: 'talking', label: 'Talking', milestone: 'customer' },
          { id: 'tired', label: 'Tired', milestone: 'dormant' },
        ],
      },
    ],
    parameters: {},
    start: { stage: 'new' },
    tallies: [{ id: 'cup', label: 'Cups', worth: 1 }],
    events,
  });
  return {
    ...kiosk,
    journeys: { funnel: journey, lifecycle: journey },
    start: 'launch',
    ...more,
  };
}

const event = (...moves: ReturnType<typeof move>[]): JourneyEvent[] => [
  { kind: 'rates', id: 'stage', label: 'Stages', moves },
];
const talking = { milestone: 'customer' };

/** Long enough for everybody to have come and gone. */
const wholeLife = (scenario: Scenario) => loopGain(scenario, 2000);

describe('closed forms', () => {
  test('without forgetting, one talk wins q people for as long as others need to hear by themselves', () => {
    const bass = rumour(event(move('hear', 'new', 'talking', [byNeed(0.02), byWordOfMouth(0.1, talking)])));
    expect(wholeLife(bass)).toBeCloseTo((0.1 * Math.exp(-0.02)) / (1 - Math.exp(-0.02)), 6);
  });

  test.each([0.15, 0.25])(
    'people who talk for 1 / (1 - e^-m) weeks have a gain of q times that (q = %d)',
    (q) => {
      const scenario = rumour(
        event(
          move('hear', 'new', 'talking', [byWordOfMouth(q, talking)]),
          move('tire', 'talking', 'tired', [byNeed(0.2)]),
        ),
      );
      expect(wholeLife(scenario)).toBeCloseTo(q / (1 - Math.exp(-0.2)), 9);
      const fine = { ...scenario, substeps: 8 };
      expect(wholeLife(fine)).toBeCloseTo(q / 8 / (1 - Math.exp(-0.2 / 8)), 9);
    },
  );

  test('a purchase that is talked about once has a gain of its weight times the rate', () => {
    const hear = move('hear', 'new', 'tired', [byTalk(0.5, [{ tally: 'cup', weight: 0.8 }])], 'cup');
    expect(wholeLife(rumour(event(hear)))).toBeCloseTo(0.4, 12);
  });

  test('repeat purchases are talked about until people drop out', () => {
    const buys: JourneyEvent = {
      kind: 'repeat',
      id: 'cups',
      label: 'Cups',
      from: { stage: 'talking' },
      move: 'buy',
      causes: [byNeed(0.5)],
      tally: 'cup',
      dropOut: { id: 'tire', label: 'Tires', probability: 0.25, to: { stage: 'tired' } },
    };
    const hear = move('hear', 'new', 'talking', [byTalk(0.2, [{ tally: 'cup' }])]);
    // somebody who came makes 1 / .25 purchases before dropping out
    expect(wholeLife(rumour([...event(hear), buys]))).toBeCloseTo(0.2 / 0.25, 9);
  });

  test('two kinds of talk that win each other have the geometric mean of their gains', () => {
    const pair = rumour(
      event(
        move('hear', 'new', 'talking', [byTalk(0.3, [{ tally: 'cup', weight: 1 }])]),
        move('join', 'new', 'tired', [byWordOfMouth(0.1, talking)], 'cup'),
        move('leave', 'talking', 'tired', [byNeed(0.2)]),
      ),
    );
    const week = 1 / (1 - Math.exp(-0.2));
    expect(wholeLife(pair)).toBeCloseTo(Math.sqrt(0.3 * 0.1 * week), 9);
  });
});

test.each([
  [0.17, 'dies out'],
  [0.2, 'grows'],
])('with q = %d a little talk %s, as the gain says', (q) => {
  const hear = move('hear', 'new', 'talking', [byNeed(1e-9), byWordOfMouth(q, talking)]);
  const tire = move('tire', 'talking', 'tired', [byNeed(0.2)]);
  const scenario = rumour(event(hear, tire), { horizonWeeks: 60 });
  const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
  const talkers = stockOf(block, 0, 'customer');
  const newTalk = (week: number) => talkers[week]! - talkers[week - 1]!;
  expect(newTalk(60) > newTalk(30)).toBe(wholeLife(scenario) > 1);
  expect(newTalk(60) / newTalk(59)).toBeCloseTo(q + Math.exp(-0.2), 4);
});

test('within some weeks only the talk of these weeks counts', () => {
  const hear = move('hear', 'new', 'talking', [byWordOfMouth(0.25, talking)]);
  const tire = move('tire', 'talking', 'tired', [byNeed(0.2)]);
  const kept = Math.exp(-0.2);
  const scenario = rumour(event(hear, tire));
  expect(loopGain(scenario, 1)).toBe(0);
  expect(loopGain(scenario, 3)).toBeCloseTo(0.25 * (1 + kept), 12);
  expect(loopGain(scenario)).toBeCloseTo((0.25 * (1 - kept ** 25)) / (1 - kept), 12);
});

test('where nobody talks there is no gain', () => {
  expect(loopGain(rumour(event(move('hear', 'new', 'talking', [byNeed(0.1)]))))).toBe(0);
  const silent = [{ who: talking, weight: -1 }];
  const hear = move('hear', 'new', 'talking', [byNeed(0.5), byTalk(0.1, silent)]);
  const later = rumour(event(hear), { start: 'running' });
  expect(loopGain(later)).toBe(0);
});

describe('a check', () => {
  const loud = (viral: boolean) =>
    rumour(
      event(
        move('hear', 'new', 'talking', [byTalk(0.5, [{ who: talking }], { viral })]),
        move('tire', 'talking', 'tired', [byNeed(0.2)]),
      ),
    );

  test('notes talk that spreads by itself', () => {
    const result = checkScenario(loud(false));
    expect(result.ok && result.notes).toMatchObject([
      { severity: 'note', code: 'spreads-by-itself', value: '2.74', allowed: 'below 1' },
    ]);
  });

  test('says nothing where that is asked for, or where talk dies out', () => {
    for (const quiet of [loud(true), kiosk]) {
      const result = checkScenario(quiet);
      expect(result.ok && result.notes).toEqual([]);
    }
  });
});
