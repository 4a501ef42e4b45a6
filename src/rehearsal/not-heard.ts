/** What somebody does whom nobody hears. Owns: what a test has to say before, or instead. PURE. */
import type { Verb } from '../call/verb';

/** @param doing what the caller waits in */
export function notHeard(doing: Verb | undefined): Error {
  return new Error(`nobody listens for that: ${whereIs(doing)}`);
}

function whereIs(doing: Verb | undefined): string {
  if (!doing) return 'the caller is not on the line';
  switch (doing.verb) {
    case 'hold':
      return `the caller waits for what is looked up: let it come first, with > ${doing.seconds}s pass`;
    case 'gather':
      return 'a question waits for keys or words, such as > caller presses 1';
    case 'record':
      return 'words are recorded after a tone: > caller speaks for 5s';
    case 'join':
    case 'dial':
      return 'the caller is connected with somebody, or somebody is rung';
    default:
      return `the caller is in <${doing.verb}>`;
  }
}
