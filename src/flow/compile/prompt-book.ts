/**
 * All prompts of a release, parsed. Owns: the lookup by key and language. Must not know: steps.
 */
import { lookupLanguage } from '../../lib/language-lookup';
import { parseLiquid, type LiquidText, type Purpose } from '../expression/liquid';
import type { NameRead } from '../expression/found';
import { placed } from '../expression/place';
import type { Declarations } from '../expression/declarations';
import type { PromptText } from '../model';
import type { Located } from '../parse/located';
import type { PromptFile } from '../parse/read-prompts';
import type { Problem, Spot } from '../problem';

interface BookText {
  render: LiquidText['render'];
  check(declared: Declarations): Problem[];
  reads(): NameRead[];
}

interface BookPrompt {
  spot: Spot;
  text: BookText;
  audio?: BookText;
  chat?: BookText;
}

/** Parsed prompts: language -> key -> prompt. */
export interface PromptBook {
  languages: string[];
  /** languages whose file is there but could not be read */
  unread: ReadonlySet<string>;
  prompts: ReadonlyMap<string, ReadonlyMap<string, BookPrompt>>;
}

export function promptBook(
  files: ReadonlyMap<string, PromptFile>,
  unread: ReadonlySet<string>,
): { book: PromptBook; problems: Problem[] } {
  const problems: Problem[] = [];
  const prompts = new Map<string, Map<string, BookPrompt>>();
  for (const [language, file] of files) {
    const parsed = new Map<string, BookPrompt>();
    for (const { key, text, audio, chat } of file.values()) {
      parsed.set(key, {
        spot: text.spot,
        text: bookText(text, problems, 'spoken'),
        ...(audio ? { audio: bookText(audio, problems, 'value') } : {}),
        ...(chat ? { chat: bookText(chat, problems, 'spoken') } : {}),
      });
    }
    prompts.set(language, parsed);
  }
  return { book: { languages: [...prompts.keys()].sort(), unread, prompts }, problems };
}

function bookText(node: Located, problems: Problem[], purpose: Purpose): BookText {
  const source = String(node.value);
  const parsed = parseLiquid(source, purpose);
  if (Array.isArray(parsed)) {
    problems.push(...parsed.map((found) => placed(node, source, found)));
    return { render: () => source, check: () => [], reads: () => [] };
  }
  return {
    render: parsed.render,
    reads: parsed.reads,
    check: (declared) => parsed.check(declared).map((found) => placed(node, source, found)),
  };
}

/** Every key any language has. */
export function promptKeys(book: PromptBook): string[] {
  return [...new Set([...book.prompts.values()].flatMap((prompts) => [...prompts.keys()]))];
}

/** The languages of `wanted` in which a prompt has no text; one that could not be read has been reported. */
export function missingLanguages(book: PromptBook, key: string, wanted: string[]): string[] {
  const written = languagesWith(book, key);
  return wanted.filter(
    (language) => !book.unread.has(language) && lookupLanguage(written, language) === undefined,
  );
}

/** Names a prompt reads that a flow with these declarations does not have. */
export function checkPrompt(
  book: PromptBook,
  key: string,
  languages: string[],
  declared: Declarations,
): Problem[] {
  const written = languagesWith(book, key);
  const served = new Set(languages.map((language) => lookupLanguage(written, language) ?? language));
  return [...served].flatMap((language) => {
    const prompt = book.prompts.get(language)?.get(key);
    const texts = prompt ? [prompt.text, prompt.audio, prompt.chat] : [];
    return texts.flatMap((text) => text?.check(declared) ?? []);
  });
}

/** Every name a prompt reads, in whatever language. */
export function promptReads(book: PromptBook, key: string): NameRead[] {
  const found = [...book.prompts.values()].flatMap((prompts) => prompts.get(key) ?? []);
  return found.flatMap(({ text, audio, chat }) => [text, audio, chat].flatMap((one) => one?.reads() ?? []));
}

function languagesWith(book: PromptBook, key: string): string[] {
  return book.languages.filter((language) => book.prompts.get(language)?.has(key));
}

/**
 * A prompt ready to speak, in the language that serves the wanted one best (RFC 4647, and the other way
 * round), else in the first of `languages` that has it.
 */
export function promptText(book: PromptBook, key: string, languages: string[]): PromptText {
  const written = languagesWith(book, key);
  const other = languages.find((language) => written.includes(language)) ?? written[0];
  const served = new Map<string, BookPrompt | undefined>();
  const promptIn = (language: string): BookPrompt | undefined => {
    if (!served.has(language)) {
      const nearest = lookupLanguage(written, language) ?? other ?? '';
      served.set(language, book.prompts.get(nearest)?.get(key));
    }
    return served.get(language);
  };
  return {
    key,
    languages: written,
    render(language, scope, channel = 'voice') {
      const prompt = promptIn(language);
      if (!prompt) throw new Error(`prompt ${key} has no text`);
      if (channel === 'chat') return { text: (prompt.chat ?? prompt.text).render(scope) };
      const text = prompt.text.render(scope);
      return prompt.audio ? { text, audio: prompt.audio.render(scope) } : { text };
    },
  };
}
