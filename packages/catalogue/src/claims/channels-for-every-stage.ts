import type { CatalogueCheck, Channel } from '@meander/core';
import { from, type Row } from './rows.ts';

const acts = (channel: Channel | undefined) =>
  channel?.usage.flatMap((usage) => Object.keys(usage.acts)) ?? [];

/** Whether a channel reaches people at a milestone and can trigger one of the acts there. */
function serves(channel: Channel | undefined, milestone: string, some: readonly string[]): boolean {
  if (channel === undefined) return false;
  const { milestone: reached } = channel.eligible as { milestone?: string | readonly string[] };
  const isReached = reached === undefined || reached === milestone || reached.includes(milestone);
  return isReached && some.some((act) => acts(channel).includes(act));
}

export const channelsForEveryStage: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'channels-for-every-stage',
  rows: ['B11', 'B14', 'B18', 'B65', 'B71'],
  statement:
    'Free pictures and films attract people, social media and search build the relationship in the middle and may go on at the bottom, and letters and posts nurture: every stage of a funnel has its channels.',
  source: from('funnels', 'B11', 'B14', 'B18', 'B65', 'B71'),
  verdict: 'holds',
  question: 'Is there a stage of the funnel that none of the channels the article names can serve?',
  answers: ['No', 'Yes'],
  answer: 0,
  cause: 'Channels declare whom they reach and what a contact may trigger.',
  items({ channels }) {
    const by = (name: string) => channels.find(({ id }) => id === name);
    return [
      ...['brandVideo', 'social', 'education'].map((name) => ({
        what: `${name} attracts people who have not heard of the brand`,
        isSo: serves(by(name), 'unaware', ['discover']),
      })),
      ...['social', 'searchAds'].flatMap((name) => [
        {
          what: `${name} serves the middle`,
          isSo: serves(by(name), 'considers', ['remember', 'visit', 'qualify']),
        },
        {
          what: `${name} serves the bottom`,
          isSo: serves(by(name), 'qualified', ['remember', 'visit', 'close']),
        },
      ]),
      ...['education', 'social', 'searchAds'].map((name) => ({
        what: `${name} raises traffic`,
        isSo: acts(by(name)).includes('visit'),
      })),
      { what: 'email nurtures', isSo: serves(by('email'), 'considers', ['qualify']) },
      { what: 'social posts nurture', isSo: serves(by('social'), 'considers', ['remember']) },
    ];
  },
  counterWorld: {
    description: 'Search ads that are shown to nobody but customers.',
    shipped: (shipped) => ({
      ...shipped,
      channels: shipped.channels.map((channel) =>
        channel.id === 'searchAds' ? { ...channel, eligible: { milestone: ['customer'] } } : channel,
      ),
    }),
  },
};
