/** One table of ratios: the reference of each measure first. */
export interface Row {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** The row of the same measure that this one is compared with, as a factor. */
  readonly ratio?: number;
  /** What is aimed at, in words. */
  readonly goal?: string;
  readonly isMet?: boolean;
  readonly note?: string;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export function tableText(sections: readonly Section[]): string {
  return sections.map(({ title, rows }) => [title, ...rows.map(line)].join('\n')).join('\n\n');
}

function line({ measure, value, unit, ratio, goal, isMet, note }: Row): string {
  const mark = isMet === undefined ? '' : isMet ? 'met' : 'MISSED';
  return [
    `  ${measure.padEnd(46)}`,
    `${rounded(value)} ${unit}`.padEnd(20),
    (ratio === undefined ? '' : `x ${rounded(ratio)}`).padEnd(10),
    (goal ?? '').padEnd(24),
    mark.padEnd(7),
    note ?? '',
  ]
    .join(' ')
    .trimEnd();
}

function rounded(value: number): string {
  return Number(value.toPrecision(3)).toString();
}
