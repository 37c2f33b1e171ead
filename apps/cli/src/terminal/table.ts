import stringWidth from 'string-width';

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** Columns under their titles: words to the left, numbers to the right. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  indent = '  ',
): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => stringWidth(line[i] ?? ''))));
  return lines
    .map((line) => {
      const cells = columns.map(({ isNumber = false }, i) => {
        const cell = line[i] ?? '';
        const space = ' '.repeat(widths[i]! - stringWidth(cell));
        return isNumber ? space + cell : cell + space;
      });
      return (indent + cells.join('  ')).trimEnd();
    })
    .join('\n');
}

/** Text of at most so many columns; what is cut is marked. */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(short + segment) > width - 1) break;
    short += segment;
  }
  return `${short}…`;
}
