import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { NumberBox } from '../../ui/NumberBox.tsx';
import type { ImportRequest } from './import-request.ts';
import styles from './ImportPage.module.css';
import type { Imported } from './use-import.ts';

const keys = ['people', 'price', 'margin'] as const;
type Key = (typeof keys)[number];

interface MarketNumbersProps {
  readonly imported: Imported;
  readonly request: ImportRequest;
  readonly onChange: (numbers: Partial<Pick<ImportRequest, Key>>) => void;
}

/** What no spend file says: how many people there are, what they pay, what is left of it. */
export function MarketNumbers({ imported, request, onChange }: MarketNumbersProps) {
  const { t } = useLingui();
  const { currency, parameters } = imported.scenario;
  const formats = {
    people: { maximumFractionDigits: 0 },
    price: { style: 'currency', currency, maximumFractionDigits: 2 },
    margin: { style: 'percent', maximumFractionDigits: 1 },
  } as const;
  const labels: Record<Key, string> = {
    people: t`People in the market`,
    price: t`Price of a first purchase`,
    margin: t`Margin before marketing`,
  };
  return (
    <div className={styles.numbers}>
      {keys.map((key) => {
        const parameter = parameters.find(({ path }) => path === `market.${key}`);
        if (parameter === undefined) return null;
        const own = request[key];
        const label = labels[key];
        return (
          <div key={key} className={styles.box}>
            <span>{label}</span>
            <NumberBox
              label={label}
              value={own ?? parameter.value}
              least={parameter.min}
              most={parameter.max}
              format={formats[key]}
              isChanged={own !== null}
              size={12}
              describedBy={`market-${key}`}
              onChange={(value) => onChange({ [key]: value })}
            />
            <span className={styles.assumed} id={`market-${key}`}>
              {own === null ? (
                <Trans>
                  <em>assumed</em>, as in the example
                </Trans>
              ) : (
                <Button look="quiet" onPress={() => onChange({ [key]: null })}>
                  <Trans>Assume it instead</Trans>
                </Button>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}
