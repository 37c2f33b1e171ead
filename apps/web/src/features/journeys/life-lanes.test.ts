import { expect, test } from 'vitest';
import { lanesOf, type Mail } from './life-lanes.ts';
import { gatheredMails } from './life-layout.ts';
import type { Life } from './people-query.ts';

type Step = Life['steps'][number];

function step(week: number, more: Partial<Step>): Step {
  return {
    week,
    time: 0.5,
    kind: 'CONTACT',
    move: null,
    label: 'Email',
    cause: null,
    causeLabel: null,
    isLogged: true,
    isOpened: null,
    channel: { id: 'email', label: 'Email', kind: 'DOWNSTREAM' },
    changed: [],
    ...more,
  };
}

const lanes = (...steps: Step[]) => lanesOf({ start: [], steps }, [], { first: 1, last: 52 });

test('mails stand in their own lane, by week, opened and unopened', () => {
  const acted = step(4, {
    kind: 'MOVE',
    isOpened: true,
    changed: [{ dimension: 'stage', from: 'a', to: 'b' }],
  });
  const { mails, ignored, marks } = lanes(
    step(3, { isOpened: false }),
    step(3, { isOpened: true }),
    step(3, { isOpened: false }),
    step(3, {}),
    acted,
  );
  expect(mails).toEqual([{ week: 3, side: 'down', opened: 1, unopened: 2 }]);
  expect(ignored).toEqual([{ lane: 'down', week: 3, count: 1 }]);
  expect(marks.filter(({ look }) => look === 'touch')).toMatchObject([
    { lane: 'mail', side: 'down', week: 4 },
  ]);
});

test('a life without anything to open has no lane for it', () => {
  expect(lanes(step(3, {})).mails).toBeNull();
  expect(lanes(step(3, { kind: 'MOVE', isOpened: true })).mails).toEqual([]);
});

test('where weeks are narrow the mails of several share a mark, and none is lost', () => {
  const weekly = Array.from({ length: 52 }, (_, i): Mail => ({
    week: i + 1,
    side: 'down',
    opened: i % 2,
    unopened: 1,
  }));
  const marksAt = (width: number) =>
    gatheredMails(weekly, { width, start: 0, end: width, direction: 'ltr', firstWeek: 0, lastWeek: 52 });
  expect(marksAt(1300)).toEqual(weekly);
  const few = marksAt(260);
  expect(few.length).toBeLessThanOrEqual(18);
  expect(few.reduce((sum, { opened }) => sum + opened, 0)).toBe(26);
  expect(few.reduce((sum, { unopened }) => sum + unopened, 0)).toBe(52);
});
