/** The closed lists of the API. The values inside the program are those of the engine. */
import { attributionRules, type AttributionRuleId } from '@meander/analysis';
import { builder } from '../builder.ts';

export const JourneyKind = builder.enumType('JourneyKind', {
  description: 'The lens through which the same people are seen.',
  values: {
    FUNNEL: { value: 'funnel', description: 'Forward moves and exits only; ends at the first purchase.' },
    LIFECYCLE: {
      value: 'lifecycle',
      description: 'Back moves, dormancy and return, repeat purchase, churn, advocacy.',
    },
    CUSTOM: { value: 'custom', description: 'A journey of the user’s own.' },
  } as const,
});

export const ChannelKind = builder.enumType('ChannelKind', {
  description: 'Where in the river a channel works.',
  values: {
    UPSTREAM: { value: 'upstream', description: 'Before there is a need: education, social, events, brand.' },
    DOWNSTREAM: {
      value: 'downstream',
      description: 'Near the purchase: search ads, retargeting, email, selling.',
    },
  } as const,
});

export const RunStatus = builder.enumType('RunStatus', {
  description: 'Where a run or comparison stands.',
  values: {
    QUEUED: { value: 'queued', description: 'Accepted; no replication has started.' },
    RUNNING: { value: 'running', description: 'Replications are being simulated.' },
    COMPLETE: { value: 'complete', description: 'Every replication is finished and stored.' },
    CANCELLED: {
      value: 'cancelled',
      description: 'Stopped; the finished replications are kept and can be continued.',
    },
    FAILED: { value: 'failed', description: 'Stopped by a fault; the finished replications are kept.' },
  } as const,
});

export const Metric = builder.enumType('Metric', {
  description:
    'What is measured. Money and counts are cumulative from week 1, except PIPELINE, which is a stock.',
  values: {
    NET_VALUE: {
      value: 'netValue',
      description:
        'Revenue minus the cost of what was sold, which no discount lowers, minus spend and service cost, up to the week; no tail beyond the horizon.',
    },
    REVENUE: { value: 'revenue', description: 'Revenue of all purchases up to the week.' },
    CUSTOMERS: { value: 'customers', description: 'People who bought for the first time, up to the week.' },
    PIPELINE: {
      value: 'pipeline',
      description: 'People considering or qualified at the end of the week (a stock).',
    },
    SPEND: { value: 'spend', description: 'Money spent on channels up to the week.' },
    COST_PER_CUSTOMER: {
      value: 'costPerCustomer',
      description: 'Spend divided by new customers, both up to the week.',
    },
  } as const,
});

/** A rule's own words. */
const ruled = <Id extends AttributionRuleId>(value: Id) => ({
  value,
  description: attributionRules.find(({ id }) => id === value)!.meaning,
});

export const AttributionRule = builder.enumType('AttributionRule', {
  description: 'How credit for a purchase is shared out among the contacts that were logged before it.',
  values: {
    LAST_TOUCH: ruled('lastTouch'),
    LAST_CLICK: ruled('lastClick'),
    FIRST_TOUCH: ruled('firstTouch'),
    LINEAR: ruled('linear'),
    POSITION: ruled('position'),
    TIME_DECAY: ruled('timeDecay'),
  },
});

export const Population = builder.enumType('Population', {
  description: 'How people are held in a simulation.',
  values: {
    EXPECTED: {
      value: 'expected',
      description: 'Real-valued counts: the expectation, in milliseconds; no interval.',
    },
    COHORTS: {
      value: 'cohorts',
      description: 'Whole people in groups, drawn exactly; the cost does not grow with people.',
    },
    AGENTS: { value: 'agents', description: 'One customer at a time; the cost grows with people.' },
  } as const,
});

export const Severity = builder.enumType('Severity', {
  description: 'Whether an issue prevents the answer.',
  values: {
    ERROR: { value: 'error', description: 'The input cannot be used as it is.' },
    NOTE: { value: 'note', description: 'The input is used; this says what was assumed or left out.' },
  } as const,
});

export const ErrorCode = builder.enumType('ErrorCode', {
  description: 'The kinds of expected problems.',
  values: {
    VALIDATION: { description: 'The input has problems; each is an issue with a path.' },
    NOT_FOUND: { description: 'There is nothing with this id.' },
    LIMIT: { description: 'The request is larger than this server accepts.' },
    CONFLICT: { description: 'Somebody saved another version in between.' },
  } as const,
});
