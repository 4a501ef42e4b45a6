/**
 * One prompts file: nested keys to texts. Owns: what a prompt looks like in a file (`text`, or
 * `{ text, audio, chat }`). Must not know: who speaks it.
 */
import { errorAt, type Problem } from '../problem';
import type { Located } from './located';
import { parseYaml } from './parse-yaml';

/** A prompt in one language. */
export interface PromptSource {
  key: string;
  text: Located;
  audio?: Located;
  /** the text in chats, where it differs */
  chat?: Located;
}

/** Prompts of one language by their dotted key. */
export type PromptFile = ReadonlyMap<string, PromptSource>;

/** The prompts in a text; null when it is not YAML at all. */
export function readPrompts(path: string, text: string): { prompts: PromptFile | null; problems: Problem[] } {
  const prompts = new Map<string, PromptSource>();
  const { tree, problems } = parseYaml(path, text);
  if (tree?.kind === 'map') readGroup(tree, '', prompts, problems);
  else if (tree) problems.push(errorAt(tree.spot, 'bad-value', 'a prompts file is a map from key to text'));
  return { prompts: tree ? prompts : null, problems };
}

function readGroup(
  group: Located,
  prefix: string,
  prompts: Map<string, PromptSource>,
  problems: Problem[],
): void {
  for (const [name, { key: spot, node }] of group.entries) {
    const key = prefix + name;
    if (node.kind === 'map' && !isPrompt(node)) readGroup(node, `${key}.`, prompts, problems);
    else if (isText(node)) prompts.set(key, { key, text: node });
    else if (node.kind === 'map') readSpoken(key, node, prompts, problems);
    else {
      prompts.set(key, { key, text: node });
      problems.push(errorAt(spot, 'bad-value', `prompt "${key}" is not a text`, 'write the text in quotes'));
    }
  }
}

function readSpoken(
  key: string,
  node: Located,
  prompts: Map<string, PromptSource>,
  problems: Problem[],
): void {
  for (const [name, entry] of node.entries) {
    if (['text', 'audio', 'chat'].includes(name)) continue;
    const hint = 'a prompt has the keys text, audio and chat';
    problems.push(errorAt(entry.key, 'unknown-key', `unknown key "${name}"`, hint));
  }
  const text = node.entries.get('text');
  const audio = node.entries.get('audio');
  const chat = node.entries.get('chat');
  const wrong = [audio, chat].find((entry) => entry && !isText(entry.node));
  if (text && isText(text.node) && !wrong) {
    const more = { ...(audio ? { audio: audio.node } : {}), ...(chat ? { chat: chat.node } : {}) };
    prompts.set(key, { key, text: text.node, ...more });
    return;
  }
  // It is there, though wrong: a flow that speaks it need not be told that it is missing.
  prompts.set(key, { key, text: node });
  const spot = wrong?.key ?? audio?.key ?? text?.key ?? node.spot;
  const hint = 'the text is spoken when there is no audio, and stands for it in tests';
  problems.push(
    errorAt(
      spot,
      'bad-value',
      `prompt "${key}" needs a text, and its audio and chat must be texts too`,
      hint,
    ),
  );
}

/** A map that is one prompt, not a group of prompts. */
function isPrompt(node: Located): boolean {
  return ['text', 'audio'].some((name) => node.entries.get(name)?.node.kind === 'scalar');
}

function isText(node: Located): boolean {
  return typeof node.value === 'string' && node.value.trim() !== '';
}
