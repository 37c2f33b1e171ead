import { binomialQuantile } from './binomial.ts';

/**
 * Splits n customers over the moves of one row, leavers first: one draw decides how many move at all, and only then
 * do further draws share them out. A cell that nobody leaves costs one draw, and the number that stay does not
 * depend on how the moves compete.
 *
 * @param n customers in the cell, a whole number from 0 to 1e10
 * @param row probabilities of the moves; what they lack to 1 is the probability of staying
 * @param from where the row begins in `row`
 * @param moves number of moves in the row
 * @param uniform gives the uniform in (0, 1) of a draw: -1 for the leavers, then the place (0..moves-1) of a move
 * @param out receives the count of each move at 0..moves-1
 * @returns the number of leavers
 */
export function multinomial(
  n: number,
  row: Float64Array,
  from: number,
  moves: number,
  uniform: (draw: number) => number,
  out: Float64Array,
): number {
  // `out` first holds the probability of a move or any later one, summed from the end so that small ones keep their digits
  let sum = 0;
  for (let move = moves - 1; move >= 0; move--) {
    sum += row[from + move]!;
    out[move] = sum;
  }
  const leavers = n > 0 && sum > 0 ? binomialQuantile(n, sum, uniform(-1)) : 0;
  let remaining = leavers;
  for (let move = 0; move < moves; move++) {
    const probability = row[from + move]!;
    const tail = out[move]!;
    let count = 0;
    if (remaining > 0 && probability > 0)
      count =
        probability >= tail ? remaining : binomialQuantile(remaining, probability / tail, uniform(move));
    out[move] = count;
    remaining -= count;
  }
  return leavers;
}
