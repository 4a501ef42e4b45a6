/** How a session begins: a call is answered with the flow of its number, a chat with that of its address, or a customer is called. */
import { session } from '../session-setup';

/** It has not begun. */
export const fresh = session.createStateConfig({
  on: {
    'call.arrived': { target: 'answering', actions: 'openCall' },
    'call.placed': [
      { guard: 'isQuietNow', target: 'putOff', actions: ['openPlaced', 'waitOutQuiet'] },
      { target: 'placing', actions: 'openPlaced' },
    ],
    'chat.opened': [
      { guard: 'hasClient', target: 'answering', actions: 'openChat' },
      { target: 'unread', actions: ['openChat', 'waitForFirstMessage'] },
    ],
  },
});

/** A chat without a client of ours: the flow begins with the customer's first message. */
export const unread = session.createStateConfig({
  exit: 'stopWaitingForMessage',
  on: {
    'message.first': 'answering',
    'timer.greet': 'answering',
  },
});

/** Which flow has the leg first? */
export const answering = session.createStateConfig({
  entry: 'chooseFlow',
  always: [
    { guard: 'hasFlow', target: 'flow', actions: 'startFlow' },
    { target: 'goodbye', actions: 'refuseToServe' },
  ],
});

/** We are calling a customer: the session begins when they answer. */
export const placing = session.createStateConfig({
  entry: 'callCustomer',
  on: {
    'customer.answered': {
      guard: 'isExpected',
      target: 'answering',
      actions: ['takeCustomer', 'noteOutcome'],
    },
    'customer.missed': [
      { guard: 'mayPlaceAgain', target: 'putOff', actions: ['noteMissed', 'planPlacedCall'] },
      {
        guard: 'flowTakesMiss',
        target: 'answering',
        actions: ['noteMissed', 'noteNobodyReached', 'noteOutcome'],
      },
      { target: '#closed', actions: ['noteMissed', 'noteNobodyReached', 'noteOutcome'] },
    ],
    'customer.refused': [
      { guard: 'mayRetryRefused', target: 'putOff', actions: ['noteRefused', 'planPlacedCall'] },
      {
        guard: 'flowTakesRefusal',
        target: 'answering',
        actions: ['noteRefused', 'noteNobodyReached', 'noteOutcome'],
      },
      { guard: 'isCertain', target: '#closed', actions: ['noteRefused', 'noteNobodyReached'] },
      { actions: 'noteRefused' },
    ],
  },
});

/** A call that is made later: after quiet hours, or once more after nobody was reached. */
export const putOff = session.createStateConfig({
  on: { 'timer.place-call': 'placing' },
});
