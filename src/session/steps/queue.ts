/** `queue`: the customer waits in a conference while agents are rung. */
import type { FlowEvent, QueueStep } from '../../flow/model';
import { openConversation } from '../conversation/open-conversation';
import { askForRanking } from '../conversation/ring';
import { note, play, setTimer, type Turn } from '../turn';
import { waitIn } from './wait-in';

export function enterQueue(turn: Turn, step: QueueStep): FlowEvent | null {
  const { s } = turn;
  const queue = turn.world.settings.queues[step.queue];
  if (!queue || queue.agents.length === 0) {
    note(turn, 'queue.unknown', { queue: step.queue, agents: queue ? 0 : null });
    return { type: 'outcome.failed' };
  }
  const conference = `${s.id}-${s.requests++}`;
  openConversation(turn, {
    kind: 'queue',
    step: step.path,
    queue: step.queue,
    settings: queue,
    conference,
    attempt: null,
  });
  note(turn, 'queue.entered', { queue: step.queue, strategy: queue.strategy });
  play(turn, {
    verb: 'join',
    conference,
    as: 'customer',
    ...(queue.waitMusicUrl === undefined ? {} : { waitMusicUrl: queue.waitMusicUrl }),
  });
  setTimer(turn, 'max-wait', (step.maxWaitSeconds ?? queue.maxWaitSeconds) * 1000);
  waitIn(turn, 'queue', step);
  askForRanking(turn);
  return null;
}
