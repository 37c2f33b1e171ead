import type { Experiment } from '@meander/core';
import { inWeeksOnly, set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

const weeks = 78;

export const oneExposureIsForgotten: Experiment<Row> = {
  kind: 'experiment',
  id: 'one-exposure-is-forgotten',
  rows: ['B09'],
  statement:
    'Most people have never heard of a business, or once: whoever heard of it once forgets it again.',
  source: from('funnels', 'B09'),
  world: {
    scenario: 'b2b-saas',
    journey: 'customer-lifecycle',
    start: 'launch',
    changes: [
      set('horizonWeeks', weeks),
      // nothing but the wave tells of it
      set('journey.discovery', 0),
      set('journey.wordOfMouth', 0),
      ...without('education', 'events', 'email', 'retargeting'),
      ...['social', 'brandVideo'].map((channel) => set(`flight.${channel}`, inWeeksOnly(1, 4, weeks))),
    ],
  },
  arms: [{ id: 'wave', label: 'Posts and films in weeks 1 to 4 only' }],
  measure: { measure: 'people', milestone: 'unaware', since: 26 },
  contrast: { kind: 'level', sign: 1, than: 0 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A brand is advertised for four weeks and then falls silent. A year later, are there more people who have never heard of it than half a year after the start?',
  answers: ['More', 'Fewer'],
  answer: 0,
  cause: 'Memory falls level by level, and somebody without any of it is unaware again.',
  counterWorld: {
    description: 'Nobody forgets.',
    changes: [set('journey.fading', 0)],
  },
};
