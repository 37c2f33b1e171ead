import type { Scenario } from '@meander/core';
import { customerLifecycle } from '../journeys/customer-lifecycle.ts';
import { marketingAndSalesFunnel } from '../journeys/marketing-and-sales-funnel.ts';
import { channelsIn } from './channels-in.ts';
import type { Preset } from './preset.ts';
import { segmentTraits } from './segment-traits.ts';

const plan = {
  weekly: 8_000,
  split: {
    education: 0.05,
    social: 0.12,
    events: 0.03,
    brandVideo: 0.15,
    searchAds: 0.3,
    retargeting: 0.22,
    email: 0.08,
    personalSelling: 0.05,
  },
  flight: {},
};

const scenario: Scenario = {
  id: 'b2c-retail',
  version: 1,
  title: 'Online retail',
  name: 'Online retail',
  summary:
    'An online shop with 60,000 people in its market. Needs come and go with the year, decisions take days, and regulars make the business.',
  journeys: { funnel: marketingAndSalesFunnel, lifecycle: customerLifecycle },
  lens: 'lifecycle',
  channels: channelsIn(plan),
  market: {
    currency: 'EUR',
    traits: segmentTraits,
    segments: [
      {
        id: 'occasional',
        label: 'Occasional buyers',
        share: 0.75,
        traits: { basket: 0.85, need: 0.8, pace: 1, loyalty: 0.6 },
      },
      {
        id: 'regular',
        label: 'Regular buyers',
        share: 0.25,
        traits: { basket: 1.4, need: 1.6, pace: 1.3, loyalty: 1.8 },
      },
    ],
    targeting: {},
  },
  values: {
    'market.people': 60_000,
    'market.price': 90,
    'market.margin': 0.45,
    'journey.needRate': 0.006,
    'journey.needMemory': 5,
    'journey.windowCloses': 0.15,
    'journey.qualifying': 0.12,
    'journey.handingOver': 0.4,
    // parcels are packed, not negotiated
    'journey.reviewers': 2000,
    'journey.salesSlots': 2000,
    'journey.closing': 0.15,
    'journey.dealLost': 0.12,
    'journey.losing': 0.12,
    'journey.goingDormant': 0.05,
    'journey.seasonAmplitude': 0.25,
    'journey.repurchase': 0.03,
    'journey.repeatRate': 0.05,
    'journey.dropOut': 0.06,
    'journey.churn': 0.02,
    // so that referred customers are worth about a tenth more; a sixth at a bank: Schmitt, Skiera and Van den Bulte (2011)
    'journey.homophily': 0.4,
    'channels.education.referenceSpend': 400,
    'channels.social.referenceSpend': 960,
    'channels.events.referenceSpend': 240,
    'channels.brandVideo.referenceSpend': 1200,
    'channels.searchAds.referenceSpend': 2400,
    'channels.searchAds.pricePerContact': 2,
    'channels.searchAds.maxContacts': 4,
    'channels.searchAds.response.qualify': 0.04,
    'channels.searchAds.response.close': 0.015,
    'channels.retargeting.referenceSpend': 1760,
    'channels.retargeting.pricePerContact': 0.12,
    'channels.email.referenceSpend': 640,
    'channels.email.pricePerContact': 0.06,
    'channels.email.maxContacts': 4,
    'channels.personalSelling.referenceSpend': 400,
    'channels.personalSelling.pricePerContact': 5,
    'channels.personalSelling.maxContacts': 2,
  },
  plan,
  historic: plan,
  locks: [],
  seed: 'heron-7',
  horizonWeeks: 156,
  start: 'running',
};

export const b2cRetail: Preset = {
  scenario,
  question: 'Move 15 points of the budget from search ads to brand video: when does it pay back?',
  suggestedChanges: [
    { path: 'split.searchAds', op: 'add', number: -15 },
    { path: 'split.brandVideo', op: 'add', number: 15 },
  ],
  journeyValues: {
    'buyer-decision': { 'journey.arising': 0.02, 'journey.beginningSearch': 0.5 },
    inbound: { 'journey.entering': 0.03, 'journey.leavingMarket': 0.15, 'journey.learning': 0.6 },
    'marketing-funnel': { 'journey.engaging': 0.6 },
    'sales-funnel': { 'journey.followUpDelay': 1 },
    services: { 'journey.matter': 0.02 },
    'pre-launch': { 'journey.joining': 0.006 },
    subscription: { 'journey.trying': 0.12 },
  },
};
