/** Languages that flows speak and that have no file of prompts. Owns: its message. */
import { promptsOf } from './check/prompts-of';
import { hasFile, type PromptBook } from './compile/prompt-book';
import type { FlowSource } from './parse/flow-source';
import { spotAt } from './parse/located';
import { errorAt, type Problem } from './problem';

/** Each language once, where the first flow names it; a flow that says nothing needs none. */
export function checkMissingLanguages(flows: ReadonlyMap<string, FlowSource>, book: PromptBook): Problem[] {
  const told = new Set<string>();
  return [...flows.values()].filter(speaks).flatMap(({ tree, languages }) =>
    languages.flatMap((language, at) => {
      if (hasFile(book, language) || told.has(language)) return [];
      told.add(language);
      const message = `there are no prompts in ${language}`;
      const hint = `write prompts/${language}.yaml, or take ${language} out`;
      return [errorAt(spotAt(tree, ['languages', at]), 'missing-prompt', message, hint)];
    }),
  );
}

function speaks({ steps, tree }: FlowSource): boolean {
  return [...steps.values()].some((step) => promptsOf(step, tree).length > 0);
}
