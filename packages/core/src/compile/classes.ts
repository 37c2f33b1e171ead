/** The kinds of people: every segment crossed with the classes of the traits in which its people differ. */
import { mixtureNodes } from '../model/mixture.ts';
import type { Scenario, Segment } from '../model/scenario.ts';
import { apportion } from './apportion.ts';

/** People of one segment who are alike in every trait. */
export interface CustomerClass {
  /** Index and name of the segment. */
  readonly segment: number;
  readonly segmentId: string;
  /** Class of each trait with a mixture, e.g. `buyingRate:3/10`; part of the name of a cell. */
  readonly classes: readonly string[];
  readonly traits: Readonly<Record<string, number>>;
  readonly people: number;
}

interface Part {
  readonly classes: readonly string[];
  readonly traits: Readonly<Record<string, number>>;
  readonly weight: number;
}

/**
 * Everybody, segment by segment. Mixtures are independent of each other, so their weights multiply; people are
 * apportioned by largest remainder, first to segments, then to the classes within.
 */
export function customerClasses({ market }: Pick<Scenario, 'market'>, people: number): CustomerClass[] {
  const sizes = apportion(
    people,
    market.segments.map((segment) => segment.share),
  );
  return market.segments.flatMap((segment, index) => {
    const parts = partsOf(segment, market);
    const counts = apportion(
      sizes[index]!,
      parts.map((part) => part.weight),
    );
    return parts.map(({ classes, traits }, i) => ({
      segment: index,
      segmentId: segment.id,
      classes,
      traits,
      people: counts[i]!,
    }));
  });
}

/** The classes of a segment. Where a segment gives a trait a value of its own, all its people have that value. */
function partsOf(segment: Segment, { traits, mixtures = {} }: Scenario['market']): Part[] {
  const defaults = Object.fromEntries(Object.entries(traits).map(([id, { default: value }]) => [id, value]));
  const alike: Part = { classes: [], traits: { ...defaults, ...segment.traits }, weight: 1 };
  return Object.keys(mixtures)
    .filter((trait) => !(trait in segment.traits))
    .toSorted()
    .reduce<Part[]>(
      (parts, trait) => {
        const nodes = mixtureNodes(mixtures[trait]!);
        return parts.flatMap((part) =>
          nodes.map(({ value, weight }, i) => ({
            classes: [...part.classes, `${trait}:${i + 1}/${nodes.length}`],
            traits: { ...part.traits, [trait]: value },
            weight: part.weight * weight,
          })),
        );
      },
      [alike],
    );
}
