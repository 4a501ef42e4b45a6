/** The customer waits for a human: in a queue's conference while agents are rung, or while one party is dialled. */
import { session } from '../session-setup';

export const waiting = session.createStateConfig({
  id: 'waiting',
  initial: 'queue',
  on: {
    'leg.failed': {
      guard: 'givesUp',
      target: 'goodbye',
      actions: ['noteFailedDocument', 'endByFailure', 'giveUpDocuments'],
    },
    'timer.limit': [
      { guard: 'legIsGone', target: '#closed', actions: ['endByLimit', 'reachLimit'] },
      { target: 'goodbye', actions: ['endByLimit', 'reachLimit', 'sayGoodbye'] },
    ],
    'leg.left': { target: 'flow', actions: ['endByLeaving', 'endedByLeaving', 'tellHangup'] },
    // Nobody else is there yet who could hear it.
    'customer.wrote': {},
  },
  states: {
    queue: {
      on: {
        'agents.ranked': { guard: 'isThisRound', actions: 'takeRanking' },
        'agent.answered': [
          { guard: 'isUnwanted', actions: 'turnAgentAway' },
          { guard: 'isMachine', actions: ['refuseMachine', 'ringNext'] },
          { guard: 'mustAccept', actions: 'askToAccept' },
          { target: '#talking', actions: 'connect' },
        ],
        'agent.responded': [
          { guard: 'isUnwanted', actions: 'turnAgentAway' },
          { guard: 'accepts', target: '#talking', actions: 'connect' },
          { actions: ['refuseUnaccepted', 'ringNext'] },
        ],
        'agent.ended': { actions: ['noteAgentEnded', 'ringNext'] },
        'agent.refused': { actions: ['noteAgentRefused', 'ringNext'] },
        'agent.unanswered': { actions: ['giveAgentUp', 'ringNext'] },
        'chat.created': { actions: ['nameConversation', 'ringNext'] },
        'timer.retry': { actions: 'rankAgain' },
        'timer.max-wait': {
          target: '#flow',
          actions: ['endWaitTooLong', 'tellTimeout'],
        },
        // Out of the conference and still on the line: the customer pressed * (or the conference is no place to wait any more).
        'leg.asks': { target: '#flow', actions: ['endWaitByStar', 'tellTimeout'] },
      },
    },
    dial: {
      on: {
        'leg.asks': [
          { guard: 'wasBridged', target: '#deciding', actions: ['noteDialled', 'endDialledTalk'] },
          { target: '#flow', actions: ['noteDialled', 'endDialInVain'] },
        ],
        'leg.left': [
          { guard: 'mayAnswerLate', target: 'dialResult', actions: ['endedByLeaving', 'waitForLastAnswer'] },
          {
            target: '#flow',
            actions: ['noteDialled', 'endByLeaving', 'endedByLeaving', 'tellHangup'],
          },
        ],
      },
    },
    /** the leg ended while somebody was dialled: the carrier may still tell whether they talked */
    dialResult: {
      on: {
        'leg.answered-late': {
          target: '#flow',
          actions: ['noteDialled', 'endByLeaving', 'tellHangup'],
        },
        'timer.late': { target: '#flow', actions: ['endByLeaving', 'tellHangup'] },
      },
    },
  },
});
