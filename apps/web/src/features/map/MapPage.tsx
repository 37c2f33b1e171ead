import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useWidth } from '../../charts/use-width.ts';
import { linkFields, readLink } from '../../comparison/link.ts';
import type { Lens } from '../../comparison/pair.ts';
import { placeText } from '../../comparison/place.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import screen from '../../ui/Screen.module.css';
import { ToExamples } from '../../ui/ToExamples.tsx';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import styles from './MapPage.module.css';
import { mapFields, readMapView, writeMapView, type MapView } from './map-link.ts';
import { Lived } from './Lived.tsx';
import { scenarioRef, useRiver } from './use-river.ts';

const MapChoices = graphql(`
  query MapChoices {
    journeys {
      id
      title
      kind
    }
    presets {
      key
      scenario {
        people
      }
    }
  }
`);

/** From here on a river runs down the page. */
const narrow = 1000;

/** Where people are, where they go, and where they wait, week by week. */
export function MapPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const fields = useMemo(() => mapFields(search), [search]);
  const { link } = useMemo(() => readLink(fields), [fields]);
  const view = useMemo(() => readMapView(fields), [fields]);
  const direction = useDirection();
  const format = useFormat();
  const { ref, width } = useWidth(1344);
  const runs = width < narrow ? 'DOWN' : 'ACROSS';
  const [{ data: choices, error: unreachable }] = useQuery({ query: MapChoices });
  const { lens } = link.view;
  const preset = choices?.presets.find(({ key }) => key === link.pair.preset);
  const people = ownPeople(link.pair) ?? preset?.scenario.people ?? null;
  const question = { pair: link.pair, saved: link.saved, view, runs, people } as const;
  const isUnasked = choices === undefined && unreachable === undefined;
  const first = useRiver({ ...question, lens, journey: view.journey, isPaused: isUnasked });
  const other = lens === 'FUNNEL' ? 'LIFECYCLE' : 'FUNNEL';
  const second = useRiver({
    ...question,
    lens: other,
    journey: null,
    isPaused: isUnasked || !view.hasBoth || view.journey !== null,
  });

  const look = (next: Partial<MapView>, more: Record<string, string | undefined> = {}) => {
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (before: object) => ({ ...before, ...writeMapView(next), ...more }),
    });
  };

  const lensNames: Record<Lens, string> = { FUNNEL: t`Funnel`, LIFECYCLE: t`Lifecycle` };
  const shown = view.journey ?? (view.hasBoth ? 'BOTH' : lens);
  const choose = (value: string) => {
    const lensField = (each: Lens) => ({ lens: each === 'FUNNEL' ? 'funnel' : undefined });
    if (value === 'BOTH') look({ journey: null, hasBoth: true, place: null });
    else if (value === 'FUNNEL' || value === 'LIFECYCLE')
      look({ journey: null, hasBoth: false, place: null }, lensField(value));
    else look({ journey: value, hasBoth: false, place: null });
  };
  const { map } = first;
  const future = format.count(view.future + 1);
  return (
    <div ref={ref} className={`${screen.page} ${styles.map}`}>
      <div className={screen.selectors}>
        <Choice
          label={t`Plan`}
          value={view.plan}
          options={[
            { value: 'A', label: t`Plan A` },
            { value: 'B', label: t`Plan B` },
          ]}
          onChange={(plan) => look({ plan })}
        />
        <Choice
          label={t`People`}
          value={view.segment ?? ''}
          options={[
            { value: '', label: t`Everyone` },
            ...(map?.segments ?? []).map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={(segment) => look({ segment: segment === '' ? null : segment })}
        />
        <Choice
          label={t`Journey model: same people, same money`}
          value={shown}
          options={[
            { value: 'LIFECYCLE', label: lensNames.LIFECYCLE },
            { value: 'FUNNEL', label: lensNames.FUNNEL },
            { value: 'BOTH', label: t`Funnel and lifecycle` },
          ]}
          sections={[
            {
              heading: t`Other journeys`,
              options: (choices?.journeys ?? []).map(({ id, title }) => ({ value: id, label: title })),
            },
          ]}
          onChange={choose}
        />
        <Choice
          label={t`Futures`}
          value={view.isMean ? 'mean' : String(view.future)}
          options={[
            { value: '0', label: t`One future` },
            ...(view.future === 0 ? [] : [{ value: String(view.future), label: t`Future ${future}` }]),
            { value: 'mean', label: t`Mean of 100 futures` },
          ]}
          onChange={(value) =>
            look(value === 'mean' ? { isMean: true } : { isMean: false, future: Number(value) })
          }
        />
      </div>
      {first.failure !== null && <FailureNotice failure={first.failure} />}
      {first.issues.length > 0 && (
        <Notice role="alert" title={<Trans>This link cannot be drawn as it is.</Trans>}>
          {first.issues.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
          <ToExamples />
        </Notice>
      )}
      {map === null ? (
        <output className={screen.waiting}>
          {first.failure === null && first.issues.length === 0 && <Trans>The weeks are being lived …</Trans>}
        </output>
      ) : (
        <Lived
          key={map.weeks}
          map={map}
          other={view.hasBoth ? second.map : null}
          view={view}
          runs={runs}
          width={width}
          direction={direction}
          isStale={first.isWaiting}
          onLook={look}
          examples={{
            scenario: scenarioRef({ ...question, lens, journey: view.journey }),
            future: view.isMean ? 0 : view.future,
            search: {
              ...linkFields(fields),
              ...(view.journey === null ? {} : { [lens === 'FUNNEL' ? 'jf' : 'jl']: view.journey }),
              plan: view.plan === 'B' ? 'b' : undefined,
              seg: view.segment ?? undefined,
              at: placeText(view.place),
              week: String(view.week),
              fut: view.isMean || view.future === 0 ? undefined : String(view.future),
            },
          }}
        />
      )}
    </div>
  );
}

/** People in the market, where the link changes them. */
function ownPeople({
  shared,
  onlyB,
}: {
  readonly shared: readonly object[];
  readonly onlyB: readonly object[];
}) {
  const changes = [...shared, ...onlyB] as readonly { readonly path: string; readonly number?: number }[];
  return changes.findLast(({ path }) => path === 'market.people')?.number ?? null;
}
