/**
 * Prompts the session itself speaks, whatever flow runs. Owns: the check that every language of a release hears
 * them in its own words. They know the call and the session, but no params or vars.
 */
import { inLanguage } from './answer/in-language';
import { checkPrompt, missingLanguages, type PromptBook } from './compile/prompt-book';
import type { Declarations } from './expression/declarations';
import type { FlowSource } from './parse/flow-source';
import { spotAt } from './parse/located';
import { errorAt, warningAt, type Problem, type Spot } from './problem';
import { SESSION_PROMPTS, SHIPPED_PROMPTS } from './shipped-prompts';

/**
 * What a release writes anew it writes in all its languages that have no shipped text, as with any prompt
 * of its own; what it leaves to the program is told where the program has only English.
 */
export function checkSessionPrompts(
  book: PromptBook,
  flows: ReadonlyMap<string, FlowSource>,
  env: string[] | undefined,
): Problem[] {
  const spots = languageSpots(flows);
  const lacks = (language: string, key: string): boolean =>
    inLanguage(SHIPPED_PROMPTS[key], language) === undefined &&
    missingLanguages(book, key, [language]).length > 0;
  return [...ownPrompts(book, [...spots.keys()], env, lacks), ...leftToEnglish(book, spots, lacks)];
}

type Lacks = (language: string, key: string) => boolean;

function ownPrompts(
  book: PromptBook,
  languages: string[],
  env: string[] | undefined,
  lacks: Lacks,
): Problem[] {
  return SESSION_PROMPTS.flatMap((key) => {
    const spot = spotOf(book, key);
    if (!spot) return [];
    const mayRead = readBy(key);
    const names = checkPrompt(book, key, book.languages, { params: {}, vars: {}, env, mayRead });
    const missing = languages.filter((language) => lacks(language, key));
    if (missing.length === 0) return names;
    const message = `prompt "${key}" has no text in ${missing.join(', ')}`;
    const hint = `write it in prompts/${missing.join('.yaml, prompts/')}.yaml`;
    return [...names, errorAt(spot, 'missing-prompt', message, hint)];
  });
}

/** What only these words may read. */
function readBy(key: string): NonNullable<Declarations['mayRead']> {
  if (key === 'session.confirm') return ['answer'];
  return key.startsWith('session.place') ? ['wait'] : [];
}

function leftToEnglish(book: PromptBook, spots: ReadonlyMap<string, Spot>, lacks: Lacks): Problem[] {
  const left = SESSION_PROMPTS.filter((key) => !spotOf(book, key));
  return [...spots].flatMap(([language, spot]) => {
    const missing = left.filter((key) => lacks(language, key));
    if (missing.length === 0) return [];
    const message = `"${language}" has no text for ${missing.join(', ')}: English is spoken`;
    return [warningAt(spot, 'missing-prompt', message, `write them in prompts/${language}.yaml`)];
  });
}

/** Where each language that some flow speaks is first named. */
function languageSpots(flows: ReadonlyMap<string, FlowSource>): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { languages, tree } of flows.values())
    for (const [at, language] of languages.entries())
      if (!spots.has(language)) spots.set(language, spotAt(tree, ['languages', at]));
  return spots;
}

function spotOf(book: PromptBook, key: string): Spot | undefined {
  return book.languages.map((language) => book.prompts.get(language)?.get(key)?.spot).find((spot) => spot);
}
