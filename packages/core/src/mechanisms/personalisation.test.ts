import { expect, test } from 'vitest';
import { defineChannel, describeChannel, response } from '../model/channel.ts';
import { cellAt, contextOf, liveScalar } from './cell.fixture.ts';
import type { CompileContext, CompiledChannel } from './mechanism.ts';
import { byPersonalisation, personalisation } from './personalisation.ts';

const different: CompileContext['segments'] = [
  { id: 'small', people: 400, traits: { size: 1 } },
  { id: 'also-small', people: 200, traits: { size: 1 } },
  { id: 'large', people: 400, traits: { size: 9 } },
];
const mail: CompiledChannel = {
  index: 0,
  channel: defineChannel({
    id: 'mail',
    version: 1,
    kind: 'downstream',
    label: 'Mail',
    meaning: 'Mail',
    buying: 'frequency',
    eligible: {},
    saturation: 'none',
    usage: [{ share: 1, acts: { answer: response('answer', 0.1, 'this test') } }],
    parameters: describeChannel({}),
  }),
  value: () => 0,
  isEligible: () => true,
  typicalContacts: 1,
};
const termOf = (use: Parameters<typeof byPersonalisation>[0], segments = different, channel?: string) =>
  personalisation
    .compile(byPersonalisation(use), contextOf({ segments, channels: [mail] }))
    .term(cellAt({}), channel);

test('the gain is relevance x degree x accuracy x the share of people outside the largest kind', () => {
  const { coefficient } = termOf({ relevance: 0.3, degree: 0.5, accuracy: 0.8 });
  expect(coefficient).toBeCloseTo(1 + 0.3 * 0.5 * 0.8 * 0.4, 12);
});

test('identical segments gain exactly nothing', () => {
  const alike = different.map((segment) => ({ ...segment, traits: { size: 1 } }));
  expect(termOf({ relevance: 0.5 }, alike)).toEqual({ coefficient: 1 });
  expect(termOf({ relevance: 0.5, learnsFrom: ['mail'] }, alike)).toEqual({ coefficient: 1 });
});

test.each([{ relevance: 0 }, { degree: 0 }, { accuracy: 0 }])('nothing is gained with %o', (use) => {
  expect(termOf(use)).toEqual({ coefficient: 1 });
});

test('wrong information does as much harm as right information does good', () => {
  const gain = (accuracy: number) => termOf({ accuracy }).coefficient - 1;
  expect(gain(-1)).toBeCloseTo(-gain(1), 12);
  expect(gain(-1)).toBeLessThan(0);
});

test('the gain grows as contacts tell about people: most x (1 - exp(-I / information))', () => {
  const { scalar } = termOf({ information: 4, halfLife: 10, learnsFrom: ['mail'] });
  const gains = liveScalar(
    scalar!,
    Array.from({ length: 300 }, () => ({ contacts: () => 0.5 })),
  );
  const kept = 2 ** (-1 / 10);
  const most = 0.2 * 0.4;
  expect(gains[0]).toBe(1);
  expect(gains[2]).toBeCloseTo(1 + most * (1 - Math.exp(-(0.5 * (1 + kept)) / 4)), 12);
  expect(gains.at(-1)).toBeCloseTo(1 + most * (1 - Math.exp(-0.5 / (1 - kept) / 4)), 8);
});

test('channels that tell about people are known by their names or by what they let people do', () => {
  const named = termOf({ learnsFrom: ['mail'] }).scalar!;
  expect(termOf({ learnsFromAct: 'answer' }).scalar!.key).toBe(named.key);
  expect(termOf({ learnsFrom: ['mail'], learnsFromAct: 'answer' }).scalar!.key).toBe(named.key);
  const nobody = termOf({ learnsFromAct: 'sing' }).scalar!;
  expect(new Set(liveScalar(nobody, [{ contacts: () => 3 }, { contacts: () => 3 }]))).toEqual(new Set([1]));
});

test('only the messages of the channels named are personal', () => {
  expect(termOf({ channels: ['mail'] }, different, 'mail').coefficient).toBeGreaterThan(1);
  expect(termOf({ channels: ['mail'] }, different, 'radio')).toEqual({ coefficient: 1 });
  expect(termOf({ channels: ['mail'] })).toEqual({ coefficient: 1 });
});
