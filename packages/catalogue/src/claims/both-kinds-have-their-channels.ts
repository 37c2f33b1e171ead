import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';

const kinds = {
  'educational content': 'education',
  'social presence': 'social',
  'thought leadership in person': 'events',
  advertising: 'searchAds',
  'personal selling': 'personalSelling',
} as const;
const upper: readonly string[] = ['education', 'social', 'events'];

export const bothKindsHaveTheirChannels: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'both-kinds-have-their-channels',
  rows: ['A07', 'A09'],
  statement:
    'Upstream is educational content, social presence and thought leadership; downstream is advertising, sales promotion and personal selling, each with its own carry-over and saturation.',
  source: from('river', 'A07', 'A09'),
  verdict: 'holds',
  question:
    'Which of these can a plan not have on its own: content, social, thought leadership, advertising, promotion, selling?',
  answers: ['None: all are there', 'Promotion', 'Thought leadership'],
  answer: 0,
  cause:
    'Channels are described one by one, with their half-life and half-saturation; a promotion is a depth per week of the plan.',
  items: ({ channels, journeys }) => [
    ...Object.entries(kinds).map(([what, id]) => {
      const channel = channels.find((each) => each.id === id);
      return {
        what,
        isSo:
          channel !== undefined &&
          channel.kind === (upper.includes(id) ? 'upstream' : 'downstream') &&
          channel.parameters['halfLife'] !== undefined &&
          channel.parameters['halfSaturation'] !== undefined,
      };
    }),
    {
      what: 'sales promotion',
      isSo: journeys.some(({ events }) => JSON.stringify(events).includes('"mechanism":"promotion"')),
    },
  ],
  counterWorld: {
    description: 'A catalogue without social presence.',
    shipped: (shipped) => ({ ...shipped, channels: shipped.channels.filter(({ id }) => id !== 'social') }),
  },
};
