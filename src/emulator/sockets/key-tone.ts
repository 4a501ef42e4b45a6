/** The sound of a key (ITU-T Q.23): two tones at once. Owns: which two, and how long. */
import { muLawOf, SAMPLES_PER_SECOND } from './mu-law';

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const KEYS = ['123A', '456B', '789C', '*0#D'];
const SECONDS = 0.2;
const LOUDNESS = 8000;

/** @returns a fifth of a second of μ-law; nothing for what is no key */
export function keyTone(key: string): Buffer {
  const row = KEYS.findIndex((keys) => keys.includes(key));
  const [low = 0, high = 0] = [ROWS[row], COLUMNS[KEYS[row]?.indexOf(key) ?? -1]];
  if (row < 0 || key === '') return Buffer.alloc(0);
  const wave = (hertz: number, at: number): number =>
    Math.sin((2 * Math.PI * hertz * at) / SAMPLES_PER_SECOND);
  const samples = Array.from({ length: SECONDS * SAMPLES_PER_SECOND }, (_, at) =>
    muLawOf(Math.round(LOUDNESS * (wave(low, at) + wave(high, at)))),
  );
  return Buffer.from(samples);
}
