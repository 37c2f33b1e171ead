import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import type { Journeys, Lens } from '../../comparison/pair.ts';

const JourneyNames = graphql(`
  query JourneyNames {
    journeys {
      id
      title
      kind
    }
    presets {
      id
      key
      scenario {
        id
        journeys {
          id
          title
          kind
        }
      }
    }
  }
`);

export interface JourneyName {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
}

export interface KnownJourneys {
  readonly all: readonly JourneyName[];
  /** Those of the preset itself. */
  readonly shipped: readonly JourneyName[];
  /** The journey seen through a lens: the chosen one, else the preset's own. */
  readonly seen: Readonly<Record<Lens, JourneyName | undefined>>;
}

export const lensOf = ({ kind }: Pick<JourneyName, 'kind'>): Lens =>
  kind === 'FUNNEL' ? 'FUNNEL' : 'LIFECYCLE';

/** The journeys by their names; undefined until they have come. */
export function useJourneys(preset: string, chosen: Journeys): KnownJourneys | undefined {
  const [{ data }] = useQuery({ query: JourneyNames });
  if (data === undefined) return undefined;
  const all = data.journeys;
  const shipped = data.presets.find(({ key }) => key === preset)?.scenario.journeys ?? [];
  const seenThrough = (lens: Lens) =>
    all.find(({ id }) => id === chosen[lens]) ?? shipped.find((journey) => lensOf(journey) === lens);
  return { all, shipped, seen: { FUNNEL: seenThrough('FUNNEL'), LIFECYCLE: seenThrough('LIFECYCLE') } };
}
