import wrapAnsi from 'wrap-ansi';

/** The widest a line gets: 80 columns, as longer ones are hard to read, or what a narrower terminal has. */
export const WIDTH = Math.max(40, Math.min(80, process.stdout.columns ?? 80));

/** Text in lines of at most so many columns, each after an indent. Words that do not fit, such as commands, are not cut. */
export function wrap(text: string, indent = ''): string {
  return wrapAnsi(text, WIDTH - indent.length)
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
}

/** A term and its meaning in two columns; the meaning hangs below itself. */
export function hang(term: string, meaning: string, widest: number): string {
  const column = Math.min(widest, Math.floor(WIDTH / 3));
  const [first = '', ...rest] = wrapAnsi(meaning, WIDTH - column).split('\n');
  const start =
    term.length < column - 1 ? term.padEnd(column) + first : `${term}\n${' '.repeat(column)}${first}`;
  return [start, ...rest.map((line) => ' '.repeat(column) + line)].join('\n').trimEnd();
}
