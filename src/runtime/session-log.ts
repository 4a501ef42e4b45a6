/**
 * What a saved turn tells the log of its session. Owns: which lines, and that they hold ids and words of ours alone:
 * no numbers, names or words of customers. Must not know: how logs are written.
 */
import type { JsonObject } from '../lib/json';
import type { Log } from '../log';
import type { TurnCommit } from './ports';

interface Line {
  level: 'info' | 'warn';
  message: 'session opened' | 'session decided' | 'session handed over' | 'session ended' | 'session failure';
  fields: JsonObject;
}

type Rule = Omit<Line, 'fields'> & {
  fields: readonly string[];
  /** the line is written only where this holds; always if left out */
  when?: (data: JsonObject) => boolean;
};

/** @param names of what the note says that is ours: never a message or a reason, which may quote a customer */
const failure = (...names: string[]): Rule => ({
  ...{ level: 'warn', message: 'session failure', fields: names },
});
const info = (message: Line['message'], ...names: string[]): Rule => ({
  ...{ level: 'info', message, fields: names },
});

/** By kind of the timeline's lines; of other kinds there is no line. */
const RULES: { readonly [kind: string]: Rule } = {
  'call.arrived': info('session opened', 'type'),
  'call.placed': info('session opened', 'type'),
  'chat.opened': info('session opened', 'type'),
  handover: info('session handed over', 'virtualAgent', 'kind'),
  'session.closed': info('session ended', 'by', 'how'),
  'agent.refused': failure('attempt', 'code'),
  'call.refused': failure(),
  'custom-data.refused': failure(),
  'customer.refused': failure('code'),
  'delivery.failed': failure('document'),
  'dial.failed': failure('step', 'sipCode'),
  'document.failed': failure('errorCode'),
  'http.finished': { ...failure('step', 'status', 'error'), when: ({ ok }) => ok === false },
  'limit.reached': failure(),
  'post-session.ended': { ...failure('status'), when: ({ status }) => status === 'failed' },
  'post.failed': failure('code'),
  'queue.unknown': failure('queue'),
  'redirect.refused': failure('code'),
  'run.failed': failure('step'),
  'step.failed': failure('step'),
  'transfer.failed': failure('step'),
  'transfer.refused': failure('kind'),
  'transfer.unknown': failure(),
  'virtual-agent.failed': failure('fallback'),
};

/** One line when the session opens, at its decision, each handover, its end, and for each failure, in their order. */
export function logTurn(log: Log, { session, timeline, decided }: TurnCommit): void {
  const lines = timeline.flatMap(({ kind, data }) => lineOf(kind, data));
  if (decided) {
    // What was decided comes before what came of it.
    const after = lines.findIndex(
      ({ message }) => message === 'session handed over' || message === 'session ended',
    );
    lines.splice(after < 0 ? lines.length : after, 0, decision(decided));
  }
  for (const { level, message, fields } of lines) log[level](message, { session: session.id, ...fields });
}

/** @param written JSON, read only where there is something to tell: most lines of a timeline are told to nobody */
function lineOf(kind: string, written: string): Line[] {
  const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined;
  if (!rule) return [];
  const data = JSON.parse(written) as JsonObject;
  if (rule.when?.(data) === false) return [];
  const { level, message, fields: names } = rule;
  const told = Object.fromEntries(names.map((name) => [name, data[name] ?? null]));
  return [{ level, message, fields: level === 'warn' ? { what: kind, ...told } : told }];
}

function decision({ transfer, virtualAgent, failedRule }: NonNullable<TurnCommit['decided']>): Line {
  return { level: 'info', message: 'session decided', fields: { transfer, virtualAgent, failedRule } };
}
