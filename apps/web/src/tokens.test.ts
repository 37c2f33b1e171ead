// @vitest-environment node
import { describe, expect, test } from 'vitest';
import tokens from './tokens.css?raw';

/** Red, green and blue, 0 to 1: as written in sRGB, or linear where it says so. */
type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';

const families = ['up', 'down', 'retain', 'wait', 'lost', 'alt'];
const themes: readonly Theme[] = ['light', 'dark'];

/** The two values of a token, from the file that the client itself uses. */
function tokenPair(name: string): readonly [light: string, dark: string] {
  const found = new RegExp(
    `--${name}: light-dark\\((?<light>[^()]*|rgb\\([^)]*\\)), (?<dark>.*)\\);`,
    'u',
  ).exec(tokens);
  const { light, dark } = found?.groups ?? {};
  if (light === undefined || dark === undefined) throw new Error(`missing token: --${name}`);
  return [light, dark];
}

function colour(name: string, theme: Theme): Rgb {
  const hex = tokenPair(name)[theme === 'light' ? 0 : 1];
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/** The alpha of a band, which is ink thinned. */
function alpha(name: string, theme: Theme): number {
  return Number(/\/ (?<alpha>[\d.]+)\)/u.exec(tokenPair(name)[theme === 'light' ? 0 : 1])?.groups?.['alpha']);
}

// IEC 61966-2-1.
function linear([red, green, blue]: Rgb): Rgb {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return [channel(red), channel(green), channel(blue)];
}

// Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision Deficiency,
// severity 1, on linear channels.
const visions: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(vision: readonly [Rgb, Rgb, Rgb], colourSeen: Rgb): Rgb {
  const channel = (row: Rgb) =>
    Math.max(0, Math.min(row[0] * colourSeen[0] + row[1] * colourSeen[1] + row[2] * colourSeen[2], 1));
  return [channel(vision[0]), channel(vision[1]), channel(vision[2])];
}

/** CIE 1976 L*, a*, b* of a linear colour, for the white of sRGB. */
function lab([red, green, blue]: Rgb): Rgb {
  const cube = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
  const x = cube((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = cube(luminance([red, green, blue]));
  const z = cube((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
}

/** WCAG 2.2 contrast ratio of two colours as written. */
function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(linear(a)), luminance(linear(b))].toSorted((x, y) => x - y) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What a translucent colour looks like over another. */
function over(top: Rgb, share: number, bottom: Rgb): Rgb {
  const channel = (index: 0 | 1 | 2) => top[index] * share + bottom[index] * (1 - share);
  return [channel(0), channel(1), channel(2)];
}

describe.each(themes)('the palette, %s', (theme) => {
  test.each(Object.keys(visions))('keeps every two families at least 20 ΔE76 apart in %s vision', (name) => {
    const vision = visions[name];
    if (vision === undefined) throw new Error(`missing vision: ${name}`);
    const seen = families.map((family) => lab(seenBy(vision, linear(colour(family, theme)))));
    for (const [index, a] of seen.entries()) {
      for (const b of seen.slice(index + 1)) {
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThanOrEqual(20);
      }
    }
  });

  test.each([...families, 'edge'])('%s stands out from paper and water by at least 3 to 1', (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(name, theme), colour('water', theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(['ink', 'ink-2', 'ink-3'])('%s can be read as text on paper and wash', (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(name, theme), colour('wash', theme))).toBeGreaterThanOrEqual(4.5);
  });

  test('ink can be read inside both bands, the half band lying on the other', () => {
    const ink = colour('ink', theme);
    const outer = over(ink, alpha('band-90', theme), colour('paper', theme));
    const inner = over(ink, alpha('band-50', theme), outer);
    expect(contrast(ink, outer)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, inner)).toBeGreaterThanOrEqual(4.5);
  });
});

test('projector and print change surfaces and lines, never the colour of a family', () => {
  const afterRoot = tokens.slice(tokens.indexOf(":root[data-theme='light']"));
  for (const family of families) expect(afterRoot).not.toContain(`--${family}:`);
});
