/** The verbs. A new one is a file here and an entry below; its module is loaded only when it is asked for. */
import type { Command } from './command.ts';

export interface Verb {
  /** What follows the verb. */
  readonly words: string;
  readonly summary: string;
  readonly example: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

export const verbs: Readonly<Record<string, Verb>> = {
  presets: {
    words: '[preset]',
    summary: 'The finished examples, or one of them in detail',
    example: 'npx meander presets b2b-saas --parameters',
    load: () => import('./presets.ts'),
  },
  journeys: {
    words: '[scenario] [scenario B]',
    summary: 'The journeys that ship; of a scenario, the lives of its people',
    example: 'npx meander journeys b2b-saas --min-back 2 --outcome bought',
    load: () => import('./journeys.ts'),
  },
  channels: {
    words: '[channel]',
    summary: 'The channels that ship: what each does, and its numbers',
    example: 'npx meander channels partnerships',
    load: () => import('./channels.ts'),
  },
  init: {
    words: '<scenario>',
    summary: 'Write a plan file to edit, from a preset or from your spend',
    example: 'npx meander init b2b-saas --spend spend.csv --out plan.json',
    load: () => import('./init.ts'),
  },
  check: {
    words: '<scenario>',
    summary: 'Say everything that is wrong with a scenario, or that nothing is',
    example: 'npx meander check plan.json',
    load: () => import('./check.ts'),
  },
  run: {
    words: '<scenario>',
    summary: 'Simulate one plan: money, customers, channels, where people are',
    example: 'npx meander run plan.json --table weekly --format csv > weekly.csv',
    load: () => import('./run.ts'),
  },
  compare: {
    words: '<scenario A> [scenario B]',
    summary: 'Is plan B better than A, when, and how sure is that',
    example: 'npx meander compare b2b-saas --set-b split.upstream=+15',
    load: () => import('./compare.ts'),
  },
  attribute: {
    words: '<scenario>',
    summary: 'Who is credited with the sales by each rule, and who made them',
    example: 'npx meander attribute b2b-saas --window 26 --rules linear',
    load: () => import('./attribute.ts'),
  },
  explain: {
    words: '<scenario>',
    summary: 'The causes and factors of every rate, anywhere in any week',
    example: 'npx meander explain b2b-saas --where stage=nurtured --week 12',
    load: () => import('./explain.ts'),
  },
  card: {
    words: '<preset or journey>',
    summary: 'A journey in words: states, moves, equations, units, sources',
    example: 'npx meander card customer-lifecycle',
    load: () => import('./card.ts'),
  },
  map: {
    words: '<preset or journey>',
    summary: 'A journey as a picture: stages and moves, or a week of its people',
    example: 'npx meander map b2b-saas --week 27 --out river.svg',
    load: () => import('./map.ts'),
  },
  claims: {
    words: '[claim or row ...]',
    summary: 'What the articles claim, tried: where it holds and where it stops',
    example: 'npx meander claims both-strategies-matter B46',
    load: () => import('./claims.ts'),
  },
  fit: {
    words: 'bass|sbg|bgnbd|dirichlet <file.csv>',
    summary: 'Parameters of a published model from your file',
    example: 'npx meander fit bgnbd purchases.csv --until 2025-09-30',
    load: () => import('./fit.ts'),
  },
  validate: {
    words: '',
    summary: 'Published results beside ours, computed now',
    example: 'npx meander validate --data published-data',
    load: () => import('./validate.ts'),
  },
};
