/** Audio of prompts: an address, or a file under flows/audio/. Owns: which files can be played, and how one is addressed. */
import { didYouMean } from '../../lib/did-you-mean';
import type { Located } from '../parse/located';
import { warningAt, type Problem } from '../problem';

const ADDRESS = /^https?:\/\//i;
/** Twilio docs: Play, supported file types. */
const PLAYED = /\.(mp3|wav|wave|aif|aiff|aifc|gsm|ulaw)$/i;

/** What cannot be played, so that its text is spoken: a file that is not there, or of a kind no carrier plays. Where values are filled in, nobody knows yet. */
export function audioProblems(node: Located, files: ReadonlyMap<string, string>): Problem[] {
  const written = node.source.trim();
  if (ADDRESS.test(written) || written.includes('{{')) return [];
  if (!PLAYED.test(written))
    return [
      warningAt(
        node.spot,
        'audio',
        `"${written}" cannot be played`,
        'a carrier plays mp3, wav, aiff, gsm and ulaw',
      ),
    ];
  const path = pathOf(written);
  if (files.has(path)) return [];
  const near = didYouMean(path, [...files.keys()]);
  const hint =
    near === undefined
      ? 'its text is spoken: put it into flows/audio/, or write its whole address'
      : `did you mean "${near}"?`;
  return [warningAt(node.spot, 'audio', `there is no file audio/${path}`, hint)];
}

/** Where it is played from: an address, or a file of the release with its version; undefined: there is none, so the text is spoken. */
export function playable(rendered: string, files: ReadonlyMap<string, string>): string | undefined {
  const written = rendered.trim();
  if (ADDRESS.test(written)) return written;
  const path = pathOf(written);
  const version = files.get(path);
  if (version === undefined || !PLAYED.test(path)) return undefined;
  return `audio/${path.split('/').map(encodeURIComponent).join('/')}?v=${version}`;
}

/** `audio/hello.mp3` and `hello.mp3` are the same. */
function pathOf(written: string): string {
  return written.replace(/^(\.?\/)?(audio\/)?/, '');
}
