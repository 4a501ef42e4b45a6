/** A rule about choices that can be spoken in one language and not in another (`missing-hear`). Owns: its messages. */
import { inLanguage } from '../answer/in-language';
import { keySpotAt } from '../parse/located';
import { warningAt } from '../problem';
import type { Rule } from './rule';

/** A choice that has words has them in every language of the flow. */
export const missingHear: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) => {
    if (step.kind !== 'ask' || step.data.input === 'keys') return [];
    return Object.entries(step.data.choices ?? {}).flatMap(([name, { hear }]) => {
      const missing = flow.languages.filter((language) => hear && inLanguage(hear, language) === undefined);
      if (missing.length === 0) return [];
      const message = `"${name}" cannot be said in ${missing.join(', ')}`;
      const hint = `write hear: { ${missing.map((language) => `${language}: […]`).join(', ')} } beside the others`;
      return [warningAt(keySpotAt(step.tree, ['choices', name, 'hear']), 'missing-hear', message, hint)];
    });
  });
