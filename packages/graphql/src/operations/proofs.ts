import { groups } from '@meander/proof';
import { builder, COST } from '../builder.ts';
import { ValidationError } from '../errors.ts';
import { ProofGroup, ProofPayload, ProofProgress } from '../types/proof.ts';

const argument = {
  group: { description: 'Id of the only group to compute; all of them when left out.' },
  isThorough: { defaultValue: false, description: 'Also what takes more than a few seconds.' },
} as const;

builder.queryFields((t) => ({
  proofGroups: t.field({
    type: [ProofGroup],
    description: 'The kinds of published results that are compared.',
    resolve: () => groups,
  }),
  proof: t.field({
    type: ProofPayload,
    description:
      'Computes published results anew; nothing is stored. What takes longer than an operation may is streamed by proofProgress.',
    args: {
      group: t.arg.id(argument.group),
      isThorough: t.arg.boolean(argument.isThorough),
    },
    complexity: COST.file,
    errors: {
      types: [ValidationError],
      union: { name: 'ProofResult', description: 'The rows, or what is wrong with the question.' },
    },
    resolve: async (_, request, { proofs, signal }) => ({ rows: await proofs.rows(request, signal) }),
  }),
}));

builder.subscriptionField('proofProgress', (t) =>
  t.field({
    type: ProofProgress,
    description:
      'Computes published results anew and streams their rows as they are ready; nothing is stored.',
    args: {
      group: t.arg.id(argument.group),
      isThorough: t.arg.boolean(argument.isThorough),
    },
    subscribe: (_, request, { proofs }) => proofs.steps(request),
    resolve: (step) => step,
  }),
);
