import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const others = [...upstream, ...downstream];
const silent = without(...others);
const research = set('budget.marketResearch', 800);

export const researchWorksThroughOthers: Experiment<Row> = {
  kind: 'experiment',
  id: 'research-works-through-others',
  rows: ['U5'],
  statement:
    'Market research reaches nobody by itself: it is worth something only through the money that is spent on reaching people.',
  source: from('river', 'U5'),
  world: { scenario: 'b2c-retail', channels: ['marketResearch'], start: 'launch' },
  arms: [
    { id: 'both', label: 'Research and a plan', changes: [research] },
    { id: 'plan', label: 'The plan only' },
    { id: 'research', label: 'Research only', changes: [...silent, research] },
    { id: 'neither', label: 'Neither', changes: silent },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'cross', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Research finds out what people need. What is that worth without, and with, a budget to reach them?',
  answers: ['Nothing without, something with', 'The same in both cases', 'Less with a budget'],
  answer: 0,
  cause:
    'Research has no contacts; what is known lets the contacts of all other channels trigger more, for as long as it is not outdated.',
  counterWorld: {
    description: 'Research tells what everybody knew.',
    changes: [set('channels.marketResearch.insight', 0)],
  },
};
