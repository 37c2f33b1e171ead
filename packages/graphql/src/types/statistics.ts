/** Numbers with their uncertainty. Spread of outcomes and precision of a mean are never mixed. */
import type { BandPoint as Band, Estimate as Outcome, Mean as Average } from '@meander/analysis';
import { builder } from '../builder.ts';

export const Money = builder.objectRef<{ amount: number; currency: string }>('Money').implement({
  description: 'An amount of money in the currency of its scenario; never converted.',
  fields: (t) => ({
    amount: t.exposeFloat('amount', { description: 'In units of the currency (not cents).' }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code, e.g. EUR.' }),
  }),
});

export const Mean = builder.objectRef<Average>('Mean').implement({
  description: 'A mean over replications with its confidence interval, which shrinks with more replications.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The mean.' }),
    low: t.exposeFloat('low', { description: 'Lower end of the confidence interval.' }),
    high: t.exposeFloat('high', { description: 'Upper end of the confidence interval.' }),
    level: t.exposeFloat('level', { description: 'Confidence level, a share, e.g. 0.95.' }),
  }),
});

export const Estimate = builder.objectRef<Outcome>('Estimate').implement({
  description: 'How an outcome varies over replications; its range does not shrink with more of them.',
  fields: (t) => ({
    median: t.exposeFloat('median', { description: '50th percentile of the outcome.' }),
    low: t.exposeFloat('low', { description: '5th percentile of the outcome.' }),
    high: t.exposeFloat('high', { description: '95th percentile of the outcome.' }),
    level: t.exposeFloat('level', { description: 'Share of outcomes between low and high, e.g. 0.9.' }),
    mean: t.expose('mean', { type: Mean, description: 'The mean with its own interval.' }),
    replications: t.exposeInt('replications', { description: 'How many replications it rests on.' }),
  }),
});

export const PairedEstimate = builder
  .objectRef<{ estimate: Outcome; probabilityPositive: number }>('PairedEstimate')
  .implement({
    description:
      'A difference, variant minus baseline, over paired replications (the same people with the same luck). Only its mean ' +
      'is the same in every population; its spread and sign belong to the pairing.',
    fields: (t) => ({
      estimate: t.expose('estimate', { type: Estimate, description: 'The difference.' }),
      probabilityPositive: t.exposeFloat('probabilityPositive', {
        description: 'Share of replications in which the variant is ahead, 0 to 1; ties count one half.',
      }),
    }),
  });

export const BandPoint = builder.objectRef<Band>('BandPoint').implement({
  description: 'The spread of outcomes in one week.',
  fields: (t) => ({
    week: t.expose('week', { type: 'Week', description: 'Week of the plan; week 0 is its start.' }),
    p05: t.exposeFloat('p05', { description: '5th percentile.' }),
    p25: t.exposeFloat('p25', { description: '25th percentile.' }),
    p50: t.exposeFloat('p50', { description: 'Median.' }),
    p75: t.exposeFloat('p75', { description: '75th percentile.' }),
    p95: t.exposeFloat('p95', { description: '95th percentile.' }),
    mean: t.exposeFloat('mean', { description: 'Mean over replications.' }),
  }),
});
