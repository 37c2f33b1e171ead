import type { Scenario } from '@meander/core';
import { inbound } from '../journeys/inbound.ts';
import { subscription } from '../journeys/subscription.ts';
import { channelsIn } from './channels-in.ts';
import type { Preset } from './preset.ts';
import { referenceSpends } from './reference-spend.ts';
import { furtherTraits, segmentTraits } from './segment-traits.ts';

const plan = {
  weekly: 12_000,
  split: {
    education: 0.05,
    social: 0.14,
    events: 0.01,
    brandVideo: 0.2,
    searchAds: 0.28,
    retargeting: 0.24,
    email: 0.06,
    personalSelling: 0.02,
  },
  flight: {},
};

const scenario: Scenario = {
  id: 'consumer-subscription',
  version: 1,
  title: 'Consumer subscription',
  name: 'Consumer subscription',
  summary:
    'A service for 12 dollars every four weeks, among 200,000 people. Many try it, fewer pay, and those who stay differ from those who leave: the longer a subscriber has been there, the likelier the next renewal.',
  journeys: { funnel: inbound, lifecycle: subscription },
  lens: 'lifecycle',
  channels: channelsIn(plan),
  market: {
    currency: 'USD',
    traits: { ...segmentTraits, ...furtherTraits },
    segments: [
      {
        id: 'single',
        label: 'Single people',
        share: 0.6,
        traits: { basket: 0.9, need: 1.1, pace: 1.1, loyalty: 0.9 },
      },
      {
        id: 'family',
        label: 'Families',
        share: 0.4,
        traits: { basket: 1.15, need: 0.85, pace: 0.9, loyalty: 1.1 },
      },
    ],
    mixtures: {
      // mean .07 a renewal, and those who stay are those who seldom leave
      leaving: { distribution: 'beta', a: 0.7, b: 9, classes: 2 },
    },
    targeting: {},
  },
  values: {
    'market.people': 200_000,
    'market.price': 12,
    'market.margin': 0.7,
    'journey.cancelling': 1,
    'journey.subscribingFor': 0.2,
    'journey.needRate': 0.004,
    'journey.trying': 0.12,
    'journey.entering': 0.02,
    'journey.leavingMarket': 0.2,
    'journey.learning': 0.6,
    'journey.qualifying': 0.1,
    'journey.closing': 0.12,
    'journey.dealLost': 0.2,
    'journey.windowCloses': 0.12,
    'channels.searchAds.pricePerContact': 0.8,
    'channels.searchAds.maxContacts': 4,
    'channels.retargeting.pricePerContact': 0.06,
    'channels.education.pricePerContact': 0.2,
    'channels.email.pricePerContact': 0.02,
    'channels.personalSelling.pricePerContact': 3,
    ...referenceSpends(plan),
  },
  plan,
  historic: plan,
  locks: [],
  seed: 'wren-19',
  horizonWeeks: 156,
  start: 'running',
};

export const consumerSubscription: Preset = {
  scenario,
  question: 'Move 15 points of the budget from search ads to brand video: when does it pay back?',
  suggestedChanges: [
    { path: 'split.searchAds', op: 'add', number: -15 },
    { path: 'split.brandVideo', op: 'add', number: 15 },
  ],
};
