/**
 * The customer hung up and is called back for the virtual agent. Owns: when and how often, and that nobody is taken
 * for the customer who does not say so.
 */
import { session } from '../session-setup';

export const callBack = session.createStateConfig({
  id: 'callBack',
  initial: 'due',
  on: {
    // A call to which nobody said a word was told to hang up.
    'leg.asks': { actions: 'hangUp' },
    'leg.left': {},
    'timer.limit': [
      { guard: 'legIsGone', target: '#closed', actions: ['declineUnreached', 'reachLimit'] },
      { target: 'goodbye', actions: ['dropCallBack', 'declineByHangup', 'reachLimit', 'sayGoodbye'] },
    ],
  },
  states: {
    due: { on: { 'timer.call-back': 'ringing' } },
    ringing: {
      entry: 'callCustomerBack',
      on: {
        'customer.answered': {
          guard: 'isExpected',
          target: 'asked',
          actions: ['takeCustomer', 'askWhenCalledBack'],
        },
        'customer.missed': { target: 'missed', actions: 'noteMissed' },
        'customer.refused': [
          { guard: 'isCertain', target: 'missed', actions: 'noteRefused' },
          { actions: 'noteRefused' },
        ],
      },
    },
    asked: {
      on: {
        'leg.asks': { target: 'heard', actions: 'hearConsent' },
        'leg.left': { target: '#leaving', actions: ['declineByHangup', 'endedByLeaving'] },
      },
    },
    heard: {
      always: [
        { guard: 'asksAgain', target: 'asked', actions: 'askConsentAgain' },
        { guard: 'saysYes', target: '#withAgent', actions: 'settleConsent' },
        { guard: 'saysNothing', target: 'missed', actions: ['hangUp', 'noteSilence'] },
        { target: '#goodbye', actions: ['settleConsent', 'declineCallBack', 'sayGoodbye'] },
      ],
    },
    missed: {
      always: [
        { guard: 'hasCallsLeft', target: 'due', actions: 'planNextCall' },
        { guard: 'legIsGone', target: '#closed', actions: ['noteNobodyReached', 'declineUnreached'] },
        { target: '#goodbye', actions: ['noteNobodyReached', 'declineUnreached'] },
      ],
    },
  },
});
