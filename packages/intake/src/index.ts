export { readSpendTable, type SpendTable, type TableColumn } from './read-spend-table.ts';
export type { SpendTableOptions } from './options.ts';
export type { ColumnRole } from './columns.ts';
export {
  matchChannels,
  type ChannelAssignment,
  type ChannelChoice,
  type ChannelKind,
  type ChannelMapping,
  type ChannelTarget,
  type KnownChannel,
  type OwnChannel,
} from './match-channels.ts';
export { planFromSpend, type PlanOptions, type SpendPlan } from './plan-from-spend.ts';
export { exampleSpendTable } from './example.ts';
export { readAdopters, readSurvival, type NumberSeries, type SeriesTable } from './fit/series.ts';
export { readCustomers, type CustomerRow, type CustomerTable } from './fit/customers.ts';
export { readBrands, type BrandRow, type BrandTable } from './fit/brands.ts';
export { readNumbers } from './fit/numbers.ts';
