/** Sound files (RIFF WAVE, 16 bit PCM). Owns: the header and the samples: a short tone, then silence. */

const RATE = 8000;
const TONE_HZ = 440;
const TONE_SAMPLES = RATE / 5;
const LOUDNESS = 8000;
const HEADER_BYTES = 44;

/** @returns a sound file of this length at 8 kHz, which begins with a tone of a fifth of a second */
export function wav(seconds: number, channels: 1 | 2): Buffer {
  const frames = Math.round(seconds * RATE);
  const bytes = frames * channels * 2;
  const file = Buffer.alloc(HEADER_BYTES + bytes);
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(HEADER_BYTES - 8 + bytes, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * channels * 2, 28);
  file.writeUInt16LE(channels * 2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(bytes, 40);
  for (let frame = 0; frame < Math.min(frames, TONE_SAMPLES); frame += 1) {
    const sample = Math.round(LOUDNESS * Math.sin((2 * Math.PI * TONE_HZ * frame) / RATE));
    for (let channel = 0; channel < channels; channel += 1)
      file.writeInt16LE(sample, HEADER_BYTES + (frame * channels + channel) * 2);
  }
  return file;
}
