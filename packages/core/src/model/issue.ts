/**
 * What is wrong with an input, said so that it can be mended: the place, the value, what would be allowed, and the
 * nearest thing that works. Checks return every issue at once and never throw for bad input.
 */
export type Severity = 'error' | 'note';

export interface Issue {
  /** Where: keys from the outside in, e.g. `['values', 'market.price']`. */
  readonly path: readonly string[];
  readonly severity: Severity;
  /** Stable machine name; clients translate by it. */
  readonly code: string;
  /** The offending value as text. */
  readonly value?: string;
  /** The allowed range or the known names. */
  readonly allowed?: string;
  /** The nearest value that works. */
  readonly suggestion?: string;
  /** One English sentence that names the thing and shows the value. */
  readonly message: string;
}

/** The outcome of a check: the value with its notes, or every issue found (errors and notes). */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Closes a check: the value when no issue is an error, else all issues. */
export function checked<T>(value: () => T, issues: readonly Issue[]): Checked<T> {
  return issues.some((issue) => issue.severity === 'error')
    ? { ok: false, issues }
    : { ok: true, value: value(), notes: issues };
}

/** A number as people write it: no exponent for ordinary sizes, no trailing zeros. */
export function showNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : String(value);
}

/** A number outside its range; the suggestion is the nearest end of the range. */
export function outOfRange(
  path: readonly string[],
  label: string,
  value: number,
  min: number,
  max: number,
  unit = '',
): Issue {
  const nearest = value > max ? max : min;
  const range = `${showNumber(min)} to ${showNumber(max)}${unit ? ` ${unit}` : ''}`;
  return {
    path,
    severity: 'error',
    code: 'out-of-range',
    value: showNumber(value),
    allowed: range,
    suggestion: showNumber(nearest),
    message: `invalid ${label}: ${showNumber(value)} (expected ${range}). Use ${showNumber(nearest)}.`,
  };
}

/** A name nobody knows; the answer lists the known ones, nearest first. */
export function unknownName(
  path: readonly string[],
  what: string,
  name: string,
  known: readonly string[],
): Issue {
  const nearest = nearestName(name, known);
  return {
    path,
    severity: 'error',
    code: 'unknown-name',
    value: name,
    allowed: known.join(', '),
    ...(nearest === undefined ? {} : { suggestion: nearest }),
    message:
      `unknown ${what} "${name}"` +
      (nearest === undefined ? '' : `, did you mean "${nearest}"?`) +
      ` (known: ${listed(known)})`,
  };
}

/** More names than this are cut short in a message; all of them stand in `allowed`. */
const MANY = 40;

function listed(names: readonly string[]): string {
  if (names.length <= MANY) return names.join(', ') || 'none';
  return `${names.slice(0, 8).join(', ')} and ${names.length - 8} more`;
}

/** Names that stand more than once where each must be there once. */
export function duplicates(path: readonly string[], what: string, names: readonly string[]): Issue[] {
  return names
    .filter((name, i) => names.indexOf(name) < i)
    .map((name) => ({
      path: [...path, name],
      severity: 'error',
      code: 'duplicate-name',
      value: name,
      suggestion: `${name}2`,
      message: `the ${what} "${name}" is there twice. Rename one, e.g. "${name}2".`,
    }));
}

/** Something that has to be there. */
export function missing(path: readonly string[], what: string): Issue {
  return {
    path,
    severity: 'error',
    code: 'missing',
    allowed: what,
    message: `${path.join('.')}: ${what} is missing`,
  };
}

/** The known name that is most likely meant: by edit distance, or because it holds what was written; undefined if none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of known) {
    const distance = distanceTo(candidate.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  const far = Math.max(2, Math.ceil(Math.min(name.length, LONGEST) / 2));
  return best !== undefined && bestDistance <= far ? best : undefined;
}

/** Part of a name, such as "weeks" of "horizonWeeks", is nearer than most typos: the nearer, the more of it. */
function distanceTo(candidate: string, name: string): number {
  const distance = editDistance(name, candidate);
  const isPart = name.length >= SHORTEST_PART && candidate.includes(name);
  return isPart ? Math.min(distance, 2 - name.length / candidate.length) : distance;
}

/** Fewer letters are in too many names. */
const SHORTEST_PART = 4;

/** Names longer than this are compared by their beginning: they are nobody's typo. */
const LONGEST = 80;

/** Levenshtein distance by one rolling row. */
function editDistance(left: string, right: string): number {
  const a = left.slice(0, LONGEST);
  const b = right.slice(0, LONGEST);
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
