/** Measuring on a shared machine: time of this thread alone, rounds of the cases interleaved, medians. */

/** Milliseconds of processor time that this thread has used. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of thread time that `work` takes. */
export function timed(work: () => void): number {
  const start = threadTime();
  work();
  return threadTime() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Medians of cases that take turns, so that a slow moment of the machine slows all of them. */
export function interleaved<Name extends string>(
  cases: Readonly<Record<Name, () => number>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(cases) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (const name of names) cases[name](); // the first round warms up
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times.get(name)!.push(cases[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}

/** Standard deviation of a sample. */
export function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
