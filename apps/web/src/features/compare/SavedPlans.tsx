import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { ownJourneys, type Change, type Journeys, type PlanPair } from '../../comparison/pair.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';

const SavedParts = graphql(`
  fragment SavedParts on Scenario @_unmask {
    preset {
      key
      scenario {
        journeys {
          id
        }
      }
    }
    journey {
      id
      kind
    }
    presetVersion
    seed
    horizonWeeks
    changes {
      path
      number
      list
    }
    ownChannels {
      id
      label
      like
    }
    locks
  }
`);

const SavedPair = graphql(
  `
    query SavedPair($a: ID!, $b: ID!) {
      a: scenario(ref: { id: $a }) {
        __typename
        ...SavedParts
      }
      b: scenario(ref: { id: $b }) {
        __typename
        ...SavedParts
      }
    }
  `,
  [SavedParts],
);

interface SavedPlansProps {
  readonly saved: { readonly a: string; readonly b: string };
  readonly onLoad: (change: (pair: PlanPair) => PlanPair) => void;
}

/** Fetches plans that were too long for a link and takes them up as the present comparison. */
export default function SavedPlans({ saved, onLoad }: SavedPlansProps) {
  const [{ data, error }, ask] = useQuery({ query: SavedPair, variables: saved });
  const a = data?.a.__typename === 'Scenario' ? data.a : null;
  const b = data?.b.__typename === 'Scenario' ? data.b : null;
  useEffect(() => {
    if (a !== null && b !== null)
      onLoad(({ journeys }) => ({ ...pairOfSaved(a, b), ...(isOwnOnly(journeys) ? {} : { journeys }) }));
  }, [a, b, onLoad]);
  if (error !== undefined)
    return (
      <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (data === undefined || (a !== null && b !== null)) {
    return (
      <output>
        <Trans>Opening the saved plans …</Trans>
      </output>
    );
  }
  return (
    <Notice
      role="alert"
      title={<Trans>This server does not have the plans of this link.</Trans>}
      actions={
        <Link to="/" className={buttonClass('link')}>
          <Trans>Go to the examples</Trans>
        </Link>
      }
    >
      <p>
        <Trans>They were saved on the server that the link was made with.</Trans>
      </p>
    </Notice>
  );
}

type Saved = ResultOf<typeof SavedParts>;

/** Two saved scenarios as one pair: what both change is shared, the rest is plan B's. */
function pairOfSaved(a: Saved, b: Saved): PlanPair {
  const shared = a.changes.flatMap(changeOf);
  const known = new Set(shared.map((change) => JSON.stringify(change)));
  const ownChannels = [...a.ownChannels, ...b.ownChannels];
  const own = a.preset?.scenario.journeys ?? [];
  const isOwn = own.some(({ id }) => id === a.journey.id);
  return {
    preset: a.preset?.key ?? '',
    journeys: isOwn
      ? ownJourneys
      : { ...ownJourneys, [a.journey.kind === 'FUNNEL' ? 'FUNNEL' : 'LIFECYCLE']: a.journey.id },
    presetVersion: a.presetVersion,
    seed: a.seed,
    horizonWeeks: a.horizonWeeks,
    ownChannels: ownChannels.filter(({ id }, i) => ownChannels.findIndex((other) => other.id === id) === i),
    locks: b.locks,
    shared,
    onlyB: b.changes.flatMap(changeOf).filter((change) => !known.has(JSON.stringify(change))),
  };
}

/** Whether a link names no journey beside the preset's own: then the saved plans say theirs. */
function isOwnOnly({ FUNNEL, LIFECYCLE }: Journeys): boolean {
  return FUNNEL === null && LIFECYCLE === null;
}

function changeOf({ path, number, list }: Saved['changes'][number]): Change[] {
  if (list !== null) return [{ op: 'list', path, list }];
  return number === null ? [] : [{ op: 'set', path, number }];
}
