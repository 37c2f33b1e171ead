import type { Scenario } from '@meander/core';
import { salesFunnel } from '../journeys/sales-funnel.ts';
import { services } from '../journeys/services.ts';
import { channelsIn } from './channels-in.ts';
import type { Preset } from './preset.ts';
import { referenceSpends } from './reference-spend.ts';
import { segmentTraits } from './segment-traits.ts';

const plan = {
  weekly: 5_000,
  split: {
    education: 0.14,
    social: 0.06,
    events: 0.16,
    brandVideo: 0.04,
    searchAds: 0.16,
    retargeting: 0.08,
    email: 0.04,
    personalSelling: 0.32,
  },
  flight: {},
};

const scenario: Scenario = {
  id: 'professional-services',
  version: 1,
  title: 'Professional services',
  name: 'Professional services',
  summary:
    'A firm of advisers with 6,000 businesses in its region. A first matter is worth 6,000 pounds, clients come back for years, and nobody hands over a matter to a firm that is not trusted.',
  journeys: { funnel: salesFunnel, lifecycle: services },
  lens: 'lifecycle',
  channels: channelsIn(plan),
  market: {
    currency: 'GBP',
    traits: segmentTraits,
    segments: [
      {
        id: 'owners',
        label: 'Owner-managed firms',
        share: 0.8,
        traits: { basket: 0.7, need: 0.9, pace: 1.2, loyalty: 1 },
      },
      {
        id: 'groups',
        label: 'Groups of firms',
        share: 0.2,
        traits: { basket: 2.2, need: 1.4, pace: 0.6, loyalty: 1.2 },
      },
    ],
    targeting: { events: { groups: 3 }, personalSelling: { groups: 2 } },
  },
  values: {
    'market.people': 6_000,
    'market.price': 6_000,
    'market.margin': 0.35,
    'market.serviceCost': 5,
    'journey.learningOfIt': 0.006,
    'journey.trustWears': 0.008,
    'journey.qualifying': 0.03,
    'journey.closing': 0.04,
    'journey.reviewers': 24,
    'journey.salesSlots': 25,
    ...referenceSpends(plan),
  },
  plan,
  historic: plan,
  locks: [],
  seed: 'linnet-3',
  horizonWeeks: 156,
  start: 'running',
};

export const professionalServices: Preset = {
  scenario,
  question:
    'Move 15 points of the budget from personal selling to educational content: when does it pay back?',
  suggestedChanges: [
    { path: 'split.personalSelling', op: 'add', number: -15 },
    { path: 'split.education', op: 'add', number: 15 },
  ],
};
