/** The vignette of AMSS: television and search over four years, weekly, for 240 million people. */
import { defineChannel, describeChannel, type Plan, type Scenario } from '@meander/core';
import type { Preset } from '../../scenarios/preset.ts';
import { amssJourney } from './journey.ts';
import { drawSeries, type AmssSeries } from './series.ts';

const WEEKS = 52;
/** Money of a year. */
const television = [54.5e6, 47.5e6, 42e6, 45.5e6];
const search = [6e6, 12e6, 18e6, 24e6];

const weeks = television.length * WEEKS;
const sum = (money: readonly number[]) => money.reduce((total, each) => total + each, 0);

/** Television money is laid out by the weights of the weeks within their year, search money evenly. */
function planOf(flight: readonly number[]): Plan {
  const planned = {
    tv: flight.map((weight, week) => {
      const year = Math.floor(week / WEEKS);
      return (television[year]! * weight) / sum(flight.slice(year * WEEKS, (year + 1) * WEEKS));
    }),
    search: search.flatMap((money) => Array.from({ length: WEEKS }, () => money / WEEKS)),
  };
  const all = sum(television) + sum(search);
  /** Factors on the channel's mean spend. */
  const flightOf = (money: readonly number[]) => money.map((each) => (each * weeks) / sum(money));
  return {
    weekly: all / weeks,
    split: { tv: sum(television) / all, search: sum(search) / all },
    flight: { tv: flightOf(planned.tv), search: flightOf(planned.search) },
  };
}

const channel = (id: string, kind: 'upstream' | 'downstream', label: string, meaning: string) =>
  defineChannel({
    id,
    version: 1,
    kind,
    label,
    meaning,
    buying: 'event',
    eligible: {},
    saturation: 'none',
    usage: [{ share: 1, acts: {} }],
    parameters: describeChannel({}),
  });

/** The vignette under series from outside, e.g. those that its authors drew. */
export function amssUnder({ season, flight }: AmssSeries): Preset {
  const journey = amssJourney(season);
  const plan = planOf(flight);
  const scenario: Scenario = {
    id: 'amss',
    version: 1,
    title: 'AMSS vignette',
    name: 'AMSS vignette',
    summary:
      'The worked example of a published simulator, written anew to compare numbers: one product and one competitor, television that changes what people think, and search that speeds up who explores, for 240 million people over four years.',
    journeys: { funnel: journey, lifecycle: journey },
    lens: 'lifecycle',
    channels: [
      channel(
        'tv',
        'upstream',
        'Television',
        'Spots that raise what people think of the brand; the money of a week is given',
      ),
      channel(
        'search',
        'downstream',
        'Search advertising',
        'Advertisements beside search results; the budget decides which keywords are bought, and clicks what is spent',
      ),
    ],
    market: {
      currency: 'USD',
      traits: {},
      segments: [{ id: 'everybody', label: 'Everybody', share: 1, traits: {} }],
      targeting: {},
    },
    values: {
      'market.people': 240_000_000,
      'market.price': 80,
      'market.margin': 1,
      'market.warmupWeeks': 0,
    },
    plan,
    historic: plan,
    locks: [],
    seed: 'otter-42',
    horizonWeeks: weeks,
    start: 'launch',
  };

  return {
    scenario,
    question: 'What did television earn in the fourth year?',
    suggestedChanges: [
      {
        path: 'flight.tv',
        op: 'set',
        list: (plan.flight['tv'] ?? []).map((factor, week) => (week < weeks - WEEKS ? factor : 0)),
      },
    ],
  };
}

export const amss = amssUnder(drawSeries('outside', weeks));
