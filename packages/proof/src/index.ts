export { groups } from './groups/index.ts';
export { checkGroup, validate, type ProofStep, type ValidateOptions } from './validate.ts';
export type { ProofGroup, ProofRow, ReadData, Verdict } from './proof.ts';
