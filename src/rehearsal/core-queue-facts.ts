/** How things are in the queues of a story: as the desk has them, or as the story gives them. PURE. */
import type { QueueFactsEffect } from '../call/effect';
import type { QueuesCounted } from '../call/event';
import type { Around } from './contact';
import { givenFacts } from './givens';
import type { Story } from './story';

export function queuesCounted(
  stage: Around,
  story: Story,
  { request, queues }: QueueFactsEffect,
): QueuesCounted {
  const found = queues.map((queue) => {
    const facts = stage.desk.facts(queue, stage.waitsIn(queue.name));
    return [queue.name, { ...facts, ...givenFacts(story, queue.name) }] as const;
  });
  return { type: 'queues.counted', at: stage.clock.now(), request, facts: Object.fromEntries(found) };
}
