import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const perContact = (channel: string): MeasureUse => ({
  measure: 'moves',
  move: 'trust',
  channel,
  per: { measure: 'contacts', channel },
});

export const eventsBuildMostTrust: Experiment<Row> = {
  kind: 'experiment',
  id: 'events-build-most-trust',
  rows: ['U2'],
  statement:
    'Meeting in person builds the most trust: a contact at an event does more for it than one of any mass channel.',
  source: from('river', 'U2'),
  world: { scenario: 'professional-services' },
  arms: [
    { id: 'brandVideo', label: 'Brand video', measure: perContact('brandVideo') },
    { id: 'social', label: 'Social presence', measure: perContact('social') },
    { id: 'education', label: 'Educational content', measure: perContact('education') },
    { id: 'events', label: 'Events', measure: perContact('events') },
  ],
  measure: perContact('events'),
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'One contact each: a film, a post, an article, a talk in person. Which builds the most trust?',
  answers: ['The talk', 'The article', 'The film', 'The post'],
  answer: 0,
  cause: 'The response "remember" of a contact, and the share of contacts that can have it.',
  counterWorld: {
    description: 'Talks are forgotten on the way home.',
    changes: [set('channels.events.response.remember', 0.01)],
  },
};
