export { openMemoryStore, openStore } from './open-store.ts';
export { defaultDirectory } from './directory.ts';
export {
  DeterminismError,
  type BlockSpan,
  type RunStatus,
  type SavedScenario,
  type SaveOutcome,
  type SaveRequest,
  type ScenarioContent,
  type Store,
  type StoredBlock,
  type StoredComparison,
  type StoredRun,
} from './store.ts';
export { dataReader } from './data-directory.ts';
