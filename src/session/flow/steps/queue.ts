/** `queue`: the customer waits while agents are rung. */
import { checkAddress } from '../../../flow/expression/address';
import type { FlowEvent, QueueStep, Scope } from '../../../flow/model';
import { remembered } from '../../../lib/remembered';
import type { EventOf } from '../../machine-event';
import type { Hold } from '../../waiting/holding';
import { note, type Turn } from '../../turn';
import { agentsFor } from '../../waiting/agents-for';
import { promptVerbs } from '../prompts';
import { scopeOf } from '../scope';
import { evaluateAll } from './evaluate-all';

/** Twilio's own music for those who wait (Twilio docs: Enqueue, waitUrl). */
const MUSIC = 'http://com.twilio.sounds.music.s3.amazonaws.com/MARKOVICHAMP-Borghestral.mp3';
const HIGHEST_PRIORITY = 100;

/** @throws when the queue, the priority or the music cannot be evaluated */
export function enterQueue(turn: Turn, step: QueueStep): FlowEvent | EventOf<'flow.queues'> {
  const scope = scopeOf(turn, step.frame);
  const name = queueName(step, scope);
  const queue = name === undefined ? undefined : turn.world.settings.queues[name];
  if (name === undefined || !queue || agentsFor(turn, queue).length === 0) {
    note(turn, 'queue.unknown', { queue: name ?? null, agents: queue ? 0 : null });
    return { type: 'outcome.failed' };
  }
  const priority = priorityOf(step, scope);
  const hold = holdOf(turn, step, scope, queue.waitMusicUrl);
  const attributes = evaluateAll(step.attributes, scope);
  return {
    type: 'flow.queues',
    step: step.path,
    queue: name,
    maxWaitSeconds: step.maxWaitSeconds,
    ...(priority === 0 ? {} : { priority }),
    ...(hold ? { hold } : {}),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(step.whisper && !turn.s.chat ? { whisper: promptVerbs(turn, step.whisper, step.frame) } : {}),
  };
}

/** Undefined: the value names none of the queues that the step may lead to. */
export function queueName(
  { queue, chosen, among = [] }: Pick<QueueStep, 'queue' | 'chosen' | 'among'>,
  scope: Scope,
): string | undefined {
  if (!chosen) return queue;
  const value = chosen.evaluate(scope);
  return among.find((name) => name === value);
}

function priorityOf({ priority }: QueueStep, scope: Scope): number {
  const value = priority?.evaluate(scope) ?? 0;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error('the priority is not a number');
  return Math.min(HIGHEST_PRIORITY, Math.max(0, Math.round(value)));
}

const checkedMusic = remembered(checkAddress, 100);

/** In a chat nobody hears music or presses keys: the customer is told their place. */
function holdOf(turn: Turn, step: QueueStep, scope: Scope, queueMusic = ''): Hold | undefined {
  const { hold } = step;
  if (!hold || (turn.s.chat && hold.everySeconds === undefined)) return undefined;
  const music = hold.music?.render(scope) ?? (isSound(queueMusic) ? queueMusic : MUSIC);
  const { keys, everySeconds } = hold;
  return {
    music: checkedMusic(music),
    keys: { ...keys },
    ...(everySeconds === undefined ? {} : { everySeconds }),
  };
}

/** The music of a queue may be a document of the carrier's, which can only be waited with in a conference. */
function isSound(address: string): boolean {
  return /\.(mp3|wav|aiff?|au|gsm|ulaw)([?#]|$)/i.test(address);
}
