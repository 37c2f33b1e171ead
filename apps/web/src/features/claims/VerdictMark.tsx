import styles from './ClaimsLab.module.css';

const paths = {
  HOLDS: 'M2 8.500l4 4 8-9',
  FAILS: 'M3 3l10 10M13 3L3 13',
  UNDECIDED: 'M2 8h12',
};

/** A tick, a cross or a dash beside the words of a verdict. */
export function VerdictMark({ verdict }: { readonly verdict: keyof typeof paths }) {
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[verdict]} />
    </svg>
  );
}
