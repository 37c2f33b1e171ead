import styles from './Sparkline.module.css';

const height = 22;

/** Weekly spend as a row of bars, too small to be read off and large enough to be known again. The table has the numbers. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(...values, 0);
  if (most === 0) return null;
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${values.length} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {values.map((value, week) => {
        const length = (height * Math.max(0, value)) / most;
        // Weeks have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        return <rect key={week} x={week} y={height - length} width={0.9} height={length} />;
      })}
    </svg>
  );
}
