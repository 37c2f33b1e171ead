/** What funnels share that hand leads over to sales: who reviews and calls them, what is counted, and the moves of the hand-over. */
import {
  byNeed,
  byTrait,
  servedBy,
  whileWaitingFor,
  withLevel,
  type Journey,
  type Move,
} from '@meander/core';
import { along, type Route } from './shared-moves.ts';

export const salesTallies = [
  { id: 'firstPurchase', label: 'First purchases', worth: 1, isFirstPurchase: true },
  { id: 'offFunnel', label: 'Purchases off the funnel', worth: 1, isFirstPurchase: true },
] as const satisfies Journey['tallies'];

export const salesPools = [
  { id: 'review', label: 'Review of leads', where: { stage: 'mql' }, servers: 'reviewers' },
  { id: 'sales', label: 'Salespeople', where: { stage: 'sql' }, servers: 'salesSlots' },
] as const satisfies Journey['pools'];

/** Buys without passing the stages. */
export function walkIn(route: Route): Move {
  return along(route, {
    id: 'walkIn',
    label: 'Buys off the funnel',
    causes: [byNeed('walkingIn', { cause: 'offFunnel', label: 'Off the funnel' })],
    factors: [withLevel('memory', 'needMemory'), byTrait('need')],
    tally: 'offFunnel',
  });
}

/** Is looked at by a reviewer, who takes the lead on. */
export function accept(route: Route): Move {
  return along(route, {
    id: 'accept',
    label: 'Is accepted by sales',
    causes: [byNeed('accepting', { cause: 'sales', label: 'Sales' })],
    factors: [servedBy('review'), byTrait('need')],
  });
}

/** Is looked at by a reviewer, who does not. */
export function refuse(route: Route): Move {
  return along(route, {
    id: 'refuse',
    label: 'Is refused by sales',
    causes: [byNeed('refusing', { cause: 'sales', label: 'Sales' })],
    factors: [servedBy('review')],
  });
}

/** Waits for a review in vain. */
export function leaveUnreviewed(route: Route): Move {
  return along(route, {
    id: 'leaveUnreviewed',
    label: 'Gives up unreviewed',
    causes: [byNeed('idling', { cause: 'idle', label: 'Left idle' })],
    factors: [whileWaitingFor('review')],
  });
}

/** Turns out to be no lead for this offer. */
export function disqualify(route: Route): Move {
  return along(route, {
    id: 'disqualify',
    label: 'Is not a fit',
    causes: [byNeed('disqualifying', { cause: 'sales', label: 'Sales' })],
  });
}
