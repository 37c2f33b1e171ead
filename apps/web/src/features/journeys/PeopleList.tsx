import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import styles from './JourneysPage.module.css';
import type { Crowds, CustomerPage } from './people-query.ts';

interface PeopleListProps {
  readonly page: CustomerPage;
  readonly crowds: Crowds;
  readonly who: number | null;
  /** Customers before this page. */
  readonly offset: number;
  readonly onRead: (who: number) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | null;
}

/** Who was found, and how common such people are. */
export function PeopleList({ page, crowds, who, offset, onRead, onNext, onBack }: PeopleListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const stageLabel = (id: string) =>
    crowds.scenario.journey.stages.find((stage) => stage.id === id)?.label ?? id;
  const segmentLabel = (id: string) => crowds.segments.find(({ segment }) => segment === id)?.label ?? id;
  const from = format.count(offset + 1);
  const to = format.count(offset + page.edges.length);
  const total = format.count(page.totalCount);
  return (
    <section className={styles.block} aria-labelledby="people">
      <h2 id="people" className={styles.blockTitle}>
        <Trans>People like that</Trans>
      </h2>
      <p className={styles.finding}>
        <Frequency page={page} />
      </p>
      {page.edges.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.number}>
                  <Trans>Customer</Trans>
                </th>
                <th scope="col">
                  <Trans>Segment</Trans>
                </th>
                <th scope="col">
                  <Trans>At the end</Trans>
                </th>
                {[
                  t`First purchase`,
                  t`Purchases`,
                  t`Times back`,
                  t`Longest sleep, weeks`,
                  t`Longest wait, weeks`,
                ].map((name) => (
                  <th key={name} scope="col" className={styles.number}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.edges.map(({ node }) => {
                const number = format.count(node.number);
                const week = format.week(node.boughtIn ?? 0);
                return (
                  <tr key={node.number} className={node.number === who ? styles.read : undefined}>
                    <td className={styles.number}>
                      <Button
                        look="link"
                        aria-label={t`Read customer ${number}`}
                        aria-pressed={node.number === who}
                        onPress={() => onRead(node.number)}
                      >
                        {number}
                      </Button>
                    </td>
                    <td>{segmentLabel(node.segment)}</td>
                    <td>{stageLabel(node.endsIn)}</td>
                    <td className={styles.number}>{node.boughtIn === null ? '–' : t`week ${week}`}</td>
                    <td className={styles.number}>{format.count(node.purchases)}</td>
                    <td className={styles.number}>{format.count(node.backwardMoves)}</td>
                    <td className={styles.number}>{format.count(node.weeksAsleep)}</td>
                    <td className={styles.number}>{format.count(node.weeksWaited)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {page.totalCount > page.edges.length && (
        <div className={styles.pager}>
          <span className={screen.note}>
            <Trans>
              {from} to {to} of {total}
            </Trans>
          </span>
          <Button look="link" isDisabled={onBack === null} onPress={() => onBack?.()}>
            <Trans>Back</Trans>
          </Button>
          <Button look="link" isDisabled={!page.pageInfo.hasNextPage} onPress={onNext}>
            <Trans>More</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

/** Below this share it is told as one in so many. */
const rare = 0.01;

function Frequency({ page }: { readonly page: CustomerPage }) {
  const format = useFormat();
  const { share } = page;
  const total = format.count(page.totalCount);
  const searched = format.count(page.searched);
  const people = format.count(page.people);
  // two digits: no sample of this size knows a third
  const oneIn = (value: number) => format.count(Math.round(Number((1 / value).toPrecision(2))));
  const whole = page.searched === page.people;
  if (page.totalCount === 0) {
    const most = oneIn(share.high);
    return whole ? (
      <Trans>
        Nobody of {people} in this future: rarer than one in {most}.
      </Trans>
    ) : (
      <Trans>
        Nobody of the first {searched} of {people}: rarer than one in {most}.
      </Trans>
    );
  }
  if (share.value < rare) {
    const middle = oneIn(share.value);
    const often = oneIn(share.high);
    const seldom = oneIn(share.low);
    return whole ? (
      <Trans>
        {total} of {people} people: one in {middle}, between one in {often} and one in {seldom}.
      </Trans>
    ) : (
      <Trans>
        {total} of the first {searched} of {people} people: one in {middle}, between one in {often} and one in{' '}
        {seldom}.
      </Trans>
    );
  }
  const percent = format.percent(share.value);
  return whole ? (
    <Trans>
      {total} of {people} people, {percent}.
    </Trans>
  ) : (
    <Trans>
      {total} of the first {searched} of {people} people, {percent}.
    </Trans>
  );
}
