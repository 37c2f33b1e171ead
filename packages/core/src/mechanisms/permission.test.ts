import { expect, test } from 'vitest';
import { permissionDimension, permissionEvent } from './permission.ts';

const event = () =>
  permissionEvent({
    subscribers: ['aware'],
    everyone: ['aware', 'customer'],
    subscribing: 0.02,
  });

test('only those who have given permission may be written to', () => {
  expect(permissionDimension.levels.map(({ id, value }) => [id, value])).toEqual([
    ['no', 0],
    ['yes', 1],
    ['unsubscribed', 0],
  ]);
});

test('it is given by those who may subscribe, and taken back by everyone who has given it', () => {
  expect(event()).toMatchObject({ kind: 'rates', id: 'permission', label: 'Subscribing and unsubscribing' });
  const [subscribe, unsubscribe] = event().moves;
  expect(subscribe).toEqual({
    id: 'subscribe',
    label: 'Leaves an address',
    from: { stage: ['aware'], permission: 'no' },
    to: { permission: 'yes' },
    causes: [
      { mechanism: 'need', rate: 0.02 },
      { mechanism: 'contact', act: 'subscribe' },
    ],
  });
  expect(unsubscribe).toEqual({
    id: 'unsubscribe',
    label: 'Unsubscribes',
    from: { stage: ['aware', 'customer'], permission: 'yes' },
    to: { permission: 'unsubscribed' },
    causes: [{ mechanism: 'contact', act: 'unsubscribe' }],
  });
});

test('nobody unsubscribes without being written to, and nobody who has comes back', () => {
  expect(event().moves[1]!.causes.map((cause) => cause.mechanism)).toEqual(['contact']);
  expect(event().moves.some((move) => move.from['permission'] === 'unsubscribed')).toBe(false);
});

test('many mails make one of them likelier to be the last', () => {
  const annoyance = [{ mechanism: 'fatigue', effect: 'annoys' }];
  const { moves } = permissionEvent({ subscribers: [], everyone: ['aware'], subscribing: 0, annoyance });
  expect(moves.map(({ factors }) => factors)).toEqual([undefined, annoyance]);
});
