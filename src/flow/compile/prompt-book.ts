/**
 * All prompts of a release, parsed. Owns: the lookup by key and language. Must not know: steps.
 */
import { lookupLanguage } from '../../lib/language-lookup';
import { parseLiquid, type LiquidText, type Purpose } from '../expression/liquid';
import type { NameRead } from '../expression/found';
import { VOICE_RULE, isVoice } from '../../call/voice';
import { placed } from '../expression/place';
import type { Declarations } from '../expression/declarations';
import type { Channel } from '../../call/channel';
import type { PromptText, Scope } from '../model';
import type { SpokenPart } from '../evaluated';
import type { Located } from '../parse/located';
import type { PartSource, PromptFile } from '../parse/read-prompts';
import { LANGUAGE } from '../schema/parts';
import { errorAt, type Problem, type Spot } from '../problem';
import { audioProblems, playable } from './audio';
import { ssmlProblems } from './ssml';

interface BookText {
  render: LiquidText['render'];
  check(declared: Declarations): Problem[];
  reads(): NameRead[];
}

interface BookPart {
  text: BookText;
  audio?: BookText;
  ssml?: BookText;
  voice?: string;
  language?: string;
}

interface BookPrompt {
  spot: Spot;
  parts: BookPart[];
  chat?: BookText;
}

/** Parsed prompts: language -> key -> prompt. */
export interface PromptBook {
  languages: string[];
  /** languages whose file is there but could not be read */
  unread: ReadonlySet<string>;
  prompts: ReadonlyMap<string, ReadonlyMap<string, BookPrompt>>;
  /** files that can be played -> the version there is */
  audio: ReadonlyMap<string, string>;
}

/** @param audio files of the release that can be played, with the version of each */
export function promptBook(
  files: ReadonlyMap<string, PromptFile>,
  unread: ReadonlySet<string>,
  audio: ReadonlyMap<string, string> = new Map(),
): { book: PromptBook; problems: Problem[] } {
  const problems: Problem[] = [];
  const prompts = new Map<string, Map<string, BookPrompt>>();
  for (const [language, file] of files) {
    const parsed = new Map<string, BookPrompt>();
    for (const prompt of file.values()) {
      const { key, text, chat, parts = [prompt] } = prompt;
      parsed.set(key, {
        spot: text.spot,
        parts: parts.map((part) => bookPart(part, problems, audio)),
        ...(chat ? { chat: bookText(chat, problems, 'spoken') } : {}),
      });
    }
    prompts.set(language, parsed);
  }
  return { book: { languages: [...prompts.keys()].sort(), unread, prompts, audio }, problems };
}

function bookPart(
  { text, audio, ssml, voice, language }: PartSource,
  problems: Problem[],
  files: ReadonlyMap<string, string>,
): BookPart {
  if (audio) problems.push(...audioProblems(audio, files));
  if (voice && !isVoice(voice.source))
    problems.push(errorAt(voice.spot, 'voice', `"${voice.source}" is no voice`, VOICE_RULE));
  if (language && !LANGUAGE.test(language.source))
    problems.push(errorAt(language.spot, 'bad-value', 'language: a language is written like en or es-MX'));
  if (ssml) problems.push(...ssmlProblems(ssml));
  return {
    text: bookText(text, problems, 'spoken'),
    ...(audio ? { audio: bookText(audio, problems, 'value') } : {}),
    ...(ssml ? { ssml: bookText(ssml, problems, 'markup') } : {}),
    ...(voice ? { voice: voice.source } : {}),
    ...(language ? { language: language.source } : {}),
  };
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

/** A language without a file is told once, and not of every prompt. */
export function hasFile({ languages, unread }: PromptBook, language: string): boolean {
  return lookupLanguage([...languages, ...unread], language) !== undefined;
}

/** The languages of `wanted` in which a prompt has no text; one that could not be read has been reported. */
export function missingLanguages(book: PromptBook, key: string, wanted: string[]): string[] {
  const written = languagesWith(book, key);
  return wanted.filter(
    (language) =>
      hasFile(book, language) &&
      !book.unread.has(language) &&
      lookupLanguage(written, language) === undefined,
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
    return (prompt ? textsIn(prompt) : []).flatMap((text) => text.check(declared));
  });
}

/** Every name a prompt reads, in whatever language. */
export function promptReads(book: PromptBook, key: string): NameRead[] {
  const found = [...book.prompts.values()].flatMap((prompts) => prompts.get(key) ?? []);
  return found.flatMap((prompt) => textsIn(prompt).flatMap((one) => one.reads()));
}

function textsIn({ parts, chat }: BookPrompt): BookText[] {
  const all = [...parts.flatMap(({ text, audio, ssml }) => [text, audio, ssml]), chat];
  return all.filter((one) => one !== undefined);
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
      if (channel === 'chat' && prompt.chat) return { text: prompt.chat.render(scope) };
      const parts = prompt.parts.map((part) => rendered(part, scope, channel, book.audio));
      const text = parts.map((part) => part.text).join(' ');
      const [first] = parts;
      if (channel === 'chat') return { text };
      const plain = parts.length === 1 && !first?.ssml && !first?.voice && !first?.language;
      const audio = first?.audio === undefined ? {} : { audio: first.audio };
      return plain ? { text, ...audio } : { text, parts };
    },
  };
}

function rendered(
  { text, audio, ssml, voice, language }: BookPart,
  scope: Scope,
  channel: Channel,
  files: ReadonlyMap<string, string>,
): SpokenPart {
  const words = text.render(scope);
  if (channel === 'chat') return { text: words };
  const played = audio && playable(audio.render(scope), files);
  return {
    text: words,
    ...(played === undefined ? {} : { audio: played }),
    ...(ssml ? { ssml: ssml.render(scope) } : {}),
    ...(voice === undefined ? {} : { voice }),
    ...(language === undefined ? {} : { language }),
  };
}
