import type { CatalogueCheck, Channel } from '@meander/core';
import { from, type Row } from './rows.ts';

type Stage = NonNullable<Channel['about']>['creates'][number];

/** What the article lists to create for each stage, and what ships for it. */
const offers: Readonly<Record<Stage, Readonly<Record<string, readonly string[]>>>> = {
  reach: { 'free how-to content': ['education'], 'thought leadership': ['podcasts', 'education'] },
  nurture: {
    'free how-to content': ['education'],
    'relations: podcasts and webinars': ['podcasts', 'webinars'],
    'opt-in resources': ['resources', 'calculators'],
  },
  convert: {
    'social proof': ['testimonials'],
    'case studies': ['caseStudies'],
    demos: ['demos'],
    'public pricing': ['publicPricing'],
    consultations: ['consultations'],
  },
  support: {
    'membership communities': ['membership'],
    'live classes': ['liveClasses'],
    'expedited access': ['expeditedAccess'],
    'affiliate and partner programmes': ['affiliates'],
    'influencer and ambassador programmes': ['influencers', 'ambassadors'],
  },
};

/** What programmes for customers change: satisfaction, staying, recommending, or who hears of it. */
const EFFECTS = ['please', 'retain', 'recommend', 'discover'];

export const everyStageHasItsOffers: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'every-stage-has-its-offers',
  rows: ['C45', 'C50', 'C57', 'C63'],
  statement:
    'Every stage of the lifecycle has something to be made for it: free content, opt-in resources, proof and prices, programmes for customers.',
  source: from('lifecycle', 'C45', 'C50', 'C57', 'C63'),
  verdict: 'holds',
  question: 'Demos, case studies and a public price: for which stage of the lifecycle are they made?',
  answers: ['Convert and close', 'Reach and engage', 'Support and grow'],
  answer: 0,
  cause:
    'Channels say for which stages they are something to offer, and which acts their contacts can trigger.',
  items: ({ channels }) => [
    ...Object.entries(offers).flatMap(([stage, kinds]) =>
      Object.entries(kinds).flatMap(([what, ids]) =>
        ids.map((id) => ({
          what: `${what} (${id}) for ${stage}`,
          isSo: channels.some(
            (channel) => channel.id === id && channel.about?.creates.includes(stage as Stage) === true,
          ),
        })),
      ),
    ),
    ...channels
      .filter(({ about }) => about?.creates.includes('support') === true)
      .map(({ id, usage }) => ({
        what: `${id} changes something for customers or by them`,
        isSo: usage.some(({ acts }) => EFFECTS.some((act) => act in acts)),
      })),
  ],
  counterWorld: {
    description: 'A catalogue without programmes for customers.',
    shipped: (shipped) => ({
      ...shipped,
      channels: shipped.channels.filter(({ about }) => about?.creates.includes('support') !== true),
    }),
  },
};
