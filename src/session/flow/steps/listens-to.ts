import type { Gather } from '../../../call/verb';
import type { AskStep } from '../../../flow/model';

/** What a question hears, in the words of a carrier. */
export function listensTo({ input }: AskStep): Gather['input'] {
  return input === 'both' ? ['dtmf', 'speech'] : [input === 'keys' ? 'dtmf' : 'speech'];
}
