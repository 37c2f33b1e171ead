import * as z from 'zod';
import { amountSchema, whereSchema, type Amount, type Where } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { matches, writtenWhere } from '../model/where.ts';
import {
  defineCause,
  retentionOf,
  type CompileContext,
  type Field,
  type WeekScalar,
  written,
} from './mechanism.ts';

const parameters = {
  rate: {
    label: 'Rate of word of mouth',
    unit: 'per week',
    min: 0,
    max: 1000,
    default: 0,
    meaning: 'Weekly rate of the move if everybody else spoke with weight 1',
    source: 'assumption',
  },
  weight: {
    label: 'Weight of a voice',
    unit: '',
    min: -100,
    max: 100,
    default: 1,
    meaning: 'How loud somebody speaks; below 0 they speak against it',
    source: 'assumption',
  },
  homophily: {
    label: 'Homophily of talk',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0,
    meaning:
      'Share of what people say that only people of their own segment hear; 0: everybody hears everybody',
    source: 'assumption',
  },
  halfLife: {
    label: 'Half-life of talk',
    unit: 'weeks',
    min: 0,
    max: 104,
    default: 0,
    meaning: 'After how many weeks half of what was said is forgotten; 0: only what is said now counts',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const voiceSchema = z
  .strictObject({
    who: whereSchema.optional().describe('Who speaks, every week: "milestone" and dimensions'),
    tally: nameSchema.optional().describe('Purchases that are talked about once'),
    weight: amountSchema.optional(),
  })
  .refine(({ who, tally }) => (who === undefined) !== (tally === undefined), {
    error: 'a voice needs either "who" or "tally"',
  });

const schema = z
  .strictObject({
    mechanism: z.literal('wordOfMouth'),
    rate: amountSchema,
    speakers: whereSchema
      .optional()
      .describe('Who speaks, where all speak alike: "milestone" and dimensions'),
    voices: z
      .array(voiceSchema)
      .min(1)
      .max(32)
      .optional()
      .describe('Who speaks how loud, and for or against it'),
    sides: z
      .enum(['praise', 'complaint'])
      .default('praise')
      .describe('praise: the move answers to talk that is good on balance; complaint: to talk that is bad'),
    viral: z
      .boolean()
      .default(false)
      .describe('Meant to spread by itself: a loop gain of 1 or more is no surprise'),
    halfLife: amountSchema.optional(),
    homophily: amountSchema.optional(),
  })
  .refine(({ speakers, voices }) => (speakers === undefined) !== (voices === undefined), {
    error: 'give either "speakers" or "voices"',
  });

type Use = z.infer<typeof schema>;

/** What is said: by people of some cells every week, and about purchases once. */
interface Talk {
  readonly perPerson: Float64Array;
  readonly perPurchase: Readonly<Record<string, number>>;
  /** Voices of people: a weight, the cells that speak with it, and among how many people; the market if not given. */
  readonly choirs: readonly {
    readonly weight: number;
    readonly cells: readonly number[];
    readonly among?: number;
  }[];
}

/**
 * Word of mouth: rate x talk per person, talk being the sum of weight x speakers. It is read from the counts at the start of the
 * week, or carried from week to week: talk(t+1) = kept x talk + (1 - kept) x what was said. Voices may speak against it; what
 * prevails on balance brings moves of praise about, or moves of complaint. With one stage before and one after, and a
 * constant rate beside it, this is the Bass model: hazard = p + q F. With homophily part of the talk stays in the speaker's segment,
 * and counts per person there; on average over the market there is as much talk as without.
 */
export const wordOfMouth = defineCause({
  id: 'wordOfMouth',
  meaning: 'Rate x share of people who speak, each with their weight, as it stood at the start of the week',
  source: 'Bass (1969), Management Science 15(5): hazard p + q F',
  schema,
  parameters,
  mentions: ({ speakers, voices = [] }) => ({
    places: {
      speakers: speakers ?? {},
      ...Object.fromEntries(voices.map(({ who }, i) => [`voices.${i + 1}.who`, who ?? {}])),
    },
    tallies: voices.flatMap(({ tally }) => tally ?? []),
  }),
  equation({ rate, speakers, voices, sides, halfLife, homophily }) {
    const loud = (weight: Amount = parameters.weight.default) =>
      weight === 1 ? '' : `${written(weight)} × `;
    const said =
      voices === undefined
        ? `share of people in (${writtenWhere(speakers ?? {})})`
        : voices
            .map(({ who, tally, weight }) =>
              tally === undefined
                ? `${loud(weight)}share of people in (${writtenWhere(who ?? {})})`
                : `${loud(weight)}${tally} per person`,
            )
            .join(' + ');
    const talk =
      halfLife === undefined || halfLife === 0
        ? said
        : `carried over(${said}, half-life ${written(halfLife)} weeks)`;
    const near =
      homophily === undefined || homophily === 0 ? '' : `, ${written(homophily)} of it of the own segment`;
    if (voices === undefined) return `${written(rate)} × ${talk}${near}`;
    return `${written(rate)} × max(0, ${sides === 'praise' ? talk : `-(${talk})`})${near}`;
  },
  compile(use, context) {
    const rate = context.amount(use.rate);
    const homophily = context.amount(use.homophily ?? parameters.homophily.default);
    // without homophily all segments hear the same
    const heard = homophily === 0 ? [undefined] : context.segments.map((_, segment) => segment);
    const scalars = heard.map((segment) => heardBy(use, segment, homophily, context));
    return [
      {
        id: 'wordOfMouth',
        label: 'Word of mouth',
        term: ({ segment }) => ({
          coefficient: rate,
          scalar: scalars[homophily === 0 ? 0 : segment]!,
        }),
      },
    ];
  },
});

/** What people of a segment hear, or everybody where no segment is given. */
function heardBy(
  use: Use,
  segment: number | undefined,
  homophily: number,
  context: CompileContext,
): WeekScalar {
  const talk = talkOf(use, segment, homophily, context);
  const sign = use.sides === 'praise' ? 1 : -1;
  const halfLife = context.amount(use.halfLife ?? parameters.halfLife.default);
  const isCarried = halfLife > 0 || Object.keys(talk.perPurchase).length > 0;
  const own = segment === undefined ? '' : `:${homophily}:${segment}`;
  const field = carried(use, talk, halfLife, own, context);
  const voices = JSON.stringify([use.voices === undefined ? use.speakers : field.key, sign]);
  return {
    key: `speakers:${voices}${isCarried ? `:${halfLife}` : ''}${own}`,
    readsCounts: true,
    typical: 0.05,
    max: loudest(talk, sign),
    talk: {
      perPerson: talk.perPerson.map((each) => sign * each),
      perPurchase: Object.fromEntries(
        Object.entries(talk.perPurchase).map(([tally, weight]) => [tally, sign * weight]),
      ),
      isViral: use.viral,
    },
    ...(isCarried ? { fields: [field] } : {}),
    at(view) {
      const balance = isCarried ? view.field(field) : saidBy(talk, view.counts, view.people);
      return Math.max(0, sign * balance);
    },
  };
}

/** The most that can be said on one side: everybody speaks, each with every voice they have; of purchases there is no limit. */
function loudest({ choirs, perPurchase }: Talk, sign: number): number {
  if (Object.values(perPurchase).some((weight) => sign * weight > 0)) return Infinity;
  return choirs.reduce((sum, { weight }) => sum + Math.max(0, sign * weight), 0);
}

/** Talk per person of those who speak every week. */
function saidBy({ choirs }: Talk, counts: Float64Array, people: number): number {
  let talk = 0;
  for (const { weight, cells, among = people } of choirs) {
    let count = 0;
    for (const cell of cells) count += counts[cell]!;
    talk += weight * (count / among);
  }
  return talk;
}

function talkOf(use: Use, segment: number | undefined, homophily: number, context: CompileContext): Talk {
  const { cells, segments } = context;
  const voices = use.voices ?? [{ who: use.speakers ?? {} }];
  const people = segments.reduce((sum, each) => sum + each.people, 0);
  const perPerson = new Float64Array(cells.length);
  const perPurchase: Record<string, number> = {};
  const choirs: { weight: number; cells: readonly number[]; among?: number }[] = [];
  for (const voice of voices) {
    const weight = context.amount(voice.weight ?? parameters.weight.default);
    if (voice.tally !== undefined)
      perPurchase[voice.tally] = (perPurchase[voice.tally] ?? 0) + weight / people;
    if (voice.who === undefined) continue;
    const { who } = voice;
    const speaking = cells.flatMap((cell, index) => (matches(who, cell) ? [index] : []));
    const toAll = segment === undefined ? weight : weight * (1 - homophily);
    for (const cell of speaking) perPerson[cell]! += toAll / people;
    choirs.push({ weight: toAll, cells: speaking });
    if (segment === undefined || segments[segment]!.people === 0) continue;
    const among = segments[segment]!.people;
    const alike = speaking.filter((cell) => cells[cell]!.segment === segment);
    for (const cell of alike) perPerson[cell]! += (weight * homophily) / among;
    choirs.push({ weight: weight * homophily, cells: alike, among });
  }
  return { perPerson, perPurchase, choirs };
}

/** What is still in people's ears. */
function carried(use: Use, talk: Talk, halfLife: number, own: string, context: CompileContext): Field {
  const kept = retentionOf(halfLife);
  const weights = (use.voices ?? []).map(({ who, tally, weight }) => [
    who,
    tally,
    context.amount(weight ?? parameters.weight.default),
  ]);
  return {
    key: `talk:${halfLife}:${JSON.stringify([use.speakers, weights])}${own}`,
    readsCounts: true,
    initial: 0,
    next(now, view) {
      const ofBuyers = Object.entries(talk.perPurchase).reduce(
        (sum, [tally, weight]) => sum + weight * view.purchases(tally),
        0,
      );
      return kept * now + (1 - kept) * (saidBy(talk, view.counts, view.people) + ofBuyers);
    },
  };
}

/** Lets people who match `speakers` bring a move about. */
export function byWordOfMouth(rate: Amount, speakers: Where, more: { readonly homophily?: Amount } = {}) {
  return { mechanism: 'wordOfMouth', rate, speakers, ...more } as const;
}

/** Lets several voices bring a move about, some of which may speak against it. */
export function byTalk(
  rate: Amount,
  voices: readonly z.input<typeof voiceSchema>[],
  more: Pick<z.input<typeof schema>, 'sides' | 'viral' | 'halfLife'> = {},
) {
  return { mechanism: 'wordOfMouth', rate, voices: [...voices], ...more } as const;
}
