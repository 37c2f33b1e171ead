import { claims, history } from '@meander/catalogue';
import { builder, COST } from '../builder.ts';
import { ValidationError } from '../errors.ts';
import { Claim, ClaimTest, TestClaimInput, UnclaimedRow } from '../types/claim.ts';

builder.queryFields((t) => ({
  claims: t.field({
    type: [Claim],
    description: 'What the source articles claim, as experiments.',
    resolve: () => claims,
  }),
  claimsOfHistory: t.field({
    type: [UnclaimedRow],
    description: 'What the articles say of the past: there is nothing to try.',
    resolve: () => history,
  }),
  testClaim: t.field({
    type: ClaimTest,
    description:
      'Tries a claim in both its worlds, now; nothing is stored. It may take longer than an operation may: follow claimProgress to its end, then ask.',
    args: { input: t.arg({ type: TestClaimInput, required: true, description: 'Which claim.' }) },
    complexity: COST.file,
    errors: {
      types: [ValidationError],
      union: { name: 'TestClaimResult', description: 'What came out, or what is wrong with the question.' },
    },
    resolve: (_, { input }, { claims: tests, signal }) => tests.test(input, signal),
  }),
}));
