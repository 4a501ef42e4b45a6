/** The queue a post-session setting of a queue belongs to. Owns: that it exists. */
import { CHANNELS } from '../../call/channel';
import { hintFor } from '../hint';
import { placeOfQueue, QUEUE_SECTIONS } from './post-session-uses';
import type { DocumentProblem, World } from './world';

/** Every such setting is named like a queue; one of a queue that is gone would wait for a new queue of that name. */
export function checkQueuesOfSettings({ settings }: World): DocumentProblem[] {
  const queues = Object.keys(settings.queues);
  return CHANNELS.flatMap((channel) =>
    Object.keys(settings[QUEUE_SECTIONS[channel]])
      .filter((name) => !settings.queues[name])
      .map((name) => ({
        ...placeOfQueue(channel, name),
        at: [],
        mark: 'key',
        message: `there is no queue "${name}"`,
        hint: hintFor(name, queues, 'queues'),
      })),
  );
}
