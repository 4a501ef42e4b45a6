/**
 * Say, Play and Pause (Twilio docs: Say, Play, Pause). Owns: how long each takes. Sound files are named
 * to the party and not fetched. Must not know: where the prompt stands.
 */
import { resolveUrl, countOf, soundOf, type PromptContext } from '../context';
import type { Element } from '../element';

/** @param stop ends the prompt early @throws Interrupted */
export async function speakPrompt(
  context: PromptContext,
  element: Element,
  stop?: Promise<unknown>,
): Promise<void> {
  const { leg } = context;
  if (element.name === 'Pause') return leg.sleep(countOf(element, 'length', 1) * 1000, stop);
  const { text, ms } = wordsAndLength(context, element);
  if (text === '') return;
  let isStopped = false;
  void stop?.then(() => (isStopped = true));
  const loops = countOf(element, 'loop', 1);
  for (let turn = 0; (loops === 0 || turn < loops) && !isStopped; turn += 1) {
    // Without end and without length it would never let go: said once, then silence.
    await leg.speak(
      text,
      loops === 0 && ms === 0 ? Infinity : ms,
      stop,
      soundOf(element, ['voice', 'language']),
    );
  }
}

function wordsAndLength(context: PromptContext, element: Element): { text: string; ms: number } {
  const { characterMs, playMs } = context.leg.network.timing;
  if (element.name === 'Say') return { text: element.text, ms: element.text.length * characterMs };
  const { digits } = element.attributes;
  if (digits !== undefined) return { text: `digits ${digits}`, ms: playMs };
  return { text: element.text === '' ? '' : resolveUrl(context, element.text), ms: playMs };
}
