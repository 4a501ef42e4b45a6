/**
 * What a bot may answer in our webhook protocol. Owns: its shape and its limits. Everything is optional,
 * `null` or an empty text is as good as nothing, an object where a list may be is a list of one, and a slip costs that part alone and is named.
 * A field we do not know is let be: a bot may be newer than we are.
 */
import type { BotMessage, BotReply, Choice } from '../call/chat';
import type { Json } from '../lib/json';

const LONGEST_TEXT = 4000;
const LONGEST_LABEL = 200;
const LONGEST_NAME = 100;
const MOST = 20;
const NOT_A_TURN = 'it answered something else than a turn';

type Fields = { readonly [name: string]: unknown };
/** Names of the parts that could not be read, never their values. */
type Slips = string[];
type End = NonNullable<BotReply['end']>;

/** @returns the answer in our words, or that it is none: not even an object, or one of whose messages none can be read */
export function readReply(body: unknown): BotReply | { error: string } {
  if (!isFields(body)) return { error: `${NOT_A_TURN} (${Array.isArray(body) ? 'a list' : typeof body})` };
  const slips: Slips = [];
  const said = listOf(body['messages'], 'messages', slips);
  if (said.length > MOST) return { error: `${NOT_A_TURN}: messages (more than ${MOST})` };
  const messages = messagesOf(said, slips);
  const [first] = slips;
  const end = endOf(body, slips);
  if (messages.length === 0 && !end && first !== undefined)
    return { error: `${NOT_A_TURN}: ${first} cannot be read` };
  const data = dataOf(body['data'], slips);
  return {
    messages,
    ...(end ? { end } : {}),
    ...(Object.keys(data).length > 0 ? { data } : {}),
    ...(slips.length > 0 ? { slips } : {}),
  };
}

/** Buttons without words of their own belong to the words before them. */
function messagesOf(said: unknown[], slips: Slips): BotMessage[] {
  const messages: BotMessage[] = [];
  for (const [index, one] of said.entries()) {
    const { text, choices } = messageOf(one, `messages.${index}`, slips);
    const before = messages.at(-1);
    if (choices.length === 0) messages.push(...(text === '' ? [] : [{ text }]));
    else if (text === '' && before && !before.choices) before.choices = choices;
    else messages.push({ text: text || choices.map(({ label }) => label).join(' / '), choices });
  }
  return messages;
}

function messageOf(one: unknown, path: string, slips: Slips): { text: string; choices: Choice[] } {
  const { text, choices } = (isFields(one) ? one : { text: one }) as Fields;
  if (isThere(text) && typeof text !== 'string') slips.push(`${path}.text`);
  const buttons = listOf(choices, `${path}.choices`, slips);
  if (buttons.length > MOST) slips.push(`${path}.choices (more than ${MOST})`);
  return {
    text: wordsOf(text, LONGEST_TEXT),
    choices: buttons.slice(0, MOST).flatMap((button, index) => {
      const choice = choiceOf(button);
      if (!choice) slips.push(`${path}.choices.${index}`);
      return choice ? [choice] : [];
    }),
  };
}

/** A word or a number is both what counts and what people see. */
function choiceOf(one: unknown): Choice | null {
  const given = isFields(one) ? one : { value: one };
  const value = plainOf(given['value'], LONGEST_LABEL);
  const label = plainOf(given['label'], LONGEST_LABEL) || value;
  const meaning = plainOf(given['meaning'], LONGEST_NAME);
  if (label === '') return null;
  return { value: value || label, label, ...(meaning === '' ? {} : { meaning }) };
}

/** Whoever says that it ends, in whatever words, ends. */
function endOf({ end, escalate }: Fields, slips: Slips): End | undefined {
  // It asks for a person: after the human conversation there is nobody, so it ends as it should.
  if (escalate === true) return { status: 'finished', reason: 'live-agent-handoff' };
  if (isThere(escalate) && escalate !== false) slips.push('escalate');
  if (!isThere(end) || end === false) return undefined;
  const { status, reason } = (isFields(end) ? end : { status: end === true ? undefined : end }) as Fields;
  if (!isFields(end) && end !== true && wordsOf(end, LONGEST_NAME) === '') {
    slips.push('end');
    return undefined;
  }
  return {
    status: status === 'partial' || status === 'failed' ? status : 'finished',
    reason: wordsOf(reason, LONGEST_NAME) || 'bot-ended',
  };
}

function dataOf(data: unknown, slips: Slips): { [name: string]: Json } {
  if (!isThere(data)) return {};
  if (!isFields(data)) slips.push('data');
  const kept = Object.entries(isFields(data) ? data : {}).filter(
    ([name]) => name !== '' && name.length <= 64,
  );
  return Object.fromEntries(kept) as { [name: string]: Json };
}

/** An object where a list may be is a list of one. */
function listOf(value: unknown, path: string, slips: Slips): unknown[] {
  if (!isThere(value)) return [];
  if (Array.isArray(value)) return value.filter(isThere);
  if (isFields(value)) return [value];
  slips.push(path);
  return [];
}

/** Many write an empty text where they have nothing to say. */
function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plainOf(value: unknown, longest: number): string {
  const isPlain = typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  return wordsOf(isPlain ? String(value) : value, longest);
}

/** Longer than can be: what fits is better than nothing. */
function wordsOf(value: unknown, longest: number): string {
  if (typeof value !== 'string') return '';
  return value
    .trim()
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '');
}
