/** A question is asked again. Owns: what is said first, and whether the question itself follows. */
import type { Prompt } from '../../../call/verb';
import { triesFor } from '../../../flow/compile/context';
import type { AgainReason, Step, WordsAgain } from '../../../flow/model';
import { contextOf } from '../flow-machine';
import { promptVerbs, sessionPrompt } from '../prompts';
import { play } from '../../leg/play';
import type { Turn } from '../../turn';

/** @returns what is spoken in place of the question; undefined: the question. @throws when a prompt cannot be rendered */
export function sayAgain(turn: Turn, step: Step, reason: AgainReason): Prompt[] | undefined {
  const words = reason === 'refused' ? undefined : ownWords(turn, step, reason);
  if (!words) {
    play(turn, ...sessionPrompt(turn, `errors.${reason}`));
    return undefined;
  }
  const prompts = promptVerbs(turn, words.prompt, step.frame);
  if (words.instead) return prompts;
  play(turn, ...prompts);
  return undefined;
}

/** Those of this try; the last ones are said from then on. */
function ownWords(turn: Turn, step: Step, reason: 'silence' | 'invalid'): WordsAgain | undefined {
  const words = 'again' in step ? step.again?.[reason] : undefined;
  if (!words || !turn.live) return undefined;
  return words[triesFor(contextOf(turn.live), reason) - 1] ?? words.at(-1);
}
