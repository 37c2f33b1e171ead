/** What the command line asks of the API, with the shape of each answer. */
import type { Issue as CoreIssue } from '@meander/core';
import type { SpendColumnInput } from '../arguments/column.ts';

export type Population = 'EXPECTED' | 'COHORTS' | 'AGENTS';
export type Lens = 'FUNNEL' | 'LIFECYCLE';
export const METRICS = [
  'NET_VALUE',
  'REVENUE',
  'CUSTOMERS',
  'PIPELINE',
  'SPEND',
  'COST_PER_CUSTOMER',
] as const;
export type Metric = (typeof METRICS)[number];

// Inputs.

export type ChangeInput =
  | { readonly set: { readonly path: string; readonly number?: number; readonly list?: readonly number[] } }
  | { readonly add: { readonly path: string; readonly number: number } };

interface OwnChannel {
  readonly id: string;
  readonly label: string;
  readonly like: string;
}

export interface ScenarioInput {
  readonly preset: string;
  readonly presetVersion?: number | undefined;
  readonly name?: string | undefined;
  readonly seed?: string | undefined;
  readonly lens?: Lens | undefined;
  readonly journey?: string | undefined;
  readonly horizonWeeks?: number | undefined;
  readonly changes: readonly ChangeInput[];
  readonly locks: readonly string[];
  readonly ownChannels: readonly OwnChannel[];
}

export interface ImportSpendInput {
  readonly text: string;
  readonly fileName: string;
  readonly preset: string;
  readonly columns: readonly SpendColumnInput[];
  readonly people?: number | undefined;
  readonly price?: number | undefined;
  readonly margin?: number | undefined;
  readonly horizonWeeks?: number | undefined;
  readonly dateOrder?: 'DMY' | 'MDY' | undefined;
  readonly decimal?: 'COMMA' | 'POINT' | undefined;
  readonly seed?: string | undefined;
}

// Answers.

export interface Issue extends Omit<CoreIssue, 'severity' | 'value' | 'allowed' | 'suggestion'> {
  readonly severity: 'ERROR' | 'NOTE';
  readonly value: string | null;
  readonly allowed: string | null;
  readonly suggestion: string | null;
}

export type Problem =
  | { readonly __typename: 'ValidationError'; readonly message: string; readonly issues: readonly Issue[] }
  | { readonly __typename: 'NotFoundError' | 'LimitError'; readonly message: string };

interface Channel {
  readonly id: string;
  readonly label: string;
  readonly kind: 'UPSTREAM' | 'DOWNSTREAM';
}

export interface Change {
  readonly path: string;
  readonly number: number | null;
  readonly list: readonly number[] | null;
  readonly from: number | null;
  readonly label: string;
  readonly unit: string;
}

export interface Parameter {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number;
  readonly isChanged: boolean;
  readonly meaning: string;
  readonly source: string;
}

export interface Scenario {
  readonly __typename: 'Scenario';
  readonly name: string;
  readonly hash: string;
  readonly preset: { readonly key: string; readonly title: string } | null;
  readonly presetVersion: number | null;
  readonly seed: string;
  readonly horizonWeeks: number;
  readonly people: number;
  readonly currency: string;
  readonly journey: { readonly id: string; readonly kind: Lens; readonly title: string };
  readonly budget: {
    readonly weekly: { readonly amount: number };
    readonly allocations: readonly {
      readonly channel: Channel;
      readonly share: number;
      readonly weekly: { readonly amount: number };
    }[];
  };
  readonly changes: readonly Change[];
  readonly ownChannels: readonly OwnChannel[];
  readonly locks: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly notes: readonly Issue[];
}

export interface ListedPreset {
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly question: string;
  readonly suggestedChanges: readonly Change[];
}

export interface Preset extends ListedPreset {
  readonly scenario: Scenario;
}

export interface SpendTable {
  readonly layout: string;
  readonly cadence: string;
  readonly weeks: number;
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly currency: string | null;
  readonly columns: readonly {
    readonly name: string;
    readonly role: string;
    readonly reason: string;
    readonly meanWeekly: number;
    readonly channel: Channel | null;
    readonly isOwn: boolean;
  }[];
}

export interface Manifest {
  readonly engineVersion: string;
  readonly scenarioHash: string;
  readonly preset: string;
  readonly seed: string;
  readonly population: Population;
  readonly people: number;
  readonly replications: number;
  readonly generator: string;
  readonly reproduceCommand: string;
}

export interface Progress {
  readonly status: 'QUEUED' | 'RUNNING' | 'COMPLETE' | 'CANCELLED' | 'FAILED';
  readonly fraction: number;
  readonly etaSeconds: number | null;
  readonly replicationsDone: number;
  readonly replicationsTotal: number;
}

export interface WorkProgress {
  readonly done: number;
  readonly total: number;
  readonly etaSeconds: number | null;
}

export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly mean: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly level: number;
  };
  readonly replications: number;
}

export interface BandPoint {
  readonly week: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

export interface ChannelTotal {
  readonly channel: Channel;
  readonly spend: number;
  readonly unspent: number;
  readonly contacts: number;
}

export interface CauseTotal {
  readonly move: string;
  readonly cause: string;
  readonly label: string;
  readonly channel: Channel | null;
  readonly count: number;
}

export interface MilestoneWeek {
  readonly week: number;
  readonly milestone: string;
  readonly people: number;
}

// Documents.

const issue = 'path severity code value allowed suggestion message';
export const problems = `... on ValidationError { message issues { ${issue} } } ... on Error { message }`;
const change = 'path number list from label unit';
const channel = 'id label kind';
const manifest =
  'engineVersion scenarioHash preset seed population people replications generator reproduceCommand';
const progress = 'status fraction etaSeconds replicationsDone replicationsTotal';

export const estimate = 'median low high level mean { value low high level } replications';
export const bandPoint = 'week p05 p25 p50 p75 p95 mean';
export const channelTotal = `channel { ${channel} } spend unspent contacts`;
export const causeTotal = `move cause label channel { ${channel} } count`;

const scenario = `__typename name hash preset { key title } presetVersion seed horizonWeeks people currency
  journey { id kind title }
  budget { weekly { amount } allocations { channel { ${channel} } share weekly { amount } } }
  changes { ${change} } ownChannels { id label like } locks
  parameters { path label unit min max default low high value isChanged meaning source }
  notes { ${issue} }`;

const listedPreset = `key version title summary question suggestedChanges { ${change} }`;
const preset = `${listedPreset} scenario { ${scenario} }`;

export const presetsDocument = `query Presets { presets { ${preset} } }`;
/** Without their plans, which have to be expanded and checked. */
export const listedPresetsDocument = `query Presets { presets { ${listedPreset} } }`;

/** Also finds published models, which can be run and are not offered as examples. */
export const presetDocument = `query Preset($ref: ScenarioRef!) {
  scenario(ref: $ref) { __typename ... on Scenario { preset { ${preset} } } } }`;

export const scenarioDocument = `query Scenario($ref: ScenarioRef!) {
  scenario(ref: $ref) { __typename ... on Scenario { ${scenario} } ${problems} } }`;

export const importSpendDocument = `query ImportSpend($input: ImportSpendInput!) {
  importSpend(input: $input) { __typename ${problems}
    ... on ImportSpendPayload {
      table { layout cadence weeks firstWeek lastWeek currency
        columns { name role reason meanWeekly isOwn channel { ${channel} } } }
      scenario { ${scenario} }
      issues { ${issue} } } } }`;

export const startRunDocument = `mutation StartRun($input: StartRunInput!) {
  startRun(input: $input) { __typename ... on StartRunPayload { run { id manifest { ${manifest} } } } ${problems} } }`;

export const startComparisonDocument = `mutation StartComparison($input: StartComparisonInput!) {
  startComparison(input: $input) { __typename
    ... on StartComparisonPayload { comparison { id reproduceCommand
      baseline { manifest { ${manifest} } } variant { manifest { ${manifest} } } } }
    ${problems} } }`;

export const cancelDocument = `mutation Cancel($input: CancelRunInput!) {
  cancelRun(input: $input) { __typename ... on Error { message } } }`;

export const progressDocument = `subscription Progress($id: ID!) { runProgress(id: $id) { ${progress} } }`;

export const workProgress = 'done total etaSeconds';
