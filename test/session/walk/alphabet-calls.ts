/** The events of a walk that only calls have. */
import type { Answer } from '../../../src/call/answer';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import { agent, event } from './alphabet';
import type { Happening } from './walked';

/** The leg is done with the document it has fetched last. */
function asks(name: string, answer: Answer, gone = false): Happening {
  return event(name, ({ lead, fetched, chat }) =>
    chat || lead.sid === ''
      ? null
      : { type: 'document.requested', sid: lead.sid, document: fetched, gone, answer },
  );
}

const input = (digits: string): Answer => ({ kind: 'input', digits, speech: '' });

/** However the customer's leg, or whichever leads, can go. */
export const LEAVES: Happening[] = [
  event('customer hangs up', ({ lead, chat }) =>
    chat || lead.sid === ''
      ? null
      : { type: 'leg.ended', leg: lead.leg, sid: lead.sid, status: 'completed', source: 'status-callback' },
  ),
  asks('customer is gone', { kind: 'none' }, true),
];

export const ASKS: Happening[] = [
  ...['1', '2', '5', ''].map((digits) => asks(digits === '' ? 'silence' : `keys ${digits}`, input(digits))),
  asks('leg asks', { kind: 'none' }),
  asks('dial is over', { kind: 'dial', status: 'answered' }),
  asks('a recording', { kind: 'recording', url: 'https://x.test/r', seconds: 3, digits: '' }),
];

/** An order, as the flow that looks one up wants it. */
export const NUMBER = asks('an order number', input('12345'));

export const DIALS: Happening[] = [
  asks('dial was bridged', { kind: 'dial', status: 'completed', bridged: true, seconds: 9, sid: 'CA9' }),
  asks('dial was busy', { kind: 'dial', status: 'busy', bridged: false }),
  event('dial result after the end', ({ lead, document, state }) =>
    state !== 'closed' && state.open.leg === 'gone'
      ? {
          ...{ type: 'document.requested', sid: lead.sid, document, gone: true },
          answer: { kind: 'dial', status: 'completed', bridged: true, seconds: 9, sid: 'CA9' },
        }
      : null,
  ),
];

export const LATE: Happening[] = [
  event('a key after the end', ({ lead, document, state }) =>
    state !== 'closed' && state.open.leg === 'gone'
      ? { type: 'document.requested', sid: lead.sid, document, gone: true, answer: input('5') }
      : null,
  ),
];

export const ATTACHED: Happening[] = [
  asks('bot fails', { kind: 'relay', status: 'failed', errorCode: '64102' }),
  asks('bot is done', { kind: 'relay', status: 'ended', handoffData: '{"csat":4}' }),
  event('bot reports', ({ document }) => ({
    type: 'virtual-agent.reported',
    document,
    status: 'failed',
    error: 'x',
  })),
];

export const CONFERENCE: Happening[] = [
  ...(['theirs', 'second'] as const).map((who) =>
    agent(who, 'leaves the conference', (leg, sid) => ({
      ...{ type: 'conference.left', leg, sid, reason: 'participant_hung_up' },
    })),
  ),
  agent('theirs', 'joins the conference', (leg, sid) => ({ type: 'conference.joined', leg, sid })),
  event('customer leaves the conference', ({ lead }) => ({
    ...{ type: 'conference.left', leg: 'customer', sid: lead.sid, reason: 'participant_hung_up' },
  })),
  agent('gone', 'accepts', (leg, sid) => ({ type: 'agent.responded', leg, sid, digits: '1' })),
  ...(['1', ''] as const).map((digits) =>
    agent('rung', digits === '' ? 'does not accept' : 'accepts', (leg, sid) => ({
      ...{ type: 'agent.responded', leg, sid, digits },
    })),
  ),
];

export const FAILED = event('document fails', ({ lead, fallbacks }) =>
  fallbacks === 0 ? { type: 'document.failed', sid: lead.sid, errorCode: '64102', gone: false } : null,
);

/** The carrier's own troubles. Once each in a walk. */
export const FAULTS: Happening[] = [
  ...['11200', '12100'].map((errorCode) =>
    event(`document fails with ${errorCode}`, ({ lead, fallbacks }) =>
      fallbacks === 0 ? { type: 'document.failed', sid: lead.sid, errorCode, gone: false } : null,
    ),
  ),
  event('leg asks again', ({ lead, fetched }) =>
    fetched > 1
      ? {
          type: 'document.requested',
          sid: lead.sid,
          document: fetched - 1,
          gone: false,
          answer: { kind: 'none' },
        }
      : null,
  ),
  event('move is refused', ({ lead }) => ({
    ...{ type: 'leg.refused', leg: lead.leg, request: 'redirect', code: 0, unsure: true },
  })),
  event('move finds no leg', ({ lead }) => ({
    ...{ type: 'leg.refused', leg: lead.leg, request: 'redirect', code: 21220, unsure: false },
  })),
];

const last = ({ customerCalls }: SessionSnapshot) => customerCalls.at(-1);

/** The customer's first leg asks, when another has come after it. */
export const SUPERSEDED = event('an older leg asks', ({ lead, document }) =>
  lead.sid === 'CA1'
    ? null
    : { type: 'document.requested', sid: 'CA1', document, gone: false, answer: { kind: 'none' } },
);

export const CALLED: Happening[] = [
  event('call is named', (s) => {
    const one = last(s);
    return one?.sid === null
      ? { type: 'leg.called', leg: 'customer', attempt: one.n, sid: `CC${one.n}` }
      : null;
  }),
  ...[false, true].map((machine) =>
    event(machine ? 'a machine answers' : 'customer answers', (s) => {
      const one = last(s);
      return one
        ? { type: 'customer.answered', sid: one.sid ?? `CC${one.n}`, attempt: one.n, machine }
        : null;
    }),
  ),
  event('customer is busy', (s) => {
    const one = last(s);
    if (!one) return null;
    const sid = one.sid ?? `CC${one.n}`;
    return { type: 'leg.ended', leg: 'customer', sid, status: 'busy', source: 'status-callback' };
  }),
  ...[true, false].map((unsure) =>
    event(unsure ? 'call may be refused' : 'call is refused', (s) =>
      last(s) ? { type: 'leg.refused', leg: 'customer', request: 'call', code: 21211, unsure } : null,
    ),
  ),
];
