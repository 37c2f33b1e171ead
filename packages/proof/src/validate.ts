import { unknownName, type Issue } from '@meander/core';
import { groups } from './groups/index.ts';
import { rowsOf, type ProofGroup, type ProofRow, type ReadData } from './proof.ts';

export interface ValidateOptions {
  /** Id of the only group to compute; all of them when left out. */
  readonly group?: string | undefined;
  /** Also what takes more than a few seconds. */
  readonly isThorough?: boolean | undefined;
  readonly read: ReadData;
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

/** Computes the rows, some at a time; between two computations whoever waits has a turn. */
export async function* validate({
  group,
  isThorough = false,
  read,
}: ValidateOptions): AsyncGenerator<ProofStep> {
  const all = chosen(group).flatMap(({ id, exhibits }) =>
    exhibits
      .filter((exhibit) => isThorough || exhibit.isThorough !== true)
      .map((exhibit) => ({ id, exhibit })),
  );
  for (const [i, { id, exhibit }] of all.entries())
    yield { rows: await rowsOf(id, exhibit, read), done: i + 1, total: all.length };
}

function chosen(group: string | undefined): readonly ProofGroup[] {
  return group === undefined ? groups : groups.filter(({ id }) => id === group);
}
