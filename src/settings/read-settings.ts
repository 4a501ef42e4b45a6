/**
 * Stored rows to settings. Owns: that a bad row never takes the good ones down with it.
 * Must not know: the store.
 */
import { DEFAULT_CALL_POST_SESSION, type CallPostSession } from './call-post-session';
import { DEFAULT_CUSTOM_DATA, type CustomDataSettings } from './custom-data';
import type { NumberSettings } from './number';
import type { Problem, SettingProblem } from './problem';
import type { QueueSettings } from './queue';
import type { QueueCallPostSession } from './queue-call-post-session';
import { validateSetting, type ValidatedSetting } from './validate-setting';
import type { VirtualAgentSettings } from './virtual-agent';

/** All settings at one version. */
export interface Settings {
  /** number of the settings version; 0: nothing was ever saved */
  version: number;
  virtualAgents: Readonly<Record<string, VirtualAgentSettings>>;
  queues: Readonly<Record<string, QueueSettings>>;
  /** by the number, such as `+15551000` */
  numbers: Readonly<Record<string, NumberSettings>>;
  callPostSession: {
    document: CallPostSession;
    /** version in which this document was saved; 0: never, the default holds */
    version: number;
  };
  /** by queue name; a queue without one inherits everything */
  queueCallPostSession: Readonly<Record<string, { document: QueueCallPostSession; version: number }>>;
  customData: CustomDataSettings;
  /** stored documents that could not be read; they are left out of everything above */
  problems: SettingProblem[];
}

interface Draft extends Settings {
  virtualAgents: Record<string, VirtualAgentSettings>;
  queues: Record<string, QueueSettings>;
  numbers: Record<string, NumberSettings>;
  queueCallPostSession: Record<string, { document: QueueCallPostSession; version: number }>;
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
  const settings: Draft = {
    version,
    virtualAgents: emptyRecord(),
    queues: emptyRecord(),
    numbers: emptyRecord(),
    callPostSession: { document: DEFAULT_CALL_POST_SESSION, version: 0 },
    queueCallPostSession: emptyRecord(),
    customData: DEFAULT_CUSTOM_DATA,
    problems: [],
  };
  for (const row of rows) {
    if (row.document === null) continue;
    const parsed = parse(row.document);
    const result = parsed.ok ? put(settings, row, parsed.value) : parsed;
    if (!result.ok) settings.problems.push(...result.problems.map((problem) => label(row, problem)));
  }
  return settings;
}

function put(settings: Draft, row: StoredSetting, document: unknown): ValidatedSetting<unknown> {
  const { kind, name, version } = row;
  switch (kind) {
    case 'virtual-agent':
      return keep(validateSetting(kind, name, document), (value) => (settings.virtualAgents[name] = value));
    case 'queue':
      return keep(validateSetting(kind, name, document), (value) => (settings.queues[name] = value));
    case 'number':
      return keep(validateSetting(kind, name, document), (value) => (settings.numbers[name] = value));
    case 'call-post-session':
      return keep(
        validateSetting(kind, name, document),
        (value) => (settings.callPostSession = { document: value, version }),
      );
    case 'queue-call-post-session':
      return keep(
        validateSetting(kind, name, document),
        (value) => (settings.queueCallPostSession[name] = { document: value, version }),
      );
    case 'custom-data':
      return keep(validateSetting(kind, name, document), (value) => (settings.customData = value));
    default:
      return validateSetting(kind, name, document);
  }
}

/** Without a prototype, so that a queue nobody defined is absent even when it is called `constructor`. */
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

function keep<T>(result: ValidatedSetting<T>, put: (value: T) => unknown): ValidatedSetting<T> {
  if (result.ok) put(result.value);
  return result;
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
