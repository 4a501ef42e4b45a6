/** `dial`: one number, client or SIP address is rung and connected directly. */
import type { DialStep } from '../../flow/model';
import { scopeOf } from '../scope';
import { note, play, type Turn } from '../turn';
import { waitIn } from './wait-in';

export function enterDial(turn: Turn, step: DialStep): null {
  const { s } = turn;
  const scope = scopeOf(turn, step.frame);
  const target = step.to.render(scope).trim();
  const callerId = step.callerId?.render(scope).trim();
  s.conversation = {
    kind: 'dial',
    step: step.path,
    queue: null,
    settings: null,
    conference: null,
    state: 'waiting',
    enteredAt: turn.at,
    connectedAt: null,
    round: 0,
    pending: [],
    attempt: recordTarget(turn, target),
    agentGone: null,
    customerLeft: false,
    endRequestedBy: null,
    settling: false,
  };
  note(turn, 'dial.started', { step: step.path });
  play(turn, {
    verb: 'dial',
    targets: [target],
    timeoutSeconds: step.timeoutSeconds,
    ...(callerId ? { callerId } : {}),
  });
  return waitIn(turn, 'dial', step);
}

/** The one who is rung, named as an agent where a queue knows the address. */
function recordTarget(turn: Turn, target: string): number {
  const { attempts } = turn.s;
  const known = Object.values(turn.world.settings.queues)
    .flatMap((queue) => queue.agents)
    .find((agent) => agent.endpoint === target);
  const n = attempts.length + 1;
  attempts.push({
    n,
    agentId: known?.id ?? 'dialled',
    agentName: known?.name ?? '',
    status: 'calling',
    sid: null,
    at: turn.at,
    outcome: null,
    legGone: false,
  });
  return n;
}
