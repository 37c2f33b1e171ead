/** A journey's card as text of 80 columns. */
import { showNumber } from '@meander/core';
import type { Paint } from '../terminal/paint.ts';
import { hang, wrap } from '../terminal/wrap.ts';

interface Name {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
}

interface Parameter extends Omit<Name, 'id'> {
  readonly path: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What would be as plausible; null where nobody has said. */
  readonly low: number | null;
  readonly high: number | null;
}

interface Event {
  readonly label: string;
  readonly id: string;
  readonly law: string;
  readonly quantities: readonly { readonly label: string; readonly equation: string }[];
  readonly moves: readonly {
    readonly id: string;
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly equation: string;
    readonly tally: string | null;
    readonly rows: readonly string[];
  }[];
}

/** What a reader should know before trusting it. */
export interface About {
  readonly history: string;
  readonly canSay: readonly string[];
  readonly cannotSay: readonly string[];
}

/** What is asked of the API. */
export interface Card {
  readonly __typename: 'JourneyCard';
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly title: string;
  readonly purpose: string;
  readonly source: string;
  readonly about: About | null;
  readonly dimensions: readonly {
    readonly id: string;
    readonly label: string;
    readonly time: string | null;
    readonly levels: readonly {
      readonly id: string;
      readonly label: string;
      readonly meaning: string;
      readonly milestone: string | null;
      readonly value: number | null;
      readonly weeks: number | null;
      readonly isStart: boolean;
    }[];
  }[];
  readonly events: readonly Event[];
  readonly tallies: readonly { readonly id: string; readonly label: string; readonly worth: string }[];
  readonly pools: readonly {
    readonly id: string;
    readonly label: string;
    readonly where: string;
    readonly servers: string;
  }[];
  readonly parameters: readonly Parameter[];
  readonly responses: readonly {
    readonly act: string;
    readonly channelLabel: string;
    readonly share: number;
    readonly memoryLift: number;
    readonly parameter: Parameter;
  }[];
  readonly series: readonly Name[];
  readonly traits: readonly Name[];
  readonly mechanisms: readonly Name[];
}

const LEGEND =
  'Names stand for the numbers below. trait.x is a trait of the segment or class, level.x the value of the customer’s level in a dimension (0 to 1), weeks.x the weeks it stands for.';
const CONTACTS =
  'A contact triggers an act with this probability. Contacts per eligible person follow from the plan; share: of the channel’s contacts bought for this; lift: how much more at full brand memory.';

export function showCard(card: Omit<Card, '__typename'>, paint: Paint): string {
  const { title, id, version, kind, purpose, source, traits, series, mechanisms } = card;
  const part = (name: string, entries: readonly string[], intro = '') =>
    entries.length === 0
      ? []
      : [[paint('bold', name), ...(intro === '' ? [] : [wrap(intro, '  ')]), ...entries].join('\n')];
  return `${[
    [
      `${paint('bold', title)}  ${paint('dim', `${id}, version ${version}, ${kind.toLowerCase()}`)}`,
      wrap(purpose, '  '),
      wrap(`Source: ${source}.`, '  '),
    ].join('\n'),
    ...(card.about === null ? [] : [showAbout(card.about, paint)]),
    ...part('Where a customer can be', card.dimensions.map(showDimension)),
    `${paint('bold', 'What happens in a week')}\n${wrap(LEGEND, '  ')}`,
    ...card.events.map((event) => showEvent(event, paint)),
    ...part(
      'What is counted',
      card.tallies.map((tally) =>
        hang(`  ${tally.id}`, `${tally.label}; worth ${tally.worth} × the price`, 24),
      ),
    ),
    ...part(
      'Capacity',
      card.pools.map((pool) =>
        hang(`  ${pool.id}`, `${pool.label}: ${pool.servers} servers for (${pool.where})`, 24),
      ),
    ),
    ...part('Numbers', card.parameters.map(showParameter)),
    ...part(
      'What contacts trigger',
      card.responses.map(({ act, channelLabel, share, memoryLift, parameter }) =>
        hang(
          `  ${act}`,
          `${channelLabel}: ${showNumber(parameter.value)} ${parameter.unit}, ${range(parameter)}; share ${showNumber(share)}, lift ${showNumber(memoryLift)}. Source: ${parameter.source}.`,
          24,
        ),
      ),
      CONTACTS,
    ),
    ...part(
      'Series',
      series.map((each) => showName('series.', each)),
    ),
    ...part(
      'Traits',
      traits.map((each) => showName('trait.', each)),
    ),
    ...part(
      'Mechanisms',
      mechanisms.map((each) => hang(`  ${each.id}`, `${each.meaning}. Source: ${each.source}.`, 24)),
    ),
  ].join('\n\n')}\n`;
}

/** Its history, and what it can and cannot say. */
export function showAbout({ history, canSay, cannotSay }: About, paint: Paint): string {
  const list = (name: string, said: readonly string[]) => [
    `  ${paint('dim', name)}`,
    ...said.map((each) => wrap(each, '    ')),
  ];
  return [wrap(history, '  '), ...list('It can say', canSay), ...list('It cannot say', cannotSay)].join('\n');
}

function showDimension({ id, label, time, levels }: Card['dimensions'][number]): string {
  return [
    wrap(`${label} (${id})${time === null ? '' : `: ${time}`}`, '  '),
    ...levels.map((level) => {
      const notes = [
        ...(level.milestone === null ? [] : [`counts as ${level.milestone}`]),
        ...(level.value === null ? [] : [`value ${String(Number(level.value.toPrecision(4)))}`]),
        ...(level.weeks === null ? [] : [`weeks ${level.weeks}`]),
        ...(level.isStart ? ['start'] : []),
      ];
      const meaning = [level.label, ...(level.meaning === '' ? [] : [level.meaning])].join(': ');
      return hang(`    ${level.id}`, `${meaning}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`, 24);
    }),
  ].join('\n');
}

function showEvent({ id, label, law, quantities, moves }: Event, paint: Paint): string {
  return [
    `  ${paint('bold', label)}  ${paint('dim', id)}`,
    wrap(law, '  '),
    ...quantities.map((each) => `${wrap(each.label, '    ')}\n${wrap(each.equation, '      ')}`),
    ...moves.map((move) =>
      [
        `    ${move.label}  ${paint('dim', move.id)}`,
        wrap(`${move.from} -> ${move.to}${move.tally === null ? '' : `; counts ${move.tally}`}`, '      '),
        wrap(move.equation, '      '),
        ...move.rows.map((row) => wrap(row, '      ')),
      ].join('\n'),
    ),
  ].join('\n');
}

function showParameter(parameter: Parameter): string {
  const { path, value, unit, label, meaning, source } = parameter;
  const name = path.slice(path.lastIndexOf('.') + 1);
  return [
    `  ${name} = ${showNumber(value)} ${unit}`.trimEnd(),
    wrap(`${label}: ${meaning}; ${range(parameter)}. Source: ${source}.`, '      '),
  ].join('\n');
}

function showName(prefix: string, { id, label, unit, meaning, source }: Name): string {
  return hang(
    `  ${prefix}${id}`,
    `${label}${unit === '' ? '' : `, ${unit}`}: ${meaning}. Source: ${source}.`,
    24,
  );
}

function range({ min, max, low, high }: Pick<Parameter, 'min' | 'max' | 'low' | 'high'>): string {
  const plausible =
    low === null || high === null ? '' : `, plausibly ${showNumber(low)} to ${showNumber(high)}`;
  return `${showNumber(min)} to ${showNumber(max)}${plausible}`;
}
