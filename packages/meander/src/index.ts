// Take a scenario, change it, run or compare it, read the answer.
export { journeys, preset, presets, scenarioFrom } from './scenario.ts';
export type { Changes, Scenario } from './scenario.ts';
export { ScenarioError } from './scenario-error.ts';
export { run } from './run.ts';
export type { CustomersLike, Run, RunSummary } from './run.ts';
export { claims, testClaim } from './claims.ts';
export type { Claim, ClaimResult } from './claims.ts';
export { attribute } from './attribution.ts';
export { compare } from './compare.ts';
export type { Comparison, Difference, DifferenceSummary } from './compare.ts';
export type { SimulationOptions, SimulationProgress } from './simulate.ts';

// The functions beneath, for programs that work with plain data.
export { applyChanges, checkScenario, parametersOf } from '@meander/core';
export type {
  Change,
  Checked,
  CustomerJourney,
  Issue,
  JourneyStep,
  Manifest,
  Population,
  Scenario as ScenarioData,
} from '@meander/core';
export type {
  Attribution,
  AttributionOptions,
  AttributionRuleId,
  BandPoint,
  CauseTotal,
  ChannelTotal,
  Crowd,
  Estimate,
  Mean,
  Metric,
  MilestoneWeek,
  Payback,
  TestedArm,
  TestOptions,
} from '@meander/analysis';
export { matchChannels, planFromSpend, readSpendTable } from '@meander/intake';
