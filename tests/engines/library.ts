/**
 * What the engine may expect of every browser of today, for shells that come without it: SpiderMonkey 102 lacks some
 * array methods, and bare shells have no TextEncoder.
 */
const missing = {
  toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
    return [...this].sort(compare);
  },
  toReversed<T>(this: readonly T[]): T[] {
    return this.map((_, i) => this[this.length - 1 - i]!);
  },
  findLast<T>(this: readonly T[], matches: (each: T) => boolean): T | undefined {
    for (let i = this.length - 1; i >= 0; i--) if (matches(this[i]!)) return this[i];
    return undefined;
  },
};

for (const [name, value] of Object.entries(missing)) {
  const lists: object = Array.prototype;
  if (!(name in lists)) Object.defineProperty(lists, name, { value });
}

class Utf8Encoder {
  encode(text: string): Uint8Array {
    const bytes: number[] = [];
    for (const character of text) bytes.push(...utf8Of(character.codePointAt(0)!));
    return Uint8Array.from(bytes);
  }
}

function utf8Of(point: number): number[] {
  if (point < 0x80) return [point];
  const last = 0x80 | (point & 0x3f);
  if (point < 0x800) return [0xc0 | (point >> 6), last];
  const middle = 0x80 | ((point >> 6) & 0x3f);
  if (point < 0x1_0000) return [0xe0 | (point >> 12), middle, last];
  return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), middle, last];
}

if (!('TextEncoder' in globalThis)) {
  Object.defineProperty(globalThis, 'TextEncoder', { value: Utf8Encoder });
}
