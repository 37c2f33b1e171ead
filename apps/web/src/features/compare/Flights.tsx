import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { FlightStrip } from '../../charts/FlightStrip.tsx';
import { ownJourneys, scenarioInput } from '../../comparison/pair.ts';
import { moneyFormat } from '../../format.ts';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import { flightWeeks, type Flights as FlightFactors } from './flight-weeks.ts';
import { idsOf, type PlanShares } from './plan-shares.ts';
import type { Document } from './use-document.ts';

const FlightParts = graphql(`
  fragment FlightParts on Scenario @_unmask {
    id
    budget {
      allocations {
        channel {
          id
        }
        flight
      }
    }
  }
`);

const PlanFlights = graphql(
  `
    query PlanFlights($a: ScenarioRef!, $b: ScenarioRef!) {
      a: scenario(ref: $a) {
        __typename
        ...FlightParts
      }
      b: scenario(ref: $b) {
        __typename
        ...FlightParts
      }
    }
  `,
  [FlightParts],
);

interface FlightsProps {
  readonly document: Document;
  readonly shares: PlanShares;
  readonly currency: string;
  readonly horizonWeeks: number;
}

/** When each plan spends its money. Weeks change more rarely than shares, so they are asked for by themselves. */
export function Flights({ document, shares, currency, horizonWeeks }: FlightsProps) {
  const { pair } = document;
  const { t } = useLingui();
  const direction = useDirection();
  const format = useFormat();
  const flighting = {
    ...pair,
    journeys: ownJourneys,
    shared: pair.shared.filter(isFlight),
    onlyB: pair.onlyB.filter(isFlight),
  };
  const [{ data }] = useQuery({
    query: PlanFlights,
    variables: {
      a: { inline: scenarioInput(flighting, 'A', 'LIFECYCLE') },
      b: { inline: scenarioInput(flighting, 'B', 'LIFECYCLE') },
    },
  });
  if (data?.a.__typename !== 'Scenario' || data.b.__typename !== 'Scenario') return null;
  const upstream = idsOf(shares, 'UPSTREAM');
  return (
    <FlightStrip
      plans={[
        { name: t`A`, weeks: flightWeeks(shares.a, factorsOf(data.a), upstream, horizonWeeks) },
        { name: t`B`, weeks: flightWeeks(shares.b, factorsOf(data.b), upstream, horizonWeeks) },
      ]}
      money={moneyFormat(format, currency)}
      format={format}
      direction={direction}
      summary={t`What each plan spends in each week, upstream and downstream`}
    />
  );
}

const isFlight = ({ path }: { readonly path: string }): boolean => path.startsWith('flight.');

function factorsOf({ budget }: ResultOf<typeof FlightParts>): FlightFactors {
  return Object.fromEntries(budget.allocations.map(({ channel, flight }) => [channel.id, flight]));
}
