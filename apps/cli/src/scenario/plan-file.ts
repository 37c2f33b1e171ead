/** A file as a recipe, or as an expanded scenario; every problem at once. */
import type { Change, Issue } from '@meander/core';
import { nearestName } from '@meander/core';
import * as z from 'zod';
import { parseChange } from '../arguments/change.ts';
import { BadInput, isIssue, problem } from '../bad-input.ts';
import type { Recipe } from './recipe.ts';

const changeSchema = z.union([
  z.string(),
  z.strictObject({
    path: z.string(),
    op: z.enum(['set', 'add']),
    number: z.number().optional(),
    list: z.array(z.number()).optional(),
  }),
]);

const planFileSchema = z.strictObject({
  preset: z.string(),
  presetVersion: z.int().min(1).optional(),
  name: z.string().optional(),
  seed: z.string().optional(),
  lens: z.enum(['funnel', 'lifecycle']).optional(),
  journey: z.string().optional(),
  horizonWeeks: z.int().min(1).max(1040).optional(),
  changes: z.array(changeSchema).default([]),
  locks: z.array(z.string()).default([]),
  ownChannels: z.array(z.strictObject({ id: z.string(), label: z.string(), like: z.string() })).default([]),
});

const FIELDS = Object.keys(planFileSchema.shape);

/** A file's content: what `init` writes, or a whole scenario, which the engine checks. */
export type PlanFile =
  | { readonly kind: 'recipe'; readonly recipe: Recipe }
  | { readonly kind: 'expanded'; readonly scenario: unknown };

/** @throws BadInput with every problem, each under the place in the file */
export function readPlanFile(text: string, file: string): PlanFile {
  const value = parseJson(text, file);
  if (typeof value === 'object' && value !== null && 'journeys' in value)
    return { kind: 'expanded', scenario: value };
  const parsed = planFileSchema.safeParse(value);
  const issues = parsed.error?.issues.flatMap((issue) => shapeProblems(issue, value, file)) ?? [];
  const written = parsed.data?.changes ?? changesIn(value);
  const changes = written.flatMap((change, i) =>
    change === undefined ? [] : [readChange(change, `${file}: changes.${i}`, issues)],
  );
  if (issues.length > 0 || parsed.data === undefined) throw new BadInput(issues);
  return { kind: 'recipe', recipe: { ...parsed.data, changes } };
}

/** Changes of a file that has other problems, each where it can be read. */
function changesIn(value: unknown): readonly (z.infer<typeof changeSchema> | undefined)[] {
  const changes = typeof value === 'object' && value !== null && 'changes' in value ? value.changes : [];
  return Array.isArray(changes) ? changes.map((each) => changeSchema.safeParse(each).data) : [];
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput([
      problem(file, 'not-json', `${file} is not JSON: ${reason}`, {
        allowed: 'what "meander init" writes',
        suggestion: 'npx meander init b2b-saas --out plan.json',
      }),
    ]);
  }
}

function readChange(change: z.infer<typeof changeSchema>, place: string, issues: Issue[]): Change {
  if (typeof change !== 'string') {
    const { path, op, number, list } = change;
    return { path, op, ...(number === undefined ? {} : { number }), ...(list === undefined ? {} : { list }) };
  }
  const parsed = parseChange(change, place);
  if (!isIssue(parsed)) return parsed;
  issues.push(parsed);
  return { path: '', op: 'set' };
}

function shapeProblems(issue: z.core.$ZodIssue, input: unknown, file: string): Issue[] {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0)
    return issue.keys.map((key) => unknownField(key, file));
  const path = issue.path.join('.');
  const found = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  );
  const value = found === undefined ? undefined : JSON.stringify(found)?.slice(0, 120);
  const place = path === '' ? file : `${file}: ${path}`;
  const said = value === undefined ? '' : ` (found ${value})`;
  return [
    problem(place, issue.code.replaceAll('_', '-'), `${place}: ${issue.message}${said}`, {
      ...(value === undefined ? {} : { value }),
      ...(issue.code === 'invalid_value' ? { allowed: issue.values.join(', ') } : {}),
    }),
  ];
}

function unknownField(key: string, file: string): Issue {
  const nearest = nearestName(key, FIELDS);
  const meant = nearest === undefined ? '' : `, did you mean "${nearest}"?`;
  return problem(
    `${file}: ${key}`,
    'unknown-name',
    `${file}: unknown field "${key}"${meant} (known: ${FIELDS.join(', ')})`,
    { value: key, allowed: FIELDS.join(', '), ...(nearest === undefined ? {} : { suggestion: nearest }) },
  );
}
