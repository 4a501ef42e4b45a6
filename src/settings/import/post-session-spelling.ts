/**
 * A document of post-session transfers as CCAI Platform spells it. Owns: which key and value becomes
 * which. Must not know: whether the result is right (see validate-setting). CCAI docs:
 * post-session-transfer, send-reserved-data-properties.
 */
import type { Pair, YAMLMap } from 'yaml';
import { SETTING_KINDS } from '../setting-kinds';
import { knownKeys } from '../known-keys';
import { callTypesNamed } from './call-types';
import { chatTypesNamed } from './chat-types';
import { camelCase, metadataFieldNamed, sourceNamed } from './parameter-names';
import type { Rewriter } from './rewriter';

type Path = readonly (string | number)[];

/** The kinds of documents of post-session transfers. */
export const POST_SESSION_DOCUMENTS = [
  'call-post-session',
  'queue-call-post-session',
  'chat-post-session',
  'queue-chat-post-session',
] as const;
export type PostSessionDocument = (typeof POST_SESSION_DOCUMENTS)[number];

/** Keys with a name of their own; other keys in snake case, or in words, only lose what is between the words. */
const KEYS: { readonly [key: string]: string } = {
  callType: 'callTypes',
  chatType: 'chatTypes',
  /** the switch of a queue */
  chatRouting: 'mode',
  virtualAgentName: 'virtualAgent',
};

/** True for a key that a document of this kind can have, in either spelling. */
export function isKeyOf(kind: PostSessionDocument, key: string): boolean {
  return knownKeys(SETTING_KINDS[kind].schema, [], {}).includes(fieldOf(key));
}

/** Rewrites one document in place. @param at its place in the file */
export function rewritePostSession(
  to: Rewriter,
  kind: PostSessionDocument,
  document: YAMLMap,
  at: Path,
): void {
  for (const { key, pair } of to.pairs(document)) {
    if (isKeyOf(kind, key)) to.rename(document, pair, fieldOf(key), at);
  }
  for (const { key, pair } of to.pairs(document)) rewriteField(to, key, pair, [...at, key]);
}

/** `chat_type`, `chatType` and `Chat Type` -> `chatTypes`. */
function fieldOf(key: string): string {
  const words = key.includes(' ') ? key.trim().toLowerCase().replace(/[ -]+/g, '_') : key;
  const field = camelCase(words);
  return (Object.hasOwn(KEYS, field) ? KEYS[field] : undefined) ?? field;
}

function rewriteField(to: Rewriter, field: string, pair: Pair, at: Path): void {
  switch (field) {
    case 'callTypes':
      return rewriteTypes(to, pair, callTypesNamed, at);
    case 'chatTypes':
      return rewriteTypes(to, pair, chatTypesNamed, at);
    case 'mode':
      return rewriteMode(to, pair, at);
    case 'dataParameters':
      return to.entries(pair.value).forEach((node, index) => rewriteParameter(to, node, [...at, index]));
    case 'dataRecords':
      return rewriteKeys(to, pair.value, { in_metadata: 'sessionMetadata', in_crm_record: 'crm' }, at);
    case 'optIn':
      return rewriteOptIn(to, pair, at);
    default:
      return rewriteKeys(to, pair.value, {}, at);
  }
}

/** One name, or several; each name of the platform that several of ours stand for gives all of them. */
function rewriteTypes(
  to: Rewriter,
  pair: Pair,
  named: (name: string) => readonly string[] | undefined,
  at: Path,
): void {
  const written = to.plain(pair.value);
  if (written === undefined || written === null) return;
  const names: unknown[] = Array.isArray(written) ? written : [written];
  const types: unknown[] = [];
  for (const name of names) {
    const known = typeof name === 'string' ? named(name) : undefined;
    // What is no name of the platform stays, twice if it stands there twice: that is a mistake to tell.
    if (known === undefined || known[0] === name) types.push(name);
    else types.push(...known.filter((type) => !types.includes(type)));
  }
  if (JSON.stringify(types) !== JSON.stringify(written)) to.replace(pair, types, at);
}

function rewriteParameter(to: Rewriter, node: unknown, at: Path): void {
  const parameter = to.map(node);
  if (!parameter) return;
  rewriteKeys(to, parameter, {}, at);
  to.text(to.find(parameter, 'type'), (type) => type.toLowerCase(), [...at, 'type']);
  const source = to.find(parameter, 'source');
  to.text(source, sourceNamed, [...at, 'source']);
  if (to.plain(source?.value) !== 'metadata') return;
  to.text(to.find(parameter, 'sourceField'), metadataFieldNamed, [...at, 'sourceField']);
}

/** The platform has a toggle, and settings of a queue whose toggle is off are the ones for all. */
function rewriteMode(to: Rewriter, pair: Pair, at: Path): void {
  const written = to.plain(pair.value);
  if (typeof written === 'boolean') to.replace(pair, written ? 'on' : 'inherit', at);
}

/** The platform has a checkbox. */
function rewriteOptIn(to: Rewriter, pair: Pair, at: Path): void {
  const written = to.plain(pair.value);
  if (typeof written === 'boolean') to.replace(pair, { ask: written }, at);
  else rewriteKeys(to, pair.value, {}, at);
}

/** Renames the keys of one level. */
function rewriteKeys(to: Rewriter, node: unknown, names: { readonly [key: string]: string }, at: Path): void {
  const map = to.map(node);
  if (!map) return;
  for (const { key, pair } of to.pairs(map)) {
    to.rename(map, pair, (Object.hasOwn(names, key) ? names[key] : undefined) ?? camelCase(key), at);
  }
}
