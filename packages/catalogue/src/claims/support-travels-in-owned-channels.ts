import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';

export const supportTravelsInOwnedChannels: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'support-travels-in-owned-channels',
  rows: ['C65'],
  statement:
    'Customers are supported through automation, email and customer records: no search, no social media, no space that is bought.',
  source: from('lifecycle', 'C65'),
  verdict: 'holds',
  question: 'Through what does help for customers travel?',
  answers: ['Through what the business owns', 'Through search and social media', 'Through both'],
  answer: 0,
  cause: 'Only channels of those who can be written to bring offers to customers.',
  items: ({ channels }) => {
    const supporting = channels.filter(({ about }) => about?.distributes.includes('support') === true);
    return [
      ...['marketingAutomation', 'email', 'crm'].map((id) => ({
        what: `${id} supports customers`,
        isSo: supporting.some((channel) => channel.id === id),
      })),
      ...supporting.map(({ id, about }) => ({ what: `${id} is owned`, isSo: about?.media === 'owned' })),
    ];
  },
  counterWorld: {
    description: 'Customers are followed with ads on social media, and that is called support.',
    shipped: (shipped) => ({
      ...shipped,
      channels: shipped.channels.map((channel) =>
        channel.id === 'paidSocial' && channel.about !== undefined
          ? { ...channel, about: { ...channel.about, distributes: ['support' as const] } }
          : channel,
      ),
    }),
  },
};
