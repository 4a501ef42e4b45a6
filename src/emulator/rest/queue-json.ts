/** Queues and members as Twilio's API writes them (Twilio docs: Queue and Member resources). Owns: names and formats. */
import type { CallQueue, QueueMember } from '../engine/call-queue';
import type { Exchange } from '../engine/exchange';
import { secondsSince } from '../engine/queue-form';
import { rfc2822 } from '../engine/rfc2822';

export function queueJson({ accountSid, clock }: Exchange, queue: CallQueue): Record<string, unknown> {
  const path = pathOf(accountSid, queue);
  return {
    sid: queue.sid,
    account_sid: accountSid,
    friendly_name: queue.friendlyName,
    max_size: queue.maxSize,
    current_size: queue.members.length,
    average_wait_time: queue.averageWait(clock.now()),
    date_created: rfc2822(queue.dateCreated),
    date_updated: rfc2822(queue.dateUpdated),
    uri: `${path}.json`,
    subresource_uris: { members: `${path}/Members.json` },
  };
}

export function memberJson(
  { accountSid, clock }: Exchange,
  queue: CallQueue,
  member: QueueMember,
): Record<string, unknown> {
  const { sid } = member.leg.record;
  return {
    queue_sid: queue.sid,
    call_sid: sid,
    position: queue.members.indexOf(member) + 1,
    wait_time: secondsSince(member, clock.now()),
    date_enqueued: rfc2822(member.since),
    uri: `${pathOf(accountSid, queue)}/Members/${sid}.json`,
  };
}

function pathOf(accountSid: string, { sid }: CallQueue): string {
  return `/2010-04-01/Accounts/${accountSid}/Queues/${sid}`;
}
