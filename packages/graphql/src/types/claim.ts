/** What the source articles claim, and what came out when it was tried. */
import * as z from 'zod';
import {
  armsCompared,
  describeMeasure,
  readPlace,
  type DescribedMeasure,
  type DrawnLine,
  type MeasuredWeek as Week,
  type ReadPlace,
} from '@meander/analysis';
import { presetById, type ArmPlan } from '@meander/catalogue';
import { ENGINE_VERSION, type Claim as CatalogueClaim, type ClaimArm as Arm } from '@meander/core';
import { builder } from '../builder.ts';
import type { ClaimArmShape, ClaimTestShape } from '../claims/claims.ts';
import { shownChanges } from '../scenario/changes.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { Change } from './change.ts';
import { JourneyKind, Population } from './enums.ts';

const VERDICTS = {
  HOLDS: { value: 'holds', description: 'The whole interval is where the claim says.' },
  FAILS: { value: 'fails', description: 'None of it is.' },
  UNDECIDED: { value: 'undecided', description: 'Zero is within it: more replications would tell.' },
} as const;

const ClaimVerdict = builder.enumType('ClaimVerdict', {
  description: 'What an experiment says of a claim.',
  values: VERDICTS,
});

const ClaimKind = builder.enumType('ClaimKind', {
  description: 'How a claim is tried.',
  values: {
    EXPERIMENT: { value: 'experiment', description: 'By paired runs of simulated worlds.' },
    CHECK: { value: 'check', description: 'By a look at what ships.' },
  } as const,
});

const ClaimLine = builder.objectRef<DrawnLine>('ClaimLine').implement({
  description: 'A course to be drawn before it is run.',
  fields: (t) => ({
    drawn: t.exposeID('drawn', { description: 'Id of the arm whose course is drawn.' }),
    given: t.exposeID('given', {
      nullable: true,
      description:
        'Id of the arm that is shown beside it; null where an arm stands alone, or all read one course in different weeks.',
    }),
  }),
});

const ClaimMeasure = builder.objectRef<DescribedMeasure>('ClaimMeasure').implement({
  description: 'What an experiment measures.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is called.' }),
    unit: t.exposeString('unit', { description: 'Unit of what every arm measures.' }),
    courseLabel: t.string({
      description: 'What its course over the weeks is called.',
      resolve: ({ course }) => course.label,
    }),
    courseUnit: t.string({
      description: 'Unit of its course: another than its own where the number is a week of it.',
      resolve: ({ course }) => course.unit,
    }),
    effectUnit: t.exposeString('effectUnit', { description: 'Unit of the effect.' }),
    meaning: t.exposeString('meaning', { description: 'What it is, in words.' }),
    line: t.expose('line', {
      type: ClaimLine,
      nullable: true,
      description:
        'What may be drawn, week by week; null where the measure is one number for the whole horizon.',
    }),
  }),
});

/** A look at the catalogue lives no weeks. */
const CHECK_HAS_NO_LINE = 'It is a look at what ships, and nothing in it runs over weeks.';

const ClaimContrast = builder.enumType('ClaimContrast', {
  description: 'What is asked of the arms of an experiment.',
  values: {
    DIFFERENCE: { value: 'difference', description: 'The second less the first.' },
    RATIO: { value: 'ratio', description: 'The second as a share of the first, less 1.' },
    CROSS: {
      value: 'cross',
      description: 'Both less each alone, with neither: what two bring beyond their sum.',
    },
    ORDER: { value: 'order', description: 'Each beside the one before; the effect is the smallest step.' },
    PEAK: { value: 'peak', description: 'One between the ends above both; the effect is by how much.' },
    LEVEL: { value: 'level', description: 'The first beside a number.' },
    SAME: { value: 'same', description: 'The second less the first, which has to be nothing.' },
  } as const,
});

const ClaimPlace = builder.objectRef<ReadPlace>('ClaimPlace').implement({
  description: 'Where the course of a measure becomes a number.',
  fields: (t) => ({
    since: t.expose('since', {
      type: 'Week',
      nullable: true,
      description: 'What there was at the end of this week does not count; null where all of it does.',
    }),
    week: t.expose('week', {
      type: 'Week',
      nullable: true,
      description: 'The last week that counts; null is the last of the plan.',
    }),
    isWeek: t.exposeBoolean('isWeek', {
      description: 'Whether the number is itself a week: that in which the course has come so far.',
    }),
  }),
});

const ClaimArm = builder
  .objectRef<Pick<Arm, 'id' | 'label'> & { isCompared: boolean; place: ReadPlace | null }>('ClaimArm')
  .implement({
    description: 'One of the plans or variants that an experiment compares.',
    fields: (t) => ({
      isCompared: t.exposeBoolean('isCompared', {
        description: 'Whether it is beside the others, or only what one of them is measured against.',
      }),
      id: t.exposeID('id', { description: 'Its id within the claim.' }),
      label: t.exposeString('label', { description: 'What it is called.' }),
      place: t.expose('place', {
        type: ClaimPlace,
        nullable: true,
        description: 'Where its course becomes its number; null is at the end.',
      }),
    }),
  });

export const Claim = builder.objectRef<CatalogueClaim>('Claim').implement({
  description: 'Something that the source articles claim, as an experiment that can come out either way.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, to test it.' }),
    kind: t.expose('kind', { type: ClaimKind, description: 'How it is tried.' }),
    rows: t.exposeStringList('rows', { description: 'The rows of the list of claims that it covers.' }),
    statement: t.exposeString('statement', { description: 'The claim in one sentence.' }),
    source: t.exposeString('source', { description: 'Which article says so, and in which row.' }),
    verdict: t.expose('verdict', { type: ClaimVerdict, description: 'What comes out as shipped.' }),
    why: t.exposeString('why', { nullable: true, description: 'Why it comes out false, where it does.' }),
    question: t.exposeString('question', { description: 'What to ask before it is tried.' }),
    answers: t.exposeStringList('answers', { description: 'The answers to choose from.' }),
    answer: t.exposeInt('answer', { description: 'Which of them is right; 0 is the first.' }),
    cause: t.exposeString('cause', { description: 'What brings it about.' }),
    counterWorld: t.string({
      description: 'A world in which the same experiment comes out the other way.',
      resolve: ({ counterWorld }) => counterWorld.description,
    }),
    scenario: t.id({
      nullable: true,
      description: 'Key of the preset in which it is tried; null for a look at what ships.',
      resolve: (claim) => (claim.kind === 'experiment' ? claim.world.scenario : null),
    }),
    journey: t.id({
      nullable: true,
      description: 'Id of the journey through which its people are seen, where it is not that of the preset.',
      resolve: (claim) => (claim.kind === 'experiment' ? (claim.world.journey ?? null) : null),
    }),
    seed: t.string({
      nullable: true,
      description:
        'The text that all luck follows from, unless another is asked for; null for a look at what ships.',
      resolve: (claim) =>
        claim.kind === 'experiment' ? (presetById(claim.world.scenario)?.seed ?? null) : null,
    }),
    contrast: t.field({
      type: ClaimContrast,
      nullable: true,
      description: 'What is asked of its arms; null for a look at what ships.',
      resolve: (claim) => (claim.kind === 'experiment' ? claim.contrast.kind : null),
    }),
    measure: t.field({
      type: ClaimMeasure,
      nullable: true,
      description: 'What is measured; null for a look at what ships.',
      resolve: (claim) => (claim.kind === 'experiment' ? describeMeasure(claim) : null),
    }),
    noLine: t.string({
      nullable: true,
      description: 'Why there is no line to draw, in one sentence; null where there is one.',
      resolve: (claim) => (claim.kind === 'experiment' ? describeMeasure(claim).noLine : CHECK_HAS_NO_LINE),
    }),
    arms: t.field({
      type: [ClaimArm],
      description: 'What is compared, in order.',
      resolve: (claim) =>
        claim.kind === 'experiment'
          ? claim.arms.map(({ id, label, measure = claim.measure }, i) => ({
              id,
              label,
              isCompared: i < armsCompared(claim),
              place: readPlace(measure),
            }))
          : [],
    }),
  }),
});

const ClaimWeek = builder.objectRef<Week>('ClaimWeek').implement({
  description: 'The measure in one week of the plan.',
  fields: (t) => ({
    week: t.expose('week', { type: 'Week', description: 'Week of the plan; 0 is its start.' }),
    mean: t.exposeFloat('mean', { description: 'Mean over replications.' }),
    low: t.exposeFloat('low', { description: 'Lower end of the confidence interval of the mean.' }),
    high: t.exposeFloat('high', { description: 'Upper end of the confidence interval of the mean.' }),
  }),
});

const ClaimPlan = builder.objectRef<ArmPlan>('ClaimPlan').implement({
  description: 'An arm of an experiment as a plan of a preset.',
  fields: (t) => ({
    preset: t.id({ description: 'Key of the preset.', resolve: ({ scenario }) => scenario }),
    journey: t.exposeID('journey', {
      nullable: true,
      description: 'Id of the journey that takes the place of the preset’s; null is its own.',
    }),
    lens: t.expose('lens', { type: JourneyKind, description: 'The lens its people are seen through.' }),
    changes: t.field({
      type: [Change],
      description: 'What makes it of the preset.',
      resolve: ({ scenario, journey, lens, changes }) =>
        shownChanges(resolveScenario({ preset: scenario, journey, lens, changes }).recipe),
    }),
  }),
});

const CheckedItem = builder.objectRef<{ what: string; isSo: boolean }>('CheckedItem').implement({
  description: 'One thing that a look at the catalogue asks for.',
  fields: (t) => ({
    what: t.exposeString('what', { description: 'What has to be there.' }),
    isSo: t.exposeBoolean('isSo', { description: 'Whether it is.' }),
  }),
});

const TestedArm = builder.objectRef<ClaimArmShape>('TestedArm').implement({
  description: 'What was measured in one arm.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id within the claim.' }),
    label: t.exposeString('label', { description: 'What it is called.' }),
    value: t.exposeFloat('value', { description: 'The measure, mean over replications.' }),
    low: t.exposeFloat('low', { description: 'Lower end of the confidence interval.' }),
    high: t.exposeFloat('high', { description: 'Upper end of the confidence interval.' }),
    weeks: t.expose('weeks', {
      type: [ClaimWeek],
      nullable: true,
      description:
        'The measure week by week, from week 0; null where there is no line to draw, and in arms that are not compared.',
    }),
    plan: t.expose('plan', {
      type: ClaimPlan,
      nullable: true,
      description:
        'The plan it is; null where changes of a preset cannot say it, since its people start anew.',
    }),
  }),
});

const TestedWorld = builder.objectRef<ClaimTestShape['world']>('TestedWorld').implement({
  description: 'What came out in one world.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: ClaimVerdict, description: 'What the experiment says.' }),
    effect: t.exposeFloat('effect', {
      description:
        'How much: a difference in the unit of the measure, or the share of what is asked for that is so.',
    }),
    low: t.exposeFloat('low', { description: 'Lower end of the paired interval of the effect.' }),
    high: t.exposeFloat('high', { description: 'Upper end of it; the same where the answer is exact.' }),
    level: t.exposeFloat('level', { description: 'Confidence level, a share, e.g. 0.95.' }),
    population: t.expose('population', {
      type: Population,
      nullable: true,
      description: 'How people were held; null for a look at what ships.',
    }),
    replications: t.exposeInt('replications', { description: 'Futures per arm.' }),
    arms: t.expose('arms', { type: [TestedArm], description: 'The arms, in order.' }),
    items: t.expose('items', {
      type: [CheckedItem],
      description: 'What a look at the catalogue asks for, in order; none for an experiment.',
    }),
    exceptions: t.exposeStringList('exceptions', {
      description: 'What is not so, of what a look at the catalogue asks for.',
    }),
  }),
});

export const ClaimTest = builder.objectRef<ClaimTestShape>('ClaimTest').implement({
  description: 'A claim, tried in its world and where it should stop being true; nothing is stored.',
  fields: (t) => ({
    claim: t.expose('claim', { type: Claim, description: 'The claim.' }),
    engineVersion: t.string({ description: 'Version of the engine.', resolve: () => ENGINE_VERSION }),
    world: t.expose('world', { type: TestedWorld, description: 'What came out.' }),
    counterWorld: t.expose('counterWorld', {
      type: TestedWorld,
      description: 'What came out in the other world.',
    }),
  }),
});

export const UnclaimedRow = builder
  .objectRef<{ row: string; statement: string; reason: string }>('UnclaimedRow')
  .implement({
    description: 'A row of the list of claims that no experiment covers.',
    fields: (t) => ({
      row: t.exposeString('row', { description: 'Its id, e.g. C07.' }),
      statement: t.exposeString('statement', { description: 'What it says.' }),
      reason: t.exposeString('reason', { description: 'Why it is not tried.' }),
    }),
  });

export const TestClaimInput = builder.inputType('TestClaimInput', {
  description: 'Which claim to try, and at what size.',
  fields: (t) => ({
    claim: t.id({ required: true, description: 'Id of a claim.' }),
    replications: t.int({
      description:
        'Futures per arm, 2 to 1000; what the claim asks for when left out, and no matter where it is exact.',
      validate: z.int().min(2).max(1000),
    }),
    seed: t.string({
      description: 'Any text of 1 to 200 characters; that of the preset when left out.',
      validate: z.string().min(1).max(200),
    }),
  }),
});
