/** The lines of a story that set the scene. Owns: what can be given. PURE. */
import { parse as parseYaml } from 'yaml';
import type { SettingKind } from '../settings/setting-kinds';
import { parseChatGiven, type BotGiven } from './story-chat';
import { parseFlowGiven, type FlowGiven } from './story-flow';
import { givenNotUnderstood } from './story-problem';

export type Given =
  | {
      kind: 'setting';
      of: SettingKind;
      name: string;
      patch: object;
    }
  | { kind: 'http'; path: string; status: number; body: unknown }
  /** somebody was asked for a post-session transfer in an earlier session */
  | { kind: 'asked'; address: string; days: number }
  | FlowGiven
  | BotGiven;

const SETTINGS = {
  queue: 'queue',
  'virtual agent': 'virtual-agent',
  number: 'number',
  'post-session': 'call-post-session',
  'queue post-session': 'queue-call-post-session',
  chat: 'chat',
  'chat address': 'chat-address',
  'chat post-session': 'chat-post-session',
  'queue chat post-session': 'queue-chat-post-session',
  'custom data': 'custom-data',
  business: 'business',
  hours: 'hours',
  flag: 'flag',
} as const;

/** Longer words first: `chat post-session` is no `chat` of that name. */
const KINDS = Object.keys(SETTINGS).sort((a, b) => b.length - a.length);
const SETTING = new RegExp(`^given (${KINDS.join('|')})(?: (\\S+))?: (.*)$`);
const GIVENS = ['params', 'language', 'http', 'queue facts', 'asked', 'bot', ...KINDS];

/** @throws when it cannot be understood */
export function parseGiven(line: string): Given {
  const http = /^given http (\S+) answers (\d+)(?: (.*))?$/.exec(line);
  if (http)
    return {
      kind: 'http',
      path: http[1] ?? '',
      status: Number(http[2]),
      body: http[3] ? JSON.parse(http[3]) : null,
    };
  const asked = /^given asked (\S+) (\d+) days ago$/.exec(line);
  if (asked) return { kind: 'asked', address: asked[1] ?? '', days: Number(asked[2]) };
  const more = parseChatGiven(line) ?? parseFlowGiven(line);
  if (more) return more;
  const setting = SETTING.exec(line);
  if (!setting) throw givenNotUnderstood(line, GIVENS);
  const of = SETTINGS[setting[1] as keyof typeof SETTINGS];
  return { kind: 'setting', of, name: setting[2] ?? 'global', patch: parseYaml(setting[3] ?? '') as object };
}
