/**
 * A link is the save file: everything that makes a comparison, after the `#` of the address, where no server sees it.
 * `p=b2b-saas@1&b=split.upstream+15&seed=otter-42` is a whole comparison; whatever is not said is the preset's own.
 */
import * as z from 'zod/mini';
import { readChanges, writeChanges } from './change-text.ts';
import { pairOf, type OwnChannel, type PlanPair } from './pair.ts';
import { firstView, metrics, type View } from './view.ts';

/** Longer links are cut by mail programs and chats; then a saved scenario's id takes the place of the changes. */
export const longestLink = 1800;

/** What stands in the address: every value is text. */
export type LinkFields = Partial<Record<(typeof fields)[number], string>>;
const fields = [
  'p',
  'h',
  'jf',
  'jl',
  'seed',
  'own',
  'lock',
  'a',
  'b',
  'sa',
  'sb',
  'lens',
  'metric',
  'to',
  'disc',
  'n',
] as const;

export interface Link {
  readonly pair: PlanPair;
  readonly view: View;
  /** Ids of saved scenarios that hold the plans' changes, where those were too long for a link. */
  readonly saved: { readonly a: string; readonly b: string } | null;
}

/** A part of a link that says nothing we know. */
export interface LinkProblem {
  readonly field: string;
  readonly value: string;
}

const lensNames = { FUNNEL: 'funnel', LIFECYCLE: 'lifecycle' } as const;
const metricName = (metric: string): string => metric.toLowerCase().replaceAll('_', '-');

const whole = (least: number, most: number) =>
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d+$/)),
      z.transform((text: string) => Number(text)),
    ),
    z.number().check(z.gte(least), z.lte(most)),
  );
const named = <T extends string>(names: readonly T[], name: (value: T) => string) =>
  z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const found = names.find((value) => name(value) === text);
      if (found !== undefined) return found;
      context.issues.push({
        code: 'custom',
        input: text,
        message: `expected one of ${names.map(name).join(', ')}`,
      });
      return z.NEVER;
    }),
  );

const journeyName = /^[a-z][a-z0-9-]{0,63}$/;

const schema = {
  p: z.string().check(z.regex(/^[a-zA-Z0-9][\w-]*(@\d{1,6})?$/)),
  h: whole(1, 1040),
  jf: z.string().check(z.regex(journeyName)),
  jl: z.string().check(z.regex(journeyName)),
  seed: z.string().check(z.minLength(1), z.maxLength(200)),
  own: z.string(),
  lock: z.string(),
  a: z.string(),
  b: z.string(),
  sa: z.string().check(z.minLength(1), z.maxLength(400)),
  sb: z.string().check(z.minLength(1), z.maxLength(400)),
  lens: named(['FUNNEL', 'LIFECYCLE'], (lens) => lensNames[lens]),
  metric: named(metrics, metricName),
  to: whole(1, 1040),
  disc: whole(0, 100),
  n: whole(1, 10_000),
};

/** The fields of an address; anything else in it is left out. */
export function linkFields(search: Readonly<Record<string, unknown>>): LinkFields {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = search[field];
      return typeof value === 'string' && value !== '' ? [[field, value]] : [];
    }),
  );
}

/** Reads a link. What cannot be read is left out and named, so that nothing fails in silence. */
export function readLink(link: LinkFields): { link: Link; problems: LinkProblem[] } {
  const problems: LinkProblem[] = [];
  const read = <T>(field: keyof typeof schema, type: z.ZodMiniType<T>): T | null => {
    const value = link[field];
    if (value === undefined) return null;
    const result = type.safeParse(value);
    if (result.success) return result.data;
    problems.push({ field, value });
    return null;
  };
  const changes = (field: 'a' | 'b') => {
    const { changes: found, unreadable } = readChanges(link[field] ?? '');
    problems.push(...unreadable.map((value) => ({ field, value })));
    return found;
  };
  const [preset = 'b2b-saas', version] = (read('p', schema.p) ?? 'b2b-saas').split('@');
  const a = read('sa', schema.sa);
  const b = read('sb', schema.sb);
  const discount = read('disc', schema.disc);
  return {
    link: {
      pair: {
        ...pairOf(preset),
        presetVersion: version === undefined ? null : Number(version),
        horizonWeeks: read('h', schema.h),
        journeys: { FUNNEL: read('jf', schema.jf), LIFECYCLE: read('jl', schema.jl) },
        seed: read('seed', schema.seed),
        ownChannels: readOwnChannels(link.own ?? '', problems),
        locks: (link.lock ?? '').split('~').filter((id) => id !== ''),
        shared: changes('a'),
        onlyB: changes('b'),
      },
      view: {
        lens: read('lens', schema.lens) ?? firstView.lens,
        metric: read('metric', schema.metric) ?? firstView.metric,
        week: read('to', schema.to),
        discount: discount === null ? firstView.discount : discount / 100,
        replications: read('n', schema.n) ?? firstView.replications,
      },
      saved: a !== null && b !== null ? { a, b } : null,
    },
    problems,
  };
}

/** The shortest fields that `readLink` takes back to the same comparison. */
export function writeLink({
  pair,
  view,
  saved = null,
}: Omit<Link, 'saved'> & { saved?: Link['saved'] }): LinkFields {
  const all: Record<(typeof fields)[number], string | null> = {
    p: pair.presetVersion === null ? pair.preset : `${pair.preset}@${pair.presetVersion}`,
    h: pair.horizonWeeks === null ? null : String(pair.horizonWeeks),
    jf: pair.journeys.FUNNEL,
    jl: pair.journeys.LIFECYCLE,
    seed: pair.seed,
    own: saved === null ? writeOwnChannels(pair.ownChannels) : null,
    lock: pair.locks.join('~'),
    a: saved === null ? writeChanges(pair.shared) : null,
    b: saved === null ? writeChanges(pair.onlyB) : null,
    sa: saved?.a ?? null,
    sb: saved?.b ?? null,
    lens: view.lens === firstView.lens ? null : lensNames[view.lens],
    metric: view.metric === firstView.metric ? null : metricName(view.metric),
    to: view.week === null ? null : String(view.week),
    disc: view.discount === firstView.discount ? null : String(Math.round(view.discount * 100)),
    n: view.replications === firstView.replications ? null : String(view.replications),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ''));
}

const part = (text: string): string => encodeURIComponent(text).replaceAll('~', '%7E');

function writeOwnChannels(channels: readonly OwnChannel[]): string {
  return channels.map(({ id, label, like }) => [id, label, like].map(part).join(':')).join('~');
}

function readOwnChannels(text: string, problems: LinkProblem[]): OwnChannel[] {
  return text
    .split('~')
    .filter((own) => own !== '')
    .flatMap((own) => {
      const parts = own.split(':').map(unescape);
      const [id = null, label = null, like = null] = parts;
      if (parts.length === 3 && id !== null && label !== null && like !== null) return [{ id, label, like }];
      problems.push({ field: 'own', value: own });
      return [];
    });
}

function unescape(text: string): string | null {
  try {
    return text === '' ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
