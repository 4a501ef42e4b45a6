/** Whoever calls, the other side of a Dial is shown what the carrier accepts. */
import fc from 'fast-check';
import type { Verb } from '../../src/call/verb';
import { withCallerId } from '../../src/session/caller-id';
import type { SessionSnapshot } from '../../src/session/snapshot';
import type { World } from '../../src/session/world';

const world = { settings: { numbers: { support: {}, '+15551000': {} } } } as unknown as World;
const session = (from: string, to: string, direction = 'inbound') =>
  ({ direction, customer: { from, to }, lead: { leg: 'customer' } }) as unknown as SessionSnapshot;
const dial = (target: string, callerId?: string): Verb => ({
  ...{ verb: 'dial', targets: [target], timeoutSeconds: 20 },
  ...(callerId === undefined ? {} : { callerId }),
});
const bot: Verb = {
  verb: 'attach',
  by: 'dial',
  noun: { name: 'Sip', attributes: {}, text: 'sip:bot@x.test' },
};
const shown = (s: SessionSnapshot, verb: Verb) =>
  (withCallerId(world, s, verb) as { callerId?: string }).callerId;

const callers = fc.constantFrom(
  ...['client:anna', 'sip:bob@example.com', 'anonymous', '', 'Restricted', 'sip:anonymous@anonymous.invalid'],
  // Withheld numbers as some networks write them: words on the keys of a telephone.
  ...['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'],
);

test('a caller without a number is shown as the number that was called, else as one of ours', () => {
  fc.assert(
    fc.property(callers, fc.constantFrom('+15552000', 'sip:support@acme.example', ''), (from, to) => {
      const expected = to.startsWith('+') ? to : '+15551000';
      for (const verb of [dial('+15550077'), dial('sip:a@b.test'), dial('+15550077', from), bot])
        expect(shown(session(from, to), verb)).toBe(expected);
    }),
  );
});

test("a number is the carrier's own to show, and what a flow writes stays where it will do", () => {
  expect(shown(session('+15550001', '+15551000'), dial('+15550077'))).toBeUndefined();
  expect(shown(session('+15551000', 'client:anna', 'outbound'), bot)).toBeUndefined();
  expect(shown(session('client:anna', '+15551000'), dial('+15550077', '+15552000'))).toBe('+15552000');
  expect(shown(session('client:anna', '+15551000'), dial('client:desk', 'front desk'))).toBe('front desk');
  expect(shown(session('client:anna', '+15551000'), dial('sip:a@b.test', 'front-desk'))).toBe('front-desk');
  expect(shown(session('client:anna', '+15551000'), dial('sip:a@b.test', 'front desk'))).toBe('+15551000');
});
