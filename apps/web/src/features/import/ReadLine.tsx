import { Trans, useLingui } from '@lingui/react/macro';
import type { Issue } from '../../api/failure.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useFormat } from '../../use-format.ts';
import type { ImportRequest } from './import-request.ts';
import styles from './ImportPage.module.css';
import type { Imported } from './use-import.ts';

interface ReadLineProps {
  readonly imported: Imported;
  readonly issues: readonly Issue[];
  readonly request: ImportRequest;
  readonly onChange: (reading: Partial<Pick<ImportRequest, 'dateOrder' | 'decimal'>>) => void;
}

/** What was read, in one line, with a switch where the file could be read in two ways. */
export function ReadLine({ imported, issues, request, onChange }: ReadLineProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { table } = imported;
  const weeks = format.count(table.weeks);
  const { firstWeek, lastWeek } = table;
  const cadences: Readonly<Record<string, string>> = {
    daily: t`by day`,
    weekly: t`by week`,
    monthly: t`by month, spread over its days`,
  };
  const layouts: Readonly<Record<string, string>> = {
    wide: t`one column a channel`,
    long: t`one row a channel`,
  };
  const isAmbiguous = (code: string): boolean => issues.some((issue) => issue.code === code);
  return (
    <div className={styles.read}>
      <span>
        <Trans>
          {weeks} weeks, {firstWeek} to {lastWeek}
        </Trans>
      </span>
      <span>{cadences[table.cadence] ?? table.cadence}</span>
      <span>{layouts[table.layout] ?? table.layout}</span>
      {table.currency !== null && <span>{table.currency}</span>}
      {(request.dateOrder !== null || isAmbiguous('date-order-assumed')) && (
        <Choice
          label={t`Order of day and month`}
          value={request.dateOrder ?? 'AS_READ'}
          options={[
            { value: 'AS_READ', label: t`day and month as read` },
            { value: 'DMY', label: t`day before month` },
            { value: 'MDY', label: t`month before day` },
          ]}
          onChange={(value) => onChange({ dateOrder: value === 'AS_READ' ? null : value })}
        />
      )}
      {(request.decimal !== null || isAmbiguous('decimal-mark-assumed')) && (
        <Choice
          label={t`Decimal mark`}
          value={request.decimal ?? 'AS_READ'}
          options={[
            { value: 'AS_READ', label: t`decimal mark as read` },
            { value: 'COMMA', label: t`decimal comma: 1.234,50` },
            { value: 'POINT', label: t`decimal point: 1,234.50` },
          ]}
          onChange={(value) => onChange({ decimal: value === 'AS_READ' ? null : value })}
        />
      )}
    </div>
  );
}
