import { expect, test } from 'vitest';
import {
  binomialQuantile,
  customerWord,
  nameHash,
  namesHash,
  poissonQuantile,
  seedKey,
  sliceKey,
  uniform53,
  weekKey,
} from './index.ts';

// These numbers say nothing about right or wrong: they only signal change. A change here changes the results of every seed.

test('the numbers of a seed are those of the last release', () => {
  const seed = seedKey('otter-42');
  const week = weekKey(seed, 3, -7, 2);
  const slice = sliceKey(week, nameHash('purchase'), nameHash('moves'));
  const numbers = {
    seed: [...seed, ...seedKey('Übergröße')],
    names: [nameHash('purchase'), namesHash(['adopters', 'aware', 'faint'])],
    week: [...week],
    slice: [...slice],
    uniforms: [0, 1, 2].map((customer) => uniform53(slice, customer, 5)),
    words: [0, 1, 65_536].flatMap((customer) => [
      customerWord('fast', slice, customer),
      customerWord('audit', slice, customer),
    ]),
    binomials: [0.001, 0.3, 0.7, 0.999].map((u) => binomialQuantile(12_345, 0.0321, u)),
    poissons: [0.001, 0.3, 0.7, 0.999].map((u) => poissonQuantile(1234.5, u)),
  };
  expect(numbers).toMatchInlineSnapshot(`
    {
      "binomials": [
        337,
        386,
        406,
        458,
      ],
      "names": [
        1604192868,
        3513208658,
      ],
      "poissons": [
        1127,
        1216,
        1253,
        1344,
      ],
      "seed": [
        4110466130,
        903492858,
        2547123132,
        3217263576,
      ],
      "slice": [
        510928063,
        79157565,
      ],
      "uniforms": [
        0.9215694161296036,
        0.9564276843183238,
        0.19131599440709646,
      ],
      "week": [
        2836313023,
        334609384,
      ],
      "words": [
        593906765,
        -1384764481,
        1332588307,
        -2146362310,
        376892037,
        1218863063,
      ],
    }
  `);
});
