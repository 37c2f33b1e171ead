export { seedKey } from './seed.ts';
export type { Key } from './seed.ts';
export { drawFrom, mixerWord } from './mixer.ts';
export { nameHash, namesHash } from './name.ts';
export {
  blockKey,
  customerWord,
  customerWords,
  refineWord,
  sliceKey,
  thresholdWord,
  uniform53,
  weekKey,
} from './schedule.ts';
export type { Generator } from './schedule.ts';
export { binomialQuantile } from './binomial.ts';
export { poissonQuantile } from './poisson.ts';
export { hypergeometricQuantile } from './hypergeometric.ts';
export { negativeBinomialQuantile } from './negative-binomial.ts';
export { occupiedMean, occupiedQuantile } from './occupancy.ts';
export { normalQuantile } from './normal.ts';
export { exponential } from './exponential.ts';
