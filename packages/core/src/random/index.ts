export { seedKey } from './seed.ts';
export type { Key } from './seed.ts';
export { threefry2x32 } from './threefry.ts';
export { mixerWord } from './mixer.ts';
export { nameHash, namesHash } from './name.ts';
export {
  blockKey,
  customerWord,
  customerWords,
  refineWord,
  REPLICATION_MAX,
  sliceKey,
  SUBSTEP_MAX,
  thresholdWord,
  uniform32,
  uniform53,
  WEEK_MAX,
  WEEK_MIN,
  weekKey,
} from './schedule.ts';
export type { Generator } from './schedule.ts';
export { binomialQuantile } from './binomial.ts';
export { poissonQuantile } from './poisson.ts';
export { multinomial } from './multinomial.ts';
export { exponential } from './exponential.ts';
export { normalQuantile } from './normal.ts';
