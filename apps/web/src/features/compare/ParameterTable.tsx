import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { NumberBox } from '../../ui/NumberBox.tsx';
import { useFormat } from '../../use-format.ts';
import styles from './Assumptions.module.css';
import { isAssumption, type Parameter } from './parameter-groups.ts';

const anyDigits = { maximumSignificantDigits: 6 } as const;

interface ParameterTableProps {
  readonly parameters: readonly Parameter[];
  /** Paths that the plans change. */
  readonly changed: readonly string[];
  /** Null gives the number back its own value. */
  readonly onChange: (path: string, value: number | null) => void;
}

/** Numbers with unit, range, meaning and source. */
export function ParameterTable({ parameters, changed, onChange }: ParameterTableProps) {
  const { t } = useLingui();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Assumption`}</th>
            <th scope="col">{t`Value`}</th>
            <th scope="col">{t`Unit`}</th>
            <th scope="col">{t`Range`}</th>
            <th scope="col">{t`Meaning`}</th>
            <th scope="col">{t`Source`}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <Row
              key={parameter.path}
              parameter={parameter}
              isChanged={changed.includes(parameter.path)}
              onChange={(value) => onChange(parameter.path, value)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly parameter: Parameter;
  readonly isChanged: boolean;
  readonly onChange: (value: number | null) => void;
}

function Row({ parameter, isChanged, onChange }: RowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { label, unit, min, max, value, meaning, source } = parameter;
  const least = format.decimal(min, 6);
  const most = format.decimal(max, 6);
  return (
    <tr>
      <td className={styles.label}>{label}</td>
      <td>
        <NumberBox
          label={t`${label}, ${unit}`}
          value={value}
          least={min}
          most={max}
          format={anyDigits}
          isChanged={isChanged}
          size={10}
          onChange={onChange}
        />
      </td>
      <td className={styles.range}>{unit}</td>
      <td className={styles.range}>{t`${least} to ${most}`}</td>
      <td className={styles.meaning}>{meaning}</td>
      <td className={styles.source}>
        {isAssumption(source) ? <em className={styles.assumed}>{source}</em> : source}
        {isChanged && (
          <>
            {' '}
            <Button look="quiet" aria-label={t`Take back ${label}`} onPress={() => onChange(null)}>
              <Trans>Take back</Trans>
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
