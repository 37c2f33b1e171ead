import { builder } from '../builder.ts';
import { watchProgress } from '../experiment/progress.ts';
import { TestClaimInput } from '../types/claim.ts';
import { RunProgress, WorkProgress } from '../types/progress.ts';

builder.subscriptionField('runProgress', (t) =>
  t.field({
    type: RunProgress,
    description:
      'How far a run or a comparison is, now and whenever that changes; a slow reader gets the latest. The last event has a ' +
      'final status. An id of nothing ends the stream at once.',
    args: { id: t.arg.id({ required: true, description: 'Global id of a run or a comparison.' }) },
    subscribe: (_, { id }, context) => watchProgress(context, id),
    resolve: (progress) => progress,
  }),
);

builder.subscriptionField('claimProgress', (t) =>
  t.field({
    type: WorkProgress,
    description:
      'How far the test of a claim is, now and whenever that changes, up to its end; it is begun where nobody has, and stopped a ' +
      'while after the last who follows it or waits for the answer has left. A claim that nobody knows ends the stream at once.',
    args: { input: t.arg({ type: TestClaimInput, required: true, description: 'Which claim.' }) },
    subscribe: (_, { input }, { claims, signal }) => claims.watch(input, signal),
    resolve: (progress) => progress,
  }),
);
