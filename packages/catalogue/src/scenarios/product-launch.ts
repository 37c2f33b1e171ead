import type { Scenario } from '@meander/core';
import { aida } from '../journeys/aida.ts';
import { preLaunch } from '../journeys/pre-launch.ts';
import { channelsIn } from './channels-in.ts';
import type { Preset } from './preset.ts';
import { referenceSpends } from './reference-spend.ts';
import { segmentTraits } from './segment-traits.ts';

const plan = {
  weekly: 9_000,
  split: {
    education: 0.06,
    social: 0.12,
    events: 0.04,
    brandVideo: 0.2,
    searchAds: 0.26,
    retargeting: 0.2,
    email: 0.06,
    personalSelling: 0.06,
  },
  flight: {},
};

const scenario: Scenario = {
  id: 'product-launch',
  version: 1,
  title: 'Product launch',
  name: 'Product launch',
  summary:
    'A new device for 240 euros that 100,000 people might want. Nobody has heard of it; it can be ordered from week 13 on, and before that there is only an audience to win. Advertising to those who decide begins with the sale.',
  journeys: { funnel: aida, lifecycle: preLaunch },
  lens: 'lifecycle',
  channels: channelsIn(plan),
  market: {
    currency: 'EUR',
    traits: segmentTraits,
    segments: [
      {
        id: 'early',
        label: 'Early buyers',
        share: 0.2,
        traits: { basket: 1.2, need: 2.2, pace: 1.4, loyalty: 1.2 },
      },
      {
        id: 'later',
        label: 'Everybody else',
        share: 0.8,
        traits: { basket: 0.95, need: 0.7, pace: 0.9, loyalty: 0.95 },
      },
    ],
    targeting: { education: { early: 2 }, events: { early: 3 } },
  },
  values: {
    'market.people': 100_000,
    'market.price': 240,
    'market.margin': 0.5,
    'market.warmupWeeks': 0,
    'market.launchWeek': 13,
    'journey.joining': 0.006,
    'journey.talk': 0.08,
    'journey.needRate': 0.003,
    'journey.qualifying': 0.08,
    'journey.closing': 0.09,
    'journey.dealLost': 0.12,
    'journey.windowCloses': 0.1,
    'journey.repeatRate': 0.004,
    'journey.repeatWorth': 0.4,
    'journey.dropOut': 0.3,
    'channels.searchAds.pricePerContact': 1.5,
    'channels.searchAds.launchWeek': 13,
    'channels.retargeting.pricePerContact': 0.1,
    'channels.retargeting.launchWeek': 13,
    'channels.personalSelling.pricePerContact': 6,
    'channels.personalSelling.launchWeek': 13,
    ...referenceSpends(plan),
  },
  plan,
  historic: plan,
  locks: [],
  seed: 'siskin-8',
  horizonWeeks: 104,
  start: 'launch',
};

export const productLaunch: Preset = {
  scenario,
  question: 'Move 15 points of the budget from search ads to brand video: when does it pay back?',
  suggestedChanges: [
    { path: 'split.searchAds', op: 'add', number: -15 },
    { path: 'split.brandVideo', op: 'add', number: 15 },
  ],
};
