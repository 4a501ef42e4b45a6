/** A rule about keys that prompts name (`prompt-keys`). Owns: its messages. */
import { edgesOf, type Edge, type StepSource } from '../parse/flow-source';
import { nodeAt, spotAt } from '../parse/located';
import type { PromptSource } from '../parse/read-prompts';
import { warningAt, type Problem } from '../problem';
import { keysNamed } from './keys-named';
import type { Rule } from './rule';

type AskSource = Extract<StepSource, { kind: 'ask' }>;

/**
 * A key that the prompt of a question names is one of its choices, and a prompt that names keys names all of them, in one
 * of the languages; but not those that lead where silence leads.
 */
export const promptKeys: Rule = (flow, { prompts, flows }) =>
  [...flow.steps.values()].flatMap((step) => {
    if (step.kind !== 'ask' || !step.data.choices || step.data.answer || step.data.input === 'speech')
      return [];
    const key = nodeAt(step.tree, ['ask'])?.source ?? '';
    const said = flow.languages.flatMap((language) => namedIn(prompts.get(language)?.get(key), language));
    return said.length === 0 ? [] : [...unknown(step, said), ...unsaid(step, said, edgesOf(step, flows))];
  });

interface Said {
  prompt: PromptSource;
  language: string;
  keys: string[];
}

function namedIn(prompt: PromptSource | undefined, language: string): Said[] {
  const keys = typeof prompt?.text.value === 'string' ? keysNamed(prompt.text.value, language) : [];
  return prompt && keys.length > 0 ? [{ prompt, language, keys }] : [];
}

function unknown(step: AskSource, said: Said[]): Problem[] {
  const pressed = Object.values(step.data.choices ?? {}).flatMap(({ press = [] }) => press);
  const known = new Set([...pressed, ...(step.keys ?? []).map(({ key }) => key), finish(step)]);
  return said.flatMap(({ prompt, language, keys }) =>
    [...new Set(keys)]
      .filter((key) => !known.has(key))
      .map((key) => {
        const message = `"${prompt.key}" (${language}) names the key ${key}, which no choice of "${step.name}" has`;
        const hint = `its keys are ${pressed.join(', ')}`;
        return warningAt(prompt.text.spot, 'prompt-keys', message, hint);
      }),
  );
}

function unsaid(step: AskSource, said: Said[], edges: readonly Edge[]): Problem[] {
  const named = new Set(said.flatMap(({ keys }) => keys));
  // One key is no menu: "press 1 for a survey, or hang up".
  if (named.size < 2) return [];
  const leadsTo = (outcome: string): string | undefined => edges.find((edge) => edge.outcome === outcome)?.to;
  return Object.entries(step.data.choices ?? {}).flatMap(([name, { press = [] }]) => {
    const keys = [press].flat();
    if (keys.length === 0 || keys.some((key) => named.has(key)) || leadsTo(name) === leadsTo('silence'))
      return [];
    const files = said.map(({ prompt }) => prompt.text.spot.file.path).join(', ');
    const message = `the prompt names keys, but not ${keys.join(' or ')} of "${name}"`;
    const hint = `say it in ${files}, or leave press out`;
    return [warningAt(spotAt(step.tree, ['choices', name, 'press']), 'prompt-keys', message, hint)];
  });
}

function finish({ data }: AskSource): string {
  return data.finishOnKey ?? '#';
}
