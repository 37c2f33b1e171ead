import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { failureOf, type Issue } from '../../api/failure.ts';
import { graphql } from '../../api/graphql.ts';
import { scenarioInput } from '../../comparison/pair.ts';
import { withParameter } from '../../comparison/plan-edit.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
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

interface AssumptionsProps {
  readonly document: Document;
  readonly plans: LivePlans;
  readonly issues: readonly Issue[];
  readonly people: string;
}

type Scope = 'both' | 'B';

/** Every number that the result rests on, with its range and where it comes from, to be changed. */
export function Assumptions({ document, plans, issues, people }: AssumptionsProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [scope, setScope] = useState<Scope>('both');
  return (
    <section className={styles.block} aria-label={t`Assumptions`}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Trans>Assumptions</Trans>
        </h2>
        <span className={styles.note}>
          <Trans>{people} people; every number that the result rests on, with its range and source</Trans>
        </span>
        <Button look="link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? <Trans>Hide them</Trans> : <Trans>Show them</Trans>}
        </Button>
        {isOpen && (
          <>
            <input
              className={styles.search}
              type="search"
              aria-label={t`Find an assumption`}
              placeholder={t`Find`}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <div className={styles.scope}>
              <Choice
                label={t`A change goes into`}
                value={scope}
                options={[
                  { value: 'both', label: t`change both plans` },
                  { value: 'B', label: t`change only plan B` },
                ]}
                onChange={setScope}
              />
            </div>
          </>
        )}
      </div>
      {isOpen && <Groups document={document} plans={plans} issues={issues} search={search} scope={scope} />}
    </section>
  );
}

interface GroupsProps extends Omit<AssumptionsProps, 'people'> {
  readonly search: string;
  readonly scope: Scope;
}

function Groups({ document, plans, issues, search, scope }: GroupsProps) {
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
