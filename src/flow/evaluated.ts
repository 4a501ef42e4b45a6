/** What a flow's texts, values and conditions are once compiled: they are evaluated in a scope. Owns: types only. */
import type { Channel } from '../call/channel';
import type { Json } from '../lib/json';
import type { Scope } from './scope';

/** A literal, `=CEL` or text with Liquid. Undefined when it reads a name that is not set. @throws on a failing expression */
export interface ValueExpression {
  evaluate(scope: Scope): Json | undefined;
}

/** Text with Liquid. @throws when it cannot be rendered */
export interface TextTemplate {
  render(scope: Scope): string;
}

/** A CEL condition. @throws when it cannot be evaluated or is not a boolean */
export interface Condition {
  /** False when it reads something that is not there, or has no value: `missing` is told, with the condition. */
  test(scope: Scope, missing?: (condition: string) => void): boolean;
}

/**
 * A prompt key, resolved per language; without `channel` it is for a call. In a chat it is the text for
 * chats if there is one, else the text, and never audio. @throws when it cannot be rendered
 */
export interface PromptText {
  key: string;
  /** the languages it has a text in */
  languages?: readonly string[];
  render(language: string, scope: Scope, channel?: Channel): Rendered;
}

/** One thing that is spoken, in a voice, maybe in another language. */
export interface SpokenPart {
  text: string;
  /** an address, or a file of the release: `audio/hello.mp3?v=1f…` */
  audio?: string;
  ssml?: string;
  voice?: string;
  language?: string;
}

/** `parts`: what it is put together from, where that is more than its text and its audio. */
export type Rendered = Pick<SpokenPart, 'text' | 'audio'> & { parts?: SpokenPart[] };
