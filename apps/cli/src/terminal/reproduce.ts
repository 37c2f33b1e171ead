/** A command line that gives the same numbers, for a POSIX shell. */

/** What changes no number, and what is said anew from the manifest. */
const LEFT_OUT = new Map([
  ['--json', false],
  ['--quiet', false],
  ['--out', true],
  ['--format', true],
  ['--table', true],
  ['--population', true],
  ['--replications', true],
  ['--seed', true],
]);

export interface Reproduction {
  readonly verb: string;
  readonly rawArgs: readonly string[];
  /** Whether the scenario stands in a file: the arguments as given are shorter than what was in it. */
  readonly isFromFile: boolean;
  readonly discount: number;
  readonly manifest: {
    readonly reproduceCommand: string;
    readonly population: string;
    readonly replications: number;
    readonly seed: string;
  };
}

export function reproduction({ verb, rawArgs, isFromFile, discount, manifest }: Reproduction): string {
  if (isFromFile) {
    const { population, replications, seed } = manifest;
    const sizes = [
      '--population',
      population.toLowerCase(),
      '--replications',
      String(replications),
      '--seed',
      seed,
    ];
    return ['npx meander', verb, ...[...kept(rawArgs), ...sizes].map(quoted)].join(' ');
  }
  return discount === 0 ? manifest.reproduceCommand : `${manifest.reproduceCommand} --discount ${discount}`;
}

function kept(rawArgs: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < rawArgs.length; i++) {
    const word = rawArgs[i]!;
    const [name = ''] = word.split('=', 1);
    const takesValue = LEFT_OUT.get(name);
    if (takesValue === undefined) words.push(word);
    else if (takesValue && name === word) i++;
  }
  return words;
}

function quoted(word: string): string {
  return /^[\w.,:=+@%/-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Over several lines of at most so many columns where a flag begins; a shell joins them again. */
export function overLines(command: string, width: number): string {
  const lines: string[] = [];
  for (const part of command.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 3 <= width)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines.join(' \\\n    ');
}
