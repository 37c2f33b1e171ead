/** A spend table as a reader sees it: every column with what became of it. */
import type { Scenario } from '@meander/core';
import type { ChannelMapping, ColumnRole, SpendTable, TableColumn } from '@meander/intake';
import type { ChannelShape } from '../types/channel.ts';

export interface SpendColumnShape {
  readonly name: string;
  readonly role: ColumnRole;
  readonly reason: string;
  readonly weeks: number;
  readonly meanWeekly: number;
  readonly total: number;
  readonly weekly: readonly number[];
  readonly channel: ChannelShape | null;
  readonly isOwn: boolean;
}

export interface SpendTableShape {
  readonly layout: string;
  readonly cadence: string;
  readonly weeks: number;
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly currency: string | null;
  readonly columns: readonly SpendColumnShape[];
}

export function shownTable(table: SpendTable, mapping: ChannelMapping, scenario: Scenario): SpendTableShape {
  const targets = new Map(mapping.assignments.map((each) => [each.column, each]));
  return {
    layout: table.layout,
    cadence: table.cadence,
    weeks: table.weeks.length,
    firstWeek: table.weeks[0] ?? '',
    lastWeek: table.weeks.at(-1) ?? '',
    currency: table.currency ?? null,
    columns: table.columns.map((column) => shownColumn(column, targets.get(column.name), scenario)),
  };
}

function shownColumn(
  column: TableColumn,
  assignment: ChannelMapping['assignments'][number] | undefined,
  { channels }: Scenario,
): SpendColumnShape {
  const weekly = column.role === 'spend' ? column.weeklySpend : [];
  const total = weekly.reduce((sum, spend) => sum + spend, 0);
  const target = assignment?.target;
  const id = target !== undefined && 'id' in target ? target.id : undefined;
  return {
    name: column.name,
    role: column.role,
    reason: [...new Set([column.reason, ...(assignment === undefined ? [] : [assignment.reason])])].join(
      '; ',
    ),
    weeks: weekly.filter((spend) => spend > 0).length,
    meanWeekly: weekly.length === 0 ? 0 : total / weekly.length,
    total,
    weekly,
    channel: channels.find((channel) => channel.id === id) ?? null,
    isOwn: target?.kind === 'own',
  };
}
