/** The demonstrations, in the order of the list. Owns: the list; the first is played when none is named. */
import type { Scene } from './scene';
import { textChat, webChat } from './scenes/chats';
import { agentLeg, callBack } from './scenes/customer-hangs-up';
import { agentHangsUp, star, webEnd } from './scenes/ends';
import { dialogflow, fallback, sip, otherApp } from './scenes/kinds';
import { optInDeclined, queueOverride, whyNot } from './scenes/rules';
import { relay, stream } from './scenes/sockets';
import { warmTransfer } from './scenes/warm-transfer';

export const SCENES: readonly Scene[] = [
  agentHangsUp,
  star,
  webEnd,
  callBack,
  agentLeg,
  optInDeclined,
  queueOverride,
  dialogflow,
  relay,
  stream,
  sip,
  otherApp,
  fallback,
  warmTransfer,
  whyNot,
  webChat,
  textChat,
];
