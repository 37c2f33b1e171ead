import { Trans, useLingui } from '@lingui/react/macro';
import { Choice, type Option } from '../../ui/Choice.tsx';
import { useFormat } from '../../use-format.ts';
import type { Use } from './import-request.ts';
import styles from './ImportPage.module.css';
import { Sparkline } from './Sparkline.tsx';
import type { Imported } from './use-import.ts';

type Column = Imported['table']['columns'][number];

interface ColumnTableProps {
  readonly imported: Imported;
  readonly channels: readonly { readonly id: string; readonly label: string }[];
  readonly uses: ReadonlyMap<string, Use>;
  readonly onUse: (column: string, use: Use) => void;
}

/** Every column of the file: what it was taken for and why, what it holds, and where its money goes. */
export function ColumnTable({ imported, channels, uses, onUse }: ColumnTableProps) {
  const { t } = useLingui();
  return (
    <div className={styles.scroll}>
      <table className={styles.columns} aria-label={t`Columns of the file`}>
        <thead>
          <tr>
            <th scope="col">{t`Column`}</th>
            <th scope="col">{t`Goes to`}</th>
            <th scope="col" className={styles.number}>{t`Mean a week`}</th>
            <th scope="col">{t`Weeks`}</th>
            <th scope="col">{t`Taken for, and why`}</th>
          </tr>
        </thead>
        <tbody>
          {imported.table.columns.map((column) => (
            <ColumnRow
              key={column.name}
              column={column}
              currency={imported.table.currency ?? imported.scenario.currency}
              like={likeOf(imported, column)}
              channels={channels}
              use={uses.get(column.name)}
              onUse={(use) => onUse(column.name, use)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function likeOf(imported: Imported, column: Column): string | null {
  return imported.scenario.ownChannels.find(({ id }) => id === column.channel?.id)?.like ?? null;
}

interface ColumnRowProps {
  readonly column: Column;
  readonly currency: string;
  /** The shipped channel that a channel of one's own behaves like. */
  readonly like: string | null;
  readonly channels: ColumnTableProps['channels'];
  readonly use: Use | undefined;
  readonly onUse: (use: Use) => void;
}

function ColumnRow({ column, currency, like, channels, use, onUse }: ColumnRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { name, role, weekly } = column;
  const isFixed = role === 'DATE' || role === 'CHANNEL';
  const roles: Record<Column['role'], string> = {
    SPEND: t`spend`,
    DATE: t`dates`,
    CHANNEL: t`channel names`,
    IMPRESSIONS: t`impressions`,
    CLICKS: t`clicks`,
    OUTCOME: t`an outcome`,
    TEXT: t`text`,
    OTHER: t`something else`,
  };
  const label: string = roles[role];
  const weeks = format.count(column.weeks);
  const mean = format.money(column.meanWeekly, currency);
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        {isFixed ? (
          <span className={styles.hint}>—</span>
        ) : (
          <UseChoice column={column} like={like} channels={channels} use={use} onUse={onUse} />
        )}
      </td>
      <td className={styles.number}>{weekly.length === 0 ? '' : mean}</td>
      <td>
        {weekly.length > 0 && (
          <>
            <Sparkline values={weekly} />
            <span className={styles.reason}>
              <Trans>{weeks} with spend</Trans>
            </span>
          </>
        )}
      </td>
      <td className={styles.reason}>
        <strong>{label}</strong>: {column.reason}
      </td>
    </tr>
  );
}

const out = 'out';
const toChannel = (id: string): string => `to ${id}`;
const ownLike = (id: string): string => `own ${id}`;

function UseChoice({ column, like, channels, use, onUse }: Omit<ColumnRowProps, 'currency'>) {
  const { t } = useLingui();
  const { name } = column;
  const to = channels.map(({ id, label }): Option<string> => ({ value: toChannel(id), label }));
  const own = channels.map(({ id, label }): Option<string> => {
    return { value: ownLike(id), label: t`its own, like ${label}` };
  });
  return (
    <Choice
      label={t`${name} goes to`}
      value={use === undefined ? usedAs(column, like) : valueOf(use)}
      options={[{ value: out, label: t`left out` }]}
      sections={[
        { heading: t`A channel`, options: to },
        { heading: t`A channel of its own`, options: own },
      ]}
      onChange={(value) => {
        const [kind, id = ''] = value.split(' ', 2);
        if (kind === 'to') onUse({ kind: 'channel', channel: id });
        else if (kind === 'own') onUse({ kind: 'own', like: id });
        else onUse({ kind: 'out' });
      }}
    />
  );
}

function valueOf(use: Use): string {
  if (use.kind === 'channel') return toChannel(use.channel);
  return use.kind === 'own' ? ownLike(use.like) : out;
}

/** What the API made of a column that nobody said anything about. */
function usedAs({ channel, isOwn }: Column, like: string | null): string {
  if (channel === null) return out;
  return isOwn ? ownLike(like ?? '') : toChannel(channel.id);
}
