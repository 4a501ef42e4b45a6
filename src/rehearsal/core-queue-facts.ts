/** What is asked of queues in a story: as the desk has it, or as the story gives it. PURE. */
import type { PlaceEffect, QueueFactsEffect } from '../call/effect';
import type { PlaceFound, QueuesCounted } from '../call/event';
import type { Around } from './contact';
import { givenFacts } from './givens';
import type { Story } from './story';

/** @param session who asks */
export function toldByDesk(
  stage: Around,
  story: Story,
  session: string,
  effect: QueueFactsEffect | PlaceEffect,
): QueuesCounted | PlaceFound {
  const at = stage.clock.now();
  if (effect.type === 'place.read')
    return { type: 'place.found', at, ...stage.desk.place(session, effect.agentIds) };
  const found = effect.queues.map((queue) => {
    const facts = stage.desk.facts(queue, stage.waitsIn(queue.name));
    return [queue.name, { ...facts, ...givenFacts(story, queue.name) }] as const;
  });
  return { type: 'queues.counted', at, request: effect.request, facts: Object.fromEntries(found) };
}
