/** The order in which a claim's answers are shown: it follows from the claim's id, so that the place says nothing of what is right. */

/** Places of the answers as they are written, in the order they are shown. */
export function answerOrder(claim: string, answers: number): number[] {
  return Array.from({ length: answers }, (_, i) => ({ i, key: hash(`${claim} ${i}`) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ i }) => i);
}

/** 32-bit FNV-1a with the final mix of MurmurHash3, so that texts that differ in their last letter lie far apart. */
function hash(text: string): number {
  let state = 0x81_1c_9d_c5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  state = Math.imul(state ^ (state >>> 16), 0x85_eb_ca_6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2_b2_ae_35);
  return (state ^ (state >>> 16)) >>> 0;
}
