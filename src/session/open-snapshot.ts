/** The snapshot of a session that has just begun. Owns: the value every part of it begins with. */
import type { CallArrived, CallPlaced } from '../call/event';
import type { PostSession, SessionSnapshot } from './snapshot';

type Opening = Pick<
  SessionSnapshot,
  'phase' | 'type' | 'direction' | 'language' | 'customer' | 'lead' | 'sipHeaders'
>;

/** @param event what the session begins with: a call that reached us, or one that we are to place */
export function openSnapshot(event: CallArrived | CallPlaced): SessionSnapshot {
  return {
    format: 1,
    id: event.sessionId,
    release: event.release,
    channel: 'voice',
    ...(event.type === 'call.arrived' ? arrived(event) : placed(event)),
    startedAt: event.at,
    endedAt: null,
    customerCalls: [],
    customData: event.customData ?? {},
    form: { values: {}, disposition: null, tags: [] },
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
    transfers: [],
    vars: {},
    handover: null,
    decided: false,
    folder: null,
    latch: null,
    decision: null,
    decidedAfter: -1,
    postSession: noPostSession(),
    end: null,
    ignored: 0,
    fallbacks: 0,
    failures: [],
  };
}

function arrived(event: CallArrived): Opening {
  const { sid, from, to } = event;
  return {
    phase: 'flow',
    type: typeOf(event),
    direction: event.direction,
    language: 'en',
    customer: { sid, from, to, status: 'in-progress', gone: false },
    lead: { leg: 'customer', sid, gone: false },
    sipHeaders: event.sipHeaders ?? {},
  };
}

/** Nobody is on the line until the customer answers. */
function placed({ from, to, callType, language }: CallPlaced): Opening {
  return {
    phase: 'waiting',
    type: callType,
    direction: 'outbound',
    language: language ?? 'en',
    customer: { sid: '', from, to, status: 'queued', gone: true },
    lead: { leg: 'customer', sid: '', gone: true },
    sipHeaders: {},
  };
}

function noPostSession(): PostSession {
  return {
    status: 'not-required',
    reason: '',
    virtualAgent: null,
    kind: null,
    road: null,
    agents: [],
    optIn: null,
    parameters: {},
    missing: [],
    dropped: [],
    plan: { enabled: false, list: [] },
    records: { sessionMetadata: false, crm: false },
    answers: {},
    startedAt: null,
    endedAt: null,
  };
}

function typeOf(event: CallArrived): SessionSnapshot['type'] {
  if (event.direction === 'outbound') return 'outbound';
  if (event.from.startsWith('client:')) return 'web';
  return /^sips?:/i.test(event.from) ? 'inbound-sip' : 'inbound';
}
