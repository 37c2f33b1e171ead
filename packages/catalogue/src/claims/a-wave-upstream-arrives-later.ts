import type { Experiment, MeasureUse } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const wave: MeasureUse = {
  measure: 'customers',
  read: 'centre',
  less: { measure: 'customers', arm: 'plan' },
};
const weeks = (factor: number) => inWeeksOnly(1, 4, 156, factor - 1).map((more) => 1 + more);

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
      changes: downstream.map((channel) => set(`flight.${channel}`, weeks(1 + 12 / 8.64))),
    },
    {
      id: 'upstream',
      label: 'Twelve thousand a week more upstream, for four weeks',
      changes: upstream.map((channel) => set(`flight.${channel}`, weeks(1 + 12 / 3.36))),
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
    changes: [
      ...upstream.map((channel) => set(`channels.${channel}.halfLife`, 0)),
      ...upstream.map((channel) => set(`channels.${channel}.response.discover`, 0)),
      ...upstream.map((channel) => set(`channels.${channel}.response.remember`, 0)),
      ...downstream.map((channel) => set(`channels.${channel}.halfLife`, 26)),
      set('channels.education.response.consider', 0.5),
      set('journey.qualifying', 2),
      set('journey.closing', 2),
    ],
  },
};
