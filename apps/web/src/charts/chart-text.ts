import type { Direction } from './time-frame.ts';

/** What a text in a chart is; its size, weight and tone follow from that. */
export type TextRole = 'axis' | 'zero' | 'note' | 'bound' | 'inside' | 'annotation' | 'end' | 'endNarrow';

/** Size and line height in px. */
export interface TextStyle {
  readonly size: number;
  readonly line: number;
  readonly weight: 400 | 600;
  readonly tone: 'ink' | 'ink-2' | 'ink-3';
}

const styles: Record<TextRole, TextStyle> = {
  axis: { size: 12, line: 16, weight: 400, tone: 'ink-3' },
  zero: { size: 12, line: 16, weight: 400, tone: 'ink' },
  note: { size: 12, line: 16, weight: 400, tone: 'ink-3' },
  bound: { size: 12.5, line: 16, weight: 400, tone: 'ink-2' },
  // As tall as its letters: it stands between curves.
  inside: { size: 12, line: 13, weight: 400, tone: 'ink' },
  annotation: { size: 13, line: 17, weight: 600, tone: 'ink' },
  end: { size: 15, line: 20, weight: 600, tone: 'ink' },
  endNarrow: { size: 13, line: 18, weight: 600, tone: 'ink' },
};

/** The style of a role. Arabic letters are smaller for their size, so a right-to-left chart writes its small text at 13. */
export function textStyle(role: TextRole, direction: Direction): TextStyle {
  const style = styles[role];
  return direction === 'rtl' && style.size < 13 ? { ...style, size: 13, line: 18 } : style;
}

// Advance widths of IBM Plex Sans at weights 400 and 600 in thousandths of the size, by the widest letter of each group.
const advances: readonly (readonly [letters: string, regular: number, semibold: number])[] = [
  ["ijl.,:;'!|·() \u00a0", 335, 349],
  ['frtI-/"[]', 419, 471],
  ['csvxyzJL?', 510, 544],
  ['abdeghknopquFTZS0123456789+−–$£¥', 600, 611],
  ['€PVXYCKEARBDUGHNOQ&', 708, 719],
  ['wMmW%→', 927, 960],
];
const otherAdvance = 700;

const table = new Map<string, readonly [number, number]>();
for (const [letters, regular, semibold] of advances) {
  for (const letter of letters) table.set(letter, [regular, semibold]);
}
// Marks of direction and joiners take no room; letters that join or stack are as wide as the widest common ones.
const takesNoRoom = /^[\p{Cf}\p{Mn}]$/u;

/** The width of a text in px, estimated without a page to measure it on, and rather too wide than too narrow. */
export function textWidth(text: string, style: Pick<TextStyle, 'size' | 'weight'>): number {
  let width = 0;
  for (const letter of text) {
    if (takesNoRoom.test(letter)) continue;
    const advance = table.get(letter);
    width += advance === undefined ? otherAdvance : advance[style.weight === 400 ? 0 : 1];
  }
  return (width * style.size) / 1000;
}
