import type { SessionSnapshot } from '../session/snapshot';
import type { Decision } from '../transfer/decide';
import type { Input } from './story';
import { phaseOf } from '../session/state';

export interface Outcome {
  snapshot: SessionSnapshot;
  decisions: Decision[];
}

/** Somewhere a call or chat can take place: the pure core, or the whole server with the local carrier. */
export interface Stage {
  perform(input: Input): Promise<void>;
  /** a customer's session and its stored decisions, once all inputs were performed; by default the first one's */
  outcome(name?: string): Promise<Outcome>;
  close(): Promise<void>;
}

/** What came of it, in the words of the record. */
export function summarise(snapshot: SessionSnapshot, decisions: Decision[]): string[] {
  const { end, postSession, failures, transfers } = snapshot;
  const agents = postSession.agents.map((one) => `${one.name} (${one.status})`);
  const decision = decisions.at(-1);
  const failed = decision?.rules.find((rule) => rule.result === 'failed');
  return [
    `phase: ${phaseOf(snapshot)}`,
    `ended by: ${end ? `${end.by} (${end.how})` : 'nobody'}`,
    `decisions: ${decisions.length}`,
    decision?.transfer
      ? `transfer: to ${decision.virtualAgent ?? ''}`
      : `transfer: none (${failed?.name ?? 'undecided'})`,
    `status: ${postSession.status}`,
    ...(postSession.road !== null && postSession.road !== 'customer-leg'
      ? [`road: ${postSession.road}`]
      : []),
    ...(postSession.optIn === null ? [] : [`opt-in: ${postSession.optIn}`]),
    ...(agents.length > 1 || (postSession.kind ?? 'flow') !== 'flow'
      ? [`virtual agents: ${agents.join(', ')}`]
      : []),
    ...transfers.map((one) => `transfer between agents: ${one.kind}, ${one.status}`),
    ...(postSession.missing.length > 0 ? [`missing: ${postSession.missing.join(', ')}`] : []),
    ...(postSession.dropped.length > 0
      ? [`dropped: ${postSession.dropped.map((one) => one.field).join(', ')}`]
      : []),
    ...(decision?.transfer ? [`parameters: ${JSON.stringify(redacted(postSession.parameters))}`] : []),
    ...(decision?.transfer ? [`answers: ${JSON.stringify(redacted(postSession.answers))}`] : []),
    ...(snapshot.shownHeaders ? [`sip headers: ${JSON.stringify(snapshot.shownHeaders)}`] : []),
    ...messagesLine(snapshot),
    ...failures.map(
      (failure) => `failure: ${failure.step === '' ? '' : `${failure.step}: `}${failure.message}`,
    ),
  ];
}

/** Identifiers and addresses differ between stages and runs. */
export function redacted(values: object): unknown {
  return JSON.parse(JSON.stringify(values), (key, value: unknown) => {
    if (key === 'url') return '<url>';
    return typeof value === 'string' ? withoutIdentifiers(value) : value;
  });
}

function withoutIdentifiers(value: string): string {
  if (/^CA[0-9a-f]{32}$/.test(value)) return '<call>';
  if (/^CH[0-9a-f]{32}$/.test(value)) return '<conversation>';
  return /^customer:/.test(value) ? '<customer>' : value;
}

/** Who wrote how much: a message that is doubled or lost shows here. */
function messagesLine({ chat }: SessionSnapshot): string[] {
  if (!chat) return [];
  const { customer, agent, virtualAgent, system } = chat.counts;
  return [`messages: customer ${customer}, agent ${agent}, virtual agent ${virtualAgent}, system ${system}`];
}
