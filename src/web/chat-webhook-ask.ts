/**
 * What the carrier asks before it is done in a conversation. Owns: what we refuse, and that everything
 * else is let be done, even when we fail: a chat must not fall silent because of us.
 */
import { parseChatAsk, type MessageAsk, type ParticipantAsk } from '../twilio/parse-chat-ask';
import { isOurs } from '../twilio/chat-parties';
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
  if (text.length > maxMessageLength)
    return { code: 'too-long', reason: `A message has at most ${maxMessageLength} characters.` };
  const session = await deps.store.session(known.sessionId);
  if (session?.phase === 'closed') return { code: 'chat-over', reason: 'The chat is over.' };
  if (gate.admits(`${chat} ${author}`, rate, deps.clock.now())) return null;
  const { messages, seconds } = rate;
  return { code: 'too-many', reason: `At most ${messages} messages are taken within ${seconds} seconds.` };
}

/** Users of the SDK are agents; one may bring another, and nobody else may join a chat of ours. */
async function judgeJoining(deps: Deps, { chat, by, identity }: ParticipantAsk): Promise<Refusal | null> {
  if (!(await deps.store.sessionOfLeg(chat))) return null;
  const queues = Object.values(deps.settings.current().queues);
  const agents = new Set(queues.flatMap((queue) => queue.agents.map((agent) => agent.chat)));
  if (agents.has(by) && agents.has(identity)) return null;
  return { code: 'stranger', reason: 'Only agents of a queue may join this chat.' };
}
