/**
 * A document has 64 kB at the most (Twilio docs: error 11750). Owns: that no text, whatever a flow has filled in, makes it
 * longer: nothing at all would be heard of it. Must not know: TwiML.
 */
import type { Prompt, Verb } from '../call/verb';

/** Bytes of all that is spoken in one document, some forty minutes; the rest is for elements and addresses. */
const MOST_SPOKEN = 40_000;

/** The verbs with their texts cut, each to the same length, where together they are too long. The same verbs where they are not. */
export function fitDocument(verbs: readonly Verb[]): readonly Verb[] {
  const sizes = verbs.flatMap(promptsOf).map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= MOST_SPOKEN) return verbs;
  const most = Math.floor(MOST_SPOKEN / sizes.length);
  return verbs.map((verb) => {
    if (verb.verb === 'say') return cut(verb, most);
    if (!('prompts' in verb)) return verb;
    return { ...verb, prompts: verb.prompts.map((prompt) => cut(prompt, most)) };
  });
}

function promptsOf(verb: Verb): readonly Prompt[] {
  if (verb.verb === 'say') return [verb];
  return 'prompts' in verb ? verb.prompts : [];
}

function sizeOf(prompt: Prompt): number {
  return prompt.verb === 'say' ? escapedSize(prompt.ssml ?? prompt.text) : 0;
}

/** Marks that are too long give way to the text: they cannot be cut. */
function cut<P extends Prompt>(prompt: P, most: number): P {
  if (prompt.verb !== 'say' || sizeOf(prompt) <= most) return prompt;
  const { ssml: _marks, ...plain } = prompt;
  let size = 0;
  let end = 0;
  for (const character of prompt.text) {
    size += escapedSize(character);
    if (size > most) break;
    end += character.length;
  }
  return { ...plain, text: prompt.text.slice(0, end) } as P;
}

/** In bytes, as it is written in a document. */
function escapedSize(text: string): number {
  const marks = text.match(/[&<>]/g)?.length ?? 0;
  return Buffer.byteLength(text) + 4 * marks;
}
