import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import type { ChartTable } from '../../charts/chart-table.ts';
import { readLink } from '../../comparison/link.ts';
import type { Plan } from '../../comparison/pair.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import screen from '../../ui/Screen.module.css';
import { ToExamples } from '../../ui/ToExamples.tsx';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import { Credit } from './Credit.tsx';
import { Crowd } from './Crowd.tsx';
import { Filters } from './Filters.tsx';
import styles from './JourneysPage.module.css';
import { journeysFields, readJourneysView, writeJourneysView, type JourneysView } from './journeys-link.ts';
import { ToMap } from './ToMap.tsx';
import { LifeChart } from './LifeChart.tsx';
import { PeopleList } from './PeopleList.tsx';
import type { Crowds, Customer, Life } from './people-query.ts';
import { marketOf, otherPlan, pageSize } from './people-questions.ts';
import { useCrowd, useCustomer, useCustomers } from './use-people.ts';
import { Words } from './Words.tsx';

/** One customer's way, the twin under the other plan, and how common such ways are. */
export function JourneysPage() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const fields = useMemo(() => journeysFields(search), [search]);
  const { link, problems } = useMemo(() => readLink(fields), [fields]);
  const view = useMemo(() => readJourneysView(fields), [fields]);
  const market = useMemo(
    () => marketOf(link, { plan: view.plan, future: view.future }),
    [link, view.plan, view.future],
  );
  const variant = useMemo(() => otherPlan(link, view.plan), [link, view.plan]);
  const query = JSON.stringify({ ...view, who: null, hasTwin: null });
  const [pages, setPages] = useState<{ readonly query: string; readonly cursors: readonly string[] }>({
    query,
    cursors: [],
  });
  const cursors = pages.query === query ? pages.cursors : [];
  const crowd = useCrowd(market);
  const after = cursors.at(-1) ?? null;
  const list = useCustomers(market, view, after);
  const customer = useCustomer(market, view, after, view.hasTwin ? variant : null);
  const who = view.who ?? customer.value?.number ?? null;
  const look = (next: Partial<JourneysView>) => {
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (before: object) => ({ ...before, ...writeJourneysView(next) }),
    });
  };
  const failure = crowd.failure ?? list.failure ?? customer.failure;
  const messages = [...new Set([...crowd.messages, ...list.messages, ...customer.messages])];
  const crowds = crowd.value;
  return (
    <div className={screen.page}>
      <Filters view={view} stories={crowd.stories} crowds={crowds} hasPlanB={variant !== null} onLook={look}>
        {crowds !== null && <ToMap fields={fields} view={view} customer={customer.value} />}
      </Filters>
      {failure !== null && <FailureNotice failure={failure} />}
      {problems.length > 0 && (
        <Notice title={<Trans>Parts of this link cannot be read and are left out.</Trans>}>
          {problems.map(({ field, value }) => (
            <p key={`${field} ${value}`}>{`${field}=${value}`}</p>
          ))}
        </Notice>
      )}
      {messages.length > 0 && (
        <Notice role="alert" title={<Trans>These people cannot be shown as they were asked for.</Trans>}>
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
          <ToExamples />
        </Notice>
      )}
      {crowds !== null && customer.value !== null && who !== null ? (
        <div className={customer.isWaiting || list.isWaiting ? screen.stale : undefined}>
          <Lived
            crowds={crowds}
            customer={customer.value}
            plan={view.plan}
            hasPlanB={variant !== null}
            hasTwin={view.hasTwin && variant !== null}
          />
          <Credit
            customer={customer.value}
            market={market}
            people={crowds.scenario.people}
            isHeld={view.hasTwin && variant !== null && customer.value.twin === undefined}
          />
        </div>
      ) : (
        failure === null && messages.length === 0 && <Empty isWaiting={list.value?.totalCount !== 0} />
      )}
      {list.value !== null && crowds !== null && (
        <PeopleList
          page={list.value}
          crowds={crowds}
          who={who}
          offset={cursors.length * pageSize}
          onRead={(number) => look({ who: number })}
          onNext={() => {
            const end = list.value?.pageInfo.endCursor ?? null;
            if (end !== null) setPages({ query, cursors: [...cursors, end] });
          }}
          onBack={cursors.length === 0 ? null : () => setPages({ query, cursors: cursors.slice(0, -1) })}
        />
      )}
      {crowds !== null && <Crowd crowds={crowds} />}
    </div>
  );
}

function Empty({ isWaiting }: { readonly isWaiting: boolean }) {
  if (isWaiting)
    return (
      <output className={screen.waiting}>
        <Trans>The lives are being lived …</Trans>
      </output>
    );
  return (
    <output className={screen.words}>
      <h1 className={screen.verdict}>
        <Trans>Nobody is like that.</Trans>
      </h1>
      <p className={screen.lede}>
        <Trans>Ask for less: any story, fewer turns back, or a shorter sleep.</Trans>
      </p>
    </output>
  );
}

/** One life with its finding. */
function Lived({
  crowds,
  customer,
  plan,
  hasPlanB,
  hasTwin,
}: {
  readonly crowds: Crowds;
  readonly customer: Customer;
  readonly plan: Plan;
  readonly hasPlanB: boolean;
  readonly hasTwin: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const direction = useDirection();
  const { scenario, firstWeek, lastWeek } = crowds;
  const number = format.count(customer.number);
  const people = format.count(scenario.people);
  const other = plan === 'A' ? 'B' : 'A';
  const title = t`Customer ${number} of ${people}, under plan ${plan}`;
  const summary = t`The life of customer ${number}: contacts, own acts, purchases and stages, week by week`;
  const tables = [
    ...stepsTable('journey', t`What happened, plan ${plan}`, customer.journey),
    ...(hasTwin && customer.twin !== undefined
      ? stepsTable('twin', t`What happened to the twin, plan ${other}`, customer.twin.journey)
      : []),
  ];
  return (
    <>
      <Words
        customer={customer}
        stages={scenario.journey.stages}
        other={other}
        hasPlanB={hasPlanB}
        hasTwin={hasTwin}
      />
      <div className={screen.frame}>
        <ChartFrame
          title={title}
          summary={summary}
          level={2}
          tables={tables}
          source={{
            preset: scenario.preset === null ? '' : `${scenario.preset.key}@${scenario.presetVersion ?? 1}`,
            seed: scenario.seed,
            engineVersion: crowds.engineVersion,
            population: 'AGENTS',
            replications: 1,
          }}
          onCopyLink={() => navigator.clipboard.writeText(location.href)}
        >
          <LifeChart
            customer={customer}
            stages={scenario.journey.stages}
            weeks={{ first: firstWeek, last: lastWeek }}
            hasTwin={hasTwin}
            other={other}
            direction={direction}
            summary={summary}
          />
        </ChartFrame>
      </div>
      {customer.storySteps !== undefined && customer.storySteps !== null && (
        <ol className={styles.story}>
          {customer.storySteps.map(({ id, label, week }, place) => (
            <li key={id}>
              <span className={screen.note}>
                <Trans>
                  {format.count(place + 1)}, week {format.week(week)}
                </Trans>
              </span>
              {label}
            </li>
          ))}
        </ol>
      )}
    </>
  );

  function contactWords(isOpened: boolean | null) {
    if (isOpened === null) return t`contact, ignored`;
    return isOpened ? t`mail, opened and left` : t`mail, unopened`;
  }

  function stepsTable(id: string, caption: string, { steps }: Life): ChartTable[] {
    return [
      {
        id,
        caption,
        columns: [
          { id: 'week', label: t`Week`, write: format.week },
          { id: 'kind', label: t`Kind` },
          { id: 'what', label: t`What` },
          { id: 'cause', label: t`Because of` },
          { id: 'channel', label: t`Channel` },
          { id: 'logged', label: t`Logged` },
          { id: 'opened', label: t`Opened` },
          { id: 'led', label: t`Led to` },
        ],
        rows: steps.map(({ week, kind, label, causeLabel, channel, isLogged, isOpened, changed }) => [
          week,
          kind === 'CONTACT' ? contactWords(isOpened) : kind === 'PURCHASE' ? t`purchase` : t`move`,
          label,
          causeLabel,
          channel?.label ?? null,
          channel === null ? null : isLogged ? t`yes` : t`no`,
          isOpened === null ? null : isOpened ? t`yes` : t`no`,
          changed.map(({ dimension, to }) => `${dimension} ${to}`).join(', '),
        ]),
      },
    ];
  }
}
