/** Credit beside truth, as the API answers it. */
import { unknownName } from '@meander/core';
import { BadInput } from '../bad-input.ts';

interface Mean {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Estimate {
  readonly mean: Mean;
}

interface Channel {
  readonly id: string;
  readonly label: string;
  readonly kind: 'UPSTREAM' | 'DOWNSTREAM';
}

interface Effect {
  readonly purchases: Estimate;
  readonly revenue: Estimate;
  readonly netValue: Estimate;
  readonly spend: Estimate;
  readonly roas: Mean | null;
  readonly costPerPurchase: {
    readonly value: number;
    readonly low: number;
    readonly high: number | null;
  } | null;
}

export interface TrueEffect {
  readonly subject: 'CHANNEL' | 'GROUP' | 'ALL' | 'JOINT';
  readonly id: string;
  readonly channel: Channel | null;
  readonly week: number;
  readonly off: Effect;
  readonly marginal: Effect | null;
}

interface Credit {
  readonly rule: string;
  readonly channel: Channel | null;
  readonly purchases: Estimate;
  readonly revenue: Estimate;
  readonly share: number | null;
}

export interface BesideTruth {
  readonly channel: Channel;
  readonly rule: string;
  readonly seen: number | null;
  readonly roas: Mean | null;
}

interface Reported {
  readonly channel: Channel;
  readonly metric: 'SPEND' | 'BOUGHT' | 'CONTACTS' | 'OPENED' | 'RESPONSES' | 'MOVE';
  readonly move: string | null;
  readonly count: Estimate;
}

export interface Attribution {
  readonly window: number;
  readonly lookbackWeeks: number;
  readonly people: number;
  readonly peopleLogged: number;
  readonly purchases: Estimate;
  readonly truth: readonly TrueEffect[];
  readonly credit: readonly Credit[];
  readonly besideTruth: readonly BesideTruth[];
  readonly reported: readonly Reported[];
}

const mean = 'mean { value low high }';
const channel = 'channel { id label kind }';
const effect = `purchases { ${mean} } revenue { ${mean} } netValue { ${mean} } spend { ${mean} }
  roas { value low high } costPerPurchase { value low high }`;

export const attributionFields = `window lookbackWeeks people peopleLogged purchases { ${mean} }
  truth { subject id ${channel} week off { ${effect} } marginal { ${effect} } }
  credit { rule ${channel} purchases { ${mean} } revenue { ${mean} } share }
  besideTruth { ${channel} rule seen roas { value low high } }
  reported { ${channel} metric move count { ${mean} } }`;

/** The rules as the API calls them. */
const RULES = ['LAST_TOUCH', 'LAST_CLICK', 'FIRST_TOUCH', 'LINEAR', 'POSITION', 'TIME_DECAY'];

/** `LAST_TOUCH` as people write it. */
export function ruleName(rule: string): string {
  return rule.toLowerCase().replaceAll('_', '-');
}

export const ruleNames: readonly string[] = RULES.map(ruleName);

/** Rules from a list as it is typed. @throws BadInput with every name nobody knows */
export function rulesNamed(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim().toLowerCase().replaceAll('_', '-'));
  const known = ruleNames;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new BadInput(unknown.map((name) => unknownName(['--rules'], 'rule', name, known)));
  return RULES.filter((rule) => names.includes(ruleName(rule)));
}
