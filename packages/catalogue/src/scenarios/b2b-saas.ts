import type { Scenario } from '@meander/core';
import { customerLifecycle } from '../journeys/customer-lifecycle.ts';
import { marketingAndSalesFunnel } from '../journeys/marketing-and-sales-funnel.ts';
import { channelsIn } from './channels-in.ts';
import type { Preset } from './preset.ts';
import { segmentTraits } from './segment-traits.ts';

const plan = {
  weekly: 12_000,
  split: {
    education: 0.07,
    social: 0.05,
    events: 0.06,
    brandVideo: 0.1,
    searchAds: 0.21,
    retargeting: 0.22,
    email: 0.03,
    personalSelling: 0.26,
  },
  flight: {},
};

const scenario: Scenario = {
  id: 'b2b-saas',
  version: 1,
  title: 'B2B software',
  name: 'B2B software',
  summary:
    'A software firm sells yearly contracts to 20,000 businesses. About one in five needs such a product in a year, deals take weeks to months, and most of the money comes after the first sale.',
  journeys: { funnel: marketingAndSalesFunnel, lifecycle: customerLifecycle },
  lens: 'lifecycle',
  channels: channelsIn(plan),
  market: {
    currency: 'EUR',
    traits: segmentTraits,
    segments: [
      {
        id: 'smb',
        label: 'Small business',
        share: 0.7,
        traits: { basket: 0.45, need: 1.1, pace: 1.6, loyalty: 0.9 },
      },
      {
        id: 'mid',
        label: 'Mid-size',
        share: 0.24,
        traits: { basket: 1.5, need: 0.9, pace: 0.7, loyalty: 1.1 },
      },
      {
        id: 'enterprise',
        label: 'Enterprise',
        share: 0.06,
        traits: { basket: 5.4, need: 0.7, pace: 0.35, loyalty: 1.2 },
      },
    ],
    targeting: {
      events: { mid: 3, enterprise: 8 },
      personalSelling: { mid: 2, enterprise: 4 },
    },
  },
  values: {
    'market.people': 20_000,
    'market.price': 2400,
    'market.margin': 0.75,
    'market.serviceCost': 5,
    'journey.reviewers': 60,
    'journey.salesSlots': 90,
    'channels.education.referenceSpend': 840,
    'channels.social.referenceSpend': 600,
    'channels.events.referenceSpend': 720,
    'channels.brandVideo.referenceSpend': 1200,
    'channels.searchAds.referenceSpend': 2520,
    'channels.retargeting.referenceSpend': 2640,
    'channels.email.referenceSpend': 360,
    'channels.personalSelling.referenceSpend': 3120,
  },
  plan,
  historic: plan,
  locks: [],
  seed: 'otter-42',
  horizonWeeks: 156,
  start: 'running',
};

export const b2bSaas: Preset = {
  scenario,
  question: 'Move 15 points of the budget from retargeting to brand video: when does it pay back?',
  suggestedChanges: [
    { path: 'split.retargeting', op: 'add', number: -15 },
    { path: 'split.brandVideo', op: 'add', number: 15 },
  ],
  journeyValues: {
    // the price is that of a year, renewals fall due every four weeks
    subscription: {
      'journey.firstWorth': 1 / 13,
      'journey.renewalWorth': 1 / 13,
      'journey.cancelling': 0.012,
    },
  },
};
