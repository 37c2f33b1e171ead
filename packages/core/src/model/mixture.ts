/**
 * A finite mixture: people differ in a trait, and a few classes of them stand for the whole distribution. The classes are
 * the nodes of a Gauss quadrature, so every population holds the same people, and with n classes the first 2 n - 1 moments
 * are those of the distribution.
 */
import * as z from 'zod';
import { outOfRange, unknownName, type Issue } from './issue.ts';
import type { Parameter } from './parameter.ts';
import { betaNodes, gammaNodes, type Node } from './quadrature.ts';

export const mixtureSchema = z.discriminatedUnion('distribution', [
  z.strictObject({
    distribution: z.literal('gamma'),
    shape: z.number(),
    rate: z.number(),
    classes: z.int(),
  }),
  z.strictObject({ distribution: z.literal('beta'), a: z.number(), b: z.number(), classes: z.int() }),
]);
export type Mixture = z.infer<typeof mixtureSchema>;

const SHAPE = { unit: '', min: 0.001, max: 1000, source: 'assumption' } as const;

/** The numbers of mixtures, described once. */
const mixtureParameters: Readonly<Record<string, Parameter>> = {
  shape: {
    ...SHAPE,
    label: 'Shape of the Gamma distribution',
    default: 1,
    meaning: 'How alike people are in the trait: the coefficient of variation is 1 / sqrt(shape)',
  },
  rate: {
    label: 'Rate of the Gamma distribution',
    unit: '1 / unit of the trait',
    min: 1e-6,
    max: 1e6,
    default: 1,
    meaning: 'The mean of the trait is shape / rate',
    source: 'assumption',
  },
  a: {
    ...SHAPE,
    label: 'First shape of the Beta distribution',
    default: 1,
    meaning: 'The mean of the trait is a / (a + b); the larger a + b, the more alike people are',
  },
  b: {
    ...SHAPE,
    label: 'Second shape of the Beta distribution',
    default: 1,
    meaning: 'The mean of the trait is a / (a + b); the larger a + b, the more alike people are',
  },
  classes: {
    label: 'Classes',
    unit: 'classes',
    min: 1,
    max: 64,
    default: 8,
    meaning: 'How many kinds of people stand for the distribution; the first 2 n - 1 moments are exact',
    source: 'Golub and Welsch (1969), Calculation of Gauss quadrature rules',
  },
};

/** The numbers of a mixture with descriptor and value. */
export function mixtureNumbers(mixture: Mixture): { key: string; parameter: Parameter; value: number }[] {
  const { distribution: _, ...numbers } = mixture;
  return Object.entries(numbers).map(([key, value]) => ({ key, parameter: mixtureParameters[key]!, value }));
}

/** The classes of a mixture, smallest value first. */
export function mixtureNodes(mixture: Mixture): Node[] {
  return mixture.distribution === 'gamma'
    ? gammaNodes(mixture.shape, mixture.rate, mixture.classes)
    : betaNodes(mixture.a, mixture.b, mixture.classes);
}

/** What is wrong with the mixtures of a market: traits nobody described, numbers or classes out of range. */
export function checkMixtures(
  mixtures: Readonly<Record<string, Mixture>>,
  traits: Readonly<Record<string, Parameter>>,
): Issue[] {
  return Object.entries(mixtures).flatMap(([trait, mixture]) => {
    const path = ['market', 'mixtures', trait];
    const described = traits[trait];
    if (described === undefined) return [unknownName(path, 'trait', trait, Object.keys(traits))];
    const issues = mixtureNumbers(mixture).flatMap(({ key, parameter, value }) => {
      const { label, min, max, unit } = parameter;
      return value >= min && value <= max
        ? []
        : [outOfRange([...path, key], label.toLowerCase(), value, min, max, unit)];
    });
    if (issues.length > 0) return issues;
    const { label, min, max, unit } = described;
    return mixtureNodes(mixture)
      .filter(({ value }) => !(value >= min && value <= max))
      .map(({ value }) => outOfRange(path, `class of ${label.toLowerCase()}`, value, min, max, unit));
  });
}
