// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { withPngText } from './png-text.ts';

// The smallest PNG there is: one transparent pixel.
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

/** CRC-32 as the specification words it: bit by bit, without a table. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    for (let bit = 0; bit < 8; bit += 1) {
      const isOdd = ((crc ^ (byte >>> bit)) & 1) === 1;
      crc = (crc >>> 1) ^ (isOdd ? 0xedb88320 : 0);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunks(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const found: { type: string; body: Uint8Array; crc: number; expected: number }[] = [];
  for (let offset = 8; offset < png.length;) {
    const length = view.getUint32(offset);
    const typed = png.subarray(offset + 4, offset + 8 + length);
    found.push({
      type: new TextDecoder().decode(typed.subarray(0, 4)),
      body: typed.subarray(4),
      crc: view.getUint32(offset + 8 + length),
      expected: checksum(typed),
    });
    offset += 12 + length;
  }
  return found;
}

describe('texts inside PNG files', () => {
  test('stand right after the header, in UTF-8, with a valid checksum, and leave the picture alone', () => {
    const file = chunks(withPngText(pixel, { Title: 'Net value of B minus A', Source: '{"seed":"żubr-7"}' }));
    expect(file.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(file.every(({ crc, expected }) => crc === expected)).toBe(true);
    expect(new TextDecoder().decode(file[2]?.body)).toBe('Source\0\0\0\0\0{"seed":"żubr-7"}');
  });

  test('bytes that are no PNG are refused', () => {
    expect(() => withPngText(new Uint8Array(40), {})).toThrow('not a PNG file');
  });
});
