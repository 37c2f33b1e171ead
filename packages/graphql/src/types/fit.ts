/** Published models fitted to a file. */
import * as z from 'zod';
import type { BassParameters, BrandExpectation, DirichletFit } from '@meander/analysis';
import { builder } from '../builder.ts';
import {
  observedPeriods,
  trackedAt,
  type BassSeriesFit,
  type BgnbdPayload,
  type FittedPoint,
  type SbgSeriesFit,
  type TrackedPoint,
} from '../fit/fit.ts';

const FILE = 'The file or what was pasted: CSV or TSV, at most 4 MB.';
const MOST_PERIODS = 1040;

const FitPoint = builder.objectRef<FittedPoint>('FitPoint').implement({
  description: 'One period, observed and fitted.',
  fields: (t) => ({
    period: t.exposeInt('period', { description: 'Number of the period.' }),
    observed: t.exposeFloat('observed', {
      nullable: true,
      description: 'As in the file; null after its end.',
    }),
    fitted: t.exposeFloat('fitted', { description: 'As the model has it, in the unit of the file.' }),
  }),
});

const BassCoefficients = builder.objectRef<BassParameters>('BassCoefficients').implement({
  description: 'Parameters of the Bass model.',
  fields: (t) => ({
    p: t.exposeFloat('p', { description: 'Coefficient of innovation, per period.' }),
    q: t.exposeFloat('q', { description: 'Coefficient of imitation, per period.' }),
    m: t.exposeFloat('m', { description: 'All who will ever adopt, in the unit of the file.' }),
  }),
});

const BassSeries = builder.objectRef<BassSeriesFit>('BassFit').implement({
  description: 'The Bass curve of one product, by least squares of the adopters of each period.',
  fields: (t) => ({
    series: t.exposeString('series', { description: 'Name of the product; empty when the file names none.' }),
    p: t.exposeFloat('p', { description: 'Coefficient of innovation, per period.' }),
    q: t.exposeFloat('q', { description: 'Coefficient of imitation, per period.' }),
    m: t.exposeFloat('m', { description: 'All who will ever adopt, in the unit of the file.' }),
    rSquared: t.exposeFloat('rSquared', { description: 'Share of the variance that is explained.' }),
    peak: t.exposeFloat('peak', { description: 'Periods after which most adopt at once; 0 without a peak.' }),
    regression: t.expose('regression', {
      type: BassCoefficients,
      nullable: true,
      description: 'The regression of the first paper (1969); null where it gives no market size.',
    }),
    points: t.expose('points', { type: [FitPoint], description: 'Adopters of each period, from period 1.' }),
  }),
});

export const FitBassPayload = builder
  .objectRef<{ fits: readonly BassSeriesFit[] }>('FitBassPayload')
  .implement({
    description: 'A curve for each product of the file.',
    fields: (t) => ({
      fits: t.expose('fits', { type: [BassSeries], description: 'In the order of the file.' }),
    }),
  });

const SbgSeries = builder.objectRef<SbgSeriesFit>('SbgFit').implement({
  description: 'The shifted beta-geometric model of one series of survivors, by maximum likelihood.',
  fields: (t) => ({
    series: t.exposeString('series', { description: 'Heading of the column.' }),
    a: t.exposeFloat('a', {
      description: 'First parameter of the Beta distribution of the chance not to renew.',
    }),
    b: t.exposeFloat('b', { description: 'Its second parameter.' }),
    logLikelihood: t.exposeFloat('logLikelihood', {
      description: 'Natural logarithm of the likelihood, with the values of the file as weights.',
    }),
    points: t.expose('points', { type: [FitPoint], description: 'Survivors after 0, 1, 2, ... renewals.' }),
  }),
});

export const FitSbgPayload = builder.objectRef<{ fits: readonly SbgSeriesFit[] }>('FitSbgPayload').implement({
  description: 'A fit for each column of survivors.',
  fields: (t) => ({
    fits: t.expose('fits', { type: [SbgSeries], description: 'In the order of the file.' }),
  }),
});

const TrackedRepeats = builder.objectRef<TrackedPoint>('TrackedRepeats').implement({
  description: 'Expected repeat purchases up to a time.',
  fields: (t) => ({
    time: t.exposeFloat('time', { description: 'In the unit of the file; weeks when it lists purchases.' }),
    perCustomer: t.exposeFloat('perCustomer', {
      description: 'Of one customer, that long after the first purchase.',
    }),
    total: t.exposeFloat('total', {
      description: 'Of all customers, that long after the earliest first purchase.',
    }),
  }),
});

export const FitBgnbdPayload = builder.objectRef<BgnbdPayload>('FitBgnbdPayload').implement({
  description: 'The BG/NBD model of customers without a contract, by maximum likelihood.',
  fields: (t) => ({
    r: t.exposeFloat('r', { description: 'Shape of the Gamma distribution of buying rates.' }),
    alpha: t.exposeFloat('alpha', { description: 'Its rate, in the unit of time of the file.' }),
    a: t.exposeFloat('a', { description: 'First parameter of the Beta distribution of the chance to stop.' }),
    b: t.exposeFloat('b', { description: 'Its second parameter.' }),
    logLikelihood: t.exposeFloat('logLikelihood', { description: 'Natural logarithm of the likelihood.' }),
    customers: t.int({ description: 'Customers fitted to.', resolve: ({ table }) => table.customers.length }),
    repeats: t.float({
      description: 'Repeat purchases observed.',
      resolve: ({ table }) => table.customers.reduce((sum, { repeats }) => sum + repeats, 0),
    }),
    periods: t.int({
      description: 'Whole periods observed; weeks when the file lists purchases.',
      resolve: ({ table }) => observedPeriods(table),
    }),
    from: t.string({
      nullable: true,
      description: 'Day of the earliest purchase, of a list of purchases.',
      resolve: ({ table }) => table.from ?? null,
    }),
    until: t.string({
      nullable: true,
      description: 'Last day fitted to, of a list of purchases.',
      resolve: ({ table }) => table.until ?? null,
    }),
    tracked: t.field({
      type: [TrackedRepeats],
      description: 'Expected repeat purchases at the times asked for.',
      args: {
        at: t.arg.floatList({
          required: true,
          description: 'Up to 100 times from 0 to 10,000.',
          validate: z.array(z.number().min(0).max(10_000)).max(100),
        }),
      },
      resolve: (fit, { at }) => trackedAt(fit, at),
    }),
  }),
});

const BrandFit = builder.objectRef<BrandExpectation>('BrandFit').implement({
  description: 'A brand as the model expects it.',
  fields: (t) => ({
    brand: t.exposeString('brand', { description: 'Its name.' }),
    share: t.exposeFloat('share', { description: 'Share of the purchases of the category, 0 to 1.' }),
    penetration: t.exposeFloat('penetration', { description: 'Expected share of people who buy it (b).' }),
    rate: t.exposeFloat('rate', { description: 'Expected purchases of it per buyer of it (w).' }),
    observedPenetration: t.float({
      nullable: true,
      description: 'As in the file.',
      resolve: (brand) => brand.observedPenetration ?? null,
    }),
    S: t.float({
      nullable: true,
      description: 'The S that its observed penetration asks for; null where none gives it.',
      resolve: (brand) => brand.S ?? null,
    }),
  }),
});

export const FitDirichletPayload = builder.objectRef<DirichletFit>('FitDirichletPayload').implement({
  description: 'The NBD-Dirichlet model of a category of brands.',
  fields: (t) => ({
    M: t.exposeFloat('M', { description: 'Purchases of the category per person.' }),
    K: t.exposeFloat('K', { description: 'Shape of the Gamma distribution of buying rates.' }),
    S: t.exposeFloat('S', {
      description:
        'Sum of the Dirichlet parameters: the mean of what each brand asks for, weighted by share.',
    }),
    isDoubleJeopardy: t.exposeBoolean('isDoubleJeopardy', {
      description: 'Whether smaller brands have fewer buyers who also buy less often.',
    }),
    brands: t.expose('brands', { type: [BrandFit], description: 'In the order of the file.' }),
  }),
});

const until = 'Last period to fit to; all of the file when left out.';
const periods = 'Periods to show at least; those of the file when left out.';

export const FitSeriesInput = builder.inputType('FitSeriesInput', {
  description: 'A file of numbers by period.',
  fields: (t) => ({
    text: t.string({ required: true, description: FILE }),
    until: t.int({ description: until }),
    periods: t.int({ description: periods, validate: z.int().min(1).max(MOST_PERIODS) }),
  }),
});

export const FitBgnbdInput = builder.inputType('FitBgnbdInput', {
  description:
    'Customers: a row each with frequency, recency and T, or a row per purchase with customer and date.',
  fields: (t) => ({
    text: t.string({ required: true, description: FILE }),
    until: t.string({ description: 'Last day to fit to, e.g. 1997-09-30, of a list of purchases.' }),
  }),
});

export const FitDirichletInput = builder.inputType('FitDirichletInput', {
  description: 'Brands with market share and penetration, and how the category is bought.',
  fields: (t) => ({
    text: t.string({ required: true, description: FILE }),
    penetration: t.float({
      required: true,
      description: 'Share of people who buy the category, above 0 and below 1.',
    }),
    rate: t.float({ required: true, description: 'Purchases of the category per buyer.' }),
    S: t.float({
      description: 'Sum of the Dirichlet parameters, 0.0001 to 100,000; estimated when left out.',
      validate: z.number().min(1e-4).max(1e5),
    }),
  }),
});
