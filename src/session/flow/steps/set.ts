/** `set`: variables get values; the name `session.language` changes the language of the session. */
import type { FlowEvent, SetStep } from '../../../flow/model';
import { lookupLanguage } from '../../../lib/language-lookup';
import { scopeOf } from '../scope';
import type { Turn } from '../../turn';
import { evaluateAll } from './evaluate-all';

export function enterSet(turn: Turn, step: SetStep): FlowEvent {
  const { 'session.language': language, ...save } = evaluateAll(step.values, scopeOf(turn, step.frame));
  if (typeof language === 'string' && lookupLanguage(turn.live?.flow.languages ?? [], language) !== undefined)
    turn.s.language = language;
  return { type: 'outcome.done', save };
}
