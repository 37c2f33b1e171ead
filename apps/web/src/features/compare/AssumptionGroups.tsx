import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { failureOf, type Issue } from '../../api/failure.ts';
import { graphql } from '../../api/graphql.ts';
import { scenarioInput } from '../../comparison/pair.ts';
import { withParameter } from '../../comparison/plan-edit.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './Assumptions.module.css';
import type { LivePlans } from './live.ts';
import { parameterGroups, type Parameter, type ParameterGroup } from './parameter-groups.ts';
import { ParameterTable } from './ParameterTable.tsx';
import type { Document } from './use-document.ts';

const ScenarioParameters = graphql(`
  query ScenarioParameters($ref: ScenarioRef!) {
    scenario(ref: $ref) {
      __typename
      ... on Scenario {
        id
        parameters {
          path
          label
          unit
          min
          max
          default
          value
          isChanged
          meaning
          source
        }
      }
    }
  }
`);

/** Which plans a changed number goes into. */
export type Scope = 'both' | 'B';

interface GroupsProps {
  readonly document: Document;
  readonly plans: LivePlans;
  readonly issues: readonly Issue[];
  readonly search: string;
  readonly scope: Scope;
}

/** The numbers in their groups. They are fetched when they are first asked for. */
export default function AssumptionGroups({ document, plans, issues, search, scope }: GroupsProps) {
  const { pair, view, edit } = document;
  const [{ data, error, stale }] = useQuery({
    query: ScenarioParameters,
    variables: { ref: { inline: scenarioInput(pair, scope === 'B' ? 'B' : 'A', view.lens) } },
  });
  const [known, setKnown] = useState<readonly Parameter[]>([]);
  const fresh = data?.scenario.__typename === 'Scenario' && !stale ? data.scenario.parameters : null;
  if (fresh !== null && fresh !== known) setKnown(fresh);
  if (error !== undefined) return <FailureNotice failure={failureOf(error)} />;
  const changes = [...pair.shared, ...(scope === 'B' ? pair.onlyB : [])];
  const changed = new Map(
    changes.flatMap((change) => (change.op === 'set' ? [[change.path, change.number]] : [])),
  );
  const wrong = new Set(issues.map(({ path }) => path.at(-1) ?? ''));
  const names = new Map(plans.a.budget.allocations.map(({ channel }) => [channel.id, channel.label]));
  return parameterGroups(known, search).map((group) => (
    <Group key={group.id} group={group} channel={names.get(group.id) ?? group.id} isFound={search !== ''}>
      <ParameterTable
        parameters={group.parameters}
        changed={changed}
        wrong={wrong}
        onChange={(path, value) => edit((before) => withParameter(before, path, value, scope))}
      />
    </Group>
  ));
}

interface GroupProps {
  readonly group: ParameterGroup;
  readonly channel: string;
  /** Whether something was looked for and found here: then it is open. */
  readonly isFound: boolean;
  readonly children: ReactNode;
}

/** A group to open. There are hundreds of numbers: those of a closed group are not on the page. */
function Group({ group, channel, isFound, children }: GroupProps) {
  const [isOpened, setOpened] = useState(false);
  const isOpen = isFound || isOpened;
  return (
    <details
      className={styles.group}
      open={isOpen}
      onToggle={(event) => {
        if (!isFound) setOpened(event.currentTarget.open);
      }}
    >
      <summary>
        <GroupName group={group} channel={channel} />
        <span className={styles.count}>{group.parameters.length}</span>
      </summary>
      {isOpen && children}
    </details>
  );
}

function GroupName({ group, channel }: { readonly group: ParameterGroup; readonly channel: string }) {
  if (group.kind === 'market') return <Trans>Market</Trans>;
  if (group.kind === 'journey') return <Trans>Journey</Trans>;
  return <bdi>{channel}</bdi>;
}
