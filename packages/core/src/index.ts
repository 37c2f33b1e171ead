// The engine in the order one would explain it: describe, check, change, simulate, read.
export { defineJourney, journeySchema, MILESTONES } from './model/journey.ts';
export type {
  Amount,
  Cause,
  Dimension,
  Factor,
  Journey,
  JourneyEvent,
  JourneyKind,
  Milestone,
  Move,
  RateEvent,
  Where,
} from './model/journey.ts';
export {
  allChannelParameters,
  CHANNEL_METRICS,
  channelParameters,
  channelSchema,
  defineChannel,
  describeChannel,
  furtherChannelParameters,
  LIFECYCLE_STAGES,
  response,
} from './model/channel.ts';
export type { Channel, ChannelKind } from './model/channel.ts';
export { FORMULA_WORDS } from './model/formula.ts';
export type { Formula } from './model/formula.ts';
export { writtenWhere } from './model/where.ts';
export type { MatrixBranch, MatrixEvent, MatrixStep, Quantity } from './model/matrix-event.ts';
export type { Parameter, ParameterDescriptor, ParameterValue } from './model/parameter.ts';
export { defineStory, storySchema } from './model/story.ts';
export type { Happening, Story } from './model/story.ts';
export { marketParameters, planPrices } from './model/market.ts';
export { journeyOf, scenarioJsonSchema, scenarioSchema } from './model/scenario.ts';
export type { Lens, Plan, Scenario, Segment } from './model/scenario.ts';
export { amountRanges } from './model/check-journey.ts';
export { parametersOf } from './model/parameters.ts';
export { applyChanges, changePaths, movesOf } from './model/changes.ts';
export type { Change } from './model/changes.ts';
export { setShareOfKind, setShares, shareOfKind } from './model/split.ts';
export type { Shares, SplitChannel } from './model/split.ts';
export { idleChannel, moveBetween, theoryJourney, theoryScenario } from './model/theory.ts';
export { addOwnChannel } from './model/own-channel.ts';
export type { OwnChannel } from './model/own-channel.ts';
export type {
  Advice,
  CatalogueCheck,
  Claim,
  ClaimArm,
  ClaimContrast,
  ClaimWorld,
  Experiment,
  MeasureCourse,
  MeasureUse,
  Shipped,
  Verdict,
} from './model/claim.ts';
export { nearestName, unknownName, outOfRange, showNumber } from './model/issue.ts';
export type { Checked, Issue, Severity } from './model/issue.ts';
export { canonicalJson, scenarioHash, sha256Hex } from './model/hash.ts';
export * from './mechanisms/index.ts';
export { checkScenario } from './check-scenario.ts';
export { loopGain } from './loop-gain.ts';
export { prepare } from './compile/prepare.ts';
export type { Prepared } from './compile/prepare.ts';
export type { Program } from './compile/program.ts';
export {
  crewMemory,
  estimateCost,
  manifestOf,
  recordCourses,
  recordFlows,
  recordJourneys,
  simulateBlock,
  simulateBlocksInCrew,
  simulatePairedBlock,
  simulateTogether,
} from './run.ts';
export { breakUpCrew, messageCrew, messageHub, sharedCrew } from './engine/crew.ts';
export type { Crew, Line } from './engine/crew.ts';
export { checkRateQuestion, explainRate, explainWeeks } from './explain.ts';
export type {
  ExplainedFactor,
  ExplainedMove,
  ExplainedRates,
  ExplainedTerm,
  RateQuestion,
} from './explain.ts';
export type { Recording } from './engine/journeys.ts';
export type { ObserveOptions } from './engine/observe.ts';
export type { Moved, Watch } from './engine/watch.ts';
export type { RunOptions } from './engine/simulate.ts';
export type { PopulationKind as Population } from './engine/week.ts';
export * from './results/index.ts';
// Answers are computed from results; they too have the same bits in every engine.
export { cos, exp, expm1, lgamma, log, log1p, pow } from './elementary.ts';
export { nameHash, normalQuantile, seedKey, uniform53 } from './random/index.ts';
