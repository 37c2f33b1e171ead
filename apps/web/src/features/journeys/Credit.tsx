import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import styles from './JourneysPage.module.css';
import { WithoutQuery, type Customer } from './people-query.ts';
import type { Market } from './people-questions.ts';

/** Life is lived again without so many channels, those that moved this person first. */
const mostReruns = 3;

/** What rules of attribution say of the purchase, beside what would have been. */
export function Credit({
  customer,
  market,
  people,
  isHeld,
}: {
  readonly customer: Customer;
  readonly market: Market;
  readonly people: number;
  /** Asks nothing yet: something more important is on its way. */
  readonly isHeld: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const { credit, boughtIn, journey } = customer;
  if (boughtIn === null) return null;
  const until = journey.steps.findIndex(({ kind }) => kind === 'PURCHASE');
  const movers = new Map(
    journey.steps
      .slice(0, until + 1)
      .flatMap(({ kind, channel, changed }) =>
        kind === 'CONTACT' || channel === null || changed.every(({ dimension }) => dimension === 'memory')
          ? []
          : [[channel.id, channel] as const],
      ),
  );
  const said = ['lastTouch', 'firstTouch'].flatMap((rule) => credit.find((each) => each.rule === rule) ?? []);
  return (
    <section className={styles.credit} aria-label={t`Credit and truth`}>
      {said.map(({ rule, label, shares }) => (
        <div key={rule}>
          <h3 className={styles.small}>
            <Trans>{label} says</Trans>
          </h3>
          <p className={styles.finding}>
            {shares.length === 0
              ? t`nobody`
              : shares
                  .map(({ channel, share }) => `${channel?.label ?? ''} ${format.percent(share)}`)
                  .join(', ')}
          </p>
        </div>
      ))}
      {[...movers.values()].slice(0, mostReruns).map((channel) => (
        <Rerun
          key={channel.id}
          channel={channel}
          customer={customer}
          market={market}
          people={people}
          isHeld={isHeld}
        />
      ))}
    </section>
  );
}

function Rerun({
  channel,
  customer,
  market,
  people,
  isHeld,
}: {
  readonly channel: { readonly id: string; readonly label: string };
  readonly customer: Customer;
  readonly market: Market;
  readonly people: number;
  /** Asks nothing yet: something more important is on its way. */
  readonly isHeld: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const [{ data, fetching }] = useQuery({
    query: WithoutQuery,
    variables: { input: { ...market, number: customer.number }, channels: [channel.id] },
    pause: isHeld,
  });
  const found = data?.customer.__typename === 'Customer' ? data.customer.without : null;
  const week = format.week(found?.boughtIn ?? 0);
  const only = format.count(found?.buyersOnlyWith ?? 0);
  const all = format.count(people);
  const says =
    found === null
      ? fetching || isHeld
        ? '…'
        : t`not known`
      : found.boughtIn === null
        ? t`never buys`
        : found.boughtIn === customer.boughtIn
          ? t`buys all the same`
          : t`buys in week ${week}`;
  return (
    <div>
      <h3 className={styles.small}>
        <Trans>Lived again without {channel.label}</Trans>
      </h3>
      <p className={styles.finding}>{says}</p>
      {found !== null && (
        <p className={screen.note}>
          <Trans>
            {only} of {all} people buy only with it
          </Trans>
        </p>
      )}
    </div>
  );
}
