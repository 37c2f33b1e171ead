/** Blocks as canonical bytes: a JSON header, then the numbers as little-endian doubles. Equal blocks have equal bytes. */
import type { Block } from './block.ts';

const NUMBERS = ['weekly', 'stock', 'delivered', 'queues', 'caused', 'measured'] as const;

/** @throws RangeError when a number is not finite: a run with such a number has failed */
export function encodeBlock(block: Block): Uint8Array {
  const { weekly, stock, delivered, queues, caused, measured, ...head } = block;
  const numbers = { weekly, stock, delivered, queues, caused, measured };
  const lengths = NUMBERS.map((name) => numbers[name].length);
  const header = asciiJson({ ...head, lengths });
  const bytes = new Uint8Array(4 + header.length + 8 * lengths.reduce((a, b) => a + b, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, header.length, true);
  for (let i = 0; i < header.length; i++) bytes[4 + i] = header.charCodeAt(i);
  let at = 4 + header.length;
  for (const name of NUMBERS) {
    for (const value of numbers[name]) {
      if (!Number.isFinite(value))
        throw new RangeError(`invalid ${name}: ${value} (expected a finite number)`);
      view.setFloat64(at, value === 0 ? 0 : value, true); // no negative zero
      at += 8;
    }
  }
  return bytes;
}

/** @throws RangeError when the bytes are cut short */
export function decodeBlock(bytes: Uint8Array): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(0, true);
  if (4 + headerLength > bytes.length)
    throw new RangeError(`invalid block: ${bytes.length} bytes (expected a header of ${headerLength})`);
  const { lengths, ...head } = JSON.parse(asciiText(bytes.subarray(4, 4 + headerLength))) as Omit<
    Block,
    (typeof NUMBERS)[number]
  > & { lengths: number[] };
  let at = 4 + headerLength;
  const read = (length: number) => {
    const numbers = new Float64Array(length);
    for (let i = 0; i < length; i++, at += 8) numbers[i] = view.getFloat64(at, true);
    return numbers;
  };
  const [weekly, stock, delivered, queues, caused, measured] = lengths.map(read);
  return {
    ...head,
    weekly: weekly!,
    stock: stock!,
    delivered: delivered!,
    queues: queues!,
    caused: caused!,
    measured: measured!,
  };
}

/** JSON in ASCII: other characters are escaped, so that a character is a byte. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function asciiText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
