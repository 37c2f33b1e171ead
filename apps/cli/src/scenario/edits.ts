/** What the flags say about a scenario. */
import type { Change, Issue, OwnChannel } from '@meander/core';
import { parseChange } from '../arguments/change.ts';
import { parseOwnChannel } from '../arguments/own-channel.ts';
import { isIssue, refuse } from '../bad-input.ts';

export interface Edits {
  readonly changes: readonly Change[];
  readonly locks: readonly string[];
  readonly ownChannels: readonly OwnChannel[];
  readonly seed?: string | undefined;
  readonly lens?: 'funnel' | 'lifecycle' | undefined;
  readonly journey?: string | undefined;
  readonly weeks?: number | undefined;
}

export interface Given {
  readonly flags: {
    readonly seed?: string | undefined;
    readonly lens?: 'funnel' | 'lifecycle' | undefined;
    readonly journey?: string | undefined;
    readonly 'journey-a'?: string | undefined;
    readonly 'journey-b'?: string | undefined;
    readonly weeks?: number | undefined;
  };
  readonly inOrder: readonly { readonly name: string; readonly text: string }[];
}

/**
 * The flags for one side: those without a letter and those with its letter, in the order they were given.
 * @throws BadInput with every flag that cannot be read
 */
export function editsOf(given: Given, side?: 'a' | 'b'): Edits {
  const { issues, ...edits } = readableEdits(given, side);
  refuse(issues);
  return edits;
}

/** The same with the problems beside it: a flag that cannot be read is as if it had not been given. */
export function readableEdits(
  { flags, inOrder }: Given,
  side?: 'a' | 'b',
): Edits & { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const isFor = (name: string, flag: string) =>
    name === flag || (side !== undefined && name === `${flag}-${side}`);
  const texts = (flag: string) => inOrder.filter(({ name }) => isFor(name, flag));
  const read = <Value extends object>(flag: string, parse: (text: string, place: string) => Value | Issue) =>
    texts(flag).flatMap(({ name, text }): Value[] => {
      const value = parse(text, `--${name}`);
      if (!isIssue(value)) return [value];
      issues.push(value);
      return [];
    });
  const changes = read<Change>('set', parseChange);
  const ownChannels = read<OwnChannel>('own', parseOwnChannel);
  return {
    issues,
    changes,
    ownChannels,
    locks: texts('lock').map(({ text }) => text),
    seed: flags.seed,
    lens: flags.lens,
    journey: (side === undefined ? undefined : flags[`journey-${side}`]) ?? flags.journey,
    weeks: flags.weeks,
  };
}
