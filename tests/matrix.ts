/** The little linear algebra that closed forms of Markov chains need, apart from the engine. */
export type Matrix = readonly (readonly number[])[];

/** Row vector times matrix. */
export function times(row: readonly number[], matrix: Matrix): number[] {
  return matrix[0]!.map((_, to) => row.reduce((sum, share, from) => sum + share * matrix[from]![to]!, 0));
}

/** The row vector after so many steps. */
export function after(steps: number, row: readonly number[], matrix: Matrix): number[] {
  let now = [...row];
  for (let step = 0; step < steps; step++) now = times(now, matrix);
  return now;
}

/** One week of competing rates: from row i with sum L, probability rate / L (1 - exp(-L)) each, and exp(-L) of staying. */
export function weekOf(rates: Matrix): number[][] {
  return rates.map((row, from) => {
    const total = row.reduce((sum, rate) => sum + rate, 0);
    return row.map((rate, to) =>
      to === from ? Math.exp(-total) : total === 0 ? 0 : (rate / total) * (1 - Math.exp(-total)),
    );
  });
}

/** Solves matrix x = right by elimination with the largest pivot. */
export function solve(matrix: Matrix, right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < n; i++) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= n; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
