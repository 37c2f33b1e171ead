import { Trans, useLingui } from '@lingui/react/macro';
import styles from './ClaimsLab.module.css';
import { VerdictMark } from './VerdictMark.tsx';

interface CheckItemsProps {
  readonly items: readonly { readonly what: string; readonly isSo: boolean }[];
  readonly name: string;
  /** Level of its heading among those of the page. */
  readonly level: 2 | 3;
}

/** What a look at the catalogue asks for, one by one: what is not so comes first. */
export function CheckItems({ items, name, level }: CheckItemsProps) {
  const Heading = `h${level}` as const;
  const { t } = useLingui();
  const sorted = items.toSorted((a, b) => Number(a.isSo) - Number(b.isSo));
  return (
    <section aria-label={name}>
      <Heading className={styles.chartTitle}>
        <Trans>What was looked at</Trans>
      </Heading>
      <ul className={styles.items}>
        {sorted.map(({ what, isSo }) => (
          <li key={what} className={isSo ? styles.item : styles.itemMissing}>
            <VerdictMark verdict={isSo ? 'HOLDS' : 'FAILS'} />
            <span>
              {what}
              {!isSo && <strong>{t`: not so`}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
