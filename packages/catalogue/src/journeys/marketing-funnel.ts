import {
  byContact,
  byLeadScore,
  byNeed,
  byPersonalisation,
  byTrait,
  defineJourney,
  engagementDimension,
  engagementEvent,
  withLevel,
} from '@meander/core';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import { attentionParameters, decisionParameters, handOverParameters } from './shared-parameters.ts';
import { close, consider, discover, lose, loseDeal } from './shared-moves.ts';

const { wordOfMouth: _w, ...attention } = attentionParameters;
const { qualifying: _q, ...decision } = decisionParameters;
const { responding, handingOver } = handOverParameters;

const points = (label: string, value: number, meaning: string) => ({
  label,
  unit: 'points',
  min: 0,
  max: 10,
  default: value,
  meaning,
  source: 'assumption',
});

const share = (label: string, value: number, min: number, max: number, meaning: string, source: string) => ({
  label,
  unit: 'share',
  min,
  max,
  default: value,
  meaning,
  source,
});

/** What marketing sends fits the better, the more it differs between people and the more of them is on record. */
const personal = [
  byPersonalisation({
    degree: 'personalising',
    accuracy: 'rightInformation',
    relevance: 'relevance',
  }),
  withLevel('engagement', 'wording'),
];

const left = { ...blank, engagement: 'cold' } as const;

/** Top, middle and bottom; leads are qualified by a score of fit and interest, and some buy without a seller. */
export const marketingFunnel = defineJourney({
  id: 'marketing-funnel',
  version: 1,
  kind: 'funnel',
  title: 'Marketing funnel',
  purpose:
    'Top, middle and bottom of the funnel, then marketing-qualified lead: whoever fits and shows interest passes a score, and some of them buy without being sold to.',
  source: 'stages of the source article on marketing and sales funnels; rates per parameter',
  about: {
    history:
      'The marketing half of the funnel as agencies and automation software draw it since the 2000s, with the marketing-qualified lead at its bottom.',
    canSay: [
      'What a stricter score costs in leads and gains in quality',
      'How many leads go cold before they are worth handing over',
      'How much can be sold without any salespeople',
      'What personal messages and a gift in exchange for an address are worth',
    ],
    cannotSay: [
      'What salespeople do with a lead, and whether they have the time',
      'Who comes back after having bought: the purchase is the exit',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'unaware', label: 'Unaware', milestone: 'unaware', meaning: 'Has never heard of the brand' },
        {
          id: 'top',
          label: 'Top: awareness',
          milestone: 'aware',
          meaning: 'Knows the business and what it offers, is not ready to buy',
        },
        {
          id: 'middle',
          label: 'Middle: consideration',
          milestone: 'considers',
          meaning: 'Has a need and considers the offer',
        },
        {
          id: 'bottom',
          label: 'Bottom: conversion',
          milestone: 'considers',
          meaning: 'Has taken a small action and left an address',
        },
        {
          id: 'mql',
          label: 'Marketing-qualified lead',
          milestone: 'qualified',
          meaning: 'Fits, shows interest, and has passed the score',
        },
        {
          id: 'customer',
          label: 'Customer',
          milestone: 'customer',
          meaning: 'Has bought; the funnel ends here',
        },
        { id: 'gone', label: 'Dropped out', milestone: 'gone', meaning: 'Left the funnel' },
      ],
    },
    ...attentionDimensions,
    engagementDimension,
  ],
  parameters: {
    ...attention,
    ...decision,
    responding,
    handingOver,
    engaging: perWeek(
      'Signs of interest',
      0.25,
      'Rate at which a lead shows interest: a page read, a form, a download',
    ),
    cooling: perWeek('Interest cools', 0.15, 'Rate at which one sign of interest is outdated'),
    scoreNeeded: points('Score needed', 0.8, 'Leads with a higher score count as qualified'),
    scoreBlur: {
      ...points('Blur of the score', 0.1, 'How far around the threshold chance decides'),
      max: 5,
    },
    personalising: share(
      'Personal messages',
      0,
      0,
      1,
      'How far messages differ between segments (0: one message for all)',
      'neutral',
    ),
    rightInformation: share(
      'Right information',
      1,
      -1,
      1,
      'How right it is what is known of the segments; below 0 it is wrong and does harm',
      'assumption',
    ),
    relevance: share(
      'Gain by relevance',
      0.2,
      0,
      0.5,
      'How much more a perfectly personal message triggers where everybody is different',
      'Sahni, Wheeler, Chintagunta: a name in the subject line, +20 % opens; a later replication found none',
    ),
    wording: share(
      'Wording by what is on record',
      0.2,
      -1,
      10,
      'How much more a message triggers in a lead who has shown every sign of interest, since it can be worded for them',
      'assumption, of the size of the gain by relevance',
    ),
    downloading: perWeek(
      'Download for an address',
      0,
      'Rate at which somebody who knows the business takes a free download and leaves an address, with or without a need (0: nothing is offered)',
      'neutral',
    ),
    needPoints: points('Points for need', 0.5, 'Points of a lead whose segment has an average need'),
    interestPoints: points('Points for interest', 1, 'Points of a lead who shows every sign of interest'),
  },
  start: { stage: 'unaware', ...left },
  tallies: [{ id: 'firstPurchase', label: 'First purchases', worth: 1, isFirstPurchase: true }],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        discover({ from: 'unaware', to: 'top' }),
        consider({ from: 'top', to: 'middle' }),
        {
          id: 'respond',
          label: 'Leaves an address',
          from: { stage: 'middle' },
          to: { stage: 'bottom', permission: 'yes' },
          causes: [byNeed('responding')],
          factors: [byTrait('pace')],
        },
        {
          id: 'download',
          label: 'Takes a free download',
          from: { stage: 'top' },
          to: { stage: 'bottom', permission: 'yes' },
          causes: [byNeed('downloading', { cause: 'download', label: 'Free download' })],
        },
        {
          id: 'qualify',
          label: 'Passes the score',
          from: { stage: 'bottom' },
          to: { stage: 'mql', engagement: 'cold' },
          causes: [
            { ...byNeed('handingOver'), factors: [withLevel('memory', 'closingMemory')] },
            { ...byContact('qualify'), factors: personal },
          ],
          factors: [
            byTrait('pace'),
            byLeadScore({
              traits: { need: 'needPoints' },
              levels: { engagement: 'interestPoints' },
              threshold: 'scoreNeeded',
              width: 'scoreBlur',
            }),
          ],
        },
        close({ from: 'mql', to: 'customer', sets: left }),
        lose({ from: ['middle', 'bottom'], to: 'gone', sets: left }),
        loseDeal({ from: 'mql', to: 'gone', sets: left }),
      ],
    },
    engagementEvent({ stages: ['middle', 'bottom'], engaging: 'engaging', cooling: 'cooling' }),
    ...attentionEvents({ open: ['top', 'middle', 'bottom', 'mql'], subscribers: ['top', 'middle'] }),
  ],
});
