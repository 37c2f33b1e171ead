/** The flags that several verbs share, by what they are about. */
import type { Flags } from './flag.ts';

export const scenarioFlags = {
  set: {
    type: 'string',
    isRepeatable: true,
    valueHint: 'path=value',
    description: 'Change a number: path=5 sets, path=+5 and path=-5 change it. Repeatable',
  },
  lock: {
    type: 'string',
    isRepeatable: true,
    valueHint: 'channel',
    description: 'Keep the share of a channel while others move. Repeatable',
  },
  own: {
    type: 'string',
    isRepeatable: true,
    valueHint: 'id=like:label',
    description: 'Add a channel of your own that behaves like a shipped one. Repeatable',
  },
  lens: {
    type: 'string',
    choices: ['funnel', 'lifecycle'],
    valueHint: 'funnel|lifecycle',
    description: 'The journey through which people are seen',
  },
  journey: {
    type: 'string',
    valueHint: 'journey',
    description: 'See the same people through another journey: npx meander journeys lists them',
  },
  weeks: {
    type: 'string',
    alias: 'horizon',
    number: { min: 1, max: 1040, isWhole: true, usual: 104 },
    valueHint: 'n',
    description: 'Weeks to simulate under the plan',
  },
  seed: { type: 'string', valueHint: 'text', description: 'The text that all luck follows from' },
} as const satisfies Flags;

export const spendFlags = {
  spend: {
    type: 'string',
    valueHint: 'file.csv',
    description: 'Start from your own weekly spend (CSV or TSV) instead of the plan of the preset',
  },
  map: {
    type: 'string',
    isRepeatable: true,
    valueHint: 'column=channel',
    description: 'Where a column goes; also column=own:label:like and column=out. Repeatable',
  },
  'date-order': {
    type: 'string',
    choices: ['dmy', 'mdy'],
    valueHint: 'dmy|mdy',
    description: 'How to read dates such as 03/04/2026 in the spend file',
  },
  decimal: {
    type: 'string',
    choices: ['comma', 'point'],
    valueHint: 'comma|point',
    description: 'How to read amounts such as 1.234 in the spend file',
  },
} as const satisfies Flags;

/** Changes of one side of a comparison. */
export const sideFlags = {
  'set-a': {
    type: 'string',
    isRepeatable: true,
    valueHint: 'path=value',
    description: 'The same as --set, for plan A alone. Repeatable',
  },
  'set-b': {
    type: 'string',
    isRepeatable: true,
    valueHint: 'path=value',
    description: 'The same as --set, for plan B alone. Repeatable',
  },
  'journey-a': { type: 'string', valueHint: 'journey', description: '--journey for plan A alone' },
  'journey-b': { type: 'string', valueHint: 'journey', description: '--journey for plan B alone' },
  'lock-a': {
    type: 'string',
    isRepeatable: true,
    valueHint: 'channel',
    description: '--lock for plan A alone',
  },
  'lock-b': {
    type: 'string',
    isRepeatable: true,
    valueHint: 'channel',
    description: '--lock for plan B alone',
  },
  'own-a': {
    type: 'string',
    isRepeatable: true,
    valueHint: 'id=like:label',
    description: '--own for plan A alone',
  },
  'own-b': {
    type: 'string',
    isRepeatable: true,
    valueHint: 'id=like:label',
    description: '--own for plan B alone',
  },
} as const satisfies Flags;

export const sizeFlags = {
  population: {
    type: 'string',
    choices: ['expected', 'cohorts', 'agents'],
    valueHint: 'expected|cohorts|agents',
    description: 'How people are held: their expectation, whole groups (default), or one by one',
  },
  replications: {
    type: 'string',
    number: { min: 1, max: 10_000, isWhole: true, usual: 400 },
    valueHint: 'n',
    description: 'Independent futures (default 400)',
  },
  discount: {
    type: 'string',
    number: { min: 0, max: 1, isWhole: false, usual: 0.08 },
    valueHint: 'rate',
    description: 'Annual discount of money, e.g. 0.08 (default 0)',
  },
  at: { type: 'string', valueHint: 'weeks', description: 'Weeks to report, e.g. 13,52,104' },
} as const satisfies Flags;

export const outputFlags = {
  json: { type: 'boolean', description: 'Print everything as JSON' },
  format: {
    type: 'string',
    choices: ['csv', 'jsonl'],
    valueHint: 'csv|jsonl',
    description: 'Print a table instead, one row per line',
  },
  out: { type: 'string', valueHint: 'file', description: 'Write to a file' },
  quiet: { type: 'boolean', description: 'No progress on standard error' },
} as const satisfies Flags;

/** The same where a manifest says what gives the results again. */
export const manifestOutputFlags = {
  ...outputFlags,
  out: { ...outputFlags.out, description: 'Write to a file, with its manifest beside it' },
} as const satisfies Flags;

export const plainOutputFlags = {
  json: { type: 'boolean', description: 'Print everything as JSON' },
} as const satisfies Flags;
