/** Decodes base64 without `atob` or `Buffer`: shells of JavaScript engines have neither. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** @param text whole groups of four characters, as `=`-padded base64 is */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    let group = 0;
    for (let j = i; j < i + 4; j++) group = (group << 6) | Math.max(0, ALPHABET.indexOf(text[j]!));
    for (let shift = 16; shift >= 0; shift -= 8) bytes[at++] = group >>> shift; // writes beyond the end are lost
  }
  return bytes;
}
