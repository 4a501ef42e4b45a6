/**
 * One prompts file: nested keys to texts. Owns: what a prompt looks like in a file (`text`, or
 * `{ text, audio, ssml, voice, chat, parts }`). Must not know: who speaks it.
 */
import { errorAt, type Problem, type Spot } from '../problem';
import type { Located } from './located';
import { parseYaml } from './parse-yaml';

/** What is spoken in one go. */
export interface PartSource {
  text: Located;
  audio?: Located;
  /** the text with marks of how it is to be spoken */
  ssml?: Located;
  voice?: Located;
  /** of parts: another language than the prompt's */
  language?: Located;
}

/** A prompt in one language. */
export interface PromptSource extends PartSource {
  key: string;
  /** the text in chats, where it differs */
  chat?: Located;
  /** what it is put together from; its own text is that of the first */
  parts?: PartSource[];
}

/** Every text of a prompt that is filled in. */
export function textsOf({ chat, parts, ...whole }: PromptSource): Located[] {
  const spoken = parts ?? [whole];
  return [...spoken.flatMap(({ text, audio, ssml }) => [text, audio, ssml]), chat].filter(
    (one) => one !== undefined,
  );
}

/** Prompts of one language by their dotted key. */
export type PromptFile = ReadonlyMap<string, PromptSource>;

/** The prompts in a text; null when it is not YAML at all. */
export function readPrompts(path: string, text: string): { prompts: PromptFile | null; problems: Problem[] } {
  const prompts = new Map<string, PromptSource>();
  const hint = 'write main: and below it hello: Hello, as in main.hello';
  const { tree, problems } = parseYaml(path, text, hint);
  if (tree?.kind !== 'map') {
    if (tree)
      problems.push(errorAt(tree.spot, 'bad-value', 'a prompts file is a map from key to text', hint));
    return { prompts: null, problems };
  }
  readGroup(tree, '', prompts, problems);
  return { prompts, problems };
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
      problems.push(noText(key, node, spot));
    }
  }
}

function noText(key: string, node: Located, spot: Spot): Problem {
  const remark = /^[ \t]*:?[ \t]*#/.test(spot.file.text.slice(spot.end));
  const error = (message: string, hint: string): Problem =>
    errorAt(spot, 'bad-value', `prompt "${key}" ${message}`, hint);
  if (node.kind === 'list') return error('is not a text', 'write one text, or { parts: [{ text: … }, …] }');
  if (node.value === null && remark)
    return error('has no text: # begins a remark', 'write a text that begins with # in quotes');
  if (node.value === null || typeof node.value === 'string')
    return error('is empty', 'write what is said, or take out the step that says it');
  return error('is not a text', 'write the text in quotes');
}

/** What a prompt has that is more than a text. */
export const PROMPT_KEYS = ['text', 'audio', 'ssml', 'voice', 'chat', 'parts'];
const PART_KEYS = ['text', 'audio', 'ssml', 'voice', 'language'];

function readSpoken(
  key: string,
  node: Located,
  prompts: Map<string, PromptSource>,
  problems: Problem[],
): void {
  unknownKeys(node, PROMPT_KEYS, 'a prompt', problems);
  groupOf(key, node, prompts);
  const chat = node.entries.get('chat');
  const parts = node.entries.get('parts')?.node.items.map((part) => {
    unknownKeys(part, PART_KEYS, 'a part', problems);
    return readPart(part);
  });
  const spoken = parts ?? [readPart(node)];
  const [first] = spoken;
  const whole = spoken.every((part) => part !== null) && (!chat || isText(chat.node));
  if (first && whole) {
    const more = {
      ...(chat ? { chat: chat.node } : {}),
      ...(parts ? { parts: spoken as PartSource[] } : {}),
    };
    prompts.set(key, { key, ...first, ...more });
    return;
  }
  // It is there, though wrong: a flow that speaks it need not be told that it is missing.
  prompts.set(key, { key, text: node });
  const wrong = [...node.entries].find(([name, entry]) => name !== 'parts' && !isText(entry.node));
  const spot = wrong?.[1].key ?? [...node.entries.values()][0]?.key ?? node.spot;
  const hint = 'the text is spoken when there is no audio, and stands for it in tests';
  problems.push(
    errorAt(spot, 'bad-value', `prompt "${key}" needs a text, and what else it has must be texts too`, hint),
  );
}

/** Somebody's group of prompts in which one is called text, or audio: what it was meant to hold is not missing as well. */
function groupOf(key: string, node: Located, prompts: Map<string, PromptSource>): void {
  const others = [...node.entries.keys()].filter((name) => !PROMPT_KEYS.includes(name));
  if (others.length === 0) return;
  for (const [name, { node: text }] of node.entries)
    prompts.set(`${key}.${name}`, { key: `${key}.${name}`, text });
}

function unknownKeys(node: Located, known: string[], what: string, problems: Problem[]): void {
  const unknown = [...node.entries].filter(([name]) => !known.includes(name));
  const mark = ['text', 'audio', 'parts'].find((name) => node.entries.has(name));
  if (what === 'a prompt' && mark !== undefined && unknown.length > 2) {
    // Rather a group of prompts than a prompt with so many slips: one mistake, told once.
    const spot = node.entries.get(mark)?.key ?? node.spot;
    const hint = 'text, audio and parts make a prompt of the map they stand in: give this one another name';
    problems.push(errorAt(spot, 'bad-value', `in a group of prompts none can be called "${mark}"`, hint));
    return;
  }
  for (const [name, entry] of unknown) {
    const group =
      what === 'a prompt' ? '; in a group of prompts none can be called text, audio or parts' : '';
    const hint = `${what} has the keys ${known.join(', ')}${group}`;
    problems.push(errorAt(entry.key, 'unknown-key', `unknown key "${name}"`, hint));
  }
}

/** null: it has no text, or something in it is none */
function readPart(node: Located): PartSource | null {
  const found = PART_KEYS.flatMap((name) => {
    const entry = node.entries.get(name);
    return entry ? [[name, entry.node] as const] : [];
  });
  if (!node.entries.has('text') || !found.every(([, one]) => isText(one))) return null;
  return Object.fromEntries(found) as unknown as PartSource;
}

/** A map that is one prompt, not a group of prompts. */
function isPrompt(node: Located): boolean {
  if (node.entries.get('parts')?.node.kind === 'list') return true;
  return ['text', 'audio'].some((name) => node.entries.get(name)?.node.kind === 'scalar');
}

function isText(node: Located): boolean {
  return typeof node.value === 'string' && node.value.trim() !== '';
}
