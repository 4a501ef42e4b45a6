/** A session as lists show it. Owns: the shape, and that the customer's number is not whole in it. */
import { z } from 'zod';
import type { SessionRow } from '../../runtime/rows';
import { readSnapshot } from '../../session/read-snapshot';
import type { SessionSnapshot } from '../../session/snapshot';
import { customerAddress } from '../../session/facts';
import { stepPath } from '../../session/flow/flow-machine';
import { courseOf, phaseOf } from '../../session/state';
import { isoTime } from './iso-time';

const time = z.string();
const text = z.string();

export const sessionLine = z.object({
  ...{ id: text, channel: z.enum(['voice', 'chat']), type: text, flow: text, release: text, language: text },
  phase: z.enum(['flow', 'handover', 'waiting', 'post-session', 'ending', 'closed']),
  /** what the session's machine is doing: waiting, talking … */
  state: text,
  /** the step of the flow it is in; null: none runs */
  step: text.nullable(),
  startedAt: time,
  endedAt: time.nullable(),
  /** the last digits of the number, or the client's kind of address */
  customer: text,
  /** queue and agent of the newest conversation */
  queue: text.nullable(),
  agent: text.nullable(),
  endedBy: text.nullable(),
  postSession: z.object({
    status: text,
    virtualAgent: text.nullable(),
    /** how many questions have an answer */
    answers: z.number().int(),
  }),
  failures: z.number().int(),
});

export type SessionLine = z.infer<typeof sessionLine>;

/** What a filter may look at besides what is shown. */
export interface Listed {
  line: SessionLine;
  /** the customer's whole address */
  address: string;
}

export function listed(row: SessionRow): Listed {
  const s = readSnapshot(row.snapshot);
  const { postSession } = s;
  const address = customerAddress(s);
  const line: SessionLine = {
    ...{ id: row.id, type: s.type, flow: row.flow, release: row.release, language: s.language },
    ...{ channel: s.channel, phase: phaseOf(s), state: courseOf(s) },
    step: stepOf(s),
    startedAt: isoTime(row.startedAt),
    endedAt: isoTime(row.endedAt),
    customer: maskedCustomer(address),
    ...lastTalk(s),
    endedBy: s.humans.at(-1)?.end.by ?? s.end?.by ?? null,
    postSession: {
      ...{ status: postSession.status, virtualAgent: postSession.virtualAgent },
      answers: Object.keys(postSession.answers).length,
    },
    failures: s.failures.length,
  };
  return { line, address };
}

function stepOf({ run, endedAt }: SessionSnapshot): string | null {
  if (endedAt !== null || !run) return null;
  return stepPath((run.machine as { value?: unknown } | null)?.value) || null;
}

function lastTalk(s: SessionSnapshot): Pick<SessionLine, 'queue' | 'agent'> {
  const human = s.humans.at(-1);
  const attempt = s.attempts.findLast(({ status }) => status !== 'over');
  return {
    queue: s.conversation?.queue ?? human?.queue ?? null,
    agent: attempt?.agentName ?? human?.agentName ?? null,
  };
}

/**
 * `+15550001` -> `•••0001`; what has no digits is said by its kind alone, since a name is personal too. Of the identity that a web chat
 * was given nothing is shown: its digits would look like those of a number.
 */
export function maskedCustomer(address: string): string {
  if (address.startsWith('customer:')) return '•••';
  const [, kind] = /^(client|sips?|whatsapp):/i.exec(address) ?? [];
  const digits = /(\d{4})\D*$/.exec(address)?.[1];
  if (digits !== undefined) return `${kind === undefined ? '' : `${kind} `}•••${digits}`;
  return kind ?? '•••';
}
