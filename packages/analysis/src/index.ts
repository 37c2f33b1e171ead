export { METRICS, series } from './series.ts';
export type { Metric } from './series.ts';
export { estimate, meanOf, quantile } from './estimate.ts';
export type { Estimate, Mean } from './estimate.ts';
export { anytimeShare } from './anytime.ts';
export { band } from './band.ts';
export type { BandPoint } from './band.ts';
export { difference, differenceBand, differences, summary } from './compare.ts';
export type { PairedEstimate } from './compare.ts';
export { payback, paybackDots, paybackWeek } from './payback.ts';
export type { Payback } from './payback.ts';
export { counterfactuals, subjectsOf, withSpend } from './truth/counterfactual.ts';
export type { Counterfactual, CounterfactualOptions, Subject } from './truth/counterfactual.ts';
export {
  EFFECT_METRICS,
  effectsOf,
  mergeArmTotals,
  realisedShare,
  SHORT_WINDOW,
  truthOf,
} from './truth/truth.ts';
export type { ArmTotals, Effect, EffectMetric, LivedCounterfactual, TrueEffect } from './truth/truth.ts';
export { ratioOf, unitCost } from './truth/ratio.ts';
export type { UnitCost } from './truth/ratio.ts';
export { truth, truthTotals } from './truth/ask.ts';
export type { Truth, TruthOptions } from './truth/ask.ts';
export { attributionRules } from './attribution/rules.ts';
export type { AttributionRuleId } from './attribution/rules.ts';
export type { AttributionRule, Touches } from './attribution/rule.ts';
export {
  answerPart,
  attribution,
  attributionFrom,
  attributionParts,
  attributionWork,
  checkAttribution,
} from './attribution/ask.ts';
export type {
  Attribution,
  AttributionAnswer,
  AttributionOptions,
  AttributionPart,
} from './attribution/ask.ts';
export { logCourses, logTotals } from './attribution/credit.ts';
export type { Credited, CreditOptions, LogTotals, Reported } from './attribution/credit.ts';
export { besideTruth, creditOf, reportedOf } from './attribution/beside-truth.ts';
export type { ChannelCredit, CreditBesideTruth, ReportedMetric } from './attribution/beside-truth.ts';
export { causeTotals, channelTotals, milestoneWeeks } from './totals.ts';
export type { CauseTotal, ChannelTotal, MilestoneWeek } from './totals.ts';
export { queueTotals } from './queues.ts';
export type { QueueTotals } from './queues.ts';
export { bassAdopters, bassShare, fitBass } from './fit/bass.ts';
export type { BassFit, BassParameters } from './fit/bass.ts';
export { fitSbg, sbgSurvival } from './fit/sbg.ts';
export type { SbgFit, SbgParameters } from './fit/sbg.ts';
export { bgnbdExpected, bgnbdProbabilities, fitBgnbd } from './fit/bgnbd.ts';
export type { BgnbdFit, BgnbdParameters, CustomerSummary } from './fit/bgnbd.ts';
export { brandExpectation, dirichletWith, fitCategory, fitDirichlet, leastRate } from './fit/dirichlet.ts';
export type {
  BrandExpectation,
  BrandShare,
  CategoryParameters,
  DirichletFit,
  DirichletParameters,
} from './fit/dirichlet.ts';
export { adstock, decompose, fitMediaMix, logisticSaturation } from './fit/media-mix.ts';
export type { MediaEffect, MediaMixData, MediaMixFit, MediaShape } from './fit/media-mix.ts';
export { journeyCard } from './journey/card.ts';
export type {
  CardCause,
  CardContext,
  CardDimension,
  CardEvent,
  CardLevel,
  CardMove,
  CardName,
  CardQuantity,
  CardResponse,
  JourneyCard,
} from './journey/card.ts';
export { riverLayout } from './journey/river/layout.ts';
export type { River, RiverChannel, RiverOptions, RiverPath, RiverStage } from './journey/river/river.ts';
export { riverPicture } from './journey/river/picture.ts';
export type { RiverPicture } from './journey/river/picture.ts';
export { weeklyWait } from './weekly-wait.ts';
export { leaks } from './leaks.ts';
export type { Leak, LeakOptions } from './leaks.ts';
export { journeyMap } from './journey/map/map.ts';
export type { JourneyMap } from './journey/map/map.ts';
export { describeMeasure, readPlace } from './claims/described.ts';
export type { DescribedMeasure, DrawnLine, ReadPlace } from './claims/described.ts';
export { checkClaim, testClaim, testToBegin } from './claims/experiment.ts';
export type {
  CheckedWorld,
  PlannedExperiment,
  TestedArm,
  TestedClaim,
  TestedWorld,
  TestOptions,
  TestProgress,
} from './claims/experiment.ts';
export { armsCompared, finding } from './claims/contrast.ts';
export type { Finding } from './claims/contrast.ts';
export type { Measure, MeasuredRun } from './claims/measure.ts';
export { measures } from './claims/measures/index.ts';
export type { MeasuredWeek } from './claims/value.ts';
export { createWorlds } from './claims/worlds.ts';
export type { Worlds } from './claims/worlds.ts';
export { openCustomers } from './customers/customers.ts';
export type { Customers } from './customers/customers.ts';
export { livePart } from './customers/part.ts';
export type { Helpers, LivesPart } from './customers/part.ts';
export { crowdCourses } from './customers/crowd-courses.ts';
export type { CrowdCourses } from './customers/crowd-courses.ts';
export { crowdOf, crowdsBySegment } from './customers/crowd.ts';
export type { Crowd, Funnel } from './customers/crowd.ts';
export { STAGE_MOVES } from './customers/river.ts';
export type { StageMove } from './customers/river.ts';
export { shareOf } from './customers/share.ts';
export type { Share } from './customers/share.ts';
export { findCustomers, ORDERS, OUTCOMES, storyOf, summaryOf } from './customers/search.ts';
export type {
  CustomerFilter,
  CustomerOrder,
  CustomerPage,
  CustomerQuery,
  LifeSummary,
  Outcome,
} from './customers/search.ts';
export type { StageInWeek, WayInWeek } from './customers/stage-log.ts';
export { storyReader } from './customers/story.ts';
export type { StoryMatch, StoryReader } from './customers/story.ts';
export { twinsOf } from './customers/twin.ts';
export type { Twin } from './customers/twin.ts';
export { createPeople } from './customers/ask.ts';
export type { TellWeeks } from './customers/customers.ts';
export type {
  People,
  PeopleAnswers,
  PeopleOf,
  PeopleQuestion,
  PeopleQuestions,
  PlanWeeks,
  ReadLife,
} from './customers/ask.ts';
export { firstPurchaseCredit } from './customers/credit.ts';
export type { PurchaseCredit } from './customers/credit.ts';
export { compareWithout, neverBought } from './customers/without.ts';
export type { Without } from './customers/without.ts';
