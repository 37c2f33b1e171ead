import type { Change, Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const gift = (rate: number): Change[] => [set('journey.downloading', rate)];
const qualified: MeasureUse = {
  measure: 'passages',
  move: 'qualify',
  per: { measure: 'passages', move: ['respond', 'download'] },
};

export const giftsBringMoreAndColderLeads: Experiment<Row> = {
  kind: 'experiment',
  id: 'gifts-bring-more-and-colder-leads',
  rows: ['B70'],
  statement:
    'Something of value in exchange for an address, a free download, brings leads; and since not all of them need the product, fewer of each hundred qualify.',
  source: from('funnels', 'B70'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    { id: 'none', label: 'No gift' },
    { id: 'gift', label: 'A checklist', changes: gift(0.002) },
  ],
  measure: qualified,
  contrast: { kind: 'difference', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A download is offered for an address, and leads multiply. What happens to the share of them that qualifies?',
  answers: ['It falls', 'It stays', 'It rises'],
  answer: 0,
  cause:
    'Who takes a gift need not need the product, and has shown less interest than those who came by themselves.',
  counterWorld: {
    description:
      'The score asks neither for need nor for interest, all decide alike, and memory does not matter.',
    changes: [
      set('journey.needPoints', 0),
      set('journey.interestPoints', 0),
      set('journey.scoreNeeded', 0),
      set('journey.closingMemory', 0),
      set('journey.windowMemory', 0),
      set('journey.wording', 0),
      ...['smb', 'mid', 'enterprise'].map((segment) => set(`segments.${segment}.pace`, 1)),
    ],
  },
};
