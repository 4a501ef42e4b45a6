/**
 * The lines of stories that only chats have. Words that people write stand in quotes, as JSON has them.
 * Must not know: how a line is carried out.
 */
import { parse as parseYaml } from 'yaml';
import type { SignedData, Words } from './story';

/** What brings a customer into a chat. */
export type Arrival =
  | { do: 'open-chat'; address: string; client: ChatClient; language?: string; custom?: CustomWords }
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
  /** `party` is the customer or an agent's id */
  | { do: 'write'; party: string; words: string }
  | { do: 'choose'; label: string }
  | { do: 'opt-in'; choice: 'yes' | 'no' }
  | { do: 'acknowledge'; as: 'ready' | 'started' }
  | { do: 'accept'; party: string }
  | { do: 'leave'; party: string }
  | { do: 'presence'; party: string; present: boolean }
  | { do: 'chat-end'; by: 'agent' | 'end_user' }
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
  /^the customer opens a (web|mobile) chat(?: at (\S+))?(?: in (\S+))?(?: with version (\S+))?(?: with (signed |forged |expired )?data (\{.*\}))?$/;
const TEXTS = /^((?:whatsapp:)?\+\d+) texts ((?:whatsapp:)?\+\d+) (".*")$/;

/** @returns null for a line that is none of chats */
export function parseChatInput(line: string): ChatInput | null {
  const words = line.slice(1).trim();
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
  const kind = opens[1] as 'web' | 'mobile';
  return {
    do: 'open-chat',
    address: opens[2] ?? kind,
    client: { kind, version: opens[4] ?? DEFAULT_VERSION[kind] },
    ...(opens[3] === undefined ? {} : { language: opens[3] }),
    ...(opens[6] === undefined ? {} : { custom: customOf(opens[5]?.trim(), opens[6]) }),
  };
}

function customOf(how: string | undefined, json: string): CustomWords {
  const values = JSON.parse(json) as Words;
  return how === undefined ? { unsigned: values } : { signed: { how: how as SignedData['how'], values } };
}

function parseWords(words: string): ChatAct | null {
  const writes = /^(?:the (customer)|(\S+)) writes (".*")$/.exec(words);
  if (writes) return { do: 'write', party: writes[1] ?? writes[2] ?? '', words: quoted(writes[3]) };
  const chooses = /^the customer chooses (.+)$/.exec(words);
  if (chooses) return { do: 'choose', label: chooses[1] ?? '' };
  const optIn = /^the customer selects opt-in (Yes|No)$/.exec(words);
  if (optIn) return { do: 'opt-in', choice: optIn[1] === 'Yes' ? 'yes' : 'no' };
  if (words === "the customer's client is ready") return { do: 'acknowledge', as: 'ready' };
  return words === "the customer's client starts" ? { do: 'acknowledge', as: 'started' } : null;
}

function parseComing(words: string): ChatAct | null {
  const accepts = /^(\S+) accepts$/.exec(words);
  if (accepts) return { do: 'accept', party: accepts[1] ?? '' };
  const leaves = /^(?:the (customer)|(\S+)) leaves the chat$/.exec(words);
  if (leaves) return { do: 'leave', party: leaves[1] ?? leaves[2] ?? '' };
  const presence = /^(?:the (customer)|(\S+)) (goes offline|comes back)$/.exec(words);
  const party = presence?.[1] ?? presence?.[2] ?? '';
  return presence && { do: 'presence', party, present: presence[3] === 'comes back' };
}

function parseEnd(words: string): ChatAct | null {
  const ends = /^the (agent|customer) ends the chat$/.exec(words);
  if (ends) return { do: 'chat-end', by: ends[1] === 'agent' ? 'agent' : 'end_user' };
  return words === 'the conversation is closed by somebody else' ? { do: 'close-outside' } : null;
}

function quoted(json = '""'): string {
  return JSON.parse(json) as string;
}
