/** The customer waits for a human: in a queue's conference while agents are rung, or while one party is dialled. */
import { session } from '../session-setup';
import { asking, pausing } from './next-agents';

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
    'message.file': {},
  },
  states: {
    queue: {
      initial: 'choosing',
      on: {
        'timer.max-wait': { target: '#flow', actions: ['endWaitTooLong', 'tellTimeout'] },
        'timer.announce': { actions: 'lookUpPlace' },
        'place.found': { actions: 'announcePlace' },
        // Out of the conference and still on the line: the customer pressed *.
        'leg.asks': [
          { guard: 'leavesByKey', target: '#flow', actions: 'leaveByKey' },
          { guard: 'waitsOnHold', actions: 'holdOn' },
          { target: '#flow', actions: ['endWaitByStar', 'tellTimeout'] },
        ],
      },
      states: {
        /** whom to ring next */
        choosing: {
          always: [
            { guard: 'someoneRings', target: 'ringing' },
            { guard: 'isOutage', target: '#flow', actions: ['endWaitInOutage', 'tellFailed'] },
            { guard: 'isUnnamed', target: 'held' },
            { guard: 'hasGiven', target: 'ringing', actions: 'ringGiven' },
            { guard: 'hasUntried', target: 'asking', actions: 'askForAgents' },
            { target: 'pausing', actions: 'pause' },
          ],
        },
        /** a chat that the carrier does not know yet */
        held: { on: { 'chat.created': { target: 'choosing', actions: 'nameConversation' } } },
        asking,
        /** one agent, or all of them, are rung */
        ringing: {
          on: {
            'agent.answered': [
              { guard: 'isUnwanted', actions: 'turnAgentAway' },
              { guard: 'isMachine', target: 'choosing', actions: 'refuseMachine' },
              { guard: 'mustAccept', actions: 'askToAccept' },
              { target: '#talking', actions: 'connect' },
            ],
            'agent.responded': [
              { guard: 'isUnwanted', actions: 'turnAgentAway' },
              { guard: 'accepts', target: '#talking', actions: 'connect' },
              { target: 'choosing', actions: 'refuseUnaccepted' },
            ],
            'agent.ended': { target: 'choosing', actions: 'noteAgentEnded' },
            'agent.refused': { target: 'choosing', actions: 'noteAgentRefused' },
            'agent.unanswered': { target: 'choosing', actions: 'giveAgentUp' },
          },
        },
        pausing,
      },
    },
    dial: {
      on: {
        'agent.answered': [
          { guard: 'isUnwanted', actions: 'turnAgentAway' },
          { guard: 'mustAccept', actions: 'askToAccept' },
          { actions: 'bridgeDialled' },
        ],
        'agent.responded': [
          { guard: 'isUnwanted', actions: 'turnAgentAway' },
          { guard: 'accepts', actions: 'bridgeDialled' },
          { actions: 'refuseUnaccepted' },
        ],
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
