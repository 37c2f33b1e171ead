/** Text in a picture: without a font at hand, widths are those of a wide sans-serif. */

const CHARACTER = 0.57;
const LINE = 1.25;

export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    const isNarrow = "fijlrtI.,:;' ()".includes(character);
    const isWide = /[A-Z&mwMW@%\u{2E80}-\u{10FFFF}]/u.test(character);
    width += isNarrow ? 0.36 : isWide ? (character > '\u{2E80}' ? 1.05 : 0.78) : CHARACTER;
  }
  return width * size;
}

/** Each text in lines of at most a width; a word that is longer has a line of its own. */
export function block(texts: readonly string[], size: number, most: number): TextBlock {
  const lines = texts.flatMap((text) => wrapped(text, size, most));
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => textWidth(line, size))),
    height: lines.length * size * LINE,
  };
}

function wrapped(text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export function lineHeight(size: number): number {
  return size * LINE;
}

/** Text as XML: characters that mean something to it are written out, those it forbids are left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
