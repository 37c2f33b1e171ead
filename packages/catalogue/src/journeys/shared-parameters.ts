/** Numbers that mean the same in every journey of the same people, described once. */
import type { Parameter } from '@meander/core';
import { perWeek as weekly } from './per-week.ts';

const perWeek = (
  label: string,
  value: number,
  max: number,
  meaning: string,
  source = 'assumption',
): Parameter => ({
  label,
  unit: 'per week',
  min: 0,
  max,
  default: value,
  meaning,
  source,
});

const gain = (
  label: string,
  value: number,
  meaning: string,
  source = 'assumption',
  min = -1,
  max = 10,
): Parameter => ({
  label,
  unit: 'factor at full memory, less 1',
  min,
  max,
  default: value,
  meaning,
  source,
});

/** How people hear of a brand, remember it and visit. */
export const attentionParameters = {
  discovery: perWeek(
    'Discovery by chance',
    0.0003,
    1,
    'Rate at which people who have never heard of the brand come across it by themselves',
  ),
  forgetting: perWeek(
    'Forgetting',
    0.04,
    1,
    'Rate at which brand memory falls by one level',
    'assumption: half-life of memory 6 to 104 weeks, bracketed by Leone (1995)',
  ),
  reminding: perWeek(
    'Reminders by chance',
    0.015,
    1,
    'Rate at which people who know the brand come across it by themselves, and remember it a little better',
  ),
  visiting: perWeek(
    'Visits by themselves',
    0.01,
    2,
    'Rate at which people who know the brand visit without being asked',
  ),
  visitMemory: gain(
    'Visits with memory',
    2,
    'How much more often people visit when the brand is strongly remembered',
  ),
  cookieWindow: perWeek(
    'Closing of the cookie window',
    0.25,
    5,
    'Rate at which a visit is too long ago for retargeting: 1 / mean window in weeks',
  ),
  subscribing: perWeek(
    'Subscribing by themselves',
    0.006,
    1,
    'Rate at which interested people leave an address without being asked',
  ),
  wordOfMouth: perWeek(
    'Word of mouth',
    0.25,
    10,
    'Rate of hearing of the brand if everybody spoke of it; scales with the share who do',
    'Bass (1969): q .38 a year on average; advocates only, so larger per speaker',
  ),
  seasonAmplitude: {
    label: 'Season of needs',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0,
    meaning: 'How far needs swing around their mean over a year',
    source: 'assumption',
  },
  seasonPeak: {
    label: 'Peak of the season',
    unit: 'week of the year',
    min: 0,
    max: 52,
    default: 48,
    meaning: 'Week of the plan, counted from week 1, in which needs peak; it comes back every 52 weeks',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/** How a need becomes a purchase. */
export const decisionParameters = {
  needRate: perWeek(
    'Need leads to the brand unremembered',
    0.0005,
    1,
    'Rate at which people who know the brand but do not remember it come to need the product and consider the brand',
    'Dawes: a need arises in 20 % of business buyers a year, .0039 a week; that one in eight then considers a brand barely known is an assumption',
  ),
  needMemory: gain(
    'Considered when remembered',
    7,
    'How much likelier a need leads to this brand when it is strongly remembered',
  ),
  windowCloses: perWeek(
    'Window closes',
    0.06,
    2,
    'Rate at which somebody who considers buys elsewhere or lets it be',
  ),
  windowMemory: gain(
    'Staying with memory',
    -0.4,
    'How much seldomer they are lost when the brand is strongly remembered',
    'assumption: competitor loss x (1 - .4 M)',
  ),
  qualifying: perWeek(
    'Qualifying by themselves',
    0.012,
    2,
    'Rate at which somebody who considers asks for an offer by themselves',
  ),
  closing: perWeek(
    'Closing by themselves',
    0.01,
    2,
    'Rate at which a qualified prospect buys without being called',
  ),
  closingMemory: gain(
    'Deciding with memory',
    2.5,
    'How much likelier people ask for an offer and buy by themselves when the brand is strongly remembered',
  ),
  dealLost: perWeek('Deal lost', 0.05, 2, 'Rate at which a qualified prospect decides otherwise'),
} as const satisfies Record<string, Parameter>;

/** How a lead passes from marketing to sales. */
export const handOverParameters = {
  responding: weekly(
    'Responding by themselves',
    0.25,
    'Rate at which somebody who considers leaves an address by themselves',
  ),
  handingOver: weekly(
    'Handing over by themselves',
    0.06,
    'Rate at which somebody who left an address asks for an offer by themselves',
  ),
  accepting: weekly('Acceptance by sales', 0.5, 'Rate at which sales takes on a marketing-qualified lead'),
  refusing: weekly(
    'Refusal by sales',
    0.26,
    'Rate at which sales turns a marketing-qualified lead down',
    'so that 66 % are accepted: SiriusDecisions-style average, recalled',
  ),
  qualifyingSales: weekly(
    'Qualification by sales',
    0.25,
    'Rate at which an accepted lead turns out to have need, budget and a date',
  ),
  disqualifying: weekly(
    'Disqualification by sales',
    0.26,
    'Rate at which an accepted lead turns out not to',
    'so that 49 % qualify: SiriusDecisions-style average, recalled',
  ),
} as const satisfies Record<string, Parameter>;

/** What salespeople have time for, what happens to those who wait, and who buys without them. */
export const salesParameters = {
  reviewers: {
    label: 'Leads under review at once',
    unit: 'leads',
    min: 0.1,
    max: 1e6,
    default: 40,
    meaning: 'How many leads can be under review at the same time',
    source: 'assumption',
  },
  salesSlots: {
    label: 'Open deals at once',
    unit: 'deals',
    min: 0.1,
    max: 1e6,
    default: 60,
    meaning: 'How many deals salespeople can keep going at the same time: people times deals of each',
    source: 'assumption',
  },
  idling: weekly(
    'Giving up while idle',
    0.03,
    'Rate at which a lead gives up in the first week in which nobody has time for it',
  ),
  walkingIn: {
    ...weekly(
      'Off-funnel purchases',
      0.00002,
      'Rate at which somebody who knows the brand buys without being a lead first: a walk-in',
    ),
    max: 0.1,
  },
} as const satisfies Record<string, Parameter>;

/** How people forget, fall asleep and wake again. */
export const pausingParameters = {
  fading: weekly(
    'Fading from mind',
    0.02,
    'Rate at which somebody without any memory of the brand is unaware again',
  ),
  goingDormant: weekly('Falling asleep', 0.02, 'Rate at which somebody who considers puts it off for long'),
  waking: weekly('Waking by themselves', 0.006, 'Rate at which a dormant prospect takes the matter up again'),
} as const satisfies Record<string, Parameter>;

/** What happens after the first purchase. */
export const loyaltyParameters = {
  repurchase: weekly('Second purchase', 0.019, 'Rate at which a first-time customer buys again'),
  repeatRate: weekly('Repeat purchases', 0.0192, 'Rate of purchases of somebody who buys again and again'),
  dropOut: {
    label: 'Drop-out after a purchase',
    unit: 'probability',
    min: 0,
    max: 1,
    default: 0.12,
    meaning: 'Probability that a repeat purchase is the last one for long',
    source: 'form: BG/NBD (Fader, Hardie and Lee 2005); value an assumption',
  },
  churn: weekly(
    'Churn after the first purchase',
    0.005,
    'Rate at which a first-time customer stops without a second purchase',
  ),
  advocating: weekly('Becoming an advocate', 0.003, 'Rate at which a repeat customer starts speaking of it'),
  advocacyFades: weekly('Advocacy fades', 0.01, 'Rate at which an advocate falls silent'),
  winningBack: weekly('Coming back by themselves', 0.003, 'Rate at which a lapsed customer considers again'),
  repeatWorth: {
    label: 'Worth of a repeat purchase',
    unit: 'multiples of the price',
    min: 0,
    max: 100,
    default: 1,
    meaning: 'Revenue of a repeat purchase, in multiples of the price',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/** What customers live through with what they bought. */
export const experienceParameters = {
  pleasing: weekly('Good experience', 0.02, 'Rate at which an experience is better than expected'),
  disappointing: weekly('Bad experience', 0.012, 'Rate at which an experience is worse than expected'),
  dissatisfaction: {
    label: 'Weight of disappointment',
    unit: '',
    min: -5,
    max: 0,
    default: -0.7,
    meaning:
      'Disappointed customers leave at exp(-this) times the rate of content ones, delighted ones at exp(this)',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/** Whom they speak to. */
export const homophily: Parameter = {
  label: 'Talk among people alike',
  unit: 'share',
  min: 0,
  max: 1,
  default: 0,
  meaning: 'Share of what people say that only people of their own segment hear',
  source: 'assumption: none where nothing is known of it',
  range: [0, 0.5],
};

/** Who speaks of what they bought, where that is not a stage of its own. */
export const talkative: Parameter = {
  label: 'Who speaks of it',
  unit: 'share',
  min: 0,
  max: 1,
  default: 0.1,
  meaning: 'Share of satisfied customers who speak of it to others in a week',
  source: 'assumption',
};
