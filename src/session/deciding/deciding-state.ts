/** The human conversation is over: is there a post-session transfer, and by which road? See transfer/ for the rules. */
import { session } from '../session-setup';

export const deciding = session.createStateConfig({
  id: 'deciding',
  initial: 'weighing',
  states: {
    weighing: {
      entry: 'weigh',
      always: [
        { guard: 'isPromised', target: 'settled' },
        { guard: 'needsHistory', target: 'counting', actions: 'reserveAsk' },
        { target: 'settled', actions: 'judge' },
      ],
    },
    /** earlier asks of the person, and of the day, are looked up */
    counting: {
      exit: 'stopCounting',
      on: {
        'asks.counted': { target: 'settled', actions: 'judgeCounted' },
        'timer.limit': [
          { guard: 'legIsGone', target: '#closed', actions: ['releaseAsk', 'reachLimit'] },
          { target: '#goodbye', actions: ['releaseAsk', 'reachLimit', 'sayGoodbye'] },
        ],
        'leg.asks': { actions: 'hold' },
        'leg.left': { actions: ['endedByLeaving', 'tellHangup'] },
        'customer.wrote': {},
      },
    },
    settled: {
      always: [
        { guard: 'asksConsent', target: '#consent', actions: ['promise', 'askConsent'] },
        { guard: 'callsBack', target: '#callBack', actions: ['promise', 'planCallBack'] },
        { guard: 'takesAgentsLeg', target: '#withAgent', actions: ['promise', 'leadWithAgent', 'takeLeg'] },
        { guard: 'transfers', target: '#withAgent', actions: ['promise', 'recordOutlook'] },
        { guard: 'legIsGone', target: '#closed', actions: 'noTransfer' },
        { target: '#flow', actions: ['noTransfer', 'tellCompleted'] },
      ],
    },
  },
});
