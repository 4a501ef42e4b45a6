/**
 * The words of a language that a release gives itself, in prompts/<language>.yaml under `words`. Owns:
 * which lists there are, and what is wrong with them. Must not know: how answers are read.
 */
import { didYouMean } from '../lib/did-you-mean';
import { lookupLanguage } from '../lib/language-lookup';
import { fold } from './answer/fold';
import {
  ownUnderstanding,
  SCALE,
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

/** Lists that there are not, number words that are no single words, and scales without a value. */
export function checkLanguageWords(files: ReadonlyMap<string, PromptFile>): Problem[] {
  return [...files.values()].flatMap((file) =>
    [...file.values()].flatMap(({ key, text }) => {
      const list = key.slice(PREFIX.length);
      const wrong = key.startsWith(PREFIX) ? wrongWith(list, String(text.value)) : undefined;
      return wrong ? [errorAt(text.spot, 'language-words', ...wrong)] : [];
    }),
  );
}

/** Lists of single words: a longer phrase in them would never be found. */
const SINGLE: readonly string[] = ['numbers', 'minus', 'point', 'fractions'];

/** @returns message and hint */
function wrongWith(list: string, written: string): [string, string] | undefined {
  const near = didYouMean(list, WORD_LISTS);
  if (!WORD_LISTS.some((known) => known === list))
    return [
      `there is no list of words "${list}"`,
      near === undefined ? `the lists are ${WORD_LISTS.join(', ')}` : `did you mean "${near}"?`,
    ];
  const phrases = written.split(',').map((one) => one.trim());
  const long = SINGLE.includes(list) ? phrases.find((one) => / /.test(fold(one))) : undefined;
  if (long !== undefined)
    return [
      `"${long}" is not one word`,
      list === 'numbers'
        ? 'write the numbers from zero up, one word each: "nul, een, twee"'
        : 'write one word each',
    ];
  const scale = list === 'scales' ? phrases.find((one) => !SCALE.test(fold(one))) : undefined;
  return scale === undefined
    ? undefined
    : [
        `"${scale}" is not a word with its value`,
        'write the word and the number it stands for: "duizend 1000"',
      ];
}

function ownWords(file: PromptFile): OwnWords {
  const words: OwnWords = {};
  for (const list of WORD_LISTS) {
    const written = file.get(PREFIX + list)?.text.value;
    if (typeof written === 'string') words[list] = written;
  }
  return words;
}
