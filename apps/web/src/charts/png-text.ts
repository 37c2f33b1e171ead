const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of a PNG chunk. Source: PNG specification (third edition), annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The header chunk always comes first and is 25 bytes long: length, type, 13 bytes, CRC. */
const afterHeader = signature.length + 25;

/**
 * A PNG file with texts in it: one uncompressed `iTXt` chunk per keyword (Latin letters, at most 79), in UTF-8,
 * right after the header. Throws when the bytes are no PNG.
 */
export function withPngText(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  if (png.length < afterHeader || signature.some((byte, index) => png[index] !== byte)) {
    throw new Error('not a PNG file: its signature is missing');
  }
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const file = new Uint8Array(png.length + chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  file.set(png.subarray(0, afterHeader));
  let offset = afterHeader;
  for (const chunk of chunks) {
    file.set(chunk, offset);
    offset += chunk.length;
  }
  file.set(png.subarray(afterHeader), offset);
  return file;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  // Keyword, NUL, not compressed (two bytes), no language and no translated keyword (two NULs), text.
  const body = [...encoder.encode(`iTXt${keyword}`), 0, 0, 0, 0, 0, ...encoder.encode(text)];
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, chunk.length - 4)));
  return chunk;
}
