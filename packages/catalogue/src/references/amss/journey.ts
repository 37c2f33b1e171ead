/**
 * The Aggregate Marketing System Simulator as a journey: people are in or out of the market, satiated or not, more or less
 * active, and think of a brand more or less well; media move them along these dimensions, and sales follow from where they are.
 * Zhang and Vaver 2017 (R package AMSS 1.0.1, Apache-2.0, used as a description only).
 */
import { defineJourney, type Formula, type MatrixBranch, type MatrixStep } from '@meander/core';
import { amssParameters } from './parameters.ts';

const SOURCE = 'Zhang and Vaver, Introduction to the Aggregate Marketing System Simulator, Google 2017';

/** Only they can be active. */
const active = { market: 'in', satiation: 'unsatiated' };
/** A loyal customer thinks well of the brand, whatever happens. */
const persuadable = { loyalty: ['switcher', 'rival'] };

const opinions = { unaware: 0.03, negative: 0.07, neutral: 0.65, somewhat: 0.2, favourable: 0.05 };
const activities = { inactive: 0.6, exploration: 0.3, purchase: 0.1 };

type Step = Partial<MatrixStep> & Pick<MatrixStep, 'dimension' | 'rows'>;
const step = (given: Step): MatrixStep => ({ from: {}, keep: 0, along: {}, ...given });

/** Activity of somebody who has just come into a state in which activity is possible. */
const activityOnEntry = step({
  dimension: 'stage',
  from: active,
  rows: { inactive: { inactive: 0.375, exploration: 0.425, purchase: 0.2 } },
});

const clamp = (formula: Formula): Formula => ({ greatest: [0, { least: [1, formula] }] });
const ratio = (a: Formula, b: Formula): Formula => ({ over: [a, b] });
const atLeast0 = (formula: Formula): Formula => ({ greatest: [0, formula] });

/** After a purchase, of whosever product, nobody needs another one for a while. */
const satiate: Pick<MatrixBranch, 'steps'> = {
  steps: [
    step({
      dimension: 'satiation',
      rows: { unsatiated: { satiated: 1 } },
      along: { satiated: { stage: 'inactive' } },
    }),
  ],
};

const level = (id: string, label: string, meaning = '') => ({ id, label, meaning });

/** @param season share of the trend that is in the market, week by week */
export const amssJourney = (season: readonly number[]) =>
  defineJourney({
    id: 'amss',
    version: 1,
    kind: 'custom',
    title: 'Aggregate marketing system',
    purpose:
      'A published simulator written anew, to compare its numbers with ours: whole populations move through matrices, one product, one competitor',
    source: SOURCE,
    dimensions: [
      { id: 'market', label: 'Market', levels: [level('out', 'Out'), level('in', 'In')] },
      {
        id: 'satiation',
        label: 'Satiation',
        levels: [level('satiated', 'Satiated'), level('unsatiated', 'Unsatiated')],
      },
      {
        id: 'stage',
        label: 'Activity',
        levels: [
          { ...level('inactive', 'Inactive'), milestone: 'dormant' },
          { ...level('exploration', 'Exploration'), milestone: 'considers' },
          {
            ...level('purchase', 'Purchase', 'Buys this week, ours or the competitor’s'),
            milestone: 'qualified',
          },
        ],
      },
      {
        id: 'opinion',
        label: 'Favourability',
        levels: [
          level('unaware', 'Unaware'),
          level('negative', 'Negative'),
          level('neutral', 'Neutral'),
          level('somewhat', 'Somewhat favourable'),
          level('favourable', 'Favourable'),
        ],
      },
      {
        id: 'loyalty',
        label: 'Loyalty',
        levels: [
          level('switcher', 'Switcher'),
          level('loyal', 'Loyal'),
          level('rival', 'Loyal to the competitor'),
        ],
      },
      {
        id: 'availability',
        label: 'Availability',
        levels: [level('low', 'Low'), level('average', 'Average'), level('high', 'High')],
      },
    ],
    parameters: amssParameters,
    series: {
      season: {
        label: 'Season of the market',
        unit: 'share',
        meaning: 'Share of the trend that is in the market: a yearly wave with noise',
        source: 'AMSS 1.0.1, vignette',
        values: [...season],
      },
      searchOn: {
        label: 'Search is on',
        unit: '',
        meaning: '0 in the last week of every 13 and in the one after it, else 1',
        source: 'AMSS 1.0.1, vignette',
        values: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
      },
    },
    start: {
      market: 'out',
      satiation: 'unsatiated',
      stage: 'inactive',
      opinion: 'favourable',
      loyalty: 'switcher',
      availability: 'average',
    },
    tallies: [{ id: 'unit', label: 'Unit sold', worth: 1 }],
    events: [
      {
        kind: 'matrix',
        id: 'beginning',
        label: 'What people think at first',
        branches: [
          {
            id: 'begin',
            label: 'Has an opinion',
            probability: 'isFirstWeek',
            steps: [
              step({
                dimension: 'loyalty',
                from: { opinion: 'favourable' },
                rows: { switcher: { switcher: 'switchers', loyal: 'loyals', rival: 'rivalLoyals' } },
              }),
              step({ dimension: 'opinion', from: persuadable, rows: { favourable: opinions } }),
              step({
                dimension: 'availability',
                rows: { average: { low: 1 / 3, average: 1 / 3, high: 1 / 3 } },
              }),
            ],
          },
        ],
      },
      {
        kind: 'matrix',
        id: 'market',
        label: 'Season of the market',
        quantities: [
          {
            law: 'value',
            id: 'inMarket',
            label: 'Share in the market',
            value: ratio({ count: { market: 'in' } }, 'people'),
          },
          {
            law: 'value',
            id: 'target',
            label: 'Share that should be',
            value: clamp({ times: ['trend', { series: 'season' }] }),
          },
        ],
        branches: [
          {
            id: 'enter',
            label: 'Enters the market',
            probability: {
              by: 'market',
              levels: { out: ratio(atLeast0({ minus: ['target', 'inMarket'] }), { minus: [1, 'inMarket'] }) },
            },
            steps: [step({ dimension: 'market', rows: { out: { in: 1 } } }), activityOnEntry],
          },
          {
            id: 'leave',
            label: 'Leaves the market',
            probability: {
              by: 'market',
              levels: { in: ratio(atLeast0({ minus: ['inMarket', 'target'] }), 'inMarket') },
            },
            steps: [
              step({ dimension: 'market', rows: { in: { out: 1 } }, along: { out: { stage: 'inactive' } } }),
            ],
          },
        ],
      },
      {
        kind: 'matrix',
        id: 'return',
        label: 'Need returns',
        branches: [
          {
            id: 'need',
            label: 'Needs the product again',
            probability: { by: 'satiation', levels: { satiated: 'desatiation' } },
            steps: [step({ dimension: 'satiation', rows: { satiated: { unsatiated: 1 } } }), activityOnEntry],
          },
        ],
      },
      {
        kind: 'matrix',
        id: 'natural',
        label: 'What people do by themselves',
        branches: [
          {
            id: 'drift',
            label: 'Goes on by themselves',
            probability: 1,
            steps: [
              step({
                dimension: 'stage',
                from: active,
                rows: { inactive: activities, exploration: activities, purchase: activities },
              }),
              step({
                dimension: 'opinion',
                from: persuadable,
                keep: 'lag',
                rows: {
                  unaware: opinions,
                  negative: opinions,
                  neutral: opinions,
                  somewhat: opinions,
                  favourable: opinions,
                },
              }),
            ],
          },
        ],
      },
      {
        kind: 'matrix',
        id: 'television',
        label: 'Television',
        quantities: [
          {
            law: 'binomial',
            id: 'tvAudience',
            label: 'Audience',
            trials: 'here',
            probability: 'tvAudienceShare',
          },
          { law: 'value', id: 'tvViewers', label: 'All of the audience', value: { sum: 'tvAudience' } },
          {
            law: 'value',
            id: 'tvSpend',
            label: 'Television spend',
            spends: 'tv',
            // without an audience nothing is spent
            value: { times: [{ planned: 'tv' }, ratio('tvViewers', 'tvViewers')] },
          },
          {
            law: 'poisson',
            id: 'tvExposures',
            label: 'Television exposures',
            contacts: 'tv',
            report: true,
            mean: { times: [ratio('tvSpend', 'tvUnitCost'), ratio('tvAudience', 'tvViewers')] },
          },
          {
            law: 'reach',
            id: 'tvReach',
            label: 'People reached by television',
            report: true,
            of: 'tvExposures',
            among: 'tvAudience',
          },
          {
            law: 'binomial',
            id: 'tvPersuaded',
            label: 'People moved by television',
            trials: 'tvReach',
            probability: { hill: { of: ratio('tvExposures', 'tvReach'), half: 'tvHalf', slope: 'tvSlope' } },
          },
        ],
        branches: [
          {
            id: 'persuade',
            label: 'Is moved by television',
            number: 'tvPersuaded',
            channel: 'tv',
            steps: [
              step({
                dimension: 'opinion',
                from: persuadable,
                keep: 'lag',
                rows: {
                  unaware: { unaware: 0.4, neutral: 0.4, somewhat: 0.2 },
                  negative: { negative: 0.9, neutral: 0.1 },
                  neutral: { neutral: 0.6, somewhat: 0.4 },
                  somewhat: { somewhat: 0.8, favourable: 0.2 },
                  favourable: { favourable: 1 },
                },
              }),
            ],
          },
        ],
      },
      {
        kind: 'matrix',
        id: 'search',
        label: 'Search',
        quantities: [
          {
            law: 'binomial',
            id: 'searchers',
            label: 'People who search',
            trials: 'here',
            probability: { by: 'stage', levels: { inactive: 0.01, exploration: 0.3, purchase: 0.4 } },
          },
          { law: 'value', id: 'allSearchers', label: 'All who search', value: { sum: 'searchers' } },
          {
            law: 'value',
            id: 'clickRate',
            label: 'Click rate',
            value: { by: 'stage', levels: { inactive: 0.005, exploration: 0.08, purchase: 0.1 } },
          },
          {
            law: 'poisson',
            id: 'queries',
            label: 'Queries',
            report: true,
            mean: { times: ['queryRate', 'allSearchers'] },
          },
          {
            law: 'binomial',
            id: 'matching',
            label: 'Queries that match the keywords',
            trials: 'queries',
            // the lever is a yearly budget per head
            probability: { times: ['keywordShare', 52, ratio({ planned: 'search' }, 'people')] },
          },
          {
            law: 'value',
            id: 'clickCost',
            label: 'Cost of a click',
            value: { least: [{ greatest: ['bid', 'leastClickCost'] }, 'mostClickCost'] },
          },
          {
            law: 'binomial',
            id: 'available',
            label: 'Impressions to be had',
            trials: 'matching',
            probability: {
              over: [
                atLeast0({ minus: ['bid', 'leastClickCost'] }),
                { minus: ['mostClickCost', 'leastClickCost'] },
                1,
              ],
            },
          },
          {
            law: 'value',
            id: 'clickCap',
            label: 'Clicks that the cap pays for',
            value: { floor: ratio({ times: ['searchCap', { series: 'searchOn' }] }, 'clickCost') },
          },
          {
            law: 'value',
            id: 'meanClickRate',
            label: 'Click rate of all who search',
            value: ratio({ sum: { times: ['searchers', 'clickRate'] } }, 'allSearchers'),
          },
          {
            law: 'negativeBinomial',
            id: 'unclickedCap',
            label: 'Impressions without a click until the cap is spent',
            successes: 'clickCap',
            probability: 'meanClickRate',
          },
          {
            law: 'value',
            id: 'impressions',
            label: 'Search impressions',
            report: true,
            value: { least: ['available', { plus: ['clickCap', 'unclickedCap'] }] },
          },
          {
            law: 'hypergeometric',
            id: 'clicks',
            label: 'Search clicks',
            report: true,
            contacts: 'search',
            drawn: 'impressions',
            marked: 'clickCap',
            others: 'unclickedCap',
          },
          {
            law: 'value',
            id: 'searchSpend',
            label: 'Search spend',
            spends: 'search',
            value: { times: ['clickCost', 'clicks'] },
          },
          {
            law: 'split',
            id: 'clicksHere',
            label: 'Clicks by cell',
            total: 'clicks',
            weights: { times: ['searchers', 'clickRate'] },
          },
          {
            law: 'split',
            id: 'unclickedHere',
            label: 'Impressions without a click by cell',
            total: { minus: ['impressions', 'clicks'] },
            weights: { times: ['searchers', { minus: [1, 'clickRate'] }] },
          },
          {
            law: 'split',
            id: 'unshownHere',
            label: 'Queries without an advertisement by cell',
            total: { minus: ['queries', 'impressions'] },
            weights: 'searchers',
          },
          {
            law: 'reach',
            id: 'queriers',
            label: 'People with a query',
            of: { plus: ['clicksHere', 'unclickedHere', 'unshownHere'] },
            among: 'searchers',
          },
          {
            law: 'reach',
            id: 'shown',
            label: 'People with an impression',
            of: { plus: ['clicksHere', 'unclickedHere'] },
            among: 'queriers',
          },
          { law: 'reach', id: 'clickers', label: 'People with a click', of: 'clicksHere', among: 'shown' },
          {
            law: 'binomial',
            id: 'movedByQuery',
            label: 'Moved by a query',
            trials: { minus: ['queriers', 'shown'] },
            probability: 'organicEffect',
          },
          {
            law: 'binomial',
            id: 'movedByImpression',
            label: 'Moved by an impression',
            trials: { minus: ['shown', 'clickers'] },
            probability: 'impressionEffect',
          },
          {
            law: 'binomial',
            id: 'movedByClick',
            label: 'Moved by a click',
            trials: 'clickers',
            probability: 'clickEffect',
          },
        ],
        branches: [
          {
            id: 'explore',
            label: 'Goes on after a search',
            number: { plus: ['movedByQuery', 'movedByImpression', 'movedByClick'] },
            channel: 'search',
            steps: [
              step({
                dimension: 'stage',
                from: active,
                rows: {
                  inactive: { inactive: 0.05, exploration: 0.95 },
                  exploration: { exploration: 0.85, purchase: 0.15 },
                  purchase: { purchase: 1 },
                },
              }),
            ],
          },
        ],
      },
      {
        kind: 'matrix',
        id: 'sales',
        label: 'Sales',
        quantities: [
          {
            law: 'value',
            id: 'demand',
            label: 'Probability of wanting ours',
            value: {
              by: 'stage',
              levels: {
                purchase: clamp({
                  minus: [
                    {
                      by: 'opinion',
                      levels: { unaware: 0.014, negative: 0, neutral: 0.2, somewhat: 0.3, favourable: 0.9 },
                    },
                    { times: ['priceSlope', { minus: ['price', 'usualPrice'] }] },
                  ],
                }),
              },
            },
          },
          {
            law: 'value',
            id: 'rivalDemand',
            label: 'Probability of buying the competitor’s if ours were not there',
            value: {
              by: 'stage',
              levels: { purchase: { by: 'loyalty', levels: { switcher: 0.8, loyal: 0, rival: 0.8 } } },
            },
          },
          {
            law: 'value',
            id: 'rivalShare',
            label: 'Probability of buying the competitor’s',
            // of those who want ours, this share buys in addition to what the competitor sells
            value: atLeast0({
              minus: [
                'rivalDemand',
                {
                  times: [
                    { minus: [1, { by: 'loyalty', levels: { switcher: 0.5, loyal: 0, rival: 1 } }] },
                    'demand',
                  ],
                },
              ],
            }),
          },
        ],
        branches: [
          {
            id: 'buy',
            label: 'Buys ours',
            probability: { minus: [{ greatest: ['demand', 'rivalDemand'] }, 'rivalShare'] },
            tally: 'unit',
            further: { minus: ['unitsPerBuyer', 1] },
            report: true,
            ...satiate,
          },
          {
            id: 'buyRival',
            label: 'Buys the competitor’s',
            probability: 'rivalShare',
            report: true,
            ...satiate,
          },
        ],
      },
    ],
  });
