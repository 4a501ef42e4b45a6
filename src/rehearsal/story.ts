/**
 * The language of stories: one call or chat in plain text. Lines that begin with `>` are what people and the
 * carrier do; `given` lines set the scene; everything else is what was heard and what came of it, and
 * is rewritten when UPDATE_STORIES=1.
 */
import type { PlacedCallType } from '../call/call-type';
import type { CallPlaced } from '../call/event';
import { numberOf } from './customer-name';
import { parseChatInput, type ChatInput } from './story-chat';
import { parseGiven, type Given } from './story-given';
import { aboutLine, notUnderstood } from './story-problem';
import type { AgentAct, SignedData, Words } from './story-words';
import { parseVirtualAgent } from './story-virtual-agent';

export interface Story {
  /** lines before the first input, kept as they are */
  head: string[];
  givens: Given[];
  inputs: Input[];
  /** the told part: what follows the head */
  told: string;
}

/**
 * `of` whose session it is about, where the line says so: `agent-1 writes "Hello." to customer-2`; `at` the number of the
 * line, from 1.
 */
export type Input = (CallInput | ChatInput) & { of?: string; at?: number };

/** What happens in calls; restarts, time and transfers happen in chats too. */
export type CallInput = { line: string } & (
  | {
      do: 'dial';
      party: string;
      to: string;
      from: string;
      headers?: Words;
      data?: Words;
      signed?: SignedData;
    }
  | { do: 'place'; to: string; from: string; type: PlacedCallType; more?: PlacedMore }
  | { do: 'transfer'; kind: 'cold' | 'warm'; to: { agent: string } | { queue: string } }
  | { do: 'settle-transfer'; as: 'complete' | 'cancel' }
  | { do: 'form'; form: { values: Words; disposition?: string; tags?: string[] } }
  | { do: 'virtual-agent'; act: AgentAct }
  | { do: 'press'; party: string; keys: string }
  | { do: 'say'; party: string; words: string; confidence?: number }
  | { do: 'record'; party: string; seconds: number }
  | { do: 'hang-up' | 'answer' | 'busy' | 'machine' | 'lost'; party: string }
  | { do: 'pass'; seconds: number }
  | { do: 'restart' | 'down' | 'up' }
  | { do: 'end'; by: 'agent' | 'end_user' }
  | { do: 'fault'; fault: Fault }
);

/** What is asked for with a call that the application places. */
export type PlacedMore = Pick<CallPlaced, 'flow' | 'language' | 'params' | 'retry' | 'quietHours'>;

export type Fault =
  | 'repeat'
  | 'late'
  | 'lose'
  | 'lose-all'
  | 'late-action'
  | 'reverse'
  | 'reject-calls'
  | 'lock-out'
  | 'break-app'
  | 'break-agent'
  | 'refuse-conversation'
  | 'refuse-message'
  | 'lose-message-answer'
  | 'hang-up-at-redirect';

const FAULTS: { [words: string]: Fault } = {
  'repeats every callback': 'repeat',
  'delivers status callbacks 4s late': 'late',
  'loses the conference callbacks': 'lose',
  'loses every callback': 'lose-all',
  'delivers the next dial action 20s late': 'late-action',
  'delivers callbacks in reverse': 'reverse',
  'refuses to ring anybody': 'reject-calls',
  'does not take our credentials for calls': 'lock-out',
  'cannot reach the app once': 'break-app',
  'cannot reach the virtual agent': 'break-agent',
  'refuses the next conversation': 'refuse-conversation',
  'refuses the next message': 'refuse-message',
  'loses its answer to the next message': 'lose-message-answer',
  'sees the caller hang up just before the leg is moved': 'hang-up-at-redirect',
};

/** @throws StoryProblem when a line cannot be understood */
export function parseStory(text: string): Story {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('>'));
  const head = lines.slice(0, first);
  return {
    head,
    givens: numbered(head, 'given ').map(([line, at]) => aboutLine(line, at, () => parseGiven(line))),
    inputs: numbered(lines, '>').map(([line, at]) =>
      aboutLine(line, at, () => ({ ...parseInput(line), at })),
    ),
    told: lines.slice(first).join('\n').trimEnd(),
  };
}

/** The lines that begin like this, each with its number. */
function numbered(lines: string[], begin: string): [string, number][] {
  return lines.flatMap((line, index) => (line.startsWith(begin) ? [[line, index + 1]] : []));
}

function parseInput(line: string): Input {
  const { words, of } = addressed(line.slice(1).trim());
  const input = parseAct(line, words);
  return of === undefined ? input : { ...input, of };
}

/** What an agent or the application does may be about one of several customers: that comes last. */
function addressed(words: string): { words: string; of?: string } {
  const found =
    /^((?:agent-\d+|the agent|the customer) .*?)(?: (?:of|to|for))? ((?:caller|customer)(?:-\d+)?)$/.exec(
      words,
    );
  return found ? { words: found[1] ?? '', of: found[2] ?? '' } : { words };
}

function parseAct(line: string, words: string): Input {
  const match = (pattern: RegExp): RegExpExecArray | null => pattern.exec(words);
  let m: RegExpExecArray | null;
  const dialled = parseDial(line, words);
  if (dialled) return dialled;
  const placed = parsePlace(line, words);
  if (placed) return placed;
  const moved = parseTransfer(line, words) ?? parseVirtualAgent(line, words) ?? parseChatInput(line, words);
  if (moved) return moved;
  if ((m = match(/^\S+ enters (.+)$/)))
    return { line, do: 'form', form: JSON.parse(m[1] ?? '') as { values: Words } };
  if ((m = match(/^(\S+) presses (\S+)$/))) return { line, do: 'press', party: m[1] ?? '', keys: m[2] ?? '' };
  if ((m = match(/^(\S+) says (.+)$/))) return { line, do: 'say', party: m[1] ?? '', words: m[2] ?? '' };
  if ((m = match(/^(\S+) mumbles (.+)$/)))
    return { line, do: 'say', party: m[1] ?? '', words: m[2] ?? '', confidence: 0.3 };
  if ((m = match(/^(\S+) speaks for (\d+)s$/)))
    return { line, do: 'record', party: m[1] ?? '', seconds: Number(m[2]) };
  if ((m = match(/^(\S+) hangs up$/))) return { line, do: 'hang-up', party: m[1] ?? '' };
  if ((m = match(/^(\S+) answers$/))) return { line, do: 'answer', party: m[1] ?? '' };
  if ((m = match(/^(\S+) is busy$/))) return { line, do: 'busy', party: m[1] ?? '' };
  if ((m = match(/^(\S+)'s voicemail answers$/))) return { line, do: 'machine', party: m[1] ?? '' };
  if ((m = match(/^(\S+) loses the network$/))) return { line, do: 'lost', party: m[1] ?? '' };
  if ((m = match(/^(\d+)s pass$/))) return { line, do: 'pass', seconds: Number(m[1]) };
  if (match(/^the (app|server) restarts$/)) return { line, do: 'restart' };
  if ((m = match(/^the app is (down|up again)$/))) return { line, do: m[1] === 'down' ? 'down' : 'up' };
  if ((m = match(/^the (agent|customer) ends the conversation by API$/)))
    return { line, do: 'end', by: m[1] === 'agent' ? 'agent' : 'end_user' };
  const fault = FAULTS[words.replace(/^the carrier /, '')];
  if (fault) return { line, do: 'fault', fault };
  throw notUnderstood(line);
}

/** `the app calls the caller with FLOW` is an author's way to say it: from the number that has the flow. */
function parsePlace(line: string, words: string): Input | null {
  const found =
    /^the app calls (\S+) from (\S+) as (\S+?)(?: with (\{.*\}))?$/.exec(words) ??
    /^the app calls (the caller) with (\S+)()(?: and (\{.*\}))?$/.exec(words);
  if (!found) return null;
  const [, to = '', from = '', type = '', more] = found;
  return {
    ...{ line, do: 'place', to: to === 'the caller' ? numberOf('caller') : to, from },
    type: (type === '' ? 'api' : type) as PlacedCallType,
    ...(more === undefined ? {} : { more: JSON.parse(more) as PlacedMore }),
  };
}

function parseDial(line: string, words: string): Input | null {
  const found = /^(caller(?:-\d+)?) dials (\S+)(?: from (\S+)(?: with (.+))?)?$/.exec(words);
  if (!found) return null;
  const [, party = '', to = '', from = numberOf(party), more = ''] = found;
  const dial = { line, do: 'dial', party, to, from } as const;
  const headers = [...more.matchAll(/(?:^|, )([A-Z][\w-]*): (.+?)(?=, [A-Z][\w-]*: |$)/g)];
  if (headers.length > 0)
    return {
      ...dial,
      headers: Object.fromEntries(headers.map(([, name = '', value = '']) => [name, value])),
    };
  const data = /^(?:(signed|forged|expired) )?data (.+)$/.exec(more);
  if (!data) return more === '' ? dial : null;
  const values = JSON.parse(data[2] ?? '') as Words;
  const how = data[1] as SignedData['how'] | undefined;
  return how === undefined ? { ...dial, data: values } : { ...dial, signed: { how, values } };
}

function parseTransfer(line: string, words: string): Input | null {
  const cold = /^\S+ transfers to (queue )?(\S+)$/.exec(words);
  if (cold) {
    const to = cold[1] ? { queue: cold[2] ?? '' } : { agent: cold[2] ?? '' };
    return { line, do: 'transfer', kind: 'cold', to };
  }
  const warm = /^\S+ consults (\S+)$/.exec(words);
  if (warm) return { line, do: 'transfer', kind: 'warm', to: { agent: warm[1] ?? '' } };
  const settled = /^\S+ (complete|cancel)s the transfer$/.exec(words);
  return settled ? { line, do: 'settle-transfer', as: settled[1] as 'complete' | 'cancel' } : null;
}
