/**
 * The words of a language that a release gives itself, in prompts/<language>.yaml under `words`. Owns:
 * which lists there are, and what is wrong with them. Must not know: how answers are read.
 */
import { didYouMean } from '../lib/did-you-mean';
import { lookupLanguage } from '../lib/language-lookup';
import { fold } from './answer/fold';
import {
  ownUnderstanding,
  shippedUnderstanding,
  WORD_LISTS,
  type OwnWords,
  type Understanding,
} from './answer/understanding';
import type { PromptFile } from './parse/read-prompts';
import type { FlowSource } from './parse/flow-source';
import { spotAt } from './parse/located';
import { errorAt, warningAt, type Problem } from './problem';

const PREFIX = 'words.';

/** How answers are understood in each language of a release: its own words, else the shipped ones. */
export function understandingBook(
  files: ReadonlyMap<string, PromptFile>,
): (language: string) => Understanding {
  const own = new Map<string, Understanding>();
  for (const [language, file] of files) {
    const words = ownWords(file);
    if (Object.keys(words).length > 0) own.set(language, ownUnderstanding(language, words));
  }
  const known = new Map<string, Understanding>();
  const languages = [...own.keys()];
  return (language) => {
    const seen = known.get(language);
    if (seen) return seen;
    const served = own.get(lookupLanguage(languages, language) ?? '') ?? shippedUnderstanding(language);
    known.set(language, served);
    return served;
  };
}

/** Words of a language that a flow speaks which the program does not have, nor the release. */
export function checkLanguageGaps(
  flows: ReadonlyMap<string, FlowSource>,
  files: ReadonlyMap<string, PromptFile>,
): Problem[] {
  const seen = new Set<string>();
  return [...flows.values()].flatMap((flow) =>
    flow.languages.flatMap((language, at) => {
      if (seen.has(language)) return [];
      seen.add(language);
      return gapsOf(language, files).map(({ what, hint }) =>
        warningAt(spotAt(flow.tree, ['languages', at]), 'language-words', `"${language}" ${what}`, hint),
      );
    }),
  );
}

function gapsOf(language: string, files: ReadonlyMap<string, PromptFile>): { what: string; hint: string }[] {
  const has = (key: string): boolean =>
    lookupLanguage(
      [...files.keys()].filter((one) => files.get(one)?.has(key)),
      language,
    ) !== undefined;
  const own = (lists: string[]): boolean => lists.every((list) => has(PREFIX + list));
  const file = `prompts/${language}.yaml`;
  const { consent, numbers } = shippedUnderstanding(language);
  return [
    ...(consent || own(['yes', 'no', 'not'])
      ? []
      : [
          {
            what: 'has no words for yes and no: a refusal may not be noticed',
            hint: `write words.yes, words.no, words.unsure and words.not in ${file}`,
          },
        ]),
    ...(numbers || own(['numbers'])
      ? []
      : [
          {
            what: 'has no number words: only keys and written numbers are understood',
            hint: `write words.numbers in ${file}, from zero up: "nul, een, twee"`,
          },
        ]),
  ];
}

/** Lists that there are not, and number words that are no single words. */
export function checkLanguageWords(files: ReadonlyMap<string, PromptFile>): Problem[] {
  return [...files.values()].flatMap((file) =>
    [...file.values()]
      .filter(({ key }) => key.startsWith(PREFIX))
      .flatMap(({ key, text }) => {
        const list = key.slice(PREFIX.length);
        const near = didYouMean(list, WORD_LISTS);
        const hint =
          near === undefined ? `the lists are ${WORD_LISTS.join(', ')}` : `did you mean "${near}"?`;
        if (!WORD_LISTS.some((known) => known === list))
          return [errorAt(text.spot, 'language-words', `there is no list of words "${list}"`, hint)];
        const phrase =
          list === 'numbers' &&
          String(text.value)
            .split(',')
            .find((one) => / /.test(fold(one)));
        const message = `"${String(phrase).trim()}" is not one word`;
        const numbers = 'write the numbers from zero up, one word each: "nul, een, twee"';
        return phrase ? [errorAt(text.spot, 'language-words', message, numbers)] : [];
      }),
  );
}

function ownWords(file: PromptFile): OwnWords {
  const words: OwnWords = {};
  for (const list of WORD_LISTS) {
    const written = file.get(PREFIX + list)?.text.value;
    if (typeof written === 'string') words[list] = written;
  }
  return words;
}
