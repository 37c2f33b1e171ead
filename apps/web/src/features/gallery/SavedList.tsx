import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { writeLink } from '../../comparison/link.ts';
import { pairOf } from '../../comparison/pair.ts';
import { isNamedPlan, planAName } from '../../comparison/saved-name.ts';
import { firstView } from '../../comparison/view.ts';
import { buttonClass } from '../../ui/button-class.ts';
import styles from './Gallery.module.css';

const SavedScenarios = graphql(`
  query SavedScenarios {
    savedScenarios(first: 40) {
      id
      name
      preset {
        key
      }
    }
  }
`);

/** Plans that were saved under a name on this server, each with the plan A it was compared to. */
export function SavedList() {
  const [{ data }] = useQuery({ query: SavedScenarios, requestPolicy: 'cache-and-network' });
  const saved = data?.savedScenarios ?? [];
  const pairs = saved.flatMap(({ id, name, preset }) => {
    const base = saved.find((other) => other.name === planAName(name));
    if (!isNamedPlan(name) || base === undefined || preset === null) return [];
    return [
      {
        id,
        name,
        search: writeLink({ pair: pairOf(preset.key), view: firstView, saved: { a: base.id, b: id } }),
      },
    ];
  });
  if (pairs.length === 0) return null;
  return (
    <div className={styles.saved}>
      <strong>
        <Trans>Saved plans</Trans>
      </strong>
      {pairs.map(({ id, name, search }) => (
        <Link key={id} to="/compare" search={search} className={buttonClass('link')}>
          <bdi>{name}</bdi>
        </Link>
      ))}
    </div>
  );
}
