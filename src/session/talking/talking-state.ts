/**
 * The customer and an agent are connected. Owns: the signs by which we find out who ended it (the customer's own
 * request moves the leg, or the watchdog does), transfers between agents, and that the conference ends with the
 * last human.
 */
import { session } from '../session-setup';

export const talking = session.createStateConfig({
  id: 'talking',
  initial: 'alone',
  on: {
    'leg.failed': {
      guard: 'givesUp',
      target: 'goodbye',
      actions: ['noteFailedDocument', 'endByFailure', 'giveUpDocuments'],
    },
    'leg.left': { target: 'flow', actions: ['endByLeaving', 'endedByLeaving', 'tellHangup'] },
    'agent.gone': { guard: 'isTheirAgent', actions: 'addSign' },
    'agent.took': { actions: 'announceAgent' },
    'agent.away': { actions: 'endAwayAgent' },
    'customer.wrote': {},
    'message.file': {},
    'customer.dismissed': { target: 'deciding', actions: ['noteDismissed', 'endDismissed'] },
    'timer.unanswered': { guard: 'owesAnswer', target: 'deciding', actions: 'endUnanswered' },
    'timer.limit': { target: 'goodbye', actions: ['endByLimit', 'reachLimit', 'sayGoodbye'] },
    'transfer.requested': { actions: ['refuseTransfer', 'countIgnored'] },
  },
  states: {
    /** with one agent */
    alone: {
      on: {
        'conference.joined': { guard: 'isTheirLeg', actions: 'noteJoined' },
        'agent.gone': [
          { guard: 'leavesChat', target: '#deciding', actions: ['signAgentGone', 'endAsSigned'] },
          { guard: 'isTheirAgent', target: 'agentLeft', actions: ['signAgentGone', 'watch'] },
        ],
        'customer.left-conference': { target: 'customerLeft', actions: ['signStar', 'watch'] },
        'leg.asks': { target: 'settling', actions: 'settle' },
        'transfer.requested': [
          { guard: 'isForNobody', actions: ['refuseTransfer', 'countIgnored'] },
          { guard: 'isColdInChat', target: 'moved', actions: 'startMove' },
          { guard: 'isCold', target: 'moving', actions: ['startMove', 'watch'] },
          { target: 'consulting', actions: 'startConsult' },
        ],
        'end.requested': [
          {
            guard: 'isChat',
            target: '#deciding',
            actions: ['noteEndRequested', 'signEndRequested', 'endAsSigned'],
          },
          { target: 'ending', actions: ['noteEndRequested', 'signEndRequested', 'endAgentsLeg'] },
        ],
      },
    },
    /** a second agent is asked to take over */
    consulting: {
      initial: 'ringing',
      on: {
        'conference.joined': { guard: 'isTheirLeg', actions: 'noteJoined' },
        'customer.left-conference': { target: 'customerLeft', actions: ['signStar', 'watch'] },
        'leg.asks': { target: 'settling', actions: 'settle' },
      },
      states: {
        ringing: {
          on: {
            'agent.answered': [
              { guard: 'isOther', actions: 'turnAgentAway' },
              {
                guard: 'isMachine',
                target: '#talking.alone',
                actions: ['refuseMachine', 'endConsultInVain'],
              },
              { target: 'joined', actions: 'joinConsult' },
            ],
            'agent.ended': [
              { guard: 'isOther', actions: 'noteAgentEnded' },
              { target: '#talking.alone', actions: ['noteAgentEnded', 'endConsultInVain'] },
            ],
            'agent.refused': [
              { guard: 'isOtherOrUnsure', actions: 'noteAgentRefused' },
              { target: '#talking.alone', actions: ['noteAgentRefused', 'endConsultInVain'] },
            ],
            'agent.unanswered': [
              { guard: 'isOther', actions: 'giveAgentUp' },
              { target: '#talking.alone', actions: ['giveAgentUp', 'endConsultInVain'] },
            ],
            'agent.gone': [
              { guard: 'leavesChat', target: '#deciding', actions: ['signAgentGone', 'endAsSigned'] },
              { guard: 'isTheirAgent', target: '#talking.agentLeft', actions: ['signAgentGone', 'watch'] },
            ],
            'transfer.settled': {
              guard: 'isCancelled',
              target: '#talking.alone',
              actions: 'cancelConsult',
            },
            'end.requested': [
              {
                guard: 'isChat',
                target: '#deciding',
                actions: ['noteEndRequested', 'signEndRequested', 'endAsSigned'],
              },
              {
                target: '#talking.ending',
                actions: ['noteEndRequested', 'signEndRequested', 'cancelConsult', 'endAgentsLeg'],
              },
            ],
          },
        },
        /** three are on the line: the conference outlives either agent */
        joined: {
          on: {
            'agent.gone': [
              { guard: 'isTheirAgent', target: '#talking.alone', actions: 'promote' },
              { guard: 'isConsulted', target: '#talking.alone', actions: 'leaveConsult' },
            ],
            'transfer.settled': [
              { guard: 'isCancelled', target: '#talking.alone', actions: 'leaveConsult' },
              { target: '#talking.alone', actions: 'completeConsult' },
            ],
            // Nobody's leaving alone would move the customer.
            'end.requested': {
              target: '#deciding',
              actions: ['noteEndRequested', 'signEndRequested', 'endAsSigned'],
            },
          },
        },
      },
    },
    /** the agent passed the customer on and is let go; the customer's leg is not free yet */
    moving: { on: { 'leg.asks': 'moved', 'timer.watchdog': 'moved', 'agent.gone': {} } },
    moved: {
      entry: 'chooseMove',
      always: [
        { guard: 'canMove', target: '#waiting.queue', actions: 'moveCustomer' },
        { target: '#flow', actions: ['failMove', 'tellFailed'] },
      ],
    },
    /** the agent has left; the customer's leg asks for what is next, or is moved */
    agentLeft: {
      on: {
        'leg.asks': { target: '#deciding', actions: 'endAsSigned' },
        'timer.watchdog': { target: '#deciding', actions: ['noteWatchdog', 'endAsSigned'] },
        'leg.left': { target: '#flow', actions: ['endAsSignedForGood', 'endedByLeaving', 'tellHangup'] },
      },
    },
    /** the customer left the conference: by * or by hanging up, the next request tells which */
    customerLeft: {
      on: {
        'agent.gone': { guard: 'isTheirAgent', target: 'agentLeft', actions: ['signAgentGone', 'watch'] },
        'leg.asks': { target: '#deciding', actions: 'endAsSigned' },
        'timer.watchdog': { target: '#deciding', actions: ['noteWatchdog', 'endAsSigned'] },
      },
    },
    /** the customer's leg is free and nobody has told why: we asked the carrier how the agent's leg is */
    settling: {
      on: {
        'agent.gone': { guard: 'isTheirAgent', target: 'agentLeft', actions: ['signAgentGone', 'watch'] },
        'customer.left-conference': { target: 'customerLeft', actions: ['signStar', 'watch'] },
        'leg.asks': { target: '#deciding', actions: ['signStar', 'endAsSigned'] },
      },
    },
    /** an end was asked for: the agent's leg is being ended */
    ending: {
      on: {
        'agent.gone': { guard: 'isTheirAgent', actions: ['addSign', 'watch'] },
        'customer.left-conference': { actions: 'watch' },
        'leg.asks': { target: '#deciding', actions: 'endAsSigned' },
        'timer.watchdog': { target: '#deciding', actions: ['noteWatchdog', 'endAsSigned'] },
      },
    },
  },
});
