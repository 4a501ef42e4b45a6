/**
 * Stored rows to settings. Owns: that a bad row never takes the good ones down with it.
 * Must not know: the store.
 */
import { inOneGo } from '../lib/in-one-go';
import { DEFAULT_BUSINESS, type BusinessSettings } from './business';
import { DEFAULT_CALL_POST_SESSION, type CallPostSession } from './call-post-session';
import { DEFAULT_CHAT, type ChatSettings } from './chat';
import type { ChatAddressSettings } from './chat-address';
import { DEFAULT_CHAT_POST_SESSION, type ChatPostSession } from './chat-post-session';
import { DEFAULT_CUSTOM_DATA, type CustomDataSettings } from './custom-data';
import type { FlagSettings } from './flag';
import type { Hours } from './hours';
import type { NumberSettings } from './number';
import type { Problem, SettingProblem } from './problem';
import type { QueueSettings } from './queue';
import type { QueueCallPostSession } from './queue-call-post-session';
import type { QueueChatPostSession } from './queue-chat-post-session';
import { isSettingKind, SETTING_KINDS, type SettingDocuments, type SettingKind } from './setting-kinds';
import { validateSetting, type ValidatedSetting } from './validate-setting';
import type { VirtualAgentSettings } from './virtual-agent';

/** A document, and the settings version it was saved in; 0: never, the default holds. */
export interface Saved<T> {
  document: T;
  version: number;
}

/** All settings at one version. */
export interface Settings {
  /** number of the settings version; 0: nothing was ever saved */
  version: number;
  virtualAgents: Readonly<Record<string, VirtualAgentSettings>>;
  queues: Readonly<Record<string, QueueSettings>>;
  /** by the number, such as `+15551000` */
  numbers: Readonly<Record<string, NumberSettings>>;
  /** by the address, such as `web` or `whatsapp:+15551000` */
  chatAddresses: Readonly<Record<string, ChatAddressSettings>>;
  callPostSession: Saved<CallPostSession>;
  /** by queue name; a queue without one inherits everything */
  queueCallPostSession: Readonly<Record<string, Saved<QueueCallPostSession>>>;
  chatPostSession: Saved<ChatPostSession>;
  /** by queue name, for its web chats; a queue without one inherits everything */
  queueChatPostSession: Readonly<Record<string, Saved<QueueChatPostSession>>>;
  chat: ChatSettings;
  customData: CustomDataSettings;
  business: BusinessSettings;
  /** calendars, by name */
  hours: Readonly<Record<string, Hours>>;
  /** switches of flows, by name */
  flags: Readonly<Record<string, FlagSettings>>;
  /** stored documents that could not be read; they are left out of everything above */
  problems: SettingProblem[];
}

interface Draft extends Settings {
  virtualAgents: Record<string, VirtualAgentSettings>;
  queues: Record<string, QueueSettings>;
  numbers: Record<string, NumberSettings>;
  chatAddresses: Record<string, ChatAddressSettings>;
  queueCallPostSession: Record<string, Saved<QueueCallPostSession>>;
  queueChatPostSession: Record<string, Saved<QueueChatPostSession>>;
  hours: Record<string, Hours>;
  flags: Record<string, FlagSettings>;
}

/** One stored document, as JSON text; null: deleted. */
export interface StoredSetting {
  kind: string;
  name: string;
  document: string | null;
  version: number;
}

/**
 * Reads the rows of one settings version: the newest of every document. Never throws: a row that
 * cannot be read is left out and reported in `problems`.
 */
export function readSettings(version: number, rows: readonly StoredSetting[]): Settings {
  return inOneGo(readInPieces(version, rows));
}

/** The same in pieces of a row each. */
export function* readInPieces(version: number, rows: readonly StoredSetting[]): Generator<void, Settings> {
  const settings = nothingSaved(version);
  for (const row of rows) {
    add(settings, row);
    yield;
  }
  return settings;
}

/**
 * The settings after more was saved or deleted, in pieces: only those rows are read, and parts they do not touch are the
 * same objects as before.
 *
 * @param rows in the order of their versions
 */
export function* changeInPieces(
  before: Settings,
  version: number,
  rows: readonly StoredSetting[],
): Generator<void, Settings> {
  const touched = new Set<string>();
  for (const { kind, name } of rows) {
    touched.add(JSON.stringify([kind, name]));
    yield;
  }
  const isKept = ({ kind, name }: SettingProblem): boolean => !touched.has(JSON.stringify([kind, name]));
  const settings: Draft = { ...before, version, problems: before.problems.filter(isKept) };
  for (const kind of new Set(rows.map((row) => row.kind))) {
    if (!isSettingKind(kind) || !isNamed(kind)) continue;
    const part = PARTS[kind];
    Object.assign(settings, { [part]: yield* copyOf(before[part] as Readonly<Record<string, unknown>>) });
  }
  for (const row of rows) {
    remove(settings, row);
    add(settings, row);
    yield;
  }
  return settings;
}

/** Entries copied between two turns of whoever waits. */
const PIECE = 1000;

function* copyOf<T>(record: Readonly<Record<string, T>>): Generator<void, Record<string, T>> {
  const copy = emptyRecord<T>();
  let copied = 0;
  for (const name in record) {
    copy[name] = record[name] as T;
    if (++copied % PIECE === 0) yield;
  }
  return copy;
}

function add(settings: Draft, row: StoredSetting): void {
  if (row.document === null) return;
  const parsed = parse(row.document);
  const result = parsed.ok ? put(settings, row, parsed.value) : parsed;
  if (!result.ok) settings.problems.push(...result.problems.map((problem) => label(row, problem)));
}

function remove(settings: Draft, { kind, name, version }: StoredSetting): void {
  if (!isSettingKind(kind)) return;
  const part = PARTS[kind];
  if (isNamed(kind)) Reflect.deleteProperty(settings[part] as object, name);
  else Object.assign(settings, { [part]: nothingSaved(version)[part] });
}

function nothingSaved(version: number): Draft {
  return {
    version,
    virtualAgents: emptyRecord(),
    queues: emptyRecord(),
    numbers: emptyRecord(),
    chatAddresses: emptyRecord(),
    callPostSession: { document: DEFAULT_CALL_POST_SESSION, version: 0 },
    queueCallPostSession: emptyRecord(),
    chatPostSession: { document: DEFAULT_CHAT_POST_SESSION, version: 0 },
    queueChatPostSession: emptyRecord(),
    chat: DEFAULT_CHAT,
    customData: DEFAULT_CUSTOM_DATA,
    business: DEFAULT_BUSINESS,
    hours: emptyRecord(),
    flags: emptyRecord(),
    problems: [],
  };
}

/** Where documents of each kind are. */
const PARTS: { readonly [K in SettingKind]: keyof Settings } = {
  ...({ 'virtual-agent': 'virtualAgents', queue: 'queues', number: 'numbers' } as const),
  ...({ 'chat-address': 'chatAddresses', chat: 'chat', hours: 'hours', flag: 'flags' } as const),
  ...({ 'call-post-session': 'callPostSession', 'chat-post-session': 'chatPostSession' } as const),
  ...({ 'queue-call-post-session': 'queueCallPostSession' } as const),
  ...({ 'queue-chat-post-session': 'queueChatPostSession' } as const),
  ...({ 'custom-data': 'customData', business: 'business' } as const),
};

/** Documents of such a kind are in their part by name. */
function isNamed(kind: SettingKind): boolean {
  return SETTING_KINDS[kind].onlyName === undefined;
}

/** Where the document of each kind goes. */
const KEEP: { readonly [K in SettingKind]: (into: Draft, document: SettingDocuments[K], row: Row) => void } =
  {
    'virtual-agent': (into, document, { name }) => (into.virtualAgents[name] = document),
    queue: (into, document, { name }) => (into.queues[name] = document),
    number: (into, document, { name }) => (into.numbers[name] = document),
    'chat-address': (into, document, { name }) => (into.chatAddresses[name] = document),
    'call-post-session': (into, document, { version }) => (into.callPostSession = { document, version }),
    'queue-call-post-session': (into, document, { name, version }) =>
      (into.queueCallPostSession[name] = { document, version }),
    'chat-post-session': (into, document, { version }) => (into.chatPostSession = { document, version }),
    'queue-chat-post-session': (into, document, { name, version }) =>
      (into.queueChatPostSession[name] = { document, version }),
    chat: (into, document) => (into.chat = document),
    'custom-data': (into, document) => (into.customData = document),
    business: (into, document) => (into.business = document),
    hours: (into, document, { name }) => (into.hours[name] = document),
    flag: (into, document, { name }) => (into.flags[name] = document),
  };

type Row = Pick<StoredSetting, 'name' | 'version'>;

function put(settings: Draft, row: StoredSetting, document: unknown): ValidatedSetting<unknown> {
  const { kind, name } = row;
  return isSettingKind(kind)
    ? putKnown(kind, settings, row, document)
    : validateSetting(kind, name, document);
}

function putKnown<K extends SettingKind>(
  kind: K,
  settings: Draft,
  row: Row,
  document: unknown,
): ValidatedSetting<unknown> {
  const result = validateSetting(kind, row.name, document);
  if (result.ok) KEEP[kind](settings, result.value, row);
  return result;
}

/** Without a prototype, so that a queue nobody defined is absent even when it is called `constructor`. */
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

function parse(text: string): ValidatedSetting<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, problems: [{ path: '', message: 'the stored document is not JSON' }] };
  }
}

function label(row: StoredSetting, problem: Problem): SettingProblem {
  return { kind: row.kind, name: row.name, ...problem };
}
