/**
 * A document of post-session transfers as CCAI Platform spells it. Owns: which key and value becomes
 * which. Must not know: whether the result is right (see validate-setting). CCAI docs:
 * post-session-transfer, send-reserved-data-properties.
 */
import type { Pair, YAMLMap } from 'yaml';
import { SETTING_KINDS } from '../setting-kinds';
import { knownKeys } from '../known-keys';
import { callTypesNamed } from './call-types';
import { camelCase, metadataFieldNamed, sourceNamed } from './parameter-names';
import type { Rewriter } from './rewriter';

type Path = readonly (string | number)[];

const FIELDS: readonly string[] = knownKeys(SETTING_KINDS['call-post-session'].schema, [], {});

/** Keys with a name of their own; other keys in snake case only lose their underscores. */
const KEYS: { readonly [key: string]: string } = {
  call_type: 'callTypes',
  callType: 'callTypes',
  virtual_agent_name: 'virtualAgent',
  virtualAgentName: 'virtualAgent',
};

/** True for a key only a document of post-session transfers can have, in either spelling. */
export function isPostSessionKey(key: string): boolean {
  return FIELDS.includes(fieldOf(key));
}

/** Rewrites one document in place. @param at its place in the file */
export function rewritePostSession(to: Rewriter, document: YAMLMap, at: Path): void {
  for (const { key, pair } of to.pairs(document)) {
    const field = fieldOf(key);
    if (FIELDS.includes(field)) to.rename(document, pair, field, at);
  }
  for (const { key, pair } of to.pairs(document)) rewriteField(to, key, pair, [...at, key]);
}

function fieldOf(key: string): string {
  return (Object.hasOwn(KEYS, key) ? KEYS[key] : undefined) ?? camelCase(key);
}

function rewriteField(to: Rewriter, field: string, pair: Pair, at: Path): void {
  switch (field) {
    case 'callTypes':
      return rewriteCallTypes(to, pair, at);
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
function rewriteCallTypes(to: Rewriter, pair: Pair, at: Path): void {
  const written = to.plain(pair.value);
  if (written === undefined || written === null) return;
  const names: unknown[] = Array.isArray(written) ? written : [written];
  const types: unknown[] = [];
  for (const name of names) {
    const known = typeof name === 'string' ? callTypesNamed(name) : undefined;
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
