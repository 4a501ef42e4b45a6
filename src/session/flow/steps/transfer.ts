/** `transfer`: the leg is given to another flow, a number, a SIP address or a virtual agent's socket. */
import { conversationRelayKind } from '../../../agents/conversation-relay';
import { fitParameters } from '../../../agents/limits';
import type { Answer } from '../../../call/answer';
import { isSocket } from '../../../flow/check/endpoint';
import type { FlowEvent, TransferStep } from '../../../flow/model';
import type { FlowRests } from '../../machine-event';
import { fillParams } from '../params';
import { scopeOf } from '../scope';
import { play } from '../../leg/play';
import { note, type Turn } from '../../turn';
import { onlyInCalls, telephone } from './dial';
import { evaluateAll } from './evaluate-all';

const RING_SECONDS = 30;

export function enterTransfer(turn: Turn, step: TransferStep): FlowEvent | FlowRests {
  const scope = scopeOf(turn, step.frame);
  const target = step.to.render(scope).trim();
  const values = evaluateAll(step.params, scope);
  const flow = turn.world.catalog.flows.get(target);
  if (flow) {
    const filled = fillParams(flow.params, values);
    if (!filled.ok) {
      note(turn, 'transfer.failed', { step: step.path, reason: filled.reason });
      return { type: 'outcome.failed' };
    }
    turn.s.next = { flow: target, params: filled.params };
    return { type: 'leave' };
  }
  if (turn.s.chat) return onlyInCalls(turn, step.path);
  const address = isSocket(target) ? target : telephone(target);
  note(turn, 'transfer.started', { step: step.path });
  if (isSocket(address)) {
    const given = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, text(value)]));
    const { parameters } = fitParameters(conversationRelayKind.limits, given);
    const { id: sessionId, language } = turn.s;
    play(
      turn,
      ...(conversationRelayKind.attach?.({ url: target }, { sessionId, language, parameters }) ?? []),
    );
  } else {
    const star = step.starIsAKey ? { starIsAKey: true } : {};
    play(turn, { verb: 'dial', targets: [address], timeoutSeconds: RING_SECONDS, ...star });
  }
  return { type: 'flow.elsewhere' };
}

/** The other side is done with the leg: it gave it back, or never had it. */
export function answerTransfer(answer: Answer): FlowEvent {
  const reached =
    answer.kind === 'dial'
      ? answer.bridged !== false && (answer.status === 'completed' || answer.status === 'answered')
      : answer.kind === 'relay' && answer.status !== 'failed';
  return { type: reached ? 'outcome.returned' : 'outcome.failed' };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
