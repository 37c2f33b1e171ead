/** How straight a crowd goes to its first purchase. */
import type { Crowd as CrowdOf, Funnel, PeopleAnswers } from '@meander/analysis';
import { ENGINE_VERSION } from '@meander/core';
import { builder } from '../builder.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { Scenario } from './nodes.ts';
import { Share } from './share.ts';

const StageMoves = builder.objectRef<CrowdOf['moves']>('StageMoves').implement({
  description: 'Changes of stage before the first purchase, by kind.',
  fields: (t) => ({
    next: t.expose('next', { type: 'People', description: 'To the stage that follows.' }),
    skip: t.expose('skip', { type: 'People', description: 'Past a stage.' }),
    back: t.expose('back', {
      type: 'People',
      description: 'To an earlier stage, or out of dormancy to where nothing is considered.',
    }),
    sleep: t.expose('sleep', { type: 'People', description: 'Off the river, into dormancy.' }),
    return: t.expose('return', {
      type: 'People',
      description: 'Out of dormancy, to considering or beyond.',
    }),
    leave: t.expose('leave', { type: 'People', description: 'For good.' }),
  }),
});

const FunnelStage = builder.objectRef<Funnel['stages'][number]>('FunnelStage').implement({
  description: 'A stage as a straight funnel sees it.',
  fields: (t) => ({
    stage: t.exposeID('id', { description: 'Id of the stage.' }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    entered: t.expose('entered', {
      type: 'People',
      description: 'People who came to it before they bought, each once.',
    }),
    advanced: t.expose('advanced', {
      type: 'People',
      description: 'Of those, who went on to the next stage when they left it for the first time.',
    }),
  }),
});

const StraightFunnel = builder.objectRef<Funnel>('StraightFunnel').implement({
  description: 'What a funnel would say that is made of the shares who go on at the first try.',
  fields: (t) => ({
    stages: t.expose('stages', { type: [FunnelStage], description: 'Up to the first purchase.' }),
    predictedBuyers: t.exposeFloat('predictedBuyers', {
      nullable: true,
      description: 'People times these shares; null where no stage is a customer’s.',
    }),
    straightBuyers: t.expose('straightBuyers', {
      type: 'People',
      description: 'Buyers whose way was straight.',
    }),
  }),
});

const Crowd = builder.objectRef<CrowdOf & { readonly label: string | null }>('Crowd').implement({
  description: 'How straight people go to their first purchase.',
  fields: (t) => ({
    segment: t.exposeID('segment', { nullable: true, description: 'Id of the segment; null for everybody.' }),
    label: t.exposeString('label', {
      nullable: true,
      description: 'What a reader calls the segment; null for everybody.',
    }),
    people: t.expose('people', { type: 'People', description: 'How many they are.' }),
    buyers: t.expose('buyers', { type: Share, description: 'Those who bought, of all.' }),
    straight: t.expose('straight', { type: Share, description: 'Buyers whose way was straight.' }),
    wentBack: t.expose('wentBack', {
      type: Share,
      description: 'Buyers who went back or fell dormant on their way.',
    }),
    skipped: t.expose('skipped', { type: Share, description: 'Buyers who skipped a stage.' }),
    looped: t.expose('looped', {
      type: Share,
      description: 'Buyers who came back to a stage they had left.',
    }),
    returned: t.expose('returned', { type: Share, description: 'Buyers who returned from dormancy.' }),
    moves: t.expose('moves', {
      type: StageMoves,
      description: 'Changes of stage before the first purchase.',
    }),
    notRepresentable: t.expose('notRepresentable', {
      type: Share,
      description: 'Of these, what a straight funnel cannot represent: back, past a stage, out of dormancy.',
    }),
    afterPurchase: t.expose('afterPurchase', {
      type: Share,
      description: 'Changes of stage after the first purchase, of all: a funnel ends there.',
    }),
    funnel: t.expose('funnel', { type: StraightFunnel, description: 'What a straight funnel would say.' }),
  }),
});

export interface CrowdsShape {
  readonly scenario: ResolvedScenario;
  readonly crowds: PeopleAnswers['crowd'];
}

export const Crowds = builder.objectRef<CrowdsShape>('Crowds').implement({
  description: 'The people of one future, together and by segment.',
  fields: (t) => ({
    scenario: t.expose('scenario', { type: Scenario, description: 'Whose people.' }),
    engineVersion: t.string({ description: 'Version of the engine.', resolve: () => ENGINE_VERSION }),
    firstWeek: t.int({
      description: 'First week that is lived; weeks of the warm-up are 0 and below.',
      resolve: ({ crowds }) => crowds.weeks.first,
    }),
    lastWeek: t.int({ description: 'Last week of the plan.', resolve: ({ crowds }) => crowds.weeks.last }),
    all: t.field({
      type: Crowd,
      description: 'Everybody.',
      resolve: ({ crowds }) => ({ ...crowds.all, label: null }),
    }),
    segments: t.field({
      type: [Crowd],
      description: 'Each segment by itself.',
      resolve: ({ crowds, scenario }) =>
        crowds.segments.map((crowd) => ({
          ...crowd,
          label: scenario.scenario.market.segments.find(({ id }) => id === crowd.segment)?.label ?? null,
        })),
    }),
  }),
});
