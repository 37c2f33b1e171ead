import { Trans, useLingui } from '@lingui/react/macro';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import styles from './JourneysPage.module.css';
import type { Crowds } from './people-query.ts';

/** How straight the crowd goes to its first purchase, and what a straight funnel would have said. */
export function Crowd({ crowds }: { readonly crowds: Crowds }) {
  const { t } = useLingui();
  const format = useFormat();
  const { all, segments } = crowds;
  const buyers = format.count(all.buyers.count);
  const winding = format.percent(1 - all.straight.value);
  const predicted = format.count(all.funnel.predictedBuyers ?? 0);
  const missed = format.percent(all.notRepresentable.value);
  const after = format.percent(all.afterPurchase.value);
  const bars = [
    { id: 'straight', label: t`came straight`, share: all.straight.value },
    { id: 'back', label: t`turned back or fell asleep`, share: all.wentBack.value },
    { id: 'loop', label: t`came round to a stage again`, share: all.looped.value },
    { id: 'return', label: t`returned from sleep`, share: all.returned.value },
    { id: 'skip', label: t`skipped a stage`, share: all.skipped.value },
  ];
  return (
    <section className={styles.block} aria-labelledby="crowd">
      <h2 id="crowd" className={styles.blockTitle}>
        <Trans>How straight the crowd goes</Trans>
      </h2>
      <p className={styles.crowdFinding}>
        {all.funnel.predictedBuyers === null ? (
          <Trans>
            {winding} of the {buyers} who bought did not come straight.
          </Trans>
        ) : (
          <Trans>
            {winding} of the {buyers} who bought did not come straight. A straight funnel would have predicted{' '}
            {predicted} of them.
          </Trans>
        )}
      </p>
      <p className={screen.lede}>
        <Trans>
          A funnel cannot represent {missed} of the changes of stage before the first purchase, nor any after
          it, {after} of all.
        </Trans>
      </p>
      <div className={styles.crowd}>
        <dl className={styles.bars}>
          {bars.map(({ id, label, share }) => (
            <div key={id} className={styles.bar}>
              <dt>{label}</dt>
              <dd>
                <span className={styles.length} style={{ inlineSize: `${Math.max(share * 100, 0.4)}%` }} />
                <span className={styles.share}>{format.percent(share)}</span>
              </dd>
            </div>
          ))}
        </dl>
        {/* A region that scrolls has to be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={styles.scroll} aria-labelledby="crowd-segments" tabIndex={0}>
          <table className={styles.table}>
            <caption id="crowd-segments" className={styles.caption}>
              <Trans>By segment, shares of those who bought</Trans>
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Segment</Trans>
                </th>
                {[t`People`, t`Bought`, t`Straight`, t`Turned back`, t`Returned`].map((name) => (
                  <th key={name} scope="col" className={styles.number}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {segments.map((each) => (
                <tr key={each.segment}>
                  <th scope="row">{each.label}</th>
                  <td className={styles.number}>{format.count(each.people)}</td>
                  <td className={styles.number}>{format.count(each.buyers.count)}</td>
                  <td className={styles.number}>{format.percent(each.straight.value)}</td>
                  <td className={styles.number}>{format.percent(each.wentBack.value)}</td>
                  <td className={styles.number}>{format.percent(each.returned.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}
