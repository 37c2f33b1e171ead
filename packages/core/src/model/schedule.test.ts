import { expect, test } from 'vitest';
import { kiosk } from '../kiosk.fixture.ts';
import { checkSchedule, schedulable, scheduledScenarios } from './schedule.ts';
import type { Scenario } from './scenario.ts';

const withSchedule = (schedule: Scenario['schedule']): Scenario => ({ ...kiosk, schedule });

test('numbers of market, journey and channels may change; people, the past, segments and targeting may not', () => {
  const paths = schedulable(kiosk).map(({ path }) => path);
  for (const path of ['market.price', 'journey.thirst', 'channels.sign.halfLife'])
    expect(paths).toContain(path);
  expect(paths.filter((path) => /people|warmup|^segments|^targeting/.test(path))).toEqual([]);
});

test('later changes add to earlier ones, in whatever order they are written', () => {
  const scheduled = scheduledScenarios(
    withSchedule([
      { week: 9, values: { 'market.price': 5 } },
      { week: 4, values: { 'market.price': 4, 'journey.thirst': 0.5 } },
    ]),
  );
  expect(scheduled.map(({ week, scenario }) => [week, scenario.values])).toEqual([
    [4, { ...kiosk.values, 'market.price': 4, 'journey.thirst': 0.5 }],
    [9, { ...kiosk.values, 'market.price': 5, 'journey.thirst': 0.5 }],
  ]);
  for (const { scenario } of scheduled) expect(scenario).not.toHaveProperty('schedule');
  expect(scheduledScenarios(kiosk)).toEqual([]);
});

test('weeks named twice, paths nobody has and numbers out of range are all said with their week', () => {
  const issues = checkSchedule(
    withSchedule([
      { week: 4, values: { 'market.price': -1, 'market.people': 5 } },
      { week: 4, values: { 'market.margin': 2 } },
    ]),
  );
  expect(issues.map(({ path, code, value }) => [path, code, value])).toEqual([
    [['schedule', '4'], 'duplicate-name', '4'],
    [['schedule', '4', 'market.price'], 'out-of-range', '-1'],
    [['schedule', '4', 'market.people'], 'unknown-name', 'market.people'],
    [['schedule', '4', 'market.margin'], 'out-of-range', '2'],
  ]);
  expect(issues[3]!.message).toBe('invalid margin: 2 (expected 0 to 1 share of the price). Use 1.');
});

test('the ends of a range are within it, and nothing scheduled is no problem', () => {
  const ends = [0, 1].map((margin, i) => ({ week: i + 1, values: { 'market.margin': margin } }));
  expect(checkSchedule(withSchedule(ends))).toEqual([]);
  expect(checkSchedule(kiosk)).toEqual([]);
  expect(checkSchedule(withSchedule([]))).toEqual([]);
});
