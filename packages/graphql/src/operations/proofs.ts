import { groups } from '@meander/proof';
import { builder, COST } from '../builder.ts';
import { ValidationError } from '../errors.ts';
import { ProofGroup, ProofPayload, ProofProgress } from '../types/proof.ts';

builder.queryFields((t) => ({
  proofGroups: t.field({
    type: [ProofGroup],
    description: 'The kinds of published results that are compared.',
    resolve: () => groups,
  }),
  proof: t.field({
    type: ProofPayload,
    description: 'Computes published results anew; nothing is stored.',
    args: {
      group: t.arg.id({ description: 'Id of the only group to compute; all of them when left out.' }),
      isThorough: t.arg.boolean({
        defaultValue: false,
        description: 'Also what takes more than a few seconds.',
      }),
    },
    complexity: COST.file,
    errors: {
      types: [ValidationError],
      union: { name: 'ProofResult', description: 'The rows, or what is wrong with the question.' },
    },
    resolve: async (_, request, { proofs }) => ({ rows: await proofs.rows(request) }),
  }),
}));

builder.subscriptionField('proofProgress', (t) =>
  t.field({
    type: ProofProgress,
    description:
      'Computes published results anew and streams their rows as they are ready; nothing is stored.',
    subscribe: (_, _none, { proofs }) => proofs.steps({}),
    resolve: (step) => step,
  }),
);
