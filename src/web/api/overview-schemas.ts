/** How things are now, as the API shows it. Owns: the shapes. */
import { z } from 'zod';
import { sessionLine } from './session-line';

const text = z.string();
const count = z.number().int();
export const decisionCount = z.object({
  channel: text,
  /** `ready`, `declined` or `not-required` */
  status: text,
  /** the rule that decided against the transfer; null: there was one */
  failedRule: text.nullable(),
  count,
});

export const agentNow = z.object({
  ...{ id: text, name: text, queues: z.array(text) },
  state: z.enum(['free', 'offered', 'talking', 'chatting']),
  /** the session they talk in or are offered */
  session: text.nullable(),
  /** chats they are in */
  chats: count,
  /** when they last became free, or were offered somebody; null: never */
  since: text.nullable(),
});

export const overview = z.object({
  at: text,
  live: z.array(sessionLine),
  /** how many live, shown or not */
  liveCount: count,
  /** whether there has ever been one */
  hasSessions: z.boolean(),
  agents: z.array(agentNow),
  /** agents of the settings, shown or not */
  agentCount: count,
  /** work that waits to be done */
  tasks: count,
  decisions: z.array(decisionCount),
  deadLetters: count,
  problems: z.array(z.object({ kind: text, name: text, path: text, message: text, hint: text.optional() })),
  /** queues that nobody is in */
  emptyQueues: z.array(text),
  /** the folder of flows while it is not what serves */
  folder: z.object({ state: z.enum(['refused', 'set-aside', 'unreadable']), mistakes: count }).nullable(),
  health: z.object({
    store: z.boolean(),
    records: z.boolean(),
    flows: text.nullable(),
    /** why the carrier's REST API fails, and since when; null: it works */
    carrier: z.object({ trouble: text, since: text }).nullable(),
    /** how late the work is that is due first, in seconds */
    outboxLateSeconds: count,
  }),
});

export type Overview = z.infer<typeof overview>;
