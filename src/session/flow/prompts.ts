/**
 * Words the session itself speaks. Owns: whose words are spoken, and in which language.
 */
import type { Prompt, Say } from '../../call/verb';
import { inLanguage } from '../../flow/answer/in-language';
import type { SpokenPart } from '../../flow/evaluated';
import type { PromptText } from '../../flow/model';
import { SHIPPED_PROMPTS, type SessionPrompt } from '../../flow/shipped-prompts';
import { lookupLanguage } from '../../lib/language-lookup';
import { languageFor } from './language-for';
import { scopeOf } from './scope';
import type { Turn } from '../turn';

/**
 * A prompt of a flow as verbs, in the language of the session. @throws when it cannot be rendered
 * @param answer what it reads back, if it does
 */
export function promptVerbs(turn: Turn, prompt: PromptText, frame = '', answer?: string): Prompt[] {
  const language = languageFor(turn);
  const whole = prompt.render(language, scopeOf(turn, frame, answer), turn.s.channel);
  return (whole.parts ?? [whole]).flatMap((part) => partVerbs(turn, part, language));
}

/** Conditions may leave nothing to say: a carrier refuses words that are none. */
function partVerbs(turn: Turn, part: SpokenPart, around: string): Prompt[] {
  const { text, audio, ssml, voice, language = around } = part;
  if (audio) return [{ verb: 'play', url: audio, text }];
  if (text.trim() === '') return [];
  return [{ ...say(turn, text, language, voice), ...(ssml === undefined ? {} : { ssml }) }];
}

/**
 * A prompt of the session, by key: of the release if it has one in this language, else of the program.
 * Never throws: what cannot be rendered falls back to plain words.
 * @param answer what it reads back, if it does
 */
export function sessionPrompt(turn: Turn, key: SessionPrompt, answer = ''): Prompt[] {
  const prompt = turn.world.catalog.prompt(key);
  const language = languageFor(turn);
  const shipped = shippedIn(turn, key);
  const text = inLanguage(shipped, language);
  const foreign = prompt?.languages && lookupLanguage(prompt.languages, language) === undefined;
  if (prompt && !(foreign && text !== undefined)) {
    try {
      return promptVerbs(turn, prompt, '', answer);
    } catch {
      // the words of the program follow: an apology must not fail
    }
  }
  const words = text ?? shipped?.['en'];
  return words === undefined ? [] : [say(turn, filledIn(turn, words, answer), language)];
}

/** Words of the program have no Liquid in them but what is read back, and the numbers of a place in the queue. */
function filledIn({ s }: Turn, words: string, answer: string): string {
  const { position = 0, minutes = 0 } = s.conversation?.hold?.place ?? {};
  return words
    .replace('{{ wait.position }}', String(position))
    .replace('{{ wait.minutes }}', String(minutes))
    .replace('{{ answer }}', () => answer);
}

function shippedIn(turn: Turn, key: string): { readonly [language: string]: string } | undefined {
  return (turn.s.chat ? SHIPPED_PROMPTS[`${key}.chat`] : undefined) ?? SHIPPED_PROMPTS[key];
}

/** In the voice of the prompt, of the flow, of the settings, or of the carrier. */
function say({ live, world, s }: Turn, text: string, language: string, own?: string): Say {
  const voice =
    own ?? inLanguage(live?.flow.voices, language) ?? inLanguage(world.settings.business.voices, language);
  return { verb: 'say', text, language, ...(voice === undefined || s.chat ? {} : { voice }) };
}
