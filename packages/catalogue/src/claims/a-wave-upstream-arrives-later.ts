import type { Experiment, MeasureUse } from '@meander/core';
import { from, type Row } from './rows.ts';
import { downstreamLingers, upstreamSellsAtOnce, waveDownstream, waveUpstream } from './waves.ts';

const wave: MeasureUse = {
  measure: 'customers',
  read: 'centre',
  less: { measure: 'customers', arm: 'plan' },
};

export const aWaveUpstreamArrivesLater: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-wave-upstream-arrives-later',
  rows: ['A05'],
  statement:
    'Marketing is a river: the sales that a wave of upstream money brings arrive later than those of an equal wave downstream.',
  source: from('river', 'A05'),
  world: { scenario: 'b2b-saas' },
  arms: [
    {
      id: 'downstream',
      label: 'Twelve thousand a week more downstream, for four weeks',
      changes: waveDownstream,
    },
    {
      id: 'upstream',
      label: 'Twelve thousand a week more upstream, for four weeks',
      changes: waveUpstream,
    },
    { id: 'plan', label: 'As planned' },
  ],
  measure: wave,
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'The same extra money goes upstream or downstream for four weeks. Whose sales come later, on average?',
  answers: ['Upstream', 'Downstream', 'At the same time'],
  answer: 0,
  cause:
    'An upstream contact makes people aware and remember; needs, offers and decisions come one after the other below it.',
  counterWorld: {
    description:
      'Upstream contacts work within the week on people who then decide within days, and the pressure of downstream lingers for half a year.',
    changes: [...upstreamSellsAtOnce, ...downstreamLingers],
  },
};
