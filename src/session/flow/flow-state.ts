/**
 * A flow has the leg: the first one, or a survey that is a flow of ours. The flow is a machine of its own, the
 * child of this state; here is only what its step waits for. Owns: what the leg's requests mean to it, and what
 * follows when it ends.
 */
import { session } from '../session-setup';

export const flow = session.createStateConfig({
  id: 'flow',
  initial: 'moving',
  on: {
    'flow.asks': '.asked',
    'flow.looks-up': [
      { guard: 'legIsGone', target: '.lookingUp', actions: 'allowLastLookUp' },
      { target: '.lookingUp' },
    ],
    'flow.elsewhere': '.elsewhere',
    'flow.queues': { target: 'waiting.queue', actions: 'enterQueue' },
    'flow.dials': { target: 'waiting.dial', actions: 'enterDial' },
    'flow.ended': [
      { guard: 'hasNextFlow', target: '.moving', actions: 'startNextFlow' },
      { guard: 'isSurveyOnLeg', target: 'withAgent.over', actions: 'endFlowAgent' },
      { guard: 'isSurvey', target: 'leaving', actions: ['endFlowAgent', 'settleAgent'] },
      { guard: 'legIsGone', target: 'leaving' },
      { target: 'goodbye', actions: 'endedByFlow' },
    ],
    'flow.stuck': [
      { guard: 'legIsGone', target: 'leaving', actions: 'settleLeft' },
      { target: 'goodbye', actions: ['noteNothingLeft', 'sayGoodbye'] },
    ],
    'leg.left': { target: '.moving', actions: ['endedByLeaving', 'takeLastAnswer', 'tellHangup'] },
  },
  states: {
    /** between two steps: never at the end of a turn */
    moving: {
      on: { 'leg.asks': { target: '#goodbye', actions: ['noteNothingLeft', 'sayGoodbye'] } },
    },
    /** a question was asked, or something is being recorded; an answer leads to wherever the flow rests next */
    asked: {
      on: {
        'leg.asks': { actions: 'takeAnswer' },
        'leg.left': {
          guard: 'mayAnswerLate',
          target: 'lastAnswer',
          actions: ['endedByLeaving', 'waitForLastAnswer'],
        },
        'customer.wrote': [{ guard: 'answersNothing', actions: 'noteUnasked' }, { actions: 'takeTyped' }],
      },
    },
    /** something is looked up while the leg holds */
    lookingUp: {
      on: {
        'leg.asks': { actions: 'hold' },
        'http.finished': { guard: 'isAwaited', target: 'moving', actions: 'takeLookUp' },
        'text.sent': { guard: 'isAwaited', target: 'moving', actions: 'takeSent' },
        'recording.set': { guard: 'isAwaited', target: 'moving', actions: 'takeTape' },
        'queues.counted': { guard: 'isAwaited', target: 'moving', actions: 'takeQueueFacts' },
        'timer.closing': { guard: 'legIsGone', target: '#leaving', actions: 'settleLeft' },
      },
    },
    /** a number, a SIP address or a socket has the leg */
    elsewhere: {
      on: {
        'leg.asks': { target: 'moving', actions: 'takeReturn' },
      },
    },
    /** the leg ended while the step waited: the carrier may still tell what was said, pressed or recorded */
    lastAnswer: {
      on: {
        'leg.answered-late': { target: 'moving', actions: ['takeLastAnswer', 'tellHangup'] },
        'timer.late': { target: 'moving', actions: ['rememberLeft', 'tellHangup'] },
      },
    },
  },
});
