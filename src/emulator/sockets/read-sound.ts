/** Sound files a phone can play (RIFF WAVE). Owns: reading those of 8 kHz and one channel. */
import { muLawOf, SAMPLES_PER_SECOND } from './mu-law';

const PCM = 1;
const MU_LAW = 7;
const WANTED = 'a WAVE file of 8000 Hz, one channel, 16 bit PCM or μ-law';

/** @returns μ-law @throws Error for any other file */
export function readSound(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error(`it is no WAVE file; wanted is ${WANTED}`);
  const format = chunk(file, 'fmt ');
  const data = chunk(file, 'data');
  if (!format || !data || format.length < 16) throw new Error(`it has no sound; wanted is ${WANTED}`);
  const [kind, channels] = [format.readUInt16LE(0), format.readUInt16LE(2)];
  const [rate, bits] = [format.readUInt32LE(4), format.readUInt16LE(14)];
  const isFine = channels === 1 && rate === SAMPLES_PER_SECOND;
  if (isFine && kind === MU_LAW) return data;
  if (isFine && kind === PCM && bits === 16) return fromPcm(data);
  throw new Error(`it has ${rate} Hz, ${channels} channels, ${bits} bit; wanted is ${WANTED}`);
}

function fromPcm(data: Buffer): Buffer {
  const samples = Math.floor(data.length / 2);
  return Buffer.from(Array.from({ length: samples }, (_, at) => muLawOf(data.readInt16LE(at * 2))));
}

/** Chunks follow one another, each padded to an even length. */
function chunk(file: Buffer, wanted: string): Buffer | undefined {
  for (let at = 12; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === wanted) return file.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  return undefined;
}
