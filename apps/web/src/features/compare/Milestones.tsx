import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { ChartFrame, type ChartFrameProps } from '../../charts/ChartFrame.tsx';
import { MilestoneStrip } from '../../charts/MilestoneStrip.tsx';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import styles from './Answer.module.css';
import { milestoneLines } from './milestone-lines.ts';

const ComparisonMilestones = graphql(`
  query ComparisonMilestones($id: ID!) {
    comparison(id: $id) {
      id
      baseline {
        id
        milestones {
          week
          milestone
          people
        }
      }
      variant {
        id
        milestones {
          week
          milestone
          people
        }
      }
    }
  }
`);

interface MilestonesProps {
  /** Of a comparison with results. */
  readonly id: string;
  readonly isStale: boolean;
  readonly source: ChartFrameProps['source'];
}

/** Where the people are, week by week, under both plans. */
export default function Milestones({ id, isStale, source }: MilestonesProps) {
  const { t } = useLingui();
  const direction = useDirection();
  const format = useFormat();
  const names = useMilestoneNames();
  const [{ data }] = useQuery({ query: ComparisonMilestones, variables: { id } });
  const comparison = data?.comparison ?? null;
  if (comparison === null) return null;
  const { weeks, milestones } = milestoneLines(comparison.baseline.milestones, comparison.variant.milestones);
  const summary = t`People at each milestone, week by week: plan A solid, plan B dashed`;
  return (
    <div className={`${styles.block} ${isStale ? styles.stale : ''}`}>
      <ChartFrame
        title={t`Where the people are`}
        summary={summary}
        source={source}
        level={2}
        tables={[
          {
            id: 'milestones',
            caption: t`People at each milestone, mean per future`,
            columns: [
              { id: 'week', label: t`Week`, write: format.week },
              { id: 'milestone', label: t`Milestone` },
              { id: 'a', label: t`Plan A`, write: format.count },
              { id: 'b', label: t`Plan B`, write: format.count },
            ],
            rows: milestones.flatMap((milestone) =>
              weeks.map((week, i) => [
                week,
                names[milestone.id] ?? milestone.id,
                milestone.base[i] ?? null,
                milestone.variant[i] ?? null,
              ]),
            ),
          },
        ]}
      >
        <MilestoneStrip
          weeks={weeks}
          milestones={milestones.map((milestone) => ({
            ...milestone,
            label: names[milestone.id] ?? milestone.id,
          }))}
          plans={{ base: t`A`, variant: t`B` }}
          format={format}
          direction={direction}
          summary={summary}
        />
      </ChartFrame>
    </div>
  );
}

/** The milestones that all journeys share, so that their numbers can be held against each other. */
function useMilestoneNames(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return {
    unaware: t`Unaware`,
    aware: t`Aware`,
    considers: t`Considers`,
    qualified: t`Qualified`,
    customer: t`Customer`,
    repeat: t`Repeat customer`,
    advocate: t`Advocate`,
    dormant: t`Dormant`,
    gone: t`Gone`,
  };
}
