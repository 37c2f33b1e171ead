import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';

const stages = ['nurture', 'convert', 'support'] as const;
const metrics = ['clicks', 'opens', 'visits'] as const;

export const clicksOpensAndVisitsAreTracked: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'clicks-opens-and-visits-are-tracked',
  rows: ['C51', 'C58', 'C64'],
  statement:
    'From nurturing on, links clicked, emails opened and pages visited are tracked; before that the article tracks nothing.',
  source: from('lifecycle', 'C51', 'C58', 'C64'),
  verdict: 'holds',
  question: 'In which stage of the lifecycle can nobody count an opened email?',
  answers: ['Reach and engage', 'Nurture and educate', 'Support and grow'],
  answer: 0,
  cause:
    'Opened mails are reported by channels of those who left an address, and nobody has before nurturing.',
  items: ({ channels }) => [
    ...stages.flatMap((stage) =>
      metrics.map((metric) => ({
        what: `${metric} when it is ${stage}`,
        isSo: channels.some(
          ({ about }) => about?.distributes.includes(stage) === true && about.tracks.includes(metric),
        ),
      })),
    ),
    {
      what: 'no opened mails before',
      isSo: !channels.some(
        ({ about }) => about?.distributes.includes('reach') === true && about.tracks.includes('opens'),
      ),
    },
  ],
  counterWorld: {
    description: 'Letters on paper, of which nobody knows whether they were opened.',
    shipped: (shipped) => ({
      ...shipped,
      channels: shipped.channels.map((channel) =>
        channel.about?.tracks.includes('opens') === true
          ? { ...channel, about: { ...channel.about, tracks: ['redemptions' as const] } }
          : channel,
      ),
    }),
  },
};
