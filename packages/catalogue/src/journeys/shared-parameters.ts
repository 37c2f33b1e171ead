/** Numbers that mean the same in every journey of the same people, described once. */
import type { Parameter } from '@meander/core';

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
