/** Being asked for a referral or a review: who agrees, and who takes it amiss, depends on how satisfied they are. */
import { bySatisfaction, byNeed, matching, type Parameter, type RateEvent } from '@meander/core';

function share(label: string, value: number, meaning: string) {
  return {
    label,
    unit: 'share',
    min: 0,
    max: 1,
    default: value,
    meaning,
    source: 'assumption',
  } as const satisfies Parameter;
}

/** Nobody is asked by default. */
export const askingParameters = {
  askNew: share('Asking new customers', 0, 'Share of new customers who are asked for a referral in a week'),
  askSettled: share(
    'Asking settled customers',
    0,
    'Share of customers who have bought again who are asked for a referral in a week',
  ),
  askLapsed: share(
    'Asking lapsed customers',
    0,
    'Share of former customers who are asked for a referral in a week',
  ),
  agreeing: share('Agreeing', 0.1, 'Rate per request at which somebody of middling satisfaction agrees'),
  minding: share(
    'Taking it amiss',
    0.1,
    'Rate per request at which a customer of middling satisfaction is disappointed by it; the delighted do not mind',
  ),
  agreeingSatisfaction: {
    label: 'Weight of satisfaction when asked',
    unit: '',
    min: 0,
    max: 5,
    default: 0.7,
    meaning:
      'Delighted customers agree exp(this) times as often as content ones, disappointed ones exp(-this)',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/**
 * The event in which people are asked. Who agrees is counted; who takes it amiss is less satisfied: only those who have not been
 * delighted yet do.
 * @param options.fresh stage of those who have bought once
 * @param options.settled stage of those who have bought again
 * @param options.lapsed stage of those who buy no more; their satisfaction with what they had does not change
 */
export function askingEvent(options: { fresh: string; settled: string; lapsed: string }): RateEvent {
  const { fresh, settled, lapsed } = options;
  const asked = matching(
    { [fresh]: 'askNew', [settled]: 'askSettled', [lapsed]: 'askLapsed' },
    { unmatched: 0 },
  );
  const cause = { cause: 'request', label: 'Being asked' };
  return {
    kind: 'rates',
    id: 'asking',
    label: 'Being asked for a referral',
    moves: [
      {
        id: 'agree',
        label: 'Agrees to a referral',
        from: { stage: [fresh, settled, lapsed] },
        to: {},
        causes: [byNeed('agreeing', cause)],
        factors: [asked, bySatisfaction('agreeingSatisfaction')],
      },
      {
        id: 'mind',
        label: 'Takes being asked amiss',
        from: { stage: [fresh, settled], satisfaction: 'neutral' },
        to: { satisfaction: 'low' },
        causes: [byNeed('minding', cause)],
        factors: [asked],
      },
    ],
  };
}
