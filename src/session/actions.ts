/**
 * What the machine does on its way: named changes of the working copy, which gather effects as data. Owns: which name
 * is which function. Each is pure over the working copy: no clock, no chance, nothing sent.
 */
import {
  askToAccept,
  giveAgentUp,
  nameAgentLeg,
  noteAgentEnded,
  noteAgentProgress,
  noteAgentRefused,
  refuseMachine,
  refuseUnaccepted,
  turnAgentAway,
} from './agents/agent-leg';
import * as calls from './call-back/customer-call';
import * as plan from './call-back/plan';
import { acknowledge } from './chat/acknowledged';
import {
  endBot,
  leaveBot,
  loseBot,
  stopWaitingForBot,
  takeBotReply,
  tellBot,
  tellBotWhatWaits,
} from './chat/bot';
import { noteConversationClosed, notePresence, sayFarewell } from './chat/leaving';
import { keepAgentMessage, keepMessage, noteStranger, noteUnasked, refuseUpload } from './chat/messages';
import { noteRead } from './chat/gap';
import { nameConversation, notePosted, notePostFailed } from './chat/post';
import { dismiss, endDismissed, endUnanswered, noteDismissed, remind } from './chat/silence';
import { askConsent, askConsentAgain, hearConsent, readConsent, stopAsking } from './consent/ask-consent';
import { declineByHangup, settleConsent, takeChoice, takeSilence } from './consent/settle-consent';
import * as weighing from './deciding/weigh';
import { takeQueueFacts } from './flow/queue-facts';
import * as answers from './flow/answers';
import { keepLeftAnswer, rememberLeft } from './flow/left-answer';
import { takeTape } from './flow/take-tape';
import { noteRecording } from './flow/tape';
import { takeTranscript } from './flow/transcripts';
import { close, reachLimit } from './goodbye/close';
import { formEntered } from './goodbye/form';
import { letGo, noteNothingLeft, sayGoodbye } from './goodbye/let-go';
import { keptPlaceChanges } from './kept-place/kept-place-changes';
import * as documents from './leg/document';
import { endedByLeaving, noteLegLeft } from './leg/leg-left';
import * as opening from './opening/open-session';
import * as placing from './opening/placed-call';
import { announceAgent } from './talking/announce-agent';
import { chooseMove, failMove, moveCustomer, refuseTransfer, startMove } from './talking/cold-transfer';
import { connect, noteJoined } from './talking/connect';
import * as consulting from './talking/consult';
import * as signs from './talking/signs';
import { redirect } from './leg/play';
import { ignore, tellFlow, type Turn } from './turn';
import { giveLeg } from './virtual-agent/give-leg';
import * as legBack from './virtual-agent/leg-back';
import { tellOutcome } from './waiting/dialled';
import { waitingChanges } from './waiting/waiting-changes';

/** A change of the turn, and where it says so by what the event tells. */
export type Change = (turn: Turn, event: never) => void;

export const changes = {
  countIgnored: ignore,
  // the leading leg
  legComes: (turn: Turn) => void (turn.legLive = true),
  legGoes: (turn: Turn) => void (turn.legLive = false),
  noteLegLeft,
  endedByLeaving,
  catchUp: documents.catchUp,
  pushAgain: redirect,
  endLeg: documents.endLeadingLeg,
  hold: documents.hold,
  dismissLeg: documents.dismissLeg,
  noteUnmoved: documents.noteUnmoved,
  noteFailedDocument: documents.noteFailedDocument,
  repeatDocument: documents.repeatDocument,
  giveUpDocuments: documents.giveUpDocuments,
  // the beginning
  openCall: opening.openCall,
  openChat: opening.openChat,
  openPlaced: opening.openPlaced,
  waitOutQuiet: placing.waitOutQuiet,
  planPlacedCall: placing.planPlacedCall,
  noteOutcome: placing.noteOutcome,
  waitForFirstMessage: opening.waitForFirstMessage,
  stopWaitingForMessage: opening.stopWaitingForMessage,
  chooseFlow: opening.chooseFlow,
  startFlow: opening.startFirstFlow,
  refuseToServe: opening.refuseToServe,
  // the running flow
  tellHangup: (turn: Turn) => tellFlow(turn, { type: 'hangup' }),
  tellTimeout: (turn: Turn) => tellFlow(turn, { type: 'outcome.timeout' }),
  tellFailed: (turn: Turn) => tellFlow(turn, { type: 'outcome.failed' }),
  tellCompleted: (turn: Turn) => tellOutcome(turn, 'completed'),
  takeAnswer: answers.takeAnswer,
  takeTyped: answers.takeTyped,
  takeReturn: answers.takeReturn,
  takeLastAnswer: answers.takeLastAnswer,
  waitForLastAnswer: answers.waitForLastAnswer,
  takeLookUp: answers.takeLookUp,
  takeSent: answers.takeSent,
  takeQueueFacts,
  takeTape,
  noteRecording,
  takeTranscript,
  rememberLeft,
  keepLeftAnswer,
  stopLookingUp: answers.stopLookingUp,
  allowLastLookUp: answers.allowLastLookUp,
  startNextFlow: answers.startNextFlow,
  endedByFlow: answers.endedByFlow,
  // agents and queues
  ...waitingChanges,
  nameAgentLeg,
  noteAgentProgress,
  noteAgentEnded,
  noteAgentRefused,
  giveAgentUp,
  turnAgentAway,
  refuseMachine,
  refuseUnaccepted,
  askToAccept,
  connect,
  // people who talk
  noteJoined,
  announceAgent,
  signAgentGone: signs.signAgentGone,
  signStar: signs.signStar,
  signEndRequested: signs.signEndRequested,
  addSign: signs.addSign,
  watch: signs.watch,
  noteWatchdog: signs.noteWatchdog,
  settle: signs.settle,
  endAsSigned: signs.endAsSigned,
  endAsSignedForGood: signs.endAsSignedForGood,
  endByLeaving: signs.endByLeaving,
  endByLimit: signs.endByLimit,
  endByFailure: signs.endByFailure,
  endAgentsLeg: signs.endAgentsLeg,
  endAwayAgent: signs.endAwayAgent,
  noteEndRequested: signs.noteEndRequested,
  refuseTransfer,
  startMove,
  chooseMove,
  moveCustomer,
  failMove,
  startConsult: consulting.startConsult,
  joinConsult: consulting.joinConsult,
  endConsultInVain: consulting.endConsultInVain,
  cancelConsult: consulting.cancelConsult,
  leaveConsult: consulting.leaveConsult,
  completeConsult: consulting.completeConsult,
  promote: consulting.promote,
  // the decision, the consent, the call back
  weigh: weighing.weigh,
  reserveAsk: weighing.reserveAsk,
  stopCounting: weighing.stopCounting,
  releaseAsk: weighing.releaseAsk,
  judge: weighing.judge,
  judgeCounted: weighing.judgeCounted,
  promise: weighing.promise,
  recordOutlook: weighing.recordOutlook,
  leadWithAgent: weighing.leadWithAgent,
  noTransfer: weighing.noTransfer,
  askConsent: (turn: Turn) => askConsent(turn),
  askConsentAgain,
  stopAsking,
  hearConsent,
  readConsent,
  takeChoice,
  takeSilence,
  settleConsent,
  declineByHangup,
  callCustomer: calls.callCustomer,
  nameCustomerLeg: calls.nameCustomerLeg,
  takeCustomer: calls.takeCustomer,
  turnCustomerAway: calls.turnCustomerAway,
  noteMissed: calls.noteMissed,
  noteRefused: calls.noteRefused,
  planCallBack: plan.planCallBack,
  planNextCall: plan.planNextCall,
  dropCallBack: plan.dropCallBack,
  callCustomerBack: plan.callCustomerBack,
  askWhenCalledBack: plan.askWhenCalledBack,
  noteSilence: plan.noteSilence,
  hangUp: plan.hangUp,
  noteNobodyReached: plan.noteNobodyReached,
  declineUnreached: plan.declineUnreached,
  declineCallBack: plan.declineCallBack,
  ...keptPlaceChanges,
  // the virtual agent
  giveLeg,
  takeLegBack: legBack.takeLegBack,
  failAgent: legBack.failAgent,
  endFlowAgent: legBack.endFlowAgent,
  noteReport: legBack.noteReport,
  chooseFallback: legBack.chooseFallback,
  failOver: legBack.failOver,
  settleAgent: legBack.settleAgent,
  settleAttached: legBack.settleAttached,
  settleLeft: legBack.settleLeft,
  tellBot,
  takeBotReply,
  tellBotWhatWaits,
  endBot,
  loseBot,
  leaveBot,
  stopWaitingForBot,
  // chats
  keepMessage,
  keepAgentMessage,
  refuseUpload,
  noteStranger,
  noteUnasked,
  nameConversation,
  noteRead,
  notePosted,
  notePostFailed,
  noteConversationClosed,
  notePresence,
  acknowledge,
  remind,
  noteDismissed,
  dismiss,
  endDismissed,
  endUnanswered,
  sayFarewell,
  // the end
  enterForm: formEntered,
  sayGoodbye,
  noteNothingLeft,
  letGo,
  reachLimit,
  close,
} satisfies { [name: string]: Change };
