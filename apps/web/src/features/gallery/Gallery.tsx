import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { graphql } from '../../api/graphql.ts';
import { writeLink } from '../../comparison/link.ts';
import { scenarioInput } from '../../comparison/pair.ts';
import { firstView } from '../../comparison/view.ts';
import { useRunQueue } from '../../runs/use-run-queue.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { audienceNamed, serves } from './audience.ts';
import { AudienceSwitch } from './AudienceSwitch.tsx';
import { cardsOf, nothingChosen, placesOf, withJourney, withPreset } from './chosen.ts';
import { DraftRow } from './DraftRow.tsx';
import { Example, ExampleParts } from './Example.tsx';
import { exampleOf, exampleReplications } from './example-pair.ts';
import styles from './Gallery.module.css';
import { JourneyCard, JourneyParts } from './JourneyCard.tsx';
import { SavedList } from './SavedList.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';

const Cards = graphql(
  `
    query Cards {
      presets {
        id
        ...ExampleParts
      }
      journeys {
        ...JourneyParts
      }
    }
  `,
  [ExampleParts, JourneyParts],
);

/** A finished example that is run as one looks, then every scenario and journey as a card, and what is one's own. */
export function Gallery() {
  const { t } = useLingui();
  const [{ data, error }, ask] = useQuery({ query: Cards });
  const { queue, states } = useRunQueue();
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const audience = audienceNamed(search.for);
  const [chosen, setChosen] = useState(nothingChosen);
  // One example is brought to its end; the others say their average, which costs next to nothing.
  const { examples, lead, request } = useMemo(() => {
    const all = (data?.presets ?? []).map((preset) => ({ preset, ...exampleOf(preset) }));
    const first = all.find(({ preset }) => serves(audience, preset.key));
    return { examples: all, lead: first, request: first === undefined ? null : requestOf(first) };
  }, [data, audience]);
  useEffect(() => queue.want(request === null ? [] : [request]), [queue, request]);
  const base = examples.find(({ preset }) => preset.key === chosen.preset) ?? examples[0];
  const journeys = (data?.journeys ?? []).filter(({ id }) => serves(audience, id));
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>
            <Trans>Start from a finished example.</Trans>
          </h1>
          <p className={styles.lede}>
            <Trans>It is run as you look. Change one number and see what follows.</Trans>
          </p>
        </div>
        <DraftRow />
      </header>
      <AudienceSwitch
        audience={audience}
        onChange={(next) =>
          void navigate({ replace: true, search: (before) => ({ ...before, for: next ?? undefined }) })
        }
      />
      {error !== undefined && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      <div className={styles.opening}>
        {lead !== undefined && (
          <Example
            key={lead.preset.key}
            preset={lead.preset}
            pair={lead.pair}
            lens={lead.lens}
            run={states.get(lead.preset.key)}
          />
        )}
        <section className={styles.cards} aria-label={t`Scenarios`}>
          {examples
            .filter((example) => example !== lead && serves(audience, example.preset.key))
            .map(({ preset, pair, lens }) => (
              <ScenarioCard
                key={preset.key}
                preset={preset}
                pair={pair}
                lens={lens}
                isChosen={chosen.preset === preset.key}
                onChoose={() => setChosen(withPreset(chosen, preset.key))}
              />
            ))}
        </section>
      </div>
      {journeys.length > 0 && (
        <section aria-labelledby="journeys">
          <header className={styles.sectionHead}>
            <h2 className={styles.sectionTitle} id="journeys">
              <Trans>Journeys that people are seen through</Trans>
            </h2>
            <p className={styles.facts}>
              <Trans>Choose two to compare the same people through both.</Trans>
            </p>
          </header>
          <div className={styles.journeys}>
            {journeys.map((journey) => (
              <JourneyCard
                key={journey.id}
                journey={journey}
                preset={base?.preset.key ?? 'b2b-saas'}
                isChosen={chosen.journeys.some(({ id }) => id === journey.id)}
                onChoose={() => setChosen(withJourney(chosen, journey))}
              />
            ))}
          </div>
        </section>
      )}
      {cardsOf(chosen) > 0 && base !== undefined && (
        <Tray
          names={[
            base.preset.title,
            ...chosen.journeys.map(({ id }) => data?.journeys.find((each) => each.id === id)?.title ?? id),
          ]}
          isFull={cardsOf(chosen) === 2}
          search={compareLink(base, chosen.journeys)}
        />
      )}
      <div className={styles.more}>
        <p>
          <strong>
            <Trans>Your own plan</Trans>
          </strong>
          <Link to="/import" className={buttonClass('link')}>
            <Trans>Use my spend file</Trans>
          </Link>
        </p>
        <p>
          <strong>
            <Trans>Claims lab</Trans>
          </strong>
          <Link to="/claims" className={buttonClass('link')}>
            <Trans>Bet on what marketers say</Trans>
          </Link>
        </p>
        <SavedList />
      </div>
    </>
  );
}

function requestOf({
  preset,
  pair,
  lens,
}: ReturnType<typeof exampleOf> & { readonly preset: { key: string } }) {
  return {
    key: preset.key,
    input: {
      baseline: { inline: scenarioInput(pair, 'A', lens) },
      variant: { inline: scenarioInput(pair, 'B', lens) },
      replications: exampleReplications,
    },
  };
}

function compareLink({ pair }: ReturnType<typeof exampleOf>, chosen: Parameters<typeof placesOf>[0]) {
  const { journeys, lens } = placesOf(chosen);
  return writeLink({ pair: { ...pair, journeys }, view: { ...firstView, lens } });
}

interface TrayProps {
  /** The scenario, then the journeys it is seen through. */
  readonly names: readonly string[];
  readonly isFull: boolean;
  readonly search: ReturnType<typeof writeLink>;
}

/** What is chosen so far, at the foot of the window. */
function Tray({ names, isFull, search }: TrayProps) {
  const [scenario, ...journeys] = names;
  const list = journeys.join(' · ');
  return (
    <aside className={styles.tray}>
      <output>
        {journeys.length === 0 ? (
          <Trans>{scenario}: now choose a journey to see it through.</Trans>
        ) : isFull ? (
          <Trans>
            {scenario}, seen through {list}
          </Trans>
        ) : (
          <Trans>{list}: now choose another journey, or a scenario.</Trans>
        )}
      </output>
      {isFull && (
        <Link to="/compare" search={search} className={buttonClass('primary')}>
          <Trans>Compare</Trans>
        </Link>
      )}
    </aside>
  );
}
