import { unknownName, type Issue } from '@meander/core';
import { groups } from './groups/index.ts';
import { rowsOf, type ProofRow, type ReadData } from './proof.ts';

export interface ValidateOptions {
  /** Id of the only group to compute; all of them when left out. */
  readonly group?: string | undefined;
  /** Also what takes more than a few seconds. */
  readonly isThorough?: boolean | undefined;
  readonly read: ReadData;
  /** Computes what belongs together, here or on another thread; in this one when left out. */
  readonly prove?: ((part: ProofPart) => Promise<readonly ProofRow[]>) | undefined;
}

/** What belongs together, by its place, with the data it needs: plain values, which can be sent to a thread. */
export interface ProofPart {
  readonly group: string;
  /** Which exhibit of the group, from 0. */
  readonly place: number;
  /** Text of the file it needs; empty for one that needs none, undefined where there is no such file. */
  readonly text: string | undefined;
}

/** Computes the rows of a part. @throws RangeError for a part that there is not */
export function prove({ group, place, text }: ProofPart): ProofRow[] {
  const exhibit = groups.find(({ id }) => id === group)?.exhibits[place];
  if (exhibit === undefined) throw new RangeError(`there is no part ${place} of "${group}"`);
  return rowsOf(group, exhibit, text);
}

/** Nobody has such a group, or nothing. */
export function checkGroup(group: string | undefined): Issue[] {
  if (group === undefined || groups.some(({ id }) => id === group)) return [];
  return [
    unknownName(
      ['group'],
      'group',
      group,
      groups.map(({ id }) => id),
    ),
  ];
}

/** Some more rows, and how far the whole is. */
export interface ProofStep {
  readonly rows: readonly ProofRow[];
  /** Computations that are done, and all of them. */
  readonly done: number;
  readonly total: number;
}

/** Computes the rows, some at a time. */
export async function* validate({
  group,
  isThorough = false,
  read,
  prove: compute = async (part) => prove(part),
}: ValidateOptions): AsyncGenerator<ProofStep> {
  const all = groups
    .filter(({ id }) => group === undefined || id === group)
    .flatMap(({ id, exhibits }) => exhibits.map((exhibit, place) => ({ group: id, place, exhibit })))
    .filter(({ exhibit }) => isThorough || exhibit.isThorough !== true);
  for (const [i, { exhibit, ...part }] of all.entries()) {
    const text = exhibit.file === undefined ? '' : await read(exhibit.file);
    yield { rows: await compute({ ...part, text }), done: i + 1, total: all.length };
  }
}
