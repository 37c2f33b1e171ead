import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { NumberBox } from '../../ui/NumberBox.tsx';
import { useFormat } from '../../use-format.ts';
import styles from './Assumptions.module.css';
import { isAssumption, segmentOf, type Parameter } from './parameter-groups.ts';

const anyDigits = { maximumSignificantDigits: 6 } as const;

interface ParameterTableProps {
  readonly parameters: readonly Parameter[];
  /** What the plans change, by path; it may be out of range, and then the API has said so. */
  readonly changed: ReadonlyMap<string, number>;
  /** Paths that the API found something wrong with. */
  readonly wrong: ReadonlySet<string>;
  /** Null gives the number back its own value. */
  readonly onChange: (path: string, value: number | null) => void;
}

/** Numbers with unit, range, meaning and source. */
export function ParameterTable({ parameters, changed, wrong, onChange }: ParameterTableProps) {
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
              changed={changed.get(parameter.path) ?? null}
              isWrong={wrong.has(parameter.path)}
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
  readonly changed: number | null;
  readonly isWrong: boolean;
  readonly onChange: (value: number | null) => void;
}

function Row({ parameter, changed, isWrong, onChange }: RowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { unit, min, max, value, meaning, source } = parameter;
  const segment = segmentOf(parameter.path);
  const label = segment === null ? parameter.label : `${parameter.label} · ${segment}`;
  const isChanged = changed !== null;
  const least = format.decimal(min, 6);
  const most = format.decimal(max, 6);
  return (
    <tr>
      <td className={styles.label}>{label}</td>
      <td>
        <NumberBox
          label={t`${label}, ${unit}`}
          value={changed ?? value}
          format={anyDigits}
          isChanged={isChanged}
          isInvalid={isWrong}
          size={10}
          onChange={onChange}
        />
      </td>
      <td className={styles.range}>{unit}</td>
      <td className={styles.range}>
        {isWrong ? <strong>{t`${least} to ${most}`}</strong> : t`${least} to ${most}`}
      </td>
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
