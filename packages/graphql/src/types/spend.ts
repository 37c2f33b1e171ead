/** Spend files: what was read, what it became, and what was assumed. */
import type { Issue as CoreIssue } from '@meander/core';
import { builder } from '../builder.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { SpendColumnShape, SpendTableShape } from '../spend/shown-table.ts';
import { Channel } from './channel.ts';
import { Issue } from './issue.ts';
import { Scenario } from './nodes.ts';

const SpendColumnRole = builder.enumType('SpendColumnRole', {
  description: 'What a column of a file holds.',
  values: {
    SPEND: { value: 'spend', description: 'Money spent: the only kind that is offered as a channel.' },
    DATE: { value: 'date', description: 'When.' },
    CHANNEL: { value: 'channel', description: 'The channel of a row, in a long table.' },
    IMPRESSIONS: { value: 'impressions', description: 'How often something was shown; left out.' },
    CLICKS: { value: 'clicks', description: 'How often something was clicked; left out.' },
    OUTCOME: { value: 'outcome', description: 'Sales, revenue or leads; left out.' },
    TEXT: { value: 'text', description: 'Words; left out.' },
    OTHER: { value: 'other', description: 'Numbers of another kind; left out.' },
  } as const,
});

const SpendColumn = builder.objectRef<SpendColumnShape>('SpendColumn').implement({
  description: 'A column of a wide table, or a channel of a long one.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its heading in the file.' }),
    role: t.expose('role', { type: SpendColumnRole, description: 'What it holds.' }),
    reason: t.exposeString('reason', { description: 'Why it is taken for that, in words.' }),
    weeks: t.exposeInt('weeks', { description: 'Weeks with spend.' }),
    meanWeekly: t.exposeFloat('meanWeekly', { description: 'Mean spend of a week of the table.' }),
    total: t.exposeFloat('total', { description: 'Sum over the table.' }),
    weekly: t.exposeFloatList('weekly', { description: 'Spend of each week, for a sparkline.' }),
    channel: t.expose('channel', {
      type: Channel,
      nullable: true,
      description: 'The channel its money goes to; null when it is left out.',
    }),
    isOwn: t.exposeBoolean('isOwn', { description: 'Whether that channel is the user’s own.' }),
  }),
});

const SpendTable = builder.objectRef<SpendTableShape>('SpendTable').implement({
  description: 'A spend file as it was understood.',
  fields: (t) => ({
    layout: t.exposeString('layout', {
      description: 'wide (a column per channel) or long (a row per channel).',
    }),
    cadence: t.exposeString('cadence', {
      description: 'daily, weekly or monthly; all become weeks, by days.',
    }),
    weeks: t.exposeInt('weeks', { description: 'Weeks from the first to the last, missing ones included.' }),
    firstWeek: t.exposeString('firstWeek', {
      description: 'First week: its first day as an ISO date, or its number.',
    }),
    lastWeek: t.exposeString('lastWeek', { description: 'Last week, in the same form.' }),
    currency: t.exposeString('currency', {
      nullable: true,
      description: 'ISO 4217 code, when a sign or code was seen.',
    }),
    columns: t.expose('columns', { type: [SpendColumn], description: 'All columns, in the file’s order.' }),
  }),
});

interface ImportShape {
  readonly table: SpendTableShape;
  readonly scenario: ResolvedScenario;
  readonly issues: readonly CoreIssue[];
}

export const ImportSpendPayload = builder.objectRef<ImportShape>('ImportSpendPayload').implement({
  description:
    'A plan made of a spend file. Its changes and own channels are the whole plan; nothing is stored.',
  fields: (t) => ({
    table: t.expose('table', { type: SpendTable, description: 'What was read.' }),
    scenario: t.expose('scenario', {
      type: Scenario,
      description: 'Plan A: the preset’s people with the imported spend, in the past and from now on.',
    }),
    issues: t.expose('issues', {
      type: [Issue],
      description: 'Notes: every assumption, and what was left out.',
    }),
  }),
});

const SpendToChannelInput = builder.inputType('SpendToChannelInput', {
  description: 'The money of a column goes to a channel; several columns may go to one.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'Heading of the column.' }),
    channel: t.id({ required: true, description: 'Id of a channel of the preset.' }),
  }),
});

const SpendToOwnChannelInput = builder.inputType('SpendToOwnChannelInput', {
  description: 'A column becomes a channel of the user’s own.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'Heading of the column.' }),
    label: t.string({
      required: true,
      description: 'What the user calls the channel; columns with one label become one channel.',
    }),
    like: t.id({ required: true, description: 'Id of the channel whose behaviour it takes.' }),
  }),
});

const SpendLeaveOutInput = builder.inputType('SpendLeaveOutInput', {
  description: 'A column is left out.',
  fields: (t) => ({ column: t.string({ required: true, description: 'Heading of the column.' }) }),
});

const SpendColumnInput = builder.inputType('SpendColumnInput', {
  description: 'What to do with a column; columns that are not named are matched by name.',
  isOneOf: true,
  fields: (t) => ({
    toChannel: t.field({ type: SpendToChannelInput, description: 'Its money goes to a channel.' }),
    toOwnChannel: t.field({
      type: SpendToOwnChannelInput,
      description: 'It becomes a channel of the user’s own.',
    }),
    leaveOut: t.field({ type: SpendLeaveOutInput, description: 'It is left out.' }),
  }),
});

const DateOrder = builder.enumType('DateOrder', {
  description: 'How to read 03/04/2026 when the file does not say.',
  values: {
    DMY: { value: 'dmy', description: 'Day first: 3 April.' },
    MDY: { value: 'mdy', description: 'Month first: 4 March.' },
  } as const,
});

const DecimalMark = builder.enumType('DecimalMark', {
  description: 'How to read 1.234 when the file does not say.',
  values: {
    COMMA: { value: 'comma', description: 'The comma is the decimal mark: 1.234 is one thousand.' },
    POINT: { value: 'point', description: 'The point is the decimal mark: 1.234 is little more than one.' },
  } as const,
});

export const ImportSpendInput = builder.inputType('ImportSpendInput', {
  description: 'A spend file and what is known about the market.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The file or what was pasted: CSV or TSV, at most 4 MB.' }),
    fileName: t.string({ description: 'Name of the file; it becomes the scenario’s name.' }),
    preset: t.id({ required: true, description: 'Key of the preset whose people and channels are used.' }),
    columns: t.field({
      type: [SpendColumnInput],
      description: 'What to do with columns that should not be matched by name.',
    }),
    people: t.field({
      type: 'People',
      description: 'People in the market; the preset’s, marked as assumed, when left out.',
    }),
    price: t.float({
      description: 'Revenue of a first purchase; the preset’s, marked as assumed, when left out.',
    }),
    margin: t.float({
      description:
        'Share of the price left before marketing, 0 to 1; the preset’s, marked as assumed, when left out.',
    }),
    horizonWeeks: t.int({ description: 'Weeks to plan, 1 to 1040; the preset’s when left out.' }),
    dateOrder: t.field({ type: DateOrder, description: 'How to read ambiguous dates.' }),
    decimal: t.field({ type: DecimalMark, description: 'How to read ambiguous numbers.' }),
    seed: t.string({ description: 'Any text of 1 to 200 characters; the preset’s when left out.' }),
  }),
});
