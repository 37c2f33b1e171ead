import seedrandom from 'seedrandom';

/** Two 32-bit words: the key of a Threefry block, or anything that a block gives. Signed, so that engines keep them unboxed. */
export type Key = Uint32Array;

/**
 * Turns the text of a seed ("otter-42") into a key, once per run. Any text is a seed, the empty one too.
 * Characters outside printable ASCII are escaped first, because seedrandom reads only the low eight bits of each.
 */
export function seedKey(text: string): Key {
  const ascii = text.replace(
    /[^\x20-\x7e]|\\/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)};`,
  );
  const random = seedrandom(ascii);
  return Uint32Array.of(random.int32(), random.int32());
}
