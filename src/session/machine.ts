/**
 * A session as one statechart: who is on the leading leg, whether a virtual agent was promised, and what the
 * session is doing. Read this first; docs/session.md shows it as a picture. What happens in a state of the
 * course is in the folder of its name. Owns: how the regions fit together, and what holds in every state.
 *
 * Its context is the working copy of one step (turn.ts): guards read it, actions change it and gather effects
 * as data. Nothing here waits: deadlines are rows of the store, and the running flow is told what to do after
 * the machine has taken its step (step.ts).
 */
import { callBack } from './call-back/call-back-state';
import { consent } from './consent/consent-state';
import { deciding } from './deciding/deciding-state';
import { flow } from './flow/flow-state';
import { goodbye } from './goodbye/goodbye-state';
import { keptPlace } from './kept-place/kept-place-state';
import { leg } from './leg/leg-state';
import { answering, fresh, placing, putOff, unread } from './opening/opening-states';
import { session } from './session-setup';
import { talking } from './talking/talking-state';
import { withAgent } from './virtual-agent/with-agent-state';
import { waiting } from './waiting/waiting-state';

/**
 * Whether somebody was promised a virtual agent. There is no way back: at most one handover, exactly one decision. It
 * follows what the course has promised and recorded in the same step (`turn.promised`, `turn.recorded`).
 */
const handover = session.createStateConfig({
  initial: 'open',
  states: {
    open: {
      always: [
        { guard: 'isRecorded', target: 'recorded' },
        { guard: 'isPromised', target: 'promised' },
      ],
    },
    promised: { always: { guard: 'isRecorded', target: 'recorded' } },
    recorded: {},
  },
});

/** What the session is doing. */
const course = session.createStateConfig({
  initial: 'fresh',
  on: {
    'leg.left': { target: '.leaving', actions: 'endedByLeaving' },
    'leg.failed': [
      { guard: 'isOtherLeg', actions: 'noteFailedDocument' },
      { guard: 'canRepeat', actions: ['noteFailedDocument', 'repeatDocument'] },
      { target: '.goodbye', actions: ['noteFailedDocument', 'giveUpDocuments'] },
    ],
    'timer.limit': [
      { guard: 'legIsGone', target: '#closed', actions: 'reachLimit' },
      { target: '.goodbye', actions: ['reachLimit', 'sayGoodbye'] },
    ],
    'end.requested': {
      guard: 'customerEndsChat',
      actions: ['noteEndRequested', 'sayFarewell', 'leaveOnRequest'],
    },
    'customer.silent': { actions: 'remind' },
    'customer.dismissed': { actions: ['dismiss', 'leaveDismissed'] },
  },
  states: {
    fresh,
    unread,
    answering,
    placing,
    putOff,
    flow,
    waiting,
    talking,
    deciding,
    consent,
    callBack,
    keptPlace,
    withAgent,
    goodbye,
    /** nobody is on the leg: a place may be kept, and what was said between people may still lead to a call back */
    leaving: {
      id: 'leaving',
      always: [
        { guard: 'keepsPlace', target: 'keptPlace' },
        { guard: 'isUndecided', target: 'deciding' },
        { target: '#closed' },
      ],
    },
  },
});

export const sessionMachine = session.createMachine({
  id: 'session',
  context: ({ input }) => ({ turn: input }),
  initial: 'open',
  // What means the same whatever the session is doing. Anything else that no state waits for is counted here.
  on: {
    // Of a flow that has lost the leg.
    'flow.*': {},
    'agent.called': { actions: 'nameAgentLeg' },
    'agent.progressed': { actions: 'noteAgentProgress' },
    'agent.answered': { actions: 'turnAgentAway' },
    'agent.responded': { actions: 'turnAgentAway' },
    'agent.ended': { actions: 'noteAgentEnded' },
    'agent.refused': { actions: 'noteAgentRefused' },
    'agent.unanswered': { actions: 'giveAgentUp' },
    'agent.wrote': { actions: 'keepAgentMessage' },
    'customer.called': { actions: 'nameCustomerLeg' },
    'customer.answered': { actions: 'turnCustomerAway' },
    'customer.missed': { actions: 'noteMissed' },
    'form.entered': { actions: 'enterForm' },
    'recording.reported': { actions: 'noteRecording' },
    'recording.transcribed': [
      { guard: 'isTranscript', actions: 'takeTranscript' },
      { actions: 'countIgnored' },
    ],
    // The flow has gone on without it.
    'leg.answered-late': [{ guard: 'isLeftAnswer', actions: 'keepLeftAnswer' }, { actions: 'countIgnored' }],
    'leg.superseded': { actions: 'dismissLeg' },
    'leg.failed': { actions: 'noteFailedDocument' },
    'chat.created': { actions: 'nameConversation' },
    'chat.posted': { actions: 'notePosted' },
    'chat.read': { actions: 'noteRead' },
    'chat.post-failed': { actions: 'notePostFailed' },
    'message.kept': { actions: 'keepMessage' },
    'message.file': { actions: 'refuseUpload' },
    'message.stranger': { actions: ['noteStranger', 'countIgnored'] },
    'customer.wrote': { actions: 'noteUnasked' },
    'conversation.closed': { actions: 'noteConversationClosed' },
    'presence.changed': { actions: 'notePresence' },
    'post-session.acknowledged': { actions: 'acknowledge' },
    '*': { actions: 'countIgnored' },
  },
  states: {
    open: { type: 'parallel', states: { leg, handover, course } },
    closed: { id: 'closed', entry: 'close' },
  },
});
