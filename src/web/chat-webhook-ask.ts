/**
 * What the carrier asks before it is done in a conversation. Owns: what we refuse, and that everything
 * else is let be done, even when we fail: a chat must not fall silent because of us.
 */
import type { SessionRow } from '../runtime/rows';
import { readSnapshot } from '../session/read-snapshot';
import { LONGEST_PLAIN } from '../twilio/chat-messages';
import { isOurs, typeOfAddress } from '../twilio/chat-parties';
import { parseChatAsk, type MessageAsk, type ParticipantAsk } from '../twilio/parse-chat-ask';
import type { FormParams } from '../twilio/parse-form';
import type { AppDeps } from './app-deps';
import { FloodGate } from './chat-webhook-flood';

/** Why something is not to be done. No personal data. */
export interface Refusal {
  code: 'empty' | 'too-long' | 'too-many' | 'chat-over' | 'stranger';
  reason: string;
}

type Deps = Pick<AppDeps, 'store' | 'settings' | 'clock' | 'log'>;

/** @returns a judge of questions: null lets it be done */
export function chatAnswerer(deps: Deps): (params: FormParams) => Promise<Refusal | null> {
  const gate = new FloodGate();
  return async (params) => {
    try {
      const asked = parseChatAsk(params);
      if (!asked) return null;
      return asked.ask === 'message'
        ? await judgeMessage(deps, gate, asked)
        : await judgeJoining(deps, asked);
    } catch (error) {
      deps.log.error('what the carrier asked could not be judged; it is let be done', {
        error: String(error),
      });
      return null;
    }
  };
}

/** Conversations of others in the same account are none of our business; neither is what we write. */
async function judgeMessage(deps: Deps, gate: FloodGate, asked: MessageAsk): Promise<Refusal | null> {
  const { chat, author, text, hasMedia } = asked;
  const known = isOurs(author) ? null : await deps.store.sessionOfLeg(chat);
  if (!known) return null;
  const { maxMessageLength, rate } = deps.settings.current().chat;
  if (text.trim() === '' && !hasMedia) return { code: 'empty', reason: 'The message has no text.' };
  const session = await deps.store.session(known.sessionId);
  const most = longestOf(session, asked, maxMessageLength);
  if (text.length > most) return { code: 'too-long', reason: `A message has at most ${most} characters.` };
  if (session?.phase === 'closed') return { code: 'chat-over', reason: 'The chat is over.' };
  if (gate.admits(`${chat} ${author}`, rate, deps.clock.now())) return null;
  const { messages, seconds } = rate;
  return { code: 'too-many', reason: `At most ${messages} messages are taken within ${seconds} seconds.` };
}

/** What is longer than a text message may be would be in the chat of somebody with a phone, and never reach them. */
function longestOf(session: SessionRow | null, { author, text }: MessageAsk, most: number): number {
  if (!session || text.length <= LONGEST_PLAIN || typeOfAddress(author) !== null) return most;
  const { type } = readSnapshot(session.snapshot);
  return type === 'sms' || type === 'whatsapp' ? Math.min(most, LONGEST_PLAIN) : most;
}

/** Users of the SDK are agents; one may bring another, and nobody else may join a chat of ours. */
async function judgeJoining(deps: Deps, { chat, by, identity }: ParticipantAsk): Promise<Refusal | null> {
  if (!(await deps.store.sessionOfLeg(chat))) return null;
  const queues = Object.values(deps.settings.current().queues);
  const agents = new Set(queues.flatMap((queue) => queue.agents.map((agent) => agent.chat)));
  if (agents.has(by) && agents.has(identity)) return null;
  return { code: 'stranger', reason: 'Only agents of a queue may join this chat.' };
}
