import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';
import { stagesOf } from './stages.ts';

const beforeTheSeam = ['unaware', 'aware', 'considers'];

export const marketingPromotesSalesConverts: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'marketing-promotes-sales-converts',
  rows: ['B05'],
  statement: 'The marketing funnel is about promotion, the sales funnel about converting leads.',
  source: from('funnels', 'B05'),
  verdict: 'holds',
  question:
    'Which of the two funnels has more stages before a lead is qualified, and which has people who serve leads?',
  answers: ['Marketing has the stages, sales the people', 'It is the other way round'],
  answer: 0,
  cause:
    'The marketing funnel draws its stages before the qualified lead; the sales funnel after it, with pools of people.',
  items({ journeys }) {
    const by = (name: string) => journeys.find(({ id }) => id === name);
    const early = (name: string) =>
      (by(name) === undefined ? [] : stagesOf(by(name)!)).filter(({ milestone }) =>
        beforeTheSeam.includes(milestone ?? ''),
      ).length;
    const late = (name: string) =>
      (by(name) === undefined ? [] : stagesOf(by(name)!)).filter(({ milestone }) => milestone === 'qualified')
        .length;
    return [
      {
        what: 'the marketing funnel has more stages before the qualified lead',
        isSo: early('marketing-funnel') > early('sales-funnel'),
      },
      {
        what: 'the sales funnel has more stages of qualified leads',
        isSo: late('sales-funnel') > late('marketing-funnel'),
      },
      {
        what: 'people serve leads in the sales funnel and not in the marketing funnel',
        isSo:
          (by('sales-funnel')?.pools ?? []).length > 0 && (by('marketing-funnel')?.pools ?? []).length === 0,
      },
    ];
  },
  counterWorld: {
    description: 'Marketing is given the work of sales, and its people.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) =>
        journey.id === 'marketing-funnel'
          ? { ...shipped.journeys.find(({ id }) => id === 'sales-funnel')!, id: journey.id }
          : journey,
      ),
    }),
  },
};
