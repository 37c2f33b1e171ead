/**
 * Elementary functions that give the same bits in every JavaScript engine. `Math.exp`, `Math.log` and their family may
 * differ in the last bit from engine to engine, and one bit is enough to move a customer; these use only + - * /,
 * comparisons, square roots and the exponent field of a double, all of which IEEE 754 fixes exactly. `Math.sqrt`, `floor`,
 * `abs` and `imul` are exact everywhere and need no replacement.
 */
export { exp, expm1, phi } from './elementary/exp.ts';
export { log, log1p } from './elementary/log.ts';
export { pow } from './elementary/pow.ts';
export { cos, sin } from './elementary/sine.ts';
export { lgamma } from './elementary/log-gamma.ts';
export { productError } from './elementary/double.ts';
