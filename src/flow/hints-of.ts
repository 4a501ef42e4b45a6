/** What the recogniser is told to expect of a question. Owns: which phrases. Must not know: how many it takes. */
import { inLanguage } from './answer/in-language';
import type { AskStep } from './model';

/** Of its choices, and of its own; as they are written: "si" is another word than "sí" to whoever recognises speech. */
export function hintsOf(
  { choices = [], hints }: Pick<AskStep, 'choices' | 'hints'>,
  language: string,
): string[] {
  const phrases = choices.flatMap((choice) => inLanguage(choice.phrases, language) ?? []);
  return [...phrases, ...(inLanguage(hints, language) ?? [])];
}
