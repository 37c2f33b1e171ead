export {
  CHANNEL_COLUMNS,
  measureOf,
  mergeBlocks,
  POOL_COLUMNS,
  poolColumn,
  stockOf,
  WEEKLY_COLUMNS,
  weeklyColumn,
} from './block.ts';
export type { Block, CauseLine, PoolColumn, WeeklyColumn } from './block.ts';
export { causedBy, deliveredBy } from './courses.ts';
export type { Courses } from './courses.ts';
export { decodeBlock, encodeBlock } from './bytes.ts';
export type { CustomerJourney, JourneyStep } from './journey.ts';
export { causedIn, FLOW_POOL_COLUMNS, movedBy, peopleAt, queuedAt } from './flows.ts';
export type { FlowCause, FlowMove, FlowPool, FlowPoolColumn, Flows } from './flows.ts';
export { OBSERVED_KINDS } from './observation.ts';
export type { ObservedPart } from './observation.ts';
export { ENGINE_VERSION } from './manifest.ts';
export type { Manifest } from './manifest.ts';
