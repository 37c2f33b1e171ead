import { expect, test } from 'vitest';
import * as elementary from './elementary.ts';

// These bits say nothing about right or wrong: they only signal change. A change here changes the results of every seed.

const view = new DataView(new ArrayBuffer(8));

function bits(x: number): string {
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

test('the bits of elementary functions are those of the last release', () => {
  const { cos, exp, expm1, lgamma, log, log1p, phi, pow, sin } = elementary;
  const values = {
    exp: [-700.1, -3.7, -0.3, 1e-5, 0.9, 12.34].map(exp).map(bits),
    expm1: [-30, -0.7, -0.01, 1e-7, 0.3, 20].map(expm1).map(bits),
    log: [1e-310, 0.001, 0.7, 1.0001, 3.3, 1e200].map(log).map(bits),
    log1p: [-0.9, -0.3, -1e-9, 1e-3, 0.41, 77].map(log1p).map(bits),
    phi: [1e-9, 0.02, 0.3, 2, 40].map(phi).map(bits),
    pow: [0.1, 0.5, 1.1, 3, 1e5].map((x) => bits(pow(x, 0.7))),
    sin: [0.1, 2, 30.5, 1e6].map(sin).map(bits),
    cos: [0.1, 2, 30.5, 1e6].map(cos).map(bits),
    lgamma: [0.1, 1.5, 7.7, 100.5].map(lgamma).map(bits),
  };
  expect(values).toMatchInlineSnapshot(`
    {
      "cos": [
        "3fefd712f9a817c1",
        "bfdaa22657537205",
        "3fe37d62f559eccf",
        "3fedf9df9906d32c",
      ],
      "exp": [
        "00cf52f93df4dfcf",
        "3f99511fc6871044",
        "3fe7b4c869c37c05",
        "3ff0000a7c5e340e",
        "4003ad44655c78bc",
        "410be9af9dcff5f0",
      ],
      "expm1": [
        "bfeffffffffffcb5",
        "bfe01bf92311555f",
        "bf8460c0b518c09f",
        "3e7ad7f2b1414adb",
        "3fd6641632306a56",
        "41bceb088a68e804",
      ],
      "lgamma": [
        "4002058e35f3deee",
        "bfbeeb95b094c200",
        "401fb4c741de4475",
        "407696f7f9481307",
      ],
      "log": [
        "c0864e69394d9508",
        "c01ba18a998fffa0",
        "bfd6d3c324e13f50",
        "3f1a368d0657fcd4",
        "3ff31a4e7240c777",
        "407cc845b54b54f2",
      ],
      "log1p": [
        "c0026bb1bbb55516",
        "bfd6d3c324e13f4e",
        "be112e0be84bbb51",
        "3f5060354f8c3ebf",
        "3fd5fd5fabe64085",
        "40116d4514234e29",
      ],
      "phi": [
        "3fefffffffbb47d0",
        "3fefae9f9807d624",
        "3feba563f4c9b7f1",
        "3fdbab5557101f8d",
        "3f9999999999999a",
      ],
      "pow": [
        "3fc98a13577c93c1",
        "3fe3b2c47bff8329",
        "3ff11a98737912e1",
        "400142e81c889914",
        "40a8b48e29793d2b",
      ],
      "sin": [
        "3fb98eaecb8bcb2c",
        "3fed18f6ead1b446",
        "bfe9614c60612547",
        "bfd6664b2568d867",
      ],
    }
  `);
});
