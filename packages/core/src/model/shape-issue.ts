/** A problem of shape, as the schema reports it, in the words of an issue: path, value found, what is allowed. */
import type * as z from 'zod';
import type { Issue } from './issue.ts';

/** @param root where the checked value stands within the whole input */
export function shapeIssue(issue: z.core.$ZodIssue, input: unknown, root: readonly string[] = []): Issue {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...root, ...[...issue.path, ...keys].map(String)];
  const place = path.join('.') || 'scenario';
  const allowed = allowedBy(issue);
  const found = [...issue.path, ...keys].reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  );
  if (found === undefined) {
    return {
      path,
      severity: 'error',
      code: 'missing',
      ...(allowed === undefined ? {} : { allowed }),
      message: `${place} is missing${allowed === undefined ? '' : ` (expected ${allowed})`}`,
    };
  }
  const value = shown(found);
  return {
    path,
    severity: 'error',
    code: issue.code.replaceAll('_', '-'),
    value,
    ...(allowed === undefined ? {} : { allowed }),
    message: `${place}: ${reasonOf(issue)} (found ${value})`,
  };
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'nobody reads this';
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  return issue.message;
}

function allowedBy(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    default:
      return undefined;
  }
}

/** A value as short text, whatever it is. */
function shown(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? typeof value).slice(0, 120);
  } catch {
    return typeof value; // circular, or a bigint
  }
}
