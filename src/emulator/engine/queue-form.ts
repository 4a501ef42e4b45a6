/** What is told of a call in a queue (Twilio docs: Enqueue, waitUrl). Owns: names and numbers. */
import type { CallQueue, QueueMember } from './call-queue';
import type { Form } from './carrier-event';

/** @param now ms on the carrier's clock */
export function waitForm(queue: CallQueue, member: QueueMember, now: number): Form {
  return {
    QueueSid: queue.sid,
    QueuePosition: String(queue.members.indexOf(member) + 1),
    QueueTime: String(secondsSince(member, now)),
    AvgQueueTime: String(queue.averageWait(now)),
    CurrentQueueSize: String(queue.members.length),
  };
}

export function secondsSince({ since }: QueueMember, now: number): number {
  return Math.round((now - since) / 1000);
}
