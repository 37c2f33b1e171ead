import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';

export const everythingIsMeasuredSomehow: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'everything-is-measured-somehow',
  rows: ['A23'],
  statement:
    'Both approaches can be monitored: of every channel that money is spent on, something is reported.',
  source: from('river', 'A23'),
  verdict: 'holds',
  question: 'Is there a channel of which nothing at all is reported?',
  answers: ['No, but of some only its reach, or answers to a survey', 'Yes'],
  answer: 0,
  cause:
    'Every channel says what is tracked of it; how much of its contacts can be logged is another matter.',
  items: ({ channels }) =>
    channels.map(({ id, about }) => ({
      what: `${id} reports something`,
      isSo: (about?.tracks ?? []).length > 0,
    })),
  counterWorld: {
    description: 'Posters that nobody counts.',
    shipped: (shipped) => ({
      ...shipped,
      channels: shipped.channels.map((channel) =>
        channel.id === 'brandVideo' && channel.about !== undefined
          ? { ...channel, about: { ...channel.about, tracks: [] } }
          : channel,
      ),
    }),
  },
};
