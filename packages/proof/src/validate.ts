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

/** Computes the rows, exhibit by exhibit; between two of them whoever waits has a turn. */
export async function* validate({
  group,
  isThorough = false,
  read,
}: ValidateOptions): AsyncGenerator<ProofRow[]> {
  for (const { id, exhibits } of chosen(group)) {
    for (const exhibit of exhibits) {
      if (exhibit.isThorough && !isThorough) continue;
      yield await rowsOf(id, exhibit, read);
    }
  }
}

function chosen(group: string | undefined): readonly ProofGroup[] {
  return group === undefined ? groups : groups.filter(({ id }) => id === group);
}
