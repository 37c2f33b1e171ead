/** Every mutant of some of core's files, and which of them a draw takes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';

export const root = fileURLToPath(new URL('../..', import.meta.url));

type Logger = ConstructorParameters<typeof Instrumenter>[0];

interface Place {
  readonly line: number;
  readonly column: number;
}

/** As Stryker tells of it: lines count from 0, the file is named in full. */
export interface Mutant {
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
}

/** What became of a mutant; here lines and columns count from 1. */
export interface Judged extends Mutant {
  readonly status: string;
}

const silent = new Proxy({}, { get: () => () => false }) as Logger;

/** @param files from the root */
export async function mutantsOf(files: readonly string[]): Promise<readonly Mutant[]> {
  const sources = files.map((file) => ({
    name: root + file,
    mutate: true,
    content: readFileSync(root + file, 'utf8'),
  }));
  const options = { plugins: null, ignorers: [], excludedMutations: [] };
  const { mutants } = await new Instrumenter(silent).instrument(sources, options);
  return mutants;
}

/** The file of a mutant, from the root. */
export function fileOf({ fileName }: Mutant): string {
  return relative(root, fileName).replaceAll('\\', '/');
}

/**
 * Uniform in 0 to 1, from a seed and what a mutant does and where: the mutants of the smallest luck are a random sample, and a larger
 * sample of the same seed has the smaller one in it.
 */
export function luckOf(seed: string, mutant: Mutant): number {
  const { start, end } = mutant.location;
  const name = [
    seed,
    fileOf(mutant),
    start.line,
    start.column,
    end.line,
    end.column,
    mutant.mutatorName,
    mutant.replacement,
  ];
  return createHash('sha256').update(JSON.stringify(name)).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** The mutants of a draw, as Stryker is asked for them; it takes those inside as well. */
export function rangeOf(mutant: Mutant): string {
  const { start, end } = mutant.location;
  return `${fileOf(mutant)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}
