/**
 * Which channel each column of spend belongs to: by the user's choice, else by name. A column whose name decides nothing is
 * no error; it comes back undecided, with the channels it could be.
 */
import type { Issue } from '@meander/core';
import { channelAliases, type AliasEntry } from './aliases.ts';
import { channelNamesIn, type AliasTable } from './channel-names.ts';
import { currencyOf } from './currency.ts';
import { createIssueLog, listed, shown, unknownName, type IssueLog } from './issue.ts';
import type { TableColumn } from './read-spend-table.ts';
import { folded, speaksOf, wordsOf } from './words.ts';

export type ChannelKind = 'upstream' | 'downstream';

/** A channel that a column can be mapped to. */
export type KnownChannel = {
  readonly id: string;
  readonly label: string;
  readonly kind: ChannelKind;
  /** Names beside those that this package knows already. */
  readonly aliases?: readonly string[];
};

/** A channel of the user's own, which behaves like a known one. */
export type OwnChannel = { readonly id: string; readonly label: string; readonly like: string };

/** What the user wants done with a column; `like` names the known channel that an own one behaves like, `kind` leaves it to us. */
export type ChannelChoice = { readonly column: string } & (
  | { readonly channel: string }
  | {
      readonly own: { readonly label?: string } & (
        | { readonly like: string }
        | { readonly kind: ChannelKind }
      );
    }
  | { readonly leaveOut: true }
);

export type ChannelTarget =
  | { readonly kind: 'channel'; readonly id: string }
  | ({ readonly kind: 'own' } & OwnChannel)
  | { readonly kind: 'leftOut' }
  /** `suggestions`: ids of known channels that it could be or behave like, the likeliest first. */
  | { readonly kind: 'undecided'; readonly suggestions: readonly string[] };

export type ChannelAssignment = {
  readonly column: string;
  readonly target: ChannelTarget;
  readonly reason: string;
};

export type ChannelMapping = {
  /** No error: every choice names a column and a channel that exist. Undecided columns are notes. */
  readonly ok: boolean;
  /** One for each column of spend, in the table's order. */
  readonly assignments: readonly ChannelAssignment[];
  readonly issues: readonly Issue[];
};

/** Maps the spend columns among `columns` to channels; several columns may go to one channel. */
export function matchChannels(
  columns: readonly TableColumn[],
  known: readonly KnownChannel[],
  choices: readonly ChannelChoice[] = [],
): ChannelMapping {
  const log = createIssueLog();
  const spend = columns.flatMap((column) => (column.role === 'spend' ? [column] : []));
  const total = spend.reduce((sum, { weeklySpend }) => sum + added(weeklySpend), 0);
  const table = tableOf(known);
  const byColumn = new Map(choices.map((choice) => [choice.column, choice]));
  const own = createOwnChannels(known);
  reportChoices(choices, spend, known, log);

  const assignments = spend.map(({ name, weeklySpend }): ChannelAssignment => {
    const choice = byColumn.get(name);
    const chosen = choice && fromChoice(choice, known, table, own, log);
    if (chosen) return { column: name, target: chosen, reason: 'you chose it' };
    const matches = channelNamesIn(name, table);
    const [match] = matches;
    if (match && matches.length === 1 && match.strength !== 'near') {
      return {
        column: name,
        target: { kind: 'channel', id: match.channel },
        reason: `"${match.word}" names ${known.find(({ id }) => id === match.channel)?.label ?? match.channel}`,
      };
    }
    const suggestions = matches.map(({ channel }) => channel);
    const share = total > 0 ? `, ${((100 * added(weeklySpend)) / total).toFixed(1)} % of the spend,` : '';
    const like = suggestions.length > 0 ? suggestions : known.map(({ id }) => id);
    log.note({
      path: [`column ${name}`],
      code: 'unmapped-column',
      value: name,
      allowed: `one of ${listed(
        known.map(({ id }) => id),
        20,
      )}; a channel of its own; or left out`,
      suggestion: `Map it to a channel${suggestions.length > 0 ? ` (${suggestions.join(', ')})` : ''}, make it a channel of its own like ${like[0] ?? 'one of them'}, or leave it out.`,
      message: `column ${name}${share} ${matches.length > 1 ? 'could be more than one channel' : 'names no known channel'}, so it is not in the plan yet`,
    });
    return {
      column: name,
      target: { kind: 'undecided', suggestions },
      reason: matches.length > 1 ? 'its name fits more than one channel' : 'its name fits no channel',
    };
  });
  reportJoined(assignments, log);
  return { ok: !log.hasErrors(), assignments, issues: log.all() };
}

function added(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Our aliases for the known channels, and their own ids, labels and aliases. */
function tableOf(known: readonly KnownChannel[]): AliasTable {
  return Object.fromEntries(
    known.map(({ id, label, aliases = [] }): [string, AliasEntry] => {
      const entry = Object.hasOwn(channelAliases, id) ? channelAliases[id] : undefined;
      const own = [id, label, ...aliases]
        .map((name) => wordsOf(name).join(' '))
        .filter((name) => name !== '');
      return [
        id,
        {
          names: [...own, ...(entry?.names ?? [])],
          platforms: entry?.platforms ?? [],
          near: entry?.near ?? [],
        },
      ];
    }),
  );
}

type OwnChannels = { add(label: string, like: string): OwnChannel };

/** Own channels by label, with ids that no other channel has. */
function createOwnChannels(known: readonly KnownChannel[]): OwnChannels {
  const taken = new Set(known.map(({ id }) => id));
  const byLabel = new Map<string, OwnChannel>();
  return {
    add(label, like) {
      const key = folded(label);
      const existing = byLabel.get(key);
      if (existing) return existing;
      const stem = idOf(label);
      let id = stem;
      for (let number = 2; taken.has(id); number += 1) id = `${stem}${number}`;
      const channel = { id, label, like };
      taken.add(id);
      byLabel.set(key, channel);
      return channel;
    },
  };
}

/** `Podcast ads` to podcastAds; a label without Latin letters to ownChannel. */
function idOf(label: string): string {
  const words = wordsOf(label)
    .map((word) => word.replace(/[^a-z\d]/g, ''))
    .filter((word) => word !== '');
  const id = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return /^[a-z]/.test(id) ? id.slice(0, 40) : 'ownChannel';
}

/** `Podcast_cost_eur` to Podcast: what is left of a header without the words for spend and money. */
function labelOf(column: string): string {
  const parts = column.replace(/_S$/, '').split(/[\s_()[\]]+/);
  const kept = parts.filter(
    (part) => part !== '' && !speaksOf('spend', part) && !speaksOf('plannedSpend', part) && !currencyOf(part),
  );
  return shown(kept.length > 0 ? kept.join(' ') : column);
}

function fromChoice(
  choice: ChannelChoice,
  known: readonly KnownChannel[],
  table: AliasTable,
  own: OwnChannels,
  log: IssueLog,
): ChannelTarget | undefined {
  if ('leaveOut' in choice) return { kind: 'leftOut' };
  const isKnown = (id: string) => known.some((channel) => channel.id === id);
  if ('channel' in choice)
    return isKnown(choice.channel) ? { kind: 'channel', id: choice.channel } : undefined;
  const label = choice.own.label?.trim() || labelOf(choice.column);
  if ('like' in choice.own) {
    return isKnown(choice.own.like) ? { kind: 'own', ...own.add(label, choice.own.like) } : undefined;
  }
  const { kind } = choice.own;
  const ofKind = known.filter((channel) => channel.kind === kind);
  const near = channelNamesIn(choice.column, table).map(({ channel }) => channel);
  const like = (ofKind.find(({ id }) => near.includes(id)) ?? ofKind[0])?.id;
  if (like === undefined) return undefined;
  log.note({
    path: [`column ${choice.column}`],
    code: 'own-channel-like',
    value: like,
    suggestion: `Choose another ${kind} channel if it behaves more like that one.`,
    message: `${label} is a channel of its own and was taken to behave like ${like}`,
  });
  return { kind: 'own', ...own.add(label, like) };
}

function reportChoices(
  choices: readonly ChannelChoice[],
  spend: readonly TableColumn[],
  known: readonly KnownChannel[],
  log: IssueLog,
): void {
  const names = spend.map(({ name }) => name);
  const ids = known.map(({ id }) => id);
  const seen = new Set<string>();
  for (const choice of choices) {
    const path = `column ${shown(choice.column)}`;
    if (!names.includes(choice.column)) {
      log.error(unknownName(path, 'column of spend', choice.column, names));
    }
    if (seen.has(choice.column)) {
      log.error({
        path: [path],
        code: 'duplicate-choice',
        value: choice.column,
        message: `column ${shown(choice.column)} is mapped more than once`,
      });
    }
    seen.add(choice.column);
    const id =
      'channel' in choice
        ? choice.channel
        : 'own' in choice && 'like' in choice.own
          ? choice.own.like
          : undefined;
    if (id !== undefined && !ids.includes(id)) log.error(unknownName(path, 'channel', id, ids));
  }
}

function reportJoined(assignments: readonly ChannelAssignment[], log: IssueLog): void {
  const columnsByChannel = new Map<string, string[]>();
  for (const { column, target } of assignments) {
    if (target.kind === 'channel' || target.kind === 'own') {
      columnsByChannel.set(target.id, [...(columnsByChannel.get(target.id) ?? []), column]);
    }
  }
  for (const [channel, columns] of columnsByChannel) {
    if (columns.length < 2) continue;
    log.note({
      path: columns.map((column) => `column ${column}`),
      code: 'columns-joined',
      value: channel,
      message: `columns ${listed(columns)} are added up in channel ${channel}`,
    });
  }
}
