/** What the machine does while a customer waits (see actions.ts). Owns: which name is which function. */
import type { Turn } from '../turn';
import { announcePlace, lookUpPlace } from './announce';
import {
  endDialInVain,
  endDialledTalk,
  endWaitByStar,
  endWaitInOutage,
  endWaitTooLong,
  noteDialled,
} from './end-wait';
import { bridgeDialled, enterDial } from './dialled';
import { enterQueue } from './enter-queue';
import { holdOn, leaveByKey } from './hold';
import * as ringing from './ring';

export const waitingChanges = {
  enterQueue,
  enterDial,
  bridgeDialled,
  beginRound: ringing.beginRound,
  askForAgents: ringing.askForAgents,
  takeGiven: ringing.takeGiven,
  ringGiven: ringing.ringGiven,
  pause: ringing.pause,
  takeOffered: ringing.takeOffered,
  endWaitTooLong,
  endWaitInOutage,
  endWaitByStar,
  noteDialled,
  endDialledTalk,
  endDialInVain,
  lookUpPlace,
  announcePlace,
  holdOn: (turn: Turn) => holdOn(turn),
  leaveByKey,
};
