import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const at = (memory: string): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of considering out of a need',
  move: 'consider',
  cause: 'need',
  where: { stage: 'reached', memory },
  week: 1,
});

export const theRememberedAreConsidered: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-remembered-are-considered',
  rows: ['A08'],
  statement:
    'Being present early pays when a need arises: the better a brand is remembered, the likelier a need leads to it.',
  source: from('river', 'A08'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'none', label: 'Not remembered', measure: at('none') },
    { id: 'faint', label: 'Faintly', measure: at('faint') },
    { id: 'clear', label: 'Clearly', measure: at('clear') },
    { id: 'strong', label: 'Strongly', measure: at('strong') },
  ],
  measure: at('none'),
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Four people need such a product; they remember the brand not at all, faintly, clearly and strongly. Who is likeliest to consider it?',
  answers: ['Whoever remembers it strongly', 'All alike', 'Whoever has forgotten it, and is curious'],
  answer: 0,
  cause: 'The rate of "considers" from a need is multiplied by 1 + needMemory × memory.',
  counterWorld: {
    description: 'Buyers look through everything on offer when a need arises, whether they know it or not.',
    changes: [set('journey.needMemory', 0)],
  },
};
