/** Sound as telephones carry it: μ-law, 8000 samples a second, one byte each (ITU-T G.711). Owns: writing it. */

export const SAMPLES_PER_SECOND = 8000;
/** The byte of silence. */
export const SILENCE = 0xff;

const BIAS = 0x84;
const CLIP = 32_635;

/** @param sample 16 bit, signed @returns one byte */
export function muLawOf(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(CLIP, Math.abs(sample)) + BIAS;
  const exponent = Math.max(0, Math.floor(Math.log2(magnitude)) - 7);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}
