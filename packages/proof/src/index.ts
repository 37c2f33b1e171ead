export { groups } from './groups/index.ts';
export { checkGroup, validate, type ProofStep, type ValidateOptions } from './validate.ts';
export type { Accepted, ProofGroup, ProofRow, ReadData, Verdict } from './proof.ts';
