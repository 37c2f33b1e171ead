import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { CauseBars } from '../../charts/CauseBars.tsx';
import { ChartFrame, type ChartFrameProps } from '../../charts/ChartFrame.tsx';
import { countFormat } from '../../format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import styles from './Answer.module.css';
import { firstPurchase, moves } from './cause-rows.ts';

const CauseParts = graphql(`
  fragment CauseParts on Run @_unmask {
    id
    causes {
      move
      cause
      label
      count
      channel {
        id
        label
        kind
      }
    }
  }
`);

const ComparisonCauses = graphql(
  `
    query ComparisonCauses($id: ID!) {
      comparison(id: $id) {
        id
        baseline {
          ...CauseParts
        }
        variant {
          ...CauseParts
        }
      }
    }
  `,
  [CauseParts],
);

interface CausesProps {
  /** Of a comparison with results. */
  readonly id: string;
  readonly isStale: boolean;
  readonly source: ChartFrameProps['source'];
}

/** Who moved the people: channels, their own need, word of mouth, time; plan A and plan B on one scale. */
export default function Causes({ id, isStale, source }: CausesProps) {
  const { t } = useLingui();
  const direction = useDirection();
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: ComparisonCauses, variables: { id } });
  const comparison = data?.comparison ?? null;
  if (comparison === null) return null;
  const all = moves(comparison.baseline.causes, comparison.variant.causes);
  const move = all.find((candidate) => candidate.id === chosen) ?? firstPurchase(all);
  if (move === undefined) return null;
  const quantity = countFormat(format);
  const summary = t`Who caused it: ${move.label}, plan A and plan B`;
  return (
    <div className={`${styles.block} ${isStale ? styles.stale : ''}`}>
      <ChartFrame
        title={t`Who caused it`}
        summary={summary}
        source={source}
        level={2}
        tables={[
          {
            id: 'causes',
            caption: t`Causes, mean per future`,
            columns: [
              { id: 'move', label: t`Move` },
              { id: 'cause', label: t`Cause` },
              { id: 'a', label: t`Plan A`, write: quantity.full },
              { id: 'b', label: t`Plan B`, write: quantity.full },
            ],
            rows: all.flatMap((each) => each.causes.map(({ label, a, b }) => [each.label, label, a, b])),
          },
        ]}
      >
        <div className={styles.choice}>
          <Choice
            label={t`Move`}
            value={move.id}
            options={all.map(({ id: value, label }) => ({ value, label }))}
            onChange={setChosen}
          />
          <span className={styles.note}>
            <Trans>mean per future, to the horizon</Trans>
          </span>
        </div>
        <CauseBars
          summary={summary}
          quantity={quantity}
          direction={direction}
          groups={[
            {
              id: 'a',
              label: t`Plan A`,
              rows: move.causes.map(({ a: value, ...cause }) => ({ ...cause, value })),
            },
            {
              id: 'b',
              label: t`Plan B`,
              rows: move.causes.map(({ b: value, ...cause }) => ({ ...cause, value })),
            },
          ]}
        />
      </ChartFrame>
    </div>
  );
}
