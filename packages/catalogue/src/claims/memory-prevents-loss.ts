import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const at = (memory: string): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of losing the deal',
  move: ['lose', 'loseDeal'],
  where: { stage: 'converting', memory },
  week: 1,
});

export const memoryPreventsLoss: Experiment<Row> = {
  kind: 'experiment',
  id: 'memory-prevents-loss',
  rows: ['A12'],
  statement: 'Upstream prevents trouble later: deals are lost less often where the brand is remembered.',
  source: from('river', 'A12'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'none', label: 'Not remembered', measure: at('none') },
    { id: 'faint', label: 'Faintly', measure: at('faint') },
    { id: 'clear', label: 'Clearly', measure: at('clear') },
    { id: 'strong', label: 'Strongly', measure: at('strong') },
  ],
  measure: at('none'),
  contrast: { kind: 'order', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Two prospects have an offer on the table; one knows the brand well. Which deal is likelier to be lost?',
  answers: ['That of the stranger', 'Both alike', 'That of the one who knows the brand'],
  answer: 0,
  cause: 'The rate of losing a deal is multiplied by 1 + windowMemory × memory, with windowMemory below 0.',
  counterWorld: {
    description: 'Familiarity breeds second thoughts: those who know the brand look around more.',
    changes: [set('journey.windowMemory', 0.4)],
  },
};
