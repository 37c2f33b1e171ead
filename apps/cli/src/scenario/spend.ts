/** Your own weekly spend as the plan to start from. */
import { basename } from 'node:path';
import type { Change, Issue } from '@meander/core';
import { answered } from '../api/answered.ts';
import {
  importSpendDocument,
  type ImportSpendInput,
  type Scenario,
  type SpendTable,
  type Issue as ApiIssue,
} from '../api/documents.ts';
import type { Meander } from '../api/open-meander.ts';
import { parseColumn, type SpendColumnInput } from '../arguments/column.ts';
import { BadInput, isIssue, refuse } from '../bad-input.ts';
import type { Edits } from './edits.ts';
import type { Recipe } from './recipe.ts';
import { readTextFile } from './source.ts';

/** A spend file and how to read it. */
export interface Spend {
  readonly file: string;
  readonly text: string;
  readonly columns: readonly SpendColumnInput[];
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly decimal?: 'comma' | 'point' | undefined;
}

interface SpendFlags {
  readonly spend?: string | undefined;
  readonly map: readonly string[];
  readonly 'date-order'?: 'dmy' | 'mdy' | undefined;
  readonly decimal?: 'comma' | 'point' | undefined;
}

/** What the flags say about a spend file; undefined when there is none. @throws BadInput */
export function spendOf(flags: SpendFlags): Spend | undefined {
  const issues: Issue[] = [];
  const columns = flags.map.flatMap((text): SpendColumnInput[] => {
    const column = parseColumn(text);
    if (!isIssue(column)) return [column];
    issues.push(column);
    return [];
  });
  const file = flags.spend;
  const text = file === undefined ? '' : read(file, issues);
  refuse(issues);
  if (file === undefined) return undefined;
  return {
    file,
    text,
    columns,
    dateOrder: flags['date-order'],
    decimal: flags.decimal,
  };
}

function read(file: string, issues: Issue[]): string {
  try {
    return readTextFile(file);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    issues.push(...error.issues);
    return '';
  }
}

export interface Imported {
  /** The preset's people with the imported spend; what the user changed comes after it. */
  readonly recipe: Recipe;
  readonly table: SpendTable;
  /** What was assumed and left out. */
  readonly issues: readonly ApiIssue[];
}

const DATE_ORDERS = { dmy: 'DMY', mdy: 'MDY' } as const;
const DECIMALS = { comma: 'COMMA', point: 'POINT' } as const;
const GIVEN = { people: 'market.people', price: 'market.price', margin: 'market.margin' } as const;

/**
 * Reads the file into the recipe's preset. What the changes say of people, price and margin is told to the import, so that
 * it does not call them assumed.
 * @throws BadInput with every problem of the file, its columns and the numbers of the market
 */
export async function importSpend(
  meander: Meander,
  spend: Spend,
  recipe: Recipe,
  edits: Edits,
): Promise<Imported> {
  const changes = [...recipe.changes, ...edits.changes];
  const given = (path: string) =>
    changes.findLast((change) => change.path === path && change.op === 'set')?.number;
  const input: ImportSpendInput = {
    text: spend.text,
    fileName: basename(spend.file),
    preset: recipe.preset,
    columns: spend.columns,
    people: given(GIVEN.people),
    price: given(GIVEN.price),
    margin: given(GIVEN.margin),
    horizonWeeks: edits.weeks ?? recipe.horizonWeeks,
    seed: edits.seed ?? recipe.seed,
    dateOrder: spend.dateOrder && DATE_ORDERS[spend.dateOrder],
    decimal: spend.decimal && DECIMALS[spend.decimal],
  };
  const { importSpend: answer } = await meander.ask<{
    importSpend: {
      __typename: 'ImportSpendPayload';
      table: SpendTable;
      scenario: Scenario;
      issues: ApiIssue[];
    };
  }>(importSpendDocument, { input });
  const { table, scenario, issues } = answered(answer);
  return { recipe: joined(recipe, scenario), table, issues };
}

function joined(recipe: Recipe, imported: Scenario): Recipe {
  return {
    ...recipe,
    name: recipe.name ?? imported.name,
    changes: [...imported.changes.map(toChange), ...recipe.changes],
    ownChannels: [...imported.ownChannels, ...recipe.ownChannels],
  };
}

function toChange({ path, number, list }: Scenario['changes'][number]): Change {
  return list === null ? { path, op: 'set', number: number ?? 0 } : { path, op: 'set', list };
}
