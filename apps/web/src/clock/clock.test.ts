import { afterEach, expect, test } from 'vitest';
import { createClock, type Clock } from './clock.ts';

let clock: Clock | undefined;
afterEach(() => clock?.stop());

test('it starts paused, steps both ways and stays between the first week and the last', () => {
  clock = createClock(3, 1, () => true);
  expect([clock.week(), clock.isPlaying()]).toEqual([1, false]);
  clock.step(-1);
  clock.step(-1);
  expect(clock.time()).toBe(0);
  for (let i = 0; i < 5; i += 1) clock.step(1);
  expect(clock.time()).toBe(3);
  clock.seek(99);
  expect(clock.week()).toBe(3);
});

test('who wants nothing to move cannot play', () => {
  clock = createClock(3, 0, () => true);
  clock.play();
  expect(clock.isPlaying()).toBe(false);
});

test('it passes every week on its way, tells of each, and stops at the end', async () => {
  const running = createClock(4, 0, () => false);
  clock = running;
  const weeks: number[] = [];
  const times: number[] = [];
  running.onFrame((time) => times.push(time));
  const ended = new Promise<void>((resolve) => {
    running.onChange(() => {
      if (weeks.at(-1) !== running.week()) weeks.push(running.week());
      if (!running.isPlaying()) resolve();
    });
  });
  // faster than any frame: it may still not leave a week out
  running.setSpeed(10_000);
  running.play();
  await ended;
  expect(weeks).toEqual([0, 1, 2, 3, 4]);
  expect(running.isPlaying()).toBe(false);
  for (const [i, time] of times.entries()) expect(time - (times[i - 1] ?? 0)).toBeLessThanOrEqual(0.5);
});

test('a pause stays a pause: seeking and stepping do not start it again', () => {
  clock = createClock(10, 0, () => false);
  clock.play();
  clock.pause();
  clock.seek(5);
  expect(clock.isPlaying()).toBe(false);
  clock.step(1);
  expect(clock.isPlaying()).toBe(false);
});
