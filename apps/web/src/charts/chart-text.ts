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

// Advance widths of IBM Plex Sans by weight, in thousandths of the size; a group has the width of its widest letter.
const advances: Record<TextStyle['weight'], readonly (readonly [width: number, letters: string])[]> = {
  400: [
    [242, " \u00a0'"],
    [250, 'ij'],
    [284, 'l.,!'],
    [292, ':;'],
    [326, '[]f·'],
    [335, '()'],
    [351, 't'],
    [383, 'r/'],
    [400, '-I'],
    [419, '"'],
    [477, 'z?'],
    [507, 'svyLcx'],
    [528, 'Jkg'],
    [549, 'ae'],
    [583, 'FohnuTZbdpqSE'],
    [613, '–Y£$0123456789+−±¥PVX'],
    [641, 'C€KRA'],
    [678, 'BDU'],
    [708, '&GHNOQ'],
    [768, 'w'],
    [812, 'M'],
    [891, 'mW'],
    [927, '%'],
    [1000, '→…'],
  ],
  600: [
    [236, ' \u00a0'],
    [260, "'"],
    [275, 'ij'],
    [299, 'l.,'],
    [319, '!:;'],
    [337, '[]()'],
    [350, '·f'],
    [374, 't'],
    [402, 'r-'],
    [437, 'I/'],
    [471, '"'],
    [513, '?szc'],
    [544, 'Lvyx'],
    [563, 'Jgeako'],
    [600, 'FT£hnu–ZEbdpq0123456789+−±$'],
    [638, 'S€Y¥V'],
    [664, 'PCXBR'],
    [689, 'AKDU'],
    [719, 'GOQ&HN'],
    [819, 'Mw'],
    [888, 'm'],
    [960, 'W%'],
    [1000, '→…'],
  ],
};
const otherAdvance = 700;

const letterAdvances = { 400: byLetter(advances[400]), 600: byLetter(advances[600]) };

function byLetter(
  groups: readonly (readonly [width: number, letters: string])[],
): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [width, letters] of groups) for (const letter of letters) map.set(letter, width);
  return map;
}

// Marks of direction and joiners take no room; letters that join or stack are as wide as the widest common ones.
const takesNoRoom = /^[\p{Cf}\p{Mn}]$/u;

/** The width of a text in px, estimated without a page to measure it on, and rather too wide than too narrow. */
export function textWidth(text: string, style: Pick<TextStyle, 'size' | 'weight'>): number {
  const known = letterAdvances[style.weight];
  let width = 0;
  for (const letter of text) {
    if (!takesNoRoom.test(letter)) width += known.get(letter) ?? otherAdvance;
  }
  return (width * style.size) / 1000;
}
