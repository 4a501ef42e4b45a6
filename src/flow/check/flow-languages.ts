/** A rule about languages of other flows. Owns: its messages. */
import { lookupLanguage } from '../../lib/language-lookup';
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';
import { targetOf } from './unknown-flow';

/** A flow that is run or transferred to speaks every language of the flow that names it. */
export const flowLanguages: Rule = (flow, { flows }) =>
  [...flow.steps.values()].flatMap((step) => {
    const target = flows.get(targetOf(step) ?? '');
    const missing = target
      ? flow.languages.filter((language) => lookupLanguage(target.languages, language) === undefined)
      : [];
    if (!target || missing.length === 0) return [];
    const message = `flow "${target.name}" does not speak ${missing.join(', ')}`;
    const hint = `write its prompts in prompts/${missing.join('.yaml, prompts/')}.yaml, and name ${missing.join(', ')} in its languages`;
    return [errorAt(spotAt(step.tree, [step.kind]), 'flow-languages', message, hint)];
  });
