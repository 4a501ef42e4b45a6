/**
 * The steps of a flow that only a call can do. Owns: which they are, also in the flows it runs or
 * transfers to. Must not know: what is made of them.
 */
import { isSecret } from './answer-spec';
import { isSocket, isTelephone } from './check/endpoint';
import { targetOf } from './check/unknown-flow';
import type { VoiceOnlyStep } from './model';
import type { FlowSource, StepSource } from './parse/flow-source';

type Flows = ReadonlyMap<string, FlowSource>;

/** A step that only a call can do, with the flow's own step that leads to it. */
export interface VoiceOnlyFound extends VoiceOnlyStep {
  by: StepSource;
}

/** What each step of the flow leads to, in the order written; every flow behind a step is walked once. */
export function voiceOnlySteps(flow: FlowSource, flows: Flows): VoiceOnlyFound[] {
  return [...flow.steps.values()].flatMap((by) =>
    inStep(by, flows, new Set([flow.name])).map((found) => ({ ...found, by })),
  );
}

/** What keeps a flow from being used in a chat: its author's word, else its steps. */
export function voiceOnlyIn(flow: FlowSource, flows: Flows): VoiceOnlyStep[] {
  const said = saysCallsOnly(flow);
  return said.length > 0 ? said : voiceOnlySteps(flow, flows).map(({ step, reason }) => ({ step, reason }));
}

function saysCallsOnly({ name, channels, start }: FlowSource): VoiceOnlyStep[] {
  if (!channels || channels.includes('chat')) return [];
  return [{ step: start, reason: `flow "${name}" says that it is for calls only` }];
}

/** In the order written; what is still to be looked at is a list, since flows may lead to one another as far as they like. */
function inStep(first: StepSource, flows: Flows, seen: Set<string>): VoiceOnlyStep[] {
  const found: VoiceOnlyStep[] = [];
  const todo = [{ step: first, prefix: '' }];
  for (let one = todo.pop(); one; one = todo.pop()) {
    const { step, prefix } = one;
    const reason = reasonOf(step);
    if (reason !== null) found.push({ step: prefix + step.name, reason });
    const target = reason === null ? flows.get(targetOf(step) ?? '') : undefined;
    if (!target || seen.has(target.name)) continue;
    seen.add(target.name);
    const within = prefix + (step.kind === 'run' ? `${step.name}/` : `${step.name} -> ${target.name}/`);
    const said = saysCallsOnly(target);
    found.push(...said.map((other) => ({ ...other, step: within + other.step })));
    const inside = said.length > 0 ? [] : [...target.steps.values()].reverse();
    todo.push(...inside.map((other) => ({ step: other, prefix: within })));
  }
  return found;
}

/** The words name no address: they are read where the flow is not. */
function reasonOf(step: StepSource): string | null {
  if (step.kind === 'ask' && isSecret(step.data.answer)) return 'it asks for a secret, and chats are kept';
  if (step.kind === 'recording') return 'it records a call';
  if (step.kind === 'dial') return 'dial rings a telephone';
  if (step.kind !== 'transfer') return null;
  if (isTelephone(step.data.transfer)) return 'it transfers to a telephone';
  return isSocket(step.data.transfer) ? 'it transfers to a virtual agent that listens and speaks' : null;
}
