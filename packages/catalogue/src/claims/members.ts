import type { ClaimArm, ClaimWorld, Experiment } from '@meander/core';
import { set } from './changes.ts';

/** A seller who has a membership community beside the channels of the plan. */
export const sellerWithMembers: ClaimWorld = {
  scenario: 'b2b-saas',
  channels: ['membership'],
  changes: [
    set('horizonWeeks', 104),
    set('channels.membership.referenceSpend', 600),
    set('split.membership', 5),
  ],
};

const goal = { measure: 'revenue' } as const;

export const byFunnel: ClaimArm = {
  id: 'funnel',
  label: 'Split for most revenue as the funnel sees it',
  advice: { kind: 'best', goal, lens: 'funnel' },
};

export const byLifecycle: ClaimArm = {
  id: 'lifecycle',
  label: 'Split for most revenue as the lifecycle sees it',
  advice: { kind: 'best', goal, lens: 'lifecycle' },
};

export const funnelIsEverything: Experiment['counterWorld'] = {
  description:
    'Nobody buys a second time, and nobody listens to customers: a funnel sees everything there is.',
  changes: [
    set('journey.repurchase', 0),
    set('journey.repeatRate', 0),
    set('journey.wordOfMouth', 0),
    set('channels.membership.response.renew', 0),
    set('channels.personalSelling.response.renew', 0),
    set('channels.email.response.renew', 0),
  ],
};
