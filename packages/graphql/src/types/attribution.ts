/** What rules of attribution say of channels, beside what is true. */
import type { ChannelCredit, CreditBesideTruth, Effect, ReportedMetric, TrueEffect } from '@meander/analysis';
import { channelNamed, type AttributionShape } from '../attribution/attributions.ts';
import { builder } from '../builder.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { Channel } from './channel.ts';
import { AttributionRule, Population } from './enums.ts';
import { ScenarioRef } from './scenario-input.ts';
import { Estimate, Mean } from './statistics.ts';

type In<Shape> = Shape & { readonly of: ResolvedScenario };

const EffectSubject = builder.enumType('EffectSubject', {
  description: 'Whose effect it is.',
  values: {
    CHANNEL: { value: 'channel', description: 'One channel.' },
    GROUP: { value: 'group', description: 'All upstream or all downstream channels.' },
    ALL: { value: 'all', description: 'All channels.' },
    JOINT: {
      value: 'joint',
      description:
        'All channels together minus the sum of single removals: below 0 where channels need each other. Truth is never rescaled to 100 %.',
    },
  } as const,
});

const UnitCost = builder
  .objectRef<{ value: number; low: number; high: number | null; level: number }>('UnitCost')
  .implement({
    description: 'What one unit costs, with a confidence interval.',
    fields: (t) => ({
      value: t.exposeFloat('value', { description: 'Mean money per unit.' }),
      low: t.exposeFloat('low', { description: 'Lower end of the interval.' }),
      high: t.exposeFloat('high', {
        nullable: true,
        description: 'Upper end; null where the money may buy nothing at all.',
      }),
      level: t.exposeFloat('level', { description: 'Confidence level, a share, e.g. 0.95.' }),
    }),
  });

const EffectType = builder.objectRef<Effect>('Effect').implement({
  description:
    'A difference between two plans for the same people with the same luck, from week 1 to the end of a window.',
  fields: (t) => ({
    purchases: t.expose('purchases', { type: Estimate, description: 'Purchases.' }),
    newCustomers: t.expose('newCustomers', { type: Estimate, description: 'First purchases.' }),
    revenue: t.expose('revenue', { type: Estimate, description: 'Revenue.' }),
    netValue: t.expose('netValue', { type: Estimate, description: 'Net value; its own money is in it.' }),
    spend: t.expose('spend', { type: Estimate, description: 'Money spent, on all channels.' }),
    roas: t.expose('roas', {
      type: Mean,
      nullable: true,
      description: 'Incremental revenue per incremental money; null where no money is spent more.',
    }),
    costPerPurchase: t.expose('costPerPurchase', {
      type: UnitCost,
      nullable: true,
      description: 'Incremental money per incremental purchase; null where nothing is bought more.',
    }),
  }),
});

const TrueEffectType = builder.objectRef<In<TrueEffect>>('TrueEffect').implement({
  description:
    'What is true of a channel, by counterfactual: the plan against the plan without its money. Channels are off from week 1; the warm-up before is lived with them.',
  fields: (t) => ({
    subject: t.field({
      type: EffectSubject,
      description: 'Whose effect it is.',
      resolve: ({ subject }) => subject.kind,
    }),
    id: t.id({
      description: 'Id of the channel; upstream, downstream, all or joint.',
      resolve: ({ subject }) => subject.id,
    }),
    channel: t.field({
      type: Channel,
      nullable: true,
      description: 'The channel, of one.',
      resolve: ({ subject, of }) => (subject.kind === 'channel' ? channelNamed(of, subject.id) : null),
    }),
    week: t.expose('week', { type: 'Week', description: 'Last week of the window; the first is week 1.' }),
    off: t.expose('off', { type: EffectType, description: 'The plan minus the plan without it.' }),
    marginal: t.expose('marginal', {
      type: EffectType,
      nullable: true,
      description: 'The plan with 1 % more money for it minus the plan; null where it was left out.',
    }),
  }),
});

const ChannelCreditType = builder.objectRef<In<ChannelCredit>>('ChannelCredit').implement({
  description: 'What a rule credits a channel with, from logged contacts alone.',
  fields: (t) => ({
    rule: t.expose('rule', { type: AttributionRule, description: 'The rule.' }),
    channel: t.field({
      type: Channel,
      nullable: true,
      description: 'The channel; null for purchases that stay unassigned.',
      resolve: ({ channel, of }) => channelNamed(of, channel),
    }),
    purchases: t.expose('purchases', { type: Estimate, description: 'Purchases credited.' }),
    revenue: t.expose('revenue', { type: Estimate, description: 'Their money.' }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: 'Share of all purchases; null where nobody bought.',
    }),
  }),
});

const CreditBesideTruthType = builder.objectRef<In<CreditBesideTruth>>('CreditBesideTruth').implement({
  description: 'The credit of one channel under one rule, beside its truth over the same window.',
  fields: (t) => ({
    channel: t.field({
      type: Channel,
      nullable: true,
      description: 'The channel.',
      resolve: ({ channel, of }) => channelNamed(of, channel),
    }),
    rule: t.expose('rule', { type: AttributionRule, description: 'The rule.' }),
    credited: t.field({
      type: Estimate,
      description: 'Purchases credited.',
      resolve: ({ credited }) => credited.purchases,
    }),
    truth: t.field({
      type: Estimate,
      description: 'Purchases that would not have been made without it.',
      resolve: ({ truth }) => truth.off.purchases,
    }),
    seen: t.exposeFloat('seen', {
      nullable: true,
      description:
        'Credited purchases for each true one: 0.12 sees 12 % of it, 4.1 sees 4.1 times as much. Null where nothing was true.',
    }),
    roas: t.expose('roas', {
      type: Mean,
      nullable: true,
      description: 'Credited revenue per money spent; null where none was.',
    }),
    trueRoas: t.field({
      type: Mean,
      nullable: true,
      description: 'Incremental revenue per incremental money.',
      resolve: ({ truth }) => truth.off.roas,
    }),
  }),
});

const ReportedMetricKind = builder.enumType('ReportedMetricKind', {
  description: 'What a dashboard counts of a channel.',
  values: {
    SPEND: { value: 'spend', description: 'Money on the bill.' },
    BOUGHT: { value: 'bought', description: 'Contacts on the bill: impressions, sends, calls.' },
    CONTACTS: { value: 'contacts', description: 'Contacts in the log that nobody acted on.' },
    OPENED: {
      value: 'opened',
      description: 'Messages in the log that were opened, those somebody acted on among them.',
    },
    RESPONSES: { value: 'responses', description: 'Contacts in the log that somebody acted on.' },
    MOVE: { value: 'move', description: 'Responses by what people did, e.g. visits, unsubscriptions.' },
  } as const,
});

const ReportedMetricType = builder.objectRef<In<ReportedMetric>>('ReportedMetric').implement({
  description: 'A number that a dashboard reports of a channel. Every spend has the contacts that it bought.',
  fields: (t) => ({
    channel: t.field({
      type: Channel,
      nullable: true,
      description: 'The channel.',
      resolve: ({ channel, of }) => channelNamed(of, channel),
    }),
    metric: t.expose('metric', { type: ReportedMetricKind, description: 'What is counted.' }),
    move: t.exposeString('move', { nullable: true, description: 'What people did, of a move.' }),
    count: t.expose('count', { type: Estimate, description: 'From week 1 to the end of the window.' }),
  }),
});

const inScenario = <Shape>(rows: readonly Shape[], of: ResolvedScenario): In<Shape>[] =>
  rows.map((row) => ({ ...row, of }));

export const Attribution = builder.objectRef<AttributionShape>('Attribution').implement({
  description: 'Who is credited with the sales, and who made them.',
  fields: (t) => ({
    window: t.expose('window', { type: 'Week', description: 'Purchases up to the end of this week.' }),
    lookbackWeeks: t.exposeFloat('lookback', {
      description: 'How long before a purchase a touch counts, in weeks.',
    }),
    people: t.expose('people', { type: 'People', description: 'Customers of the market.' }),
    peopleLogged: t.expose('peopleLogged', {
      type: 'People',
      description: 'Customers whose log was read, at even distances; counts are scaled up from them.',
    }),
    purchases: t.expose('purchases', { type: Estimate, description: 'All purchases within the window.' }),
    truth: t.field({
      type: [TrueEffectType],
      description: 'What is true, over a short window and over the whole one.',
      complexity: { field: 1, multiplier: 30 },
      resolve: ({ truth, scenario }) => inScenario(truth, scenario),
    }),
    credit: t.field({
      type: [ChannelCreditType],
      description: 'What rules say; with what stays unassigned, every rule adds up to all purchases.',
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ credit, scenario }) => inScenario(credit, scenario),
    }),
    besideTruth: t.field({
      type: [CreditBesideTruthType],
      description: 'Both for every channel and rule.',
      complexity: { field: 1, multiplier: 50 },
      resolve: (shape) => inScenario(shape.besideTruth, shape.scenario),
    }),
    reported: t.field({
      type: [ReportedMetricType],
      description: 'What a dashboard counts of every channel.',
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ reported, scenario }) => inScenario(reported, scenario),
    }),
  }),
});

export const AttributionInput = builder.inputType('AttributionInput', {
  description: 'A scenario, the rules and the windows.',
  fields: (t) => ({
    scenario: t.field({ type: ScenarioRef, required: true, description: 'The plan that is looked at.' }),
    rules: t.field({ type: [AttributionRule], description: 'The rules; all of them when left out.' }),
    window: t.field({ type: 'Week', description: 'Purchases up to this week; the horizon when left out.' }),
    shortWindow: t.field({ type: 'Week', description: 'A second window for the truth; default 4 weeks.' }),
    lookbackWeeks: t.float({
      description:
        'How long before a purchase a touch counts, in weeks; default 13, the 90 days of Google Analytics 4.',
    }),
    people: t.field({
      type: 'People',
      description: 'Most customers whose log is read in each future; default 5,000.',
    }),
    logReplications: t.int({ description: 'Futures whose log is read, 1 to 100; default 4.' }),
    population: t.field({
      type: Population,
      description: 'How people are held for the truth; default COHORTS, EXPECTED for speed.',
    }),
    replications: t.int({
      description: 'Futures of the plan and of each counterfactual, 1 to 1,000; default 24.',
    }),
    isMarginalLeftOut: t.boolean({ description: 'Leave out marginal effects: half the work.' }),
  }),
});
