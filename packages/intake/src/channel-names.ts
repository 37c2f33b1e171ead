/** Finds the channels that a name speaks of, by the table of aliases. */
import { channelAliases, type AliasEntry } from './aliases.ts';
import { folded, wordsOf } from './words.ts';

/** How a name speaks of a channel: by what is done, by where it is done, or by a medium that behaves much like it. */
type NameStrength = 'name' | 'platform' | 'near';

export type NameMatch = { readonly channel: string; readonly word: string; readonly strength: NameStrength };

/** Aliases by channel id. */
export type AliasTable = Readonly<Record<string, AliasEntry>>;

const levels: readonly (readonly [NameStrength, keyof AliasEntry])[] = [
  ['name', 'names'],
  ['platform', 'platforms'],
  ['near', 'near'],
];

/**
 * The channels that `name` speaks of on the strongest level on which it speaks of any, each once with the word that
 * says so; empty when it speaks of none, longer than one when it cannot be decided.
 */
export function channelNamesIn(name: string, table: AliasTable = channelAliases): readonly NameMatch[] {
  const heard = hear(name);
  for (const [strength, level] of levels) {
    const matches = Object.entries(table).flatMap(([channel, entry]) => {
      const word = entry[level].find((alias) => isHeard(alias, heard));
      return word === undefined ? [] : [{ channel, word: word.replace('*', ''), strength }];
    });
    if (matches.length > 0) return matches;
  }
  return [];
}

/** Whether `name` holds the alias. */
export function hasWord(name: string, alias: string): boolean {
  return isHeard(alias, hear(name));
}

type Heard = { readonly text: string; readonly readings: readonly (readonly string[])[] };

/** The words of a name. A capital may start a word (`tvSpend`) or not (`YouTube`), so there are two readings. */
function hear(name: string): Heard {
  return { text: folded(name), readings: [wordsOf(name), wordsOf(name.toLowerCase())] };
}

/** As words (`e mail`), as the beginning of a word (`newsletter*`), or anywhere in scripts without word breaks. */
function isHeard(alias: string, { text, readings }: Heard): boolean {
  if (/[^a-z\d* ]/.test(alias)) return text.includes(folded(alias));
  if (alias.endsWith('*')) {
    return readings.some((words) => words.some((word) => word.startsWith(alias.slice(0, -1))));
  }
  if (!alias.includes(' ')) return readings.some((words) => words.includes(alias));
  return readings.some((words) => ` ${words.join(' ')} `.includes(` ${alias} `));
}
