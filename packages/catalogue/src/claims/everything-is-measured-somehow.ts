import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';

export const everythingIsMeasuredSomehow: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'everything-is-measured-somehow',
  rows: ['A23'],
  statement:
    'Both approaches can be monitored: something of every channel that money is spent on can be tracked.',
  source: from('river', 'A23'),
  verdict: 'holds',
  question: 'Is there a channel of which nothing at all is ever seen by whoever measures?',
  answers: ['No, but of some very little', 'Yes'],
  answer: 0,
  cause: 'Every channel has a trackable share; that of films is the smallest.',
  items: ({ channels }) =>
    channels.map(({ id, parameters }) => ({
      what: `${id} can be tracked`,
      isSo: (parameters['trackability']?.default ?? 0) > 0,
    })),
  counterWorld: {
    description: 'Posters that nobody counts.',
    shipped: (shipped) => ({
      ...shipped,
      channels: shipped.channels.map((channel) =>
        channel.id === 'brandVideo'
          ? {
              ...channel,
              parameters: {
                ...channel.parameters,
                trackability: { ...channel.parameters['trackability']!, default: 0 },
              },
            }
          : channel,
      ),
    }),
  },
};
