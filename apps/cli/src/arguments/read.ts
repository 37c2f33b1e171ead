/**
 * Reads what stands behind a verb, strictly: an unknown flag, a missing value or a number out of range is a problem, and
 * all problems come back at once.
 */
import { parseArgs } from 'node:util';
import { nearestName, outOfRange, type Issue } from '@meander/core';
import { BadInput, problem } from '../bad-input.ts';
import type { Flag, Flags, FlagValue, NumberRange } from './flag.ts';

export interface Arguments<F extends Flags> {
  /** What is not a flag, in order. */
  readonly words: readonly string[];
  readonly flags: { readonly [Name in keyof F]: FlagValue<F[Name]> };
  /** Flags that stand there, also those that cannot be read. */
  readonly named: ReadonlySet<string>;
  /** Repeatable flags in the order they were given, across names: the order of changes matters. */
  readonly inOrder: readonly { readonly name: string; readonly text: string }[];
}

/** How many words a verb takes, and what they are called. */
export interface Words {
  readonly names: readonly string[];
  readonly atLeast: number;
}

/** @throws BadInput with every problem */
export function readArguments<const F extends Flags>(
  rawArguments: readonly string[],
  flags: F,
  expected: Words,
): Arguments<F> {
  const { issues, ...found } = readWhatCanBe(rawArguments, flags, expected);
  if (issues.length > 0) throw new BadInput(issues);
  return found;
}

/**
 * The same with the problems beside it: a flag that cannot be read is as if it had not been given, but for a number that the
 * scenario has a range for.
 */
export function readWhatCanBe<const F extends Flags>(
  rawArguments: readonly string[],
  flags: F,
  expected: Words,
): Arguments<F> & { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const found = tokensOf(rawArguments, flags, issues);
  // A word may be missing that was taken for the value of a flag nobody knows.
  if (issues.length === 0) issues.push(...countProblems(found.words, expected));

  const values: Record<string, unknown> = {};
  for (const [name, flag] of Object.entries(flags)) {
    const texts = found.inOrder.filter((each) => each.name === name).map(({ text }) => text);
    values[name] = valueOf(name, flag, texts, found.named.has(name), issues);
  }
  return {
    issues,
    words: found.words,
    named: found.named,
    flags: values as Arguments<F>['flags'],
    inOrder: found.inOrder.filter(({ name }) => isRepeatable(flags[name])),
  };
}

interface Found {
  readonly words: string[];
  readonly named: Set<string>;
  readonly inOrder: { name: string; text: string }[];
}

function tokensOf(rawArguments: readonly string[], flags: Flags, issues: Issue[]): Found {
  const aliases = new Map(
    Object.entries(flags).flatMap(([name, flag]) =>
      'alias' in flag && flag.alias !== undefined ? [[flag.alias, name] as const] : [],
    ),
  );
  const options = Object.fromEntries(
    [...Object.entries(flags), ...[...aliases].map(([alias, name]) => [alias, flags[name]!] as const)].map(
      ([name, { type }]) => [name, { type }],
    ),
  );
  const { tokens } = parseArgs({
    args: [...rawArguments],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found: Found = { words: [], named: new Set(), inOrder: [] };
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'positional' && !isValueOfUnknown(tokens[i - 1])) found.words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = aliases.get(token.name) ?? token.name;
    const flag = flags[name];
    if (flag === undefined) {
      issues.push(unknownFlag(token.rawName, Object.keys(flags)));
      continue;
    }
    found.named.add(name);
    if (flag.type === 'boolean') {
      if (token.value !== undefined) issues.push(takesNoValue(token.rawName, token.value));
    } else if (token.value === undefined || (!token.inlineValue && /^--./.test(token.value))) {
      issues.push(needsValue(token.rawName, flag.valueHint));
    } else {
      found.inOrder.push({ name, text: token.value });
    }
  }
  return found;

  /** Whether what stands behind a flag that nobody knows is its value: unless a switch was meant. */
  function isValueOfUnknown(before: (typeof tokens)[number] | undefined): boolean {
    if (before?.kind !== 'option' || before.inlineValue === true) return false;
    if (Object.hasOwn(options, before.name)) return false;
    const meant = nearestName(before.name, Object.keys(flags));
    return meant === undefined || flags[meant]?.type !== 'boolean';
  }
}

function valueOf(
  name: string,
  flag: Flag,
  texts: readonly string[],
  isSwitchedOn: boolean,
  issues: Issue[],
): unknown {
  if (flag.type === 'boolean') return isSwitchedOn;
  if (isRepeatable(flag)) return texts;
  const text = texts.at(-1);
  if (text === undefined) return undefined;
  if ('number' in flag) return numberOf(name, text, flag.number, issues);
  if ('choices' in flag && !flag.choices.includes(text)) {
    issues.push(unknownChoice(name, text, flag.choices));
    return undefined;
  }
  return text;
}

function isRepeatable(flag: Flag | undefined): boolean {
  return flag !== undefined && 'isRepeatable' in flag && flag.isRepeatable;
}

/** What is still asked of a scenario: the whole numbers of the API. */
const MOST_ASKED = 2 ** 31 - 1;

/** A number in a range; one beyond it also where the scenario says the range. */
export function numberOf(
  name: string,
  text: string,
  { min, max, isWhole, usual = min, isOfScenario }: NumberRange,
  issues: Issue[],
): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (number >= min && number <= max && (!isWhole || Number.isInteger(number))) return number;
  const place = `--${name}`;
  if (Number.isFinite(number) && (!isWhole || Number.isInteger(number))) {
    issues.push(outOfRange([place], place, number, min, max));
    return isOfScenario && Math.abs(number) <= MOST_ASKED ? number : undefined;
  }
  const allowed = `a ${isWhole ? 'whole number' : 'number'} from ${min} to ${max}`;
  const nearest = Number.isFinite(number)
    ? String(Math.min(max, Math.max(min, Math.round(number))))
    : String(usual);
  issues.push(
    problem(place, 'not-a-number', `invalid ${place}: ${JSON.stringify(text)} (expected ${allowed})`, {
      value: text,
      allowed,
      suggestion: nearest,
    }),
  );
  return undefined;
}

function unknownFlag(rawName: string, known: readonly string[]): Issue {
  const names = known.map((name) => `--${name}`);
  const name = nearestName(rawName.replace(/^-+/, ''), known);
  const nearest = name && `--${name}`;
  const meant = nearest === undefined ? '' : `, did you mean "${nearest}"?`;
  return problem(rawName, 'unknown-flag', `unknown flag "${rawName}"${meant} (known: ${names.join(', ')})`, {
    value: rawName,
    allowed: names.join(', '),
    ...(nearest === undefined && !known.includes('set') ? {} : { suggestion: nearest ?? CHANGE }),
  });
}

/** What may be meant where no flag is. */
const CHANGE = '--set path=value changes a number of the scenario, e.g. --set market.people=5000';

function unknownChoice(name: string, text: string, choices: readonly string[]): Issue {
  const nearest = nearestName(text, choices);
  const place = `--${name}`;
  return problem(
    place,
    'unknown-name',
    `unknown value of ${place} "${text}"${nearest === undefined ? '' : `, did you mean "${nearest}"?`} (known: ${choices.join(', ')})`,
    {
      value: text,
      allowed: choices.join(', '),
      ...(nearest === undefined ? {} : { suggestion: nearest }),
    },
  );
}

function takesNoValue(rawName: string, value: string): Issue {
  return problem(rawName, 'unexpected-value', `${rawName} takes no value (found "${value}")`, {
    value,
    suggestion: rawName,
  });
}

function needsValue(rawName: string, hint: string): Issue {
  return problem(rawName, 'missing-value', `${rawName} needs a value: ${rawName} <${hint}>`, {
    allowed: hint,
    suggestion: `${rawName} <${hint}>`,
  });
}

function countProblems(words: readonly string[], { names, atLeast }: Words): Issue[] {
  const missing = names.slice(words.length, atLeast).map(missingWord);
  const extra = words
    .slice(names.length)
    .map((word) =>
      problem(word, 'unexpected-word', `unexpected "${word}": ${expectation(names)}`, { value: word }),
    );
  return [...missing, ...extra];
}

function expectation(names: readonly string[]): string {
  return names.length === 0
    ? 'nothing more is expected here'
    : `expected ${names.map((name) => `<${name}>`).join(' ')}`;
}

/** A word that should be there. */
export function missingWord(name: string): Issue {
  const allowed = name.startsWith('scenario') ? 'a preset, a file, or - for standard input' : `<${name}>`;
  return problem(name, 'missing', `<${name}> is missing`, { allowed });
}
