import type { Issue } from '@meander/core';

/** The input cannot be used: every problem at once, each with its place. */
export class BadInput extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join('\n'));
    this.name = 'BadInput';
    this.issues = issues;
  }
}

/** A problem of the command line itself or of a file, said like those of a scenario. */
export function problem(
  place: string,
  code: string,
  message: string,
  more: Pick<Issue, 'value' | 'allowed' | 'suggestion'> = {},
): Issue {
  return { path: [place], severity: 'error', code, ...more, message };
}

/** Whether reading gave a problem instead of a value. */
export function isIssue(value: object): value is Issue {
  return 'severity' in value;
}

/** Throws when there is anything to throw about. @throws BadInput */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new BadInput(issues);
}

/**
 * Does several things and reports the problems of all of them at once, each once.
 * @throws BadInput
 */
export async function together<const Parts extends readonly (() => unknown)[]>(
  ...parts: Parts
): Promise<{ -readonly [Index in keyof Parts]: Awaited<ReturnType<Parts[Index]>> }> {
  const issues: Issue[] = [];
  const values: unknown[] = [];
  for (const part of parts) values.push(await orProblems(part, issues));
  refuse(distinct(issues));
  return values as { -readonly [Index in keyof Parts]: Awaited<ReturnType<Parts[Index]>> };
}

/** What a part gives; undefined when it refuses, and its problems are then among `issues`. */
export async function orProblems<Value>(
  part: () => Value,
  issues: Issue[],
): Promise<Awaited<Value> | undefined> {
  try {
    return await part();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    issues.push(...error.issues);
    return undefined;
  }
}

/**
 * Problems without those that are said twice, those of one place together. Of a number that is out of two ranges what is said
 * last is kept: what a scenario says comes after what a flag says of itself, and is narrower.
 */
export function distinct(issues: readonly Issue[]): Issue[] {
  const place = ({ path }: Issue) => path.join(' ');
  const what = ({ code, value, message }: Issue) =>
    value !== undefined && RANGED.has(code) ? `${code} ${value}` : message;
  const once = new Map(issues.map((issue) => [`${place(issue)} ${what(issue)}`, issue]));
  return [...Map.groupBy(once.values(), place).values()].flat();
}

/** What a range is told with. */
const RANGED: ReadonlySet<string> = new Set(['out-of-range', 'not-a-number']);
