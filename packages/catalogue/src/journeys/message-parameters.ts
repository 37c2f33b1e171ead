/** Whom messages are for and how far they are made for them. As they ship, they change nothing. */
import type { Parameter } from '@meander/core';

const share = (label: string, value: number, meaning: string, min = 0): Parameter => ({
  label,
  unit: 'share',
  min,
  max: 1,
  default: value,
  meaning,
  source: 'assumption',
});

/** How wide an audience is chased. */
export const audienceParameters = {
  breadth: {
    label: 'Breadth of the audience',
    unit: 'multiples of the fitting audience',
    min: 1,
    max: 100,
    default: 1,
    meaning: 'How many times more people are addressed than those whom the offer fits best',
    source: 'assumption',
  },
  fitFalls: {
    label: 'Fall of the fit',
    unit: '',
    min: 0,
    max: 5,
    default: 0.5,
    meaning:
      'The rate at which people come to consider falls with the breadth to the power of minus this (0: everybody fits alike)',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/** How far messages fit the person who gets them. */
export const messageParameters = {
  personalDegree: share(
    'Degree of personalisation',
    0,
    'How far messages differ between segments (0: one message for all)',
  ),
  accuracy: share(
    'Accuracy of the information',
    1,
    'How right full information is about people; below 0 it is wrong and does harm',
    -1,
  ),
  relevance: {
    label: 'Gain by relevance',
    unit: 'share',
    min: 0,
    max: 0.5,
    default: 0.2,
    meaning: 'How much more a perfectly personal message triggers where everybody is different',
    source:
      'Sahni, Wheeler, Chintagunta: a name in the subject line, +20 % opens; a later replication found none',
  },
  knownAfter: {
    label: 'Contacts until people are known',
    unit: 'contacts per person',
    min: 0.01,
    max: 1000,
    default: 5,
    meaning:
      'After so many contacts to which people can respond, 63 % of what there is to know about them is known',
    source: 'assumption',
  },
  newcomerFit: share(
    'Fit for first-time customers',
    1,
    'How well what is sent to customers fits those who bought once',
  ),
  regularFit: share(
    'Fit for regulars',
    1,
    'How well what is sent to customers fits those who buy again and again',
  ),
} as const satisfies Record<string, Parameter>;
