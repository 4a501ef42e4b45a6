/** What goes wrong in a story, done to the local carrier. */
import type { LocalCarrier } from '../../../src/emulator/start-carrier';
import type { Fault } from '../../../src/rehearsal/story';

/** Twilio docs: error 20503, try again later. */
const AWAY = { status: 503, code: 20503, message: 'away' };

/** `reverse` is done by the stage itself. @param hangUp lets the customer hang up */
export function bring(fault: Exclude<Fault, 'reverse'>, carrier: LocalCarrier, hangUp: () => void): void {
  const { webhooks, rest } = carrier.faults;
  switch (fault) {
    case 'repeat':
      return webhooks.duplicate({}, Infinity);
    case 'late':
      return webhooks.delay({ kind: 'callback' }, 4000, Infinity);
    case 'lose':
      return webhooks.drop({ kind: 'callback', url: '/conference' }, Infinity);
    case 'lose-all':
      return webhooks.drop({ kind: 'callback' }, Infinity);
    case 'late-action':
      return webhooks.delay({ kind: 'document', form: { DialCallStatus: 'answered' } }, 20_000);
    case 'reject-calls':
      return rest.refuse(
        { method: 'POST', path: '/Calls.json' },
        { status: 400, code: 21210, message: 'refused' },
        Infinity,
      );
    case 'refuse-conversation':
      return rest.refuse({ method: 'POST', path: '/v1/Conversations' }, AWAY);
    case 'refuse-message':
      return rest.refuse({ method: 'POST', path: '/Messages' }, AWAY);
    case 'lose-message-answer':
      return rest.loseAnswer({ method: 'POST', path: '/Messages' });
    case 'hang-up-at-redirect':
      return rest.before({ method: 'POST', path: '/Calls/CA' }, hangUp);
    case 'lock-out':
      return rest.refuse(
        { method: 'POST', path: '/Calls.json' },
        { status: 401, code: 20003, message: 'Authenticate' },
        Infinity,
      );
    case 'break-app':
      return webhooks.drop({ kind: 'document' }, 1);
    case 'break-agent':
      return webhooks.drop({ kind: 'document', url: 'returnTo=' }, 1);
  }
}
