/** A customer's call arrived: the first snapshot, and the flow of the number that was called. */
import type { CallArrived } from '../call/event';
import { startFlow } from './flow-run';
import { letGo } from './let-go';
import { fillParams } from './params';
import type { SessionSnapshot } from './snapshot';
import { SESSION_LIMIT_MS } from './timing';
import { note, setTimer, type Turn } from './turn';

/** The snapshot of a session that has just begun. */
export function openSnapshot(event: CallArrived): SessionSnapshot {
  return {
    format: 1,
    id: event.sessionId,
    release: event.release,
    phase: 'flow',
    channel: 'voice',
    type: typeOf(event),
    direction: event.direction,
    language: 'en',
    startedAt: event.at,
    endedAt: null,
    customer: { sid: event.sid, from: event.from, to: event.to, status: 'in-progress', gone: false },
    document: 0,
    current: [],
    fetched: 0,
    pushes: 0,
    run: null,
    next: null,
    conversation: null,
    attempts: [],
    requests: 0,
    humans: [],
    latch: null,
    decision: null,
    decidedAfter: -1,
    postSession: {
      status: 'not-required',
      reason: '',
      virtualAgent: null,
      parameters: {},
      missing: [],
      answers: {},
      startedAt: null,
      endedAt: null,
    },
    end: null,
    ignored: 0,
    fallbacks: 0,
    failures: [],
  };
}

/** Starts the flow of the called number; a number without one hears an apology and is let go. */
export function greet(turn: Turn): void {
  const { s, world } = turn;
  setTimer(turn, 'limit', SESSION_LIMIT_MS);
  const number = world.settings.numbers[s.customer.to];
  if (number) s.language = number.language;
  const flow = number ? world.catalog.flows.get(number.flow) : undefined;
  note(turn, 'call.arrived', { flow: flow?.name ?? null, type: s.type });
  const filled = flow ? fillParams(flow.params, { language: s.language }) : null;
  if (flow && filled?.ok) return startFlow(turn, flow, filled.params);
  refuseCall(
    turn,
    number
      ? filled && !filled.ok
        ? filled.reason
        : `the flow "${number.flow}" does not exist`
      : 'no flow is set for the called number',
  );
}

function refuseCall(turn: Turn, message: string): void {
  turn.s.failures.push({ at: turn.at, step: '', message });
  note(turn, 'call.refused', { message });
  letGo(turn, 'errors.apology');
}

function typeOf(event: CallArrived): SessionSnapshot['type'] {
  if (event.direction === 'outbound') return 'outbound';
  if (event.from.startsWith('client:')) return 'web';
  return /^sips?:/i.test(event.from) ? 'inbound-sip' : 'inbound';
}
