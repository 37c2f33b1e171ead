import {
  byContact,
  byNeed,
  byPrice,
  byPromotion,
  byTalk,
  byTrait,
  defineJourney,
  heldBy,
  inSeason,
  inWeeks,
  withAnnoyance,
} from '@meander/core';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import {
  attentionParameters,
  decisionParameters,
  loyaltyParameters,
  pausingParameters,
  talkative,
} from './shared-parameters.ts';
import { comeBack, consider, discover, fade, fallAsleep, lose, wake } from './shared-moves.ts';

const { qualifying, needRate, needMemory, windowCloses, windowMemory } = decisionParameters;
const { repeatRate, dropOut, winningBack, repeatWorth } = loyaltyParameters;

const open = ['heard', 'looking', 'cart', 'asleep'];
const buyers = ['customer', 'regular', 'lapsed'];

const sale = inWeeks([48], 'blackFriday', 52);

/** Nobody buys in a straight line: heard on the radio, visited, forgotten, searched, put in a cart, left there, bought in a sale. */
export const messyRetail = defineJourney({
  id: 'messy-retail',
  version: 1,
  kind: 'lifecycle',
  title: 'Messy retail journey',
  purpose:
    'Heard of on the radio, visited and left, followed by ads, forgotten for half a year, searched and recognised, put in a cart and left there, written to in vain, bought on Black Friday: a shop as people really use it.',
  source:
    'the eight-step example of the source article on why not to use a funnel (2020); rates per parameter',
  about: {
    history:
      'The article of 2020 tells the journey of one customer to show what a funnel cannot draw. Here it is one of many paths, with its own probability.',
    canSay: [
      'How often people go back, pause for half a year and return, and what brings them back',
      'How many carts are left, and how many of those are bought later',
      'What a sale takes from the weeks around it',
    ],
    cannotSay: [
      'What is in the cart: there is one product',
      'What reading a mail does to somebody who does not act on it: that it was opened is only seen',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'unaware', label: 'Unaware', milestone: 'unaware', meaning: 'Has never heard of the shop' },
        {
          id: 'heard',
          label: 'Heard of it',
          milestone: 'aware',
          meaning: 'Knows the shop, has perhaps visited it, needs nothing now',
        },
        {
          id: 'looking',
          label: 'Looking',
          milestone: 'considers',
          meaning: 'Has a need, has searched and recognised the shop among the results',
        },
        {
          id: 'cart',
          label: 'In the cart',
          milestone: 'qualified',
          meaning: 'Has put something in the cart and left an address',
        },
        { id: 'customer', label: 'Customer', milestone: 'customer', meaning: 'Has bought once' },
        { id: 'regular', label: 'Regular', milestone: 'repeat', meaning: 'Buys again and again' },
        {
          id: 'asleep',
          label: 'Put off',
          milestone: 'dormant',
          meaning: 'Left the cart or the search, and may remember the shop in a sale or a new need',
        },
        {
          id: 'lapsed',
          label: 'Lapsed customer',
          milestone: 'dormant',
          meaning: 'Has stopped buying and may come back',
        },
      ],
    },
    ...attentionDimensions,
  ],
  parameters: {
    ...attentionParameters,
    needRate,
    needMemory,
    windowCloses,
    windowMemory,
    qualifying,
    ...pausingParameters,
    checkout: perWeek('Checking out', 0.3, 'Rate at which a cart is bought'),
    abandoning: perWeek(
      'Leaving the cart',
      0.7,
      'Rate at which a cart is left',
      'so that 70 % are left: Baymard, mean of 50 studies, as quoted',
    ),
    settling: perWeek('Becoming a regular', 0.03, 'Rate at which a first-time customer buys again'),
    forgettingShop: perWeek('One purchase only', 0.02, 'Rate at which a first-time customer buys no more'),
    repeatRate,
    dropOut,
    winningBack,
    repeatWorth,
    talkative,
    blackFriday: {
      label: 'Black Friday',
      unit: 'times the rate',
      min: 0,
      max: 100,
      default: 6,
      meaning: 'How much likelier people take a matter up again and buy in week 48 of every year of the plan',
      source: 'assumption',
    },
    rememberingSale: perWeek(
      'Remembering in a sale',
      0.01,
      'Rate at which somebody who put it off, and remembers the shop, goes straight to the cart',
    ),
    pull: {
      label: 'Pull of a promotion',
      unit: '',
      min: 0,
      max: 10,
      default: 2.74,
      meaning: 'A promotion of depth d multiplies purchases by exp(this x d): a fifth off sells 73 % more',
      source: 'van Heerde & Neslin, after Bijmolt et al.: promotional elasticity -3.63',
    },
    sensitivity: {
      label: 'Price sensitivity',
      unit: '',
      min: 0,
      max: 10,
      default: 1.5,
      meaning: 'A price 1 % above what people are used to lowers purchases by about this many per cent',
      source: 'assumption',
    },
    toleratedContacts: {
      label: 'Contacts people put up with',
      unit: 'contacts per person and week',
      min: 0,
      max: 1000,
      default: 6,
      meaning: 'Recent contacts a week above which people unsubscribe sooner',
      source: 'assumption',
    },
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
          to: 'heard',
          label: 'Hears of the shop',
          causes: [byTalk('wordOfMouth', [{ who: { stage: 'regular' }, weight: 'talkative' }])],
        }),
        fade({ from: 'heard', to: 'unaware' }),
        consider({ from: 'heard', to: 'looking', label: 'Searches and recognises the shop' }),
        lose({ from: 'looking', to: 'heard' }),
        fallAsleep({ from: 'looking', to: 'asleep' }),
        {
          id: 'qualify',
          label: 'Puts something in the cart',
          from: { stage: 'looking' },
          to: { stage: 'cart', permission: 'yes' },
          causes: [{ ...byNeed('qualifying'), factors: [sale] }, byContact('qualify')],
          factors: [byTrait('pace')],
        },
        {
          id: 'close',
          label: 'Checks out',
          from: { stage: 'cart' },
          to: { stage: 'customer', memory: 'strong', recency: 'away' },
          causes: [{ ...byNeed('checkout'), factors: [sale] }, byContact('close')],
          factors: [byPromotion({ pull: 'pull', borrowed: 0 }), byPrice({ sensitivity: 'sensitivity' })],
          tally: 'firstPurchase',
        },
        {
          id: 'abandon',
          label: 'Leaves the cart',
          from: { stage: 'cart' },
          to: { stage: 'asleep' },
          causes: [byNeed('abandoning', { cause: 'secondThoughts', label: 'Second thoughts' })],
          factors: [heldBy('reassure')],
        },
        wake({ from: 'asleep', to: 'looking', label: 'Searches again', factors: [sale] }),
        {
          id: 'rememberSale',
          label: 'Remembers the shop in a sale',
          from: { stage: 'asleep', memory: ['faint', 'clear', 'strong'] },
          to: { stage: 'cart', permission: 'yes' },
          causes: [byNeed('rememberingSale')],
          factors: [sale],
        },
        {
          id: 'doze',
          label: 'Lets it be',
          from: { stage: 'asleep', memory: 'none' },
          to: { stage: 'heard' },
          causes: [byNeed('fading', { cause: 'time', label: 'Time' })],
        },
        {
          id: 'buyAgain',
          label: 'Buys a second time',
          from: { stage: 'customer' },
          to: { stage: 'regular' },
          causes: [{ ...byNeed('settling'), factors: [sale] }, byContact('renew')],
          factors: [byTrait('loyalty'), byPromotion({ pull: 'pull' })],
          tally: 'repeatPurchase',
        },
        {
          id: 'churn',
          label: 'Buys no more',
          from: { stage: 'customer' },
          to: { stage: 'lapsed' },
          causes: [byNeed('forgettingShop', { cause: 'time', label: 'Time' })],
          factors: [heldBy('retain')],
        },
        comeBack({ from: 'lapsed', to: 'looking', factors: [sale] }),
      ],
    },
    {
      kind: 'repeat',
      id: 'repurchase',
      label: 'Repeat purchases',
      from: { stage: 'regular' },
      move: 'buyOnceMore',
      causes: [
        { ...byNeed('repeatRate'), factors: [inSeason('seasonAmplitude', 'seasonPeak'), sale] },
        byContact('renew'),
      ],
      factors: [byTrait('loyalty'), byPromotion({ pull: 'pull' }), byPrice({ sensitivity: 'sensitivity' })],
      tally: 'repeatPurchase',
      dropOut: { id: 'dropOut', label: 'Stops buying', probability: 'dropOut', to: { stage: 'lapsed' } },
    },
    ...attentionEvents({
      open,
      subscribers: ['heard', 'looking'],
      known: [...open, ...buyers],
      annoyance: [withAnnoyance({ threshold: 'toleratedContacts' })],
    }),
  ],
});
