export { groups } from './groups/index.ts';
export {
  checkGroup,
  prove,
  validate,
  type ProofPart,
  type ProofStep,
  type ValidateOptions,
} from './validate.ts';
export type { Accepted, ProofGroup, ProofRow, ReadData, Verdict } from './proof.ts';
