import { builder } from '../builder.ts';
import { watchProgress } from '../experiment/progress.ts';
import { RunProgress } from '../types/progress.ts';

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
