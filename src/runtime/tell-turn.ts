/**
 * What a saved turn tells whoever edits flows beside the terminal: each step, each question asked again, each decision
 * with the rule that stood against it, each failure. It may quote flows; it is not for logs.
 */
import type { JsonObject } from '../lib/json';
import type { Decision } from '../transfer/decide';
import type { TurnCommit } from './ports';

type Words = (data: JsonObject) => string | null;

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** By kind of the timeline's lines; of other kinds nothing is told. */
const WORDS: { readonly [kind: string]: Words } = {
  'call.arrived': () => 'a call arrives',
  'call.placed': () => 'a call is placed',
  'chat.opened': () => 'a chat is opened',
  'call.refused': ({ message }) => `! nobody can answer: ${text(message)}`,
  'step.entered': ({ step, kind }) => `enters ${text(step)} (${text(kind)})`,
  'step.again': ({ step, reason }) => `asks ${text(step)} again: ${text(reason)}`,
  'step.failed': ({ step, message }) => `! ${text(step)} fails: ${text(message)}`,
  'condition.missing': ({ step, condition }) =>
    `  ${text(step)}: ${text(condition)} reads what is not there: false`,
  'http.finished': ({ step, ok, status, error }) =>
    error === undefined
      ? `${ok === false ? '! ' : ''}${text(step)} is answered ${text(status)}`
      : `! ${text(step)} is not answered: ${text(error)}`,
  'http.part-missing': ({ step, var: name }) =>
    `  ${text(step)}: the answer has nothing that suits vars.${text(name)}`,
  'flow.ended': ({ flow, outcome }) => `${text(flow)} ends: ${text(outcome)}`,
  'queue.entered': ({ queue }) => `waits in the queue ${text(queue)}`,
  'agent.connected': ({ agent }) => `talks to ${text(agent ?? 'an agent')}`,
  'conversation.ended': ({ by }) =>
    `the conversation is over${by === undefined ? '' : `, ended by ${text(by)}`}`,
  handover: ({ virtualAgent }) => `is handed over to ${text(virtualAgent)}`,
  'virtual-agent.failed': () => '! the virtual agent fails',
  'session.closed': ({ by, how }) => `is over (${text(by)}, ${text(how)})`,
};

/** @returns a line each, in order, with the beginning of the session's id before it */
export function tellTurn({ session, timeline, decision }: TurnCommit): string[] {
  const lines = timeline.flatMap(({ kind, data }) => WORDS[kind]?.(JSON.parse(data) as JsonObject) ?? []);
  const decided = decision === null ? [] : [decisionWords(JSON.parse(decision) as Decision)];
  return [...lines, ...decided].map((line) => `${session.id.slice(0, SHOWN)}  ${line}`);
}

const SHOWN = 7;

function decisionWords({ transfer, virtualAgent, rules }: Decision): string {
  if (transfer) return `decision: to ${virtualAgent ?? ''}`;
  const failed = rules.find(({ result }) => result === 'failed');
  return `decision: no virtual agent, because of the rule ${failed?.name ?? 'that was not reached'}`;
}
