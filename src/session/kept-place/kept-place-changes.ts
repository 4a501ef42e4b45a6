/** What the machine does about a place that is kept (see actions.ts). Owns: which name is which function. */
import * as asking from './ask-who';
import * as keeping from './keep-place';

export const keptPlaceChanges = {
  stopClosing: keeping.stopClosing,
  waitForHours: keeping.waitForHours,
  standInLine: keeping.standInLine,
  stepOutOfLine: keeping.stepOutOfLine,
  callForPlace: keeping.callForPlace,
  planCallForPlace: keeping.planCallForPlace,
  losePlace: keeping.losePlace,
  askWhoItIs: asking.askWhoItIs,
  hearKey: asking.hearKey,
  takePlace: asking.takePlace,
  noteNoKey: asking.noteNoKey,
  noteHungUp: asking.noteHungUp,
  noteNotWanted: asking.noteNotWanted,
};
