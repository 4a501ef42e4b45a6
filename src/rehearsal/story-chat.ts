/**
 * The lines of stories that only chats have. Words that people write stand in quotes, as JSON has them.
 * Must not know: how a line is carried out.
 */
import { parse as parseYaml } from 'yaml';
import type { SignedData, Words } from './story-words';

/** What brings a customer into a chat. */
export type Arrival =
  | {
      do: 'open-chat';
      party: string;
      address: string;
      client: ChatClient;
      language?: string;
      custom?: CustomWords;
    }
  | { do: 'text'; from: string; to: string; words: string };

interface ChatClient {
  kind: 'web' | 'mobile';
  version: string;
}

export interface CustomWords {
  unsigned?: Words;
  signed?: SignedData;
}

export type ChatAct =
  | Arrival
  /** `party` is a customer or an agent's id */
  | { do: 'write'; party: string; words: string }
  | { do: 'choose'; party: string; label: string }
  | { do: 'opt-in'; party: string; choice: 'yes' | 'no' }
  | { do: 'acknowledge'; party: string; as: 'ready' | 'started' }
  | { do: 'accept'; party: string }
  | { do: 'leave'; party: string }
  | { do: 'presence'; party: string; present: boolean }
  | { do: 'chat-end'; by: 'agent' | 'end_user'; party: string }
  | { do: 'close-outside' };

export type ChatInput = { line: string } & ChatAct;

/** What a bot of the kind webhook answers to its turns, in their order. */
export interface BotGiven {
  kind: 'bot';
  status: number;
  body: unknown;
}

export const CUSTOMER = 'customer';
const DEFAULT_VERSION = { web: '3.0.0', mobile: '1.0.0' } as const;

const OPENS =
  /^(customer(?:-\d+)?) opens a (web|mobile) chat(?: at (\S+))?(?: in (\S+))?(?: with version (\S+))?(?: with (signed |forged |expired )?data (\{.*\}))?$/;
const TEXTS = /^((?:whatsapp:)?\+\d+|whatsapp:[A-Z]{2}\.\w+) texts ((?:whatsapp:)?\+\d+) (".*")$/;

/** @returns null for a line that is none of chats */
export function parseChatInput(line: string, said: string): ChatInput | null {
  const words = said.replace(/^the customer\b/, CUSTOMER);
  const act = parseArrival(words) ?? parseWords(words) ?? parseComing(words) ?? parseEnd(words);
  return act && { line, ...act };
}

/** @returns null for a line that is none of chats */
export function parseChatGiven(line: string): BotGiven | null {
  const bot = /^given bot answers (\d{3}|\{.*\})$/.exec(line);
  if (!bot) return null;
  const answer = bot[1] ?? '';
  if (/^\d/.test(answer)) return { kind: 'bot', status: Number(answer), body: {} };
  return { kind: 'bot', status: 200, body: parseYaml(answer) };
}

function parseArrival(words: string): Arrival | null {
  const texts = TEXTS.exec(words);
  if (texts) return { do: 'text', from: texts[1] ?? '', to: texts[2] ?? '', words: quoted(texts[3]) };
  const opens = OPENS.exec(words);
  if (!opens) return null;
  const [, party = '', kind = 'web', address = kind, language, version, how, data] = opens;
  const client = kind as ChatClient['kind'];
  return {
    ...{ do: 'open-chat', party, address },
    client: { kind: client, version: version ?? DEFAULT_VERSION[client] },
    ...(language === undefined ? {} : { language }),
    ...(data === undefined ? {} : { custom: customOf(how?.trim(), data) }),
  };
}

function customOf(how: string | undefined, json: string): CustomWords {
  const values = JSON.parse(json) as Words;
  return how === undefined ? { unsigned: values } : { signed: { how: how as SignedData['how'], values } };
}

function parseWords(words: string): ChatAct | null {
  const does = /^(\S+) (writes|chooses|selects opt-in) (.+)$/.exec(words);
  const [, party = '', what, rest = ''] = does ?? [];
  if (what === 'writes' && /^".*"$/.test(rest)) return { do: 'write', party, words: quoted(rest) };
  if (what === 'chooses') return { do: 'choose', party, label: rest };
  if (what === 'selects opt-in' && /^(Yes|No)$/.test(rest))
    return { do: 'opt-in', party, choice: rest === 'Yes' ? 'yes' : 'no' };
  const client = /^(\S+)'s client (is ready|starts)$/.exec(words);
  const as = client?.[2] === 'starts' ? 'started' : 'ready';
  return client && { do: 'acknowledge', party: client[1] ?? '', as };
}

function parseComing(words: string): ChatAct | null {
  const accepts = /^(\S+) accepts$/.exec(words);
  if (accepts) return { do: 'accept', party: accepts[1] ?? '' };
  const leaves = /^(\S+) leaves the chat$/.exec(words);
  if (leaves) return { do: 'leave', party: leaves[1] ?? '' };
  const presence = /^(\S+) (goes offline|comes back)$/.exec(words);
  return presence && { do: 'presence', party: presence[1] ?? '', present: presence[2] === 'comes back' };
}

function parseEnd(words: string): ChatAct | null {
  const ends = /^(the agent|customer(?:-\d+)?) ends the chat$/.exec(words);
  const party = ends?.[1] ?? '';
  if (ends) return { do: 'chat-end', by: party === 'the agent' ? 'agent' : 'end_user', party };
  return words === 'the conversation is closed by somebody else' ? { do: 'close-outside' } : null;
}

function quoted(json = '""'): string {
  return JSON.parse(json) as string;
}
