import {
  byContact,
  byNeed,
  byTalk,
  byTrait,
  defineJourney,
  heldBy,
  fromLaunch,
  withLevel,
} from '@meander/core';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import {
  attentionParameters,
  decisionParameters,
  loyaltyParameters,
  pausingParameters,
} from './shared-parameters.ts';
import { close, comeBack, discover, fade, qualify, wake } from './shared-moves.ts';

const { wordOfMouth: _w, ...attention } = attentionParameters;
const { qualifying, closing, closingMemory, dealLost, windowMemory, needMemory } = decisionParameters;
const { repeatRate, dropOut, winningBack, repeatWorth } = loyaltyParameters;
const { fading, waking } = pausingParameters;

const open = ['audience', 'waiting', 'ordering', 'weary'];
const buyers = ['customer', 'stopped'];
const launch = fromLaunch();

/** An audience before there is a product: people can wait, and grow tired of waiting, but cannot buy. */
export const preLaunch = defineJourney({
  id: 'pre-launch',
  version: 1,
  kind: 'lifecycle',
  title: 'Launch of a product',
  purpose:
    'An audience is built before there is anything to sell: people hear of it, join a waiting list and grow tired of waiting. From the week of the launch on they can order, and those who did talk of it.',
  source:
    'source article on marketing and sales funnels: without a product, begin with the audience; diffusion after Bass (1969); rates per parameter',
  about: {
    history:
      'The article advises those who have no product yet to begin with the marketing funnel, so that an audience is ready at the launch. What people say to one another follows Bass, who described in 1969 how new products spread.',
    canSay: [
      'What an audience built before the launch is worth in its first weeks',
      'How long before the launch is too long, when people forget and grow weary',
      'How much of the growth is advertising, and how much talk',
    ],
    cannotSay: [
      'Whether the product is any good: talk after the launch is praise',
      'What a competitor launches meanwhile',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        {
          id: 'unaware',
          label: 'Unaware',
          milestone: 'unaware',
          meaning: 'Has not heard of what is to come',
        },
        {
          id: 'audience',
          label: 'Audience',
          milestone: 'aware',
          meaning: 'Has heard that something is to come',
        },
        {
          id: 'waiting',
          label: 'Waiting list',
          milestone: 'considers',
          meaning: 'Wants to have it and has left an address',
        },
        {
          id: 'ordering',
          label: 'Ordering',
          milestone: 'qualified',
          meaning: 'Has looked at the offer since the launch and is about to decide',
        },
        { id: 'customer', label: 'Owner', milestone: 'customer', meaning: 'Has bought it' },
        {
          id: 'weary',
          label: 'Weary',
          milestone: 'dormant',
          meaning: 'Waited for too long or hesitated, and may be won again',
        },
        {
          id: 'stopped',
          label: 'Stopped',
          milestone: 'dormant',
          meaning: 'Has bought it and buys no more of it',
        },
      ],
    },
    ...attentionDimensions,
  ],
  parameters: {
    ...attention,
    needMemory,
    qualifying,
    closing,
    closingMemory,
    dealLost,
    windowMemory,
    fading,
    waking,
    joining: perWeek(
      'Joining the list',
      0.002,
      'Rate at which somebody who has heard of it, but hardly remembers, wants to have it',
    ),
    impatience: perWeek('Growing weary', 0.03, 'Rate at which somebody on the waiting list loses interest'),
    talk: {
      ...perWeek(
        'Talk of owners',
        0.03,
        'Rate of hearing of it if everybody owned it; scales with the share who do',
        'Bass (1969): q .38 a year on average; here only hearing of it, so larger',
      ),
      max: 10,
    },
    anticipation: {
      label: 'Talk of those who wait',
      unit: 'share of the talk of an owner',
      min: 0,
      max: 10,
      default: 0.2,
      meaning: 'How much somebody on the waiting list speaks of it, against somebody who owns it',
      source: 'assumption',
    },
    repeatRate,
    dropOut,
    winningBack,
    repeatWorth,
  },
  start: { stage: 'unaware', ...blank },
  tallies: [
    { id: 'firstPurchase', label: 'First purchases', worth: 1, isFirstPurchase: true },
    { id: 'repeatPurchase', label: 'Repeat purchases', worth: 'repeatWorth' },
  ],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        discover({
          from: 'unaware',
          to: 'audience',
          label: 'Hears of it',
          causes: [
            byTalk('talk', [
              { who: { stage: 'customer' } },
              { who: { stage: 'waiting' }, weight: 'anticipation' },
            ]),
          ],
        }),
        fade({ from: 'audience', to: 'unaware' }),
        {
          id: 'consider',
          label: 'Joins the waiting list',
          from: { stage: 'audience' },
          to: { stage: 'waiting', permission: 'yes' },
          causes: [
            { ...byNeed('joining'), factors: [withLevel('memory', 'needMemory')] },
            byContact('consider'),
          ],
          factors: [byTrait('need')],
        },
        {
          id: 'sleep',
          label: 'Grows weary',
          from: { stage: 'waiting' },
          to: { stage: 'weary', recency: 'away' },
          causes: [byNeed('impatience', { cause: 'time', label: 'Time' })],
        },
        qualify({ from: 'waiting', to: 'ordering', label: 'Looks at the offer', factors: [launch] }),
        close({ from: 'ordering', to: 'customer', label: 'Orders' }),
        {
          id: 'loseDeal',
          label: 'Hesitates',
          from: { stage: 'ordering' },
          to: { stage: 'weary', recency: 'away' },
          causes: [byNeed('dealLost', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
          factors: [withLevel('memory', 'windowMemory'), byTrait('pace'), heldBy('reassure')],
        },
        wake({ from: 'weary', to: 'waiting', label: 'Wants it again' }),
        comeBack({ from: 'stopped', to: 'ordering', factors: [launch] }),
      ],
    },
    {
      kind: 'repeat',
      id: 'repurchase',
      label: 'Repeat purchases',
      from: { stage: 'customer' },
      move: 'buyOnceMore',
      causes: [byNeed('repeatRate'), byContact('renew')],
      factors: [byTrait('loyalty')],
      tally: 'repeatPurchase',
      dropOut: { id: 'dropOut', label: 'Stops buying', probability: 'dropOut', to: { stage: 'stopped' } },
    },
    ...attentionEvents({ open, subscribers: ['audience'], known: [...open, ...buyers] }),
  ],
});
