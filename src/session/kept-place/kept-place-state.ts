/**
 * The customer has hung up and their place in the queue is kept: when an agent is put aside for them they are called,
 * and whoever says by key that it is them is connected. Owns: when and how often they are called, one call at a time.
 */
import { session } from '../session-setup';
import { asking, pausing } from '../waiting/next-agents';

export const keptPlace = session.createStateConfig({
  id: 'keptPlace',
  entry: 'stopClosing',
  initial: 'opening',
  on: {
    // A call to which nobody pressed a key was told to hang up.
    'leg.asks': { actions: 'hangUp' },
    'leg.left': {},
    'timer.limit': [
      { guard: 'legIsGone', target: '#closed', actions: ['losePlace', 'reachLimit'] },
      { target: 'goodbye', actions: ['losePlace', 'reachLimit', 'sayGoodbye'] },
    ],
  },
  states: {
    /** are they called now, later, or never? */
    opening: {
      always: [
        { guard: 'isPlaceLost', target: '#leaving', actions: 'losePlace' },
        { guard: 'isClosedNow', target: 'due', actions: 'waitForHours' },
        { target: 'inLine', actions: 'standInLine' },
      ],
    },
    due: { on: { 'timer.kept-place': 'opening' } },
    /** they wait like everybody else; nobody is called before an agent is there for them */
    inLine: {
      initial: 'choosing',
      states: {
        choosing: {
          always: [
            { guard: 'isPlaceLost', target: '#leaving', actions: 'losePlace' },
            // It has closed while they waited.
            { guard: 'isClosedNow', target: '#keptPlace.due', actions: ['stepOutOfLine', 'waitForHours'] },
            { guard: 'hasGiven', target: '#keptPlace.ringing' },
            { guard: 'hasUntried', target: 'asking', actions: 'askForAgents' },
            { target: 'pausing', actions: 'pause' },
          ],
        },
        asking,
        pausing,
      },
    },
    ringing: {
      entry: 'callForPlace',
      on: {
        'customer.answered': {
          guard: 'isExpected',
          target: 'asked',
          actions: ['takeCustomer', 'askWhoItIs'],
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
        'leg.asks': { target: 'heard', actions: 'hearKey' },
        'leg.left': { target: 'missed', actions: 'noteHungUp' },
      },
    },
    heard: {
      always: [
        { guard: 'saysYes', target: '#waiting.queue', actions: 'takePlace' },
        { guard: 'saysNothing', target: 'missed', actions: ['hangUp', 'noteNoKey'] },
        { target: '#goodbye', actions: ['losePlace', 'noteNotWanted', 'sayGoodbye'] },
      ],
    },
    missed: {
      always: [
        { guard: 'mayCallAgain', target: 'due', actions: ['stepOutOfLine', 'planCallForPlace'] },
        { guard: 'legIsGone', target: '#leaving', actions: ['losePlace', 'noteNobodyReached'] },
        { target: '#goodbye', actions: ['losePlace', 'noteNobodyReached'] },
      ],
    },
  },
});
