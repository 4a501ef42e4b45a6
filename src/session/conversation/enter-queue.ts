/** The customer begins to wait for an agent: in a conference, while agents are rung. */
import type { QueueSettings } from '../../settings/queue';
import { sessionPrompt } from '../prompts';
import { note, play, setTimer, type Turn } from '../turn';
import { openConversation } from './open-conversation';
import { askForRanking } from './ring';

interface Given {
  /** path of the step the flow waits in */
  step: string;
  queue: string;
  settings: QueueSettings;
  maxWaitSeconds?: number | undefined;
}

export function enterQueueConversation(turn: Turn, { step, queue, settings, maxWaitSeconds }: Given): void {
  const { s } = turn;
  const conference = `${s.id}-${s.requests++}`;
  openConversation(turn, { kind: 'queue', step, queue, settings, conference, attempt: null });
  note(turn, 'queue.entered', { queue, strategy: settings.strategy });
  if (s.chat) play(turn, ...sessionPrompt(turn, 'session.queueWait'));
  play(turn, {
    verb: 'join',
    conference,
    as: 'customer',
    ...(settings.waitMusicUrl === undefined ? {} : { waitMusicUrl: settings.waitMusicUrl }),
  });
  setTimer(turn, 'max-wait', (maxWaitSeconds ?? settings.maxWaitSeconds) * 1000);
  askForRanking(turn);
}
