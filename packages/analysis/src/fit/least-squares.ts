/** Ordinary least squares for a few columns. */

/** Coefficients by the modified Gram-Schmidt process; undefined when a column depends on those before it. */
export function leastSquares(
  rows: readonly (readonly number[])[],
  y: readonly number[],
): number[] | undefined {
  const count = rows[0]!.length;
  const columns = Array.from({ length: count }, (_, j) => rows.map((row) => row[j]!));
  const upper = columns.map(() => Array.from({ length: count }, () => 0));
  const target = [...y];
  const right: number[] = [];
  for (let j = 0; j < count; j++) {
    const length = Math.sqrt(dot(columns[j]!, columns[j]!));
    if (!(length > 0)) return undefined;
    upper[j]![j] = length;
    const unit = columns[j]!.map((x) => x / length);
    for (let k = j + 1; k < count; k++) {
      const along = dot(unit, columns[k]!);
      upper[j]![k] = along;
      columns[k] = columns[k]!.map((x, i) => x - along * unit[i]!);
    }
    const along = dot(unit, target);
    right.push(along);
    for (let i = 0; i < target.length; i++) target[i]! -= along * unit[i]!;
  }
  const solution = Array.from({ length: count }, () => 0);
  for (let j = count - 1; j >= 0; j--) {
    let rest = right[j]!;
    for (let k = j + 1; k < count; k++) rest -= upper[j]![k]! * solution[k]!;
    solution[j] = rest / upper[j]![j]!;
  }
  return solution;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
