import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { graphql } from '../../api/graphql.ts';
import { scenarioInput } from '../../comparison/pair.ts';
import { useRunQueue } from '../../runs/use-run-queue.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { DraftRow } from './DraftRow.tsx';
import { Example, ExampleParts } from './Example.tsx';
import { exampleOf, exampleReplications } from './example-pair.ts';
import styles from './Gallery.module.css';
import { SavedList } from './SavedList.tsx';

const Presets = graphql(
  `
    query Presets {
      presets {
        id
        ...ExampleParts
      }
    }
  `,
  [ExampleParts],
);

/** Finished examples to start from, each run live, and the ways to something of one's own. */
export function Gallery() {
  const [{ data, error }, ask] = useQuery({ query: Presets });
  const { queue, states } = useRunQueue();
  const examples = useMemo(
    () =>
      (data?.presets ?? []).map((preset) => {
        const { pair, lens } = exampleOf(preset);
        const input = {
          baseline: { inline: scenarioInput(pair, 'A', lens) },
          variant: { inline: scenarioInput(pair, 'B', lens) },
          replications: exampleReplications,
        };
        return { preset, pair, lens, request: { key: preset.key, input } };
      }),
    [data],
  );
  useEffect(() => queue.want(examples.map(({ request }) => request)), [queue, examples]);
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>
            <Trans>Start from a finished example.</Trans>
          </h1>
          <p className={styles.lede}>
            <Trans>Each one is run as you look. Change one number and see what follows.</Trans>
          </p>
        </div>
        <DraftRow />
      </header>
      {error !== undefined && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      <div className={styles.examples}>
        {examples.map(({ preset, pair, lens, request }, i) => (
          <Example
            key={preset.key}
            preset={preset}
            pair={pair}
            lens={lens}
            run={states.get(request.key)}
            isFirst={i === 0}
          />
        ))}
      </div>
      <div className={styles.more}>
        <p>
          <strong>
            <Trans>Your own plan</Trans>
          </strong>
          <Link to="/import" className={buttonClass('link')}>
            <Trans>Use my spend file</Trans>
          </Link>
        </p>
        <SavedList />
      </div>
    </>
  );
}
