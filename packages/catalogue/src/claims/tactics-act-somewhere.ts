import type { CatalogueCheck, Channel } from '@meander/core';
import { from, type Row } from './rows.ts';

/** Acts before anybody means to buy, and acts of buying. */
const early = ['discover', 'remember', 'consider', 'visit', 'subscribe', 'engage', 'reactivate'];
const late = ['qualify', 'approach', 'close', 'reassure', 'renew', 'please', 'retain', 'recommend'];

/** Market research has no acts: it works through all others. */
const helpsOthers = ({ parameters }: Channel) => (parameters['insight']?.default ?? 0) > 0;

const actsOf = (channel: Channel) => channel.usage.flatMap(({ acts }) => Object.keys(acts));

export const tacticsActSomewhere: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'tactics-act-somewhere',
  rows: ['A01'],
  statement:
    'Upstream tactics act before people mean to buy and downstream tactics on the purchase: the two serve different stages.',
  source: from('river', 'A01'),
  verdict: 'holds',
  question: 'Is there a channel that ships without anything to trigger in its own part of the river?',
  answers: ['No', 'Yes'],
  answer: 0,
  cause: 'Channels declare the acts that a contact may trigger, and whom they reach.',
  items: ({ channels }) =>
    channels.map((channel) => ({
      what: `${channel.id} acts ${channel.kind}`,
      isSo:
        helpsOthers(channel) ||
        actsOf(channel).some((act) => (channel.kind === 'upstream' ? early : late).includes(act)),
    })),
  counterWorld: {
    description: 'A sales team that is called upstream and only closes deals.',
    shipped: (shipped) => ({
      ...shipped,
      channels: shipped.channels.map((channel) =>
        channel.id === 'personalSelling' ? { ...channel, kind: 'upstream' } : channel,
      ),
    }),
  },
};
