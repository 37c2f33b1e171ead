import { Trans, useLingui } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, type VariablesOf } from '../../api/graphql.ts';
import { thereInput, type Place } from '../../comparison/place.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { useFormat } from '../../use-format.ts';
import styles from './Panel.module.css';
import type { RiverMap } from './river-query.ts';

const ExamplesQuery = graphql(`
  query MapExamples($input: CustomersInput!) {
    customers(input: $input, first: 5) {
      __typename
      ... on CustomerConnection {
        totalCount
        edges {
          node {
            number
            segment
            endsIn
            boughtIn
          }
        }
      }
      ... on ValidationError {
        issues {
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

/** Whose people, and the link under which each of them is read. */
export interface ExamplesOf {
  readonly scenario: VariablesOf<typeof ExamplesQuery>['input']['scenario'];
  readonly future: number;
  readonly search: Readonly<Record<string, string | undefined>>;
}

interface ExamplesProps {
  readonly map: RiverMap;
  readonly of: ExamplesOf;
  readonly segment: string | null;
  readonly place: Place;
  /** The week that the link says: people are not asked for while the weeks are running. */
  readonly week: number;
}

/** Some of the people of a place, each a link to the whole life. */
export function Examples({ map, of, segment, place, week }: ExamplesProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { scenario, future, search } = of;
  const input = { scenario, future, segment, shuffle: 'examples', ...thereInput(place, week) };
  const [{ data, fetching, error }] = useQuery({ query: ExamplesQuery, variables: { input } });
  const found = data?.customers;
  const number = format.week(place.kind === 'way' ? Math.max(1, week) : week);
  const stage = (id: string) => map.river.stages.find((each) => each.stage === id)?.label ?? id;
  return (
    <div className={styles.examples} aria-busy={fetching}>
      <h3 className={styles.listTitle}>
        <Trans>Some of them, in week {number}</Trans>
      </h3>
      {found?.__typename === 'CustomerConnection' ? (
        <ul className={styles.list}>
          {found.edges.map(({ node }) => {
            const name = format.count(node.number);
            const bought = format.week(node.boughtIn ?? 0);
            return (
              <li key={node.number} className={styles.example}>
                <Link
                  to="/journeys"
                  search={{ ...search, who: String(node.number) } as LinkProps['search']}
                  className={buttonClass('link')}
                >
                  <Trans>Customer {name}</Trans>
                </Link>
                <span>{map.segments.find(({ id }) => id === node.segment)?.label ?? node.segment}</span>
                <span>
                  {node.boughtIn === null ? t`has not bought by the end` : t`first bought in week ${bought}`}
                </span>
                <span className={styles.quiet}>
                  <Trans>at the end: {stage(node.endsIn)}</Trans>
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
      <p className={styles.quiet}>
        {found === undefined && error === undefined && <Trans>The lives are being lived …</Trans>}
        {error?.message}
        {found !== undefined && 'issues' in found && found.issues.map(({ message }) => message).join(' ')}
        {found !== undefined && 'message' in found && found.message}
        {found?.__typename === 'CustomerConnection' && found.totalCount === 0 && (
          <Trans>Nobody in this week.</Trans>
        )}{' '}
        {(map.population !== 'AGENTS' || map.futures > 1) && (
          <Trans>
            These are people of one future, simulated one by one; the counts above are not theirs.
          </Trans>
        )}
      </p>
    </div>
  );
}
