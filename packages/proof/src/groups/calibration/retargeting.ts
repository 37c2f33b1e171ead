import type { JourneyEvent } from '@meander/core';
import { within, type Exhibit } from '../../proof.ts';
import { made, percent, rewritten, run, shippedScenario, withMoney } from './runs.ts';

const WEEKS = 4;
const STEPS = ['consider', 'qualify', 'close', 'wake'];
const AGO = { recent: 'OfVisitor', away: 'OfOther' } as const;

/** Each move between stages as two: of those who have visited lately, and of all others. */
function byVisit(event: JourneyEvent): JourneyEvent {
  if (event.kind !== 'rates' || event.id !== 'stage') return event;
  const moves = event.moves.flatMap((move) =>
    'recency' in move.from
      ? [move]
      : Object.entries(AGO).map(([recency, name]) => ({
          ...move,
          id: move.id + name,
          from: { ...move.from, recency },
        })),
  );
  return { ...event, moves };
}

/** How many more steps visitors take in four weeks because of retargeting, %. */
function lift(journey: string): number {
  const scenario = rewritten(
    { ...shippedScenario('b2c-retail', journey), horizonWeeks: WEEKS },
    (shipped) => ({ ...shipped, events: shipped.events.map(byVisit) }),
  );
  const [on, off] = run(
    scenario,
    withMoney(scenario, () => 0, 'retargeting'),
  );
  const steps = STEPS.map((move) => move + AGO.recent);
  return percent(made(on!, ...steps) / made(off!, ...steps) - 1);
}

const note =
  'One experiment of one shop. A return is a step here: people consider, put in the cart, buy or take up again.';

export const retargeting: Exhibit = {
  source: 'Sahni, Narayanan and Kalyanam (2019), a field experiment with the visitors of a shop',
  claims: [
    within(
      'retargeting-lifecycle',
      'online retail, customer lifecycle: more visitors who come back within four weeks, %',
      14.6,
      [7, 30],
      note,
    ),
    within(
      'retargeting-messy',
      'online retail, messy journey: more visitors who come back within four weeks, %',
      14.6,
      [7, 30],
      note,
    ),
  ],
  ours: () => [lift('customer-lifecycle'), lift('messy-retail')],
};
