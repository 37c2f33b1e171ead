/** ln 2 in two parts. The last 21 bits of the first are zero, so that its product with a whole number below 2^21 is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
