/** What the machine asks before it goes a way: named questions, each answered from the working copy and the event alone. */
import { isMachine, isUnwanted, mustAccept, accepts } from './agents/agent-leg';
import { isExpected } from './call-back/customer-call';
import { hasCallsLeft } from './call-back/plan';
import { botIsBusy, botIsDone, isNotThisTurn } from './chat/bot';
import { customerEndsChat } from './chat/leaving';
import { owesAnswer } from './chat/silence';
import { isUndecided } from './deciding/decision';
import { asksConsent, callsBack, takesAgentsLeg, transfers, wantsHistory } from './deciding/weigh';
import { answersNothing, hasNextFlow, isAwaited, mayAnswerLate } from './flow/answers';
import { isLeftAnswer } from './flow/left-answer';
import { isTranscript } from './flow/transcripts';
import { isClosedNow, isPlaceLost, keepsPlace, mayCallAgain } from './kept-place/keep-place';
import { canRepeat, givesUp } from './leg/document';
import type { EventOf, MachineEvent } from './machine-event';
import { customerHasClient, firstFlow } from './opening/open-session';
import { flowTakesMiss, isQuietNow, mayPlaceAgain } from './opening/placed-call';
import { isUnderway } from './state';
import { canMove, isCold, isColdInChat } from './talking/cold-transfer';
import { isTheirLeg } from './talking/connect';
import { isCancelled, isConsulted, isOther } from './talking/consult';
import { isForNobody } from './talking/own-transfer';
import { isTheirAgent, leavesChat } from './talking/signs';
import type { Turn } from './turn';
import { wasBridged } from './waiting/end-wait';
import { leavesByKey, waitsOnHold } from './waiting/hold';
import {
  gaveNobody,
  hasGiven,
  hasUntried,
  isOurs,
  isThisRound,
  isUnnamed,
  isOutage,
  someoneRings,
} from './waiting/ring';

/** A question about the turn, and where it says so about the event it is asked for. */
type Question = (turn: Turn, event: never) => boolean;

const questions = {
  // the leg and the promise
  legIsGone: ({ legLive }) => !legLive,
  isChat: ({ s }) => s.chat !== null,
  isPromised: ({ promised }) => promised,
  isRecorded: ({ recorded }) => recorded,
  isUndecided,
  isOtherLeg: (_turn, event: EventOf<'leg.failed'>) => !event.leads,
  canRepeat,
  givesUp,
  customerEndsChat,
  // the beginning
  hasClient: customerHasClient,
  hasFlow: (turn) => firstFlow(turn).ok,
  isExpected,
  isQuietNow,
  mayPlaceAgain,
  flowTakesMiss,
  mayRetryRefused: (turn, event: EventOf<'customer.refused'>) => !event.unsure && mayPlaceAgain(turn),
  flowTakesRefusal: (turn, event: EventOf<'customer.refused'>) => !event.unsure && flowTakesMiss(turn, event),
  isCertain: (_turn, event: EventOf<'customer.refused'>) => !event.unsure,
  // the flow
  hasNextFlow,
  isSurvey: ({ s }) => isUnderway(s.postSession),
  isSurveyOnLeg: ({ s, legLive }) => legLive && isUnderway(s.postSession),
  isAwaited,
  answersNothing,
  mayAnswerLate,
  isTranscript,
  isLeftAnswer,
  // agents
  isThisRound,
  gaveNobody,
  someoneRings,
  isUnnamed,
  isOutage,
  hasGiven,
  hasUntried,
  isOurs,
  isUnwanted,
  isMachine,
  mustAccept,
  accepts,
  wasBridged,
  leavesByKey,
  waitsOnHold,
  isTheirAgent,
  isTheirLeg,
  leavesChat,
  owesAnswer,
  isCold,
  isColdInChat,
  isForNobody,
  canMove,
  isConsulted,
  isCancelled,
  isOther,
  isOtherOrUnsure: (turn, event: EventOf<'agent.refused'>) => event.unsure || isOther(turn, event),
  // the decision and the consent
  needsHistory: wantsHistory,
  transfers,
  asksConsent,
  callsBack,
  takesAgentsLeg,
  asksAgain: ({ choice }) => choice === 'again',
  saysYes: ({ choice }) => choice === 'yes',
  saysNothing: ({ choice }) => choice === 'silence',
  hasCallsLeft,
  // a place that is kept
  keepsPlace,
  isPlaceLost,
  isClosedNow,
  mayCallAgain,
  // the virtual agent
  couldNotGive: ({ given }) => given !== null && typeof given === 'object',
  gaveToFlow: ({ given }) => given === 'flow',
  gaveToBot: ({ given }) => given === 'bot',
  hasFallback: ({ nextAgent }) => nextAgent !== null,
  isThisDocument: ({ s }, event: EventOf<'virtual-agent.reported'>) => event.document === s.document,
  isNotThisTurn,
  botIsDone,
  botIsBusy,
} satisfies { [name: string]: Question };

type Guard = (args: { context: { turn: Turn }; event: MachineEvent }) => boolean;

/** The same as XState takes them. Which event a question is for is seen to by the states that ask it. */
export const guards = Object.fromEntries(
  Object.entries(questions).map(([name, ask]) => {
    const guard: Guard = ({ context, event }) => ask(context.turn, event as never);
    return [name, guard];
  }),
) as { [name in keyof typeof questions]: Guard };
