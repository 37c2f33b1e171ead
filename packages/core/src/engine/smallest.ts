/** The m smallest of n keyed uniforms: which of the customers of a cell take part when their number is given. */

/** Calls back with every customer, the leading 32 bits of their uniform and their cell. */
type Everybody = (visit: (customer: number, word: number, cell: number) => void) => void;

/**
 * Replaces numbers by uniforms: where `numbers` has m for a cell, exactly m of its customers have a uniform up to what is there
 * afterwards (0 for none, 1 for all).
 * @param numbers branch x cell -> customers who take this branch or an earlier one
 * @param counts cell -> its customers
 * @param refine the whole uniform of a customer, from its leading bits
 */
export function smallestAt(
  numbers: Float64Array,
  counts: Float64Array,
  everybody: Everybody,
  refine: (customer: number, word: number) => number,
): void {
  const cells = counts.length;
  const asked = numbers.slice();
  const isBorder = new Uint8Array(asked.length);
  const isSome = new Uint8Array(cells);
  for (const [at, m] of asked.entries()) {
    const isPart = m > 0 && m < counts[at % cells]!;
    numbers[at] = m > 0 ? 1 : 0;
    if (!isPart) continue;
    isBorder[at] = 1;
    isSome[at % cells] = 1;
  }
  if (!isSome.includes(1)) return;

  const start = new Int32Array(cells + 1);
  for (let cell = 0; cell < cells; cell++) start[cell + 1] = start[cell]! + isSome[cell]! * counts[cell]!;
  const gathered = new Int32Array(start[cells]!);
  const place = start.slice(0, cells);
  everybody((_, word, cell) => {
    if (isSome[cell] === 1) gathered[place[cell]!++] = word;
  });

  // Customers who share the leading bits of the last who takes part are told apart by the rest of their uniforms.
  const border = new Int32Array(asked.length);
  const rank = new Int32Array(asked.length);
  const uniforms = Array.from(asked, (): number[] => []);
  for (const [at, m] of asked.entries()) {
    if (isBorder[at] === 0) continue;
    const mine = gathered.subarray(start[at % cells], start[(at % cells) + 1]);
    border[at] = nthSmallest(mine, m - 1);
    rank[at] = m - 1;
    for (const word of mine) if (word < border[at]) rank[at] = rank[at] - 1;
  }
  everybody((customer, word, cell) => {
    if (isSome[cell] === 0) return;
    for (let at = cell; at < border.length; at += cells)
      if (border[at] === word && isBorder[at] === 1) uniforms[at]!.push(refine(customer, word));
  });
  for (const [at, found] of uniforms.entries())
    if (isBorder[at] === 1) numbers[at] = found.toSorted((a, b) => a - b)[rank[at]!]!;
}

/** Hoare's selection, with the middle of three as the pivot; the values are put in another order. */
function nthSmallest(values: Int32Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const [a, b, c] = [values[low]!, values[(low + high) >> 1]!, values[high]!];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const held = values[i]!;
      values[i++] = values[j]!;
      values[j--] = held;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return values[rank]!;
  }
  return values[rank]!;
}
