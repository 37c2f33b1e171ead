import type { CatalogueCheck, Journey } from '@meander/core';
import { from, type Row } from './rows.ts';

const AFTER = ['repeat', 'advocate'];
const milestonesOf = ({ dimensions }: Journey) =>
  dimensions.flatMap(({ levels }) =>
    levels.flatMap((level) => ('milestone' in level ? [level.milestone] : [])),
  );

export const aFunnelEndsAtThePurchase: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'a-funnel-ends-at-the-purchase',
  rows: ['C03', 'C16', 'C38'],
  statement:
    'A funnel begins with awareness and ends with the purchase, in stages; of what comes after, of selling again and of asking how it was, it cannot speak.',
  source: from('lifecycle', 'C03', 'C16', 'C38'),
  verdict: 'holds',
  question: 'In which of the funnels that ship can somebody buy a second time, or be asked to recommend it?',
  answers: ['In none', 'In the newer ones', 'In all'],
  answer: 0,
  cause:
    'Every stage stands at a shared milestone; those of funnels go from unaware to customer, and no purchase after the first is counted.',
  items: ({ journeys }) =>
    journeys
      .filter(({ kind }) => kind === 'funnel')
      .flatMap((journey) => {
        const milestones = milestonesOf(journey);
        return [
          { what: `${journey.id} begins with awareness`, isSo: milestones.includes('aware') },
          {
            what: `${journey.id} ends with the purchase`,
            isSo: milestones.includes('customer') && !milestones.some((each) => AFTER.includes(each ?? '')),
          },
          {
            what: `${journey.id} sells once`,
            isSo: journey.tallies.every((tally) => tally.isFirstPurchase),
          },
        ];
      }),
  counterWorld: {
    description: 'A lifecycle that is called a funnel.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) =>
        journey.id === 'customer-lifecycle' ? { ...journey, kind: 'funnel' } : journey,
      ),
    }),
  },
};
