import type { Experiment, MeasureUse } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

const led = (channel: string): MeasureUse => ({
  measure: 'moves',
  move: 'consider',
  channel,
  per: { measure: 'contacts', channel },
});

/** The same words at the same price. */
const alike = [
  add('budget.seo', 600),
  add('budget.coldOutreach', 600),
  ...['seo', 'coldOutreach'].flatMap((channel) => [
    set(`channels.${channel}.response.consider`, 0.015),
    set(`channels.${channel}.response.discover`, 0.02),
    set(`channels.${channel}.halfLife`, 0),
    set(`channels.${channel}.memoryLift`, 0),
  ]),
];

export const inboundMeetsThoseWhoLook: Experiment<Row> = {
  kind: 'experiment',
  id: 'inbound-meets-those-who-look',
  rows: ['C19'],
  statement:
    'Inbound works because it reaches people who are looking for an answer: of contacts that could do as much, more lead on.',
  source: from('lifecycle', 'C19'),
  world: { scenario: 'b2b-saas', journey: 'inbound', channels: ['seo', 'coldOutreach'], changes: alike },
  arms: [
    { id: 'called', label: 'Cold calls', measure: led('coldOutreach') },
    { id: 'found', label: 'Organic search', measure: led('seo') },
  ],
  measure: led('seo'),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A call and an answer found by searching could convince equally well. Which leads on more often?',
  answers: ['The answer that was found', 'The call', 'Both alike'],
  answer: 0,
  cause:
    'Only somebody who looks for an answer goes on, and a search is made by somebody who looks; calls mostly meet others.',
  counterWorld: {
    description:
      'Every business is always looking: searching finds no others than calling, and some who know the answer already.',

    changes: [set('journey.entering', 2), set('journey.leavingMarket', 0)],
  },
};
