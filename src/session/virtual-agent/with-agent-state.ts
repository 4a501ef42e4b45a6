/**
 * The leading leg is given to a virtual agent, and to its fallback when that fails. One that is a flow of ours has it
 * in the state `flow`; whatever its kind, it gives the leg back by `over`.
 */
import { session } from '../session-setup';

export const withAgent = session.createStateConfig({
  id: 'withAgent',
  initial: 'giving',
  states: {
    giving: {
      entry: 'giveLeg',
      always: [
        { guard: 'couldNotGive', target: 'over' },
        { guard: 'gaveToFlow', target: '#flow' },
        { guard: 'gaveToBot', target: 'bot' },
        { target: 'attached' },
      ],
    },
    /** the carrier has connected the leg to it: a socket, a SIP address, another application */
    attached: {
      on: {
        'leg.asks': { target: 'over', actions: 'takeLegBack' },
        'leg.failed': [
          { guard: 'isOtherLeg', actions: 'noteFailedDocument' },
          { target: 'over', actions: ['noteFailedDocument', 'failAgent'] },
        ],
        'leg.left': { target: '#leaving', actions: ['endedByLeaving', 'settleAttached'] },
        'virtual-agent.reported': { guard: 'isThisDocument', actions: 'noteReport' },
      },
    },
    /** a chat: it answers turn by turn */
    bot: {
      exit: 'stopWaitingForBot',
      on: {
        'bot.answered': [
          { guard: 'isNotThisTurn', actions: 'countIgnored' },
          { guard: 'botIsDone', target: 'over', actions: ['takeBotReply', 'endBot'] },
          { actions: ['takeBotReply', 'tellBotWhatWaits'] },
        ],
        'timer.bot': { guard: 'botIsBusy', target: 'over', actions: 'loseBot' },
        'customer.wrote': { actions: 'tellBot' },
        'leg.left': { target: '#leaving', actions: ['endedByLeaving', 'leaveBot', 'settleAttached'] },
      },
    },
    over: {
      entry: 'chooseFallback',
      always: [
        { guard: 'hasFallback', target: 'giving', actions: 'failOver' },
        { target: '#goodbye', actions: 'settleAgent' },
      ],
    },
  },
});
