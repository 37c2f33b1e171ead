import { movedBy, recordFlows, weeklyColumn, type JourneyEvent, type Scenario } from '@meander/core';
import { within, type Exhibit } from '../../proof.ts';
import { sum } from '../../world.ts';
import { percent, rewritten, run, shippedScenario } from './runs.ts';

const TOLD = 'discoverByOthers';

/** Hearing of the brand as two moves: from others, and in any other way. */
function bySource(event: JourneyEvent): JourneyEvent {
  if (event.kind !== 'rates' || event.id !== 'stage') return event;
  const moves = event.moves.flatMap((move) => {
    if (move.id !== 'discover') return [move];
    const isTold = ({ mechanism }: (typeof move.causes)[number]) => mechanism === 'wordOfMouth';
    return [
      { ...move, id: TOLD, causes: move.causes.filter(isTold) },
      { ...move, causes: move.causes.filter((cause) => !isTold(cause)) },
    ];
  });
  return { ...event, moves };
}

/** Shares of the segments among those who heard of the brand by a move. */
function heardBy(move: string, scenario: Scenario): number[] {
  const flows = recordFlows(scenario, { population: 'expected', from: 0, to: 1 });
  const meant = flows.moves.flatMap((each, i) => (each.move === move ? [i] : []));
  const counts = flows.segments.map((_, segment) =>
    sum(meant.map((each) => sum(movedBy(flows, segment, each)))),
  );
  return counts.map((count) => count / sum(counts));
}

/** Revenue of customers after their first purchase, from people of these segments. */
function worthOf(shares: readonly number[], scenario: Scenario): number {
  const { market } = scenario;
  const segments = market.segments.map((segment, i) => ({ ...segment, share: shares[i]! }));
  const customers = rewritten(
    { ...scenario, market: { ...market, segments }, start: 'launch' },
    (journey) => ({
      ...journey,
      start: { ...journey.start, stage: 'customer' },
    }),
  );
  const [block] = run(customers);
  return sum(weeklyColumn(block!, 0, 'revenue'));
}

export const referrals: Exhibit = {
  source: 'Schmitt, Skiera and Van den Bulte (2011), customers of a bank',
  claims: [
    within(
      'referred-value',
      'online retail, customer lifecycle: worth of referred customers above that of others, %',
      16,
      [1, 36],
      'At least 16 % there; a telephone company found less churn but a lower margin. Here part of the talk stays among people alike, and regular customers talk most; nothing else tells referred customers from others.',
    ),
  ],
  ours: () => {
    const shop = rewritten(shippedScenario('b2c-retail', 'customer-lifecycle'), (shipped) => ({
      ...shipped,
      events: shipped.events.map(bySource),
    }));
    const [referred, others] = [TOLD, 'discover'].map((move) => worthOf(heardBy(move, shop), shop));
    return [percent(referred! / others! - 1)];
  },
};
