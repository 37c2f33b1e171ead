/**
 * The problem and note format that every reader of this package returns. A user sees all of a file's problems at
 * once, so they are collected, and a file with thousands of equal problems is answered with the first of them and a count.
 */
import type { Issue } from '@meander/core';

/** What {@link IssueLog} needs to know about an issue; the severity comes from the method called. */
type IssueDetails = Omit<Issue, 'severity' | 'path'> & { readonly path?: readonly string[] };

/** Collects issues in the order in which they are met. */
export type IssueLog = {
  error(details: IssueDetails): void;
  note(details: IssueDetails): void;
  hasErrors(): boolean;
  /** All issues, with one closing line per code that was met too often to list. */
  all(): readonly Issue[];
};

/** Equal problems listed one by one before only their number is given: enough to see the pattern, short enough to read. */
const listedPerCode = 50;
const longestShownValue = 60;

export function createIssueLog(): IssueLog {
  const entries: Issue[] = [];
  const counts = new Map<string, { severity: Issue['severity']; met: number }>();

  function add(severity: Issue['severity'], { path = [], value, ...rest }: IssueDetails): void {
    const count = counts.get(rest.code) ?? { severity, met: 0 };
    count.met += 1;
    counts.set(rest.code, count);
    if (count.met > listedPerCode) return;
    entries.push({ path, severity, ...rest, ...(value === undefined ? {} : { value: shown(value) }) });
  }

  return {
    error: (details) => add('error', details),
    note: (details) => add('note', details),
    hasErrors: () => [...counts.values()].some((count) => count.severity === 'error'),
    all: () => [
      ...entries,
      ...[...counts].flatMap(([code, { severity, met }]) =>
        met > listedPerCode
          ? [{ path: [], severity, code, message: `${met - listedPerCode} more of "${code}" are not listed` }]
          : [],
      ),
    ],
  };
}

/** A value from a file, shortened and on one line, fit to be quoted in a message. */
export function shown(value: string): string {
  const line = value.slice(0, longestShownValue + 1).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return line.length > longestShownValue ? `${line.slice(0, longestShownValue)}…` : line;
}

/** `a, b, c and 4 more`: a list that stays readable whatever its length. */
export function listed(names: readonly string[], most = 6): string {
  const first = names.slice(0, most).map(shown).join(', ');
  return names.length > most ? `${first} and ${names.length - most} more` : first;
}

/** A name that nobody knows, answered with the known ones; worded as the engine's own checks word it. */
export function unknownName(
  path: string,
  what: string,
  name: string,
  known: readonly string[],
): IssueDetails {
  const allowed = listed(known, 20);
  return {
    path: [path],
    code: 'unknown-name',
    value: name,
    allowed,
    message: `unknown ${what} "${shown(name)}" (known: ${allowed || 'none'})`,
  };
}
